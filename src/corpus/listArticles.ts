import type { FileEntry, FileSystem } from '../base/files.ts';
import { childUri, isWithin, relativePath } from '../base/uris.ts';
import type { CorpusRoot } from './corpusRoot.ts';
import { isArticleName } from './folderNames.ts';
import { globMatcher } from './globs.ts';

/** What a corpus folder holds. */
export interface ArticleListing {
  /** URIs of all articles, in the order of their paths. */
  readonly articles: readonly string[];
  /** What could not be looked into, with the reason in words. */
  readonly notRead: readonly { readonly uri: string; readonly reason: string }[];
}

/** Deeper folders than anybody sorts articles into. */
const DEEPEST = 32;

/**
 * All articles of a corpus: every `.txt` file in and below its folder (`.md` and the like are documentation more often than
 * news). Folders of tools are left out; links are followed unless they lead in a circle; what cannot be read is listed.
 */
export async function listArticles(files: FileSystem, root: CorpusRoot): Promise<ArticleListing> {
  const lister = new Lister(files, root);
  await lister.visit(root.uri, 0);
  return { articles: lister.articles, notRead: lister.notRead };
}

class Lister {
  readonly articles: string[] = [];
  readonly notRead: { readonly uri: string; readonly reason: string }[] = [];
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #isWanted: (path: string) => boolean;
  /** Where each folder that was entered really is. */
  readonly #entered = new Set<string>();

  constructor(files: FileSystem, { uri, only }: CorpusRoot) {
    this.#files = files;
    this.#root = uri;
    this.#isWanted = only ? globMatcher(only) : () => true;
  }

  async visit(folder: string, depth: number): Promise<void> {
    if (depth > DEEPEST) return this.#skip(folder, 'too many folders inside each other');
    let entries: readonly FileEntry[];
    try {
      this.#entered.add((await this.#files.realUri?.(folder)) ?? folder);
      entries = await this.#files.readDirectory(folder);
    } catch (error) {
      return this.#skip(folder, reasonOf(error));
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)))
      await this.#take(folder, entry, depth);
  }

  async #take(folder: string, entry: FileEntry, depth: number): Promise<void> {
    const { name, type, link } = entry;
    const isFolder = type === 'directory';
    if (name.startsWith('.') || name === 'node_modules' || (!isFolder && !isArticleName(name))) return;
    let uri: string;
    try {
      uri = childUri(folder, name);
    } catch {
      return this.#skip(folder, 'a file name in it is not well-formed');
    }
    if (isFolder) {
      const reason = link ? await this.#whyNotFollow(uri) : undefined;
      return reason === undefined ? this.visit(uri, depth + 1) : this.#skip(uri, reason);
    }
    if (!this.#isWanted(relativePath(this.#root, uri) ?? '')) return;
    if (type === 'file') this.articles.push(uri);
    else this.#skip(uri, link ? 'a link that leads nowhere' : 'not a file');
  }

  async #whyNotFollow(uri: string): Promise<string | undefined> {
    try {
      const real = await this.#files.realUri?.(uri);
      if (real === undefined) return 'a linked folder; links are not followed here';
      if (isWithin(uri, real) || isWithin(this.#root, real)) return 'a link that leads in a circle';
      return this.#entered.has(real) ? 'a link to a folder that is read already' : undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  #skip(uri: string, reason: string): void {
    this.notRead.push({ uri, reason });
  }
}

/** What an error says, for the reader. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
