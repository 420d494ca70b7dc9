import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decodeArticle } from '../text/decodeArticle.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** An article on disk, as the command line found it. */
export interface ArticleFile {
  /** Absolute path. */
  readonly path: string;
  /** The path as given, or relative to the folder given, with forward slashes. */
  readonly name: string;
  /** The folder given, or the one that holds the file given; absolute. */
  readonly folder: string;
}

/** How much of a file is read, in bytes. */
const LIMIT = 1_000_000;

/** Names of what never is or holds an article. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/**
 * All articles of the paths: files as given, folders searched for `.txt` files, each file once, in the order of the paths and
 * then of the names. Links are followed, circles and dangling links left out; what cannot be listed is reported and skipped.
 * @throws UsageError when there are no paths or one does not exist
 */
export function collectArticles(paths: readonly string[], terminal: Terminal): readonly ArticleFile[] {
  if (paths.length === 0) throw new UsageError('no files or folders given; try "corpus-lens --help"');
  const found = new Map<string, ArticleFile>();
  for (const given of paths) {
    const root = resolve(given);
    const stat = statOf(root);
    if (typeof stat === 'string') throw new UsageError(`cannot read ${given}: ${stat}`);
    if (stat.isDirectory()) {
      for (const path of textFilesBelow(root, terminal)) {
        add(found, { path, name: relative(root, path).replaceAll(sep, '/'), folder: root });
      }
    } else add(found, { path: root, name: given.replaceAll(sep, '/'), folder: dirname(root) });
  }
  return [...found.values()];
}

function add(found: Map<string, ArticleFile>, file: ArticleFile): void {
  let real = file.path;
  try {
    real = realpathSync(file.path);
  } catch {
    // Deleted meanwhile: reading it will say so.
  }
  if (!found.has(real)) found.set(real, file);
}

function* textFilesBelow(root: string, terminal: Terminal): Generator<string> {
  const visited = new Set<string>();
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let names: string[];
    try {
      const real = realpathSync(folder);
      if (visited.has(real) || (folder !== root && isInside(realpathSync(root), real))) continue;
      visited.add(real);
      names = readdirSync(folder).sort();
    } catch (error) {
      terminal.warn(`skipped ${folder}: ${reasonOf(error)}`);
      continue;
    }
    const folders: string[] = [];
    for (const name of names) {
      const isText = name.toLowerCase().endsWith('.txt');
      if (SKIPPED.test(name)) continue;
      const path = join(folder, name);
      const stat = statOf(path);
      if (typeof stat === 'string') {
        if (isText) terminal.warn(`skipped ${path}: ${stat}`);
      } else if (stat.isDirectory()) folders.push(path);
      else if (isText) yield path;
    }
    waiting.push(...folders.reverse());
  }
}

/** True for a folder's parents: a link to one of them is a circle. */
function isInside(folder: string, parent: string): boolean {
  return folder.startsWith(parent.endsWith(sep) ? parent : parent + sep);
}

/** The decoded text of an article; undefined, with a warning, where it cannot be read as text. */
export function readArticleText(file: ArticleFile, terminal: Terminal): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readStart(file.path);
  } catch (error) {
    terminal.warn(`skipped ${file.name}: ${reasonOf(error)}`);
    return undefined;
  }
  const decoded = decodeArticle(bytes, LIMIT);
  if (decoded.kind === 'binary') {
    terminal.warn(`skipped ${file.name}: ${decoded.reason}`);
    return undefined;
  }
  if (decoded.truncated) terminal.warn(`${file.name}: only its first 1 MB was read`);
  return decoded.text;
}

/** The first bytes of a file: one more than {@link LIMIT} where it is longer, so that the decoder sees that it is cut. */
function readStart(path: string): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Error('not a file');
  const bytes = new Uint8Array(Math.min(stat.size, LIMIT) + 1);
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
};

/** Why a file could not be used, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : REASONS[code]) ?? message;
}
