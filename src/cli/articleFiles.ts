import {
  closeSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { decodeArticle } from '../text/decodeArticle.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** An article on disk, as the command line found it. */
export interface ArticleFile {
  /** Absolute path. */
  readonly path: string;
  /** The path as given, or relative to the folder given, with forward slashes. */
  readonly name: string;
  /** The given folder, or the folder of the given file; absolute. */
  readonly folder: string;
}

/** How much of a file is read, in bytes. */
const LIMIT = 1_000_000;

/** Names of files and folders that never are, or contain, an article. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/**
 * All articles of the paths: files as given, folders searched for `.txt` files, each file once, in
 * the order of the paths and then of the names. Links are followed inside the folder given; those
 * that lead out of it, and what cannot be listed, are reported and skipped; so are dangling links.
 * Circles are skipped silently.
 * @param followLinks whether links out of the folder given are followed too
 * @throws UsageError when there are no paths or one does not exist
 */
export function collectArticles(
  paths: readonly string[],
  terminal: Terminal,
  followLinks = false,
): readonly ArticleFile[] {
  if (paths.length === 0) throw new UsageError('no files or folders given; try "corpus-lens --help"');
  const found = new Map<string, ArticleFile>();
  const add = (real: string, file: ArticleFile): void => {
    if (!found.has(real)) found.set(real, file);
  };
  for (const given of paths) {
    const root = resolve(given);
    const target = targetOf(root);
    if (typeof target === 'string') throw new UsageError(`cannot read ${given}: ${target}`);
    if (target.stat.isDirectory()) {
      for (const { path, real } of textFilesBelow(root, target.real, terminal, followLinks))
        add(real, { path, name: relative(root, path).replaceAll(sep, '/'), folder: root });
    } else add(target.real, { path: root, name: given.replaceAll(sep, '/'), folder: dirname(root) });
  }
  return [...found.values()];
}

/** A file or folder as found, and its real path. */
interface Found {
  readonly path: string;
  readonly real: string;
}

/**
 * The text files in and below a folder, each folder's before those of its subfolders. Only the
 * targets of links are looked up, because that takes a look at every folder above. Links come last,
 * so that nothing is found through a link that is also in a folder.
 * @param home the real path of the folder
 */
function* textFilesBelow(
  root: string,
  home: string,
  terminal: Terminal,
  followLinks: boolean,
): Generator<Found> {
  const visited = new Set<string>();
  const links: string[] = [];
  const waiting: Found[] = [{ path: root, real: home }];
  for (;;) {
    const folder = waiting.pop();
    if (folder) {
      if (visited.has(folder.real)) continue;
      visited.add(folder.real);
      const { files, folders, links: more } = entriesOf(folder, terminal);
      yield* files;
      waiting.push(...folders.reverse());
      links.push(...more);
      continue;
    }
    const link = links.shift();
    if (link === undefined) return;
    const target = targetOf(link);
    if (typeof target === 'string') {
      if (isTextName(link)) terminal.warn(`skipped ${link}: ${target}`);
      continue;
    }
    const { real, stat } = target;
    const isFolder = stat.isDirectory();
    if (isFolder ? isInside(home, real) : !isTextName(link)) continue;
    if (!followLinks && !isInside(real, home))
      terminal.warn(`skipped ${link}: lies outside the folder: ${real}`);
    else if (isFolder) waiting.push({ path: link, real });
    else yield { path: link, real };
  }
}

/** The content of a folder, by name. */
function entriesOf(
  { path, real }: Found,
  terminal: Terminal,
): { readonly files: Found[]; readonly folders: Found[]; readonly links: string[] } {
  const [files, folders, links] = [[] as Found[], [] as Found[], [] as string[]];
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    terminal.warn(`skipped ${path}: ${reasonOf(error)}`);
    entries = [];
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (SKIPPED.test(name)) continue;
    const found = { path: below(path, name), real: below(real, name) };
    if (entry.isSymbolicLink()) links.push(found.path);
    else if (entry.isDirectory()) folders.push(found);
    else if (isTextName(name)) files.push(found);
  }
  return { files, folders, links };
}

/** Where a link leads in the end, or why it leads nowhere. */
function targetOf(path: string): { readonly real: string; readonly stat: Stats } | string {
  try {
    return { real: realpathSync(path), stat: statSync(path) };
  } catch (error) {
    return reasonOf(error);
  }
}

const isTextName = (path: string): boolean => path.toLowerCase().endsWith('.txt');

const below = (folder: string, name: string): string =>
  folder.endsWith(sep) ? folder + name : folder + sep + name;

/** True for a folder and what is in or below it. */
const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(below(folder, ''));

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

/**
 * The first bytes of a file: one more than {@link LIMIT} where it is longer, so that the decoder
 * sees that it is cut.
 */
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
