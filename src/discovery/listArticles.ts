import { reasonOf } from '../base/errors.ts';
import { visibly } from '../base/words/hiddenCharacters.ts';
import type { FileEntry, FileSystem } from '../base/files.ts';
import { baseName, childUri, diskPath, isWithin, parentUri, relativePath } from '../base/uris.ts';
import type { CorpusRoot } from './corpusRoot.ts';
import { isArticleName } from './folderNames.ts';
import { globMatcher } from './globs.ts';

/** The content of a corpus folder. */
export interface ArticleListing {
  /** URIs of all articles, in the order of their paths. */
  readonly articles: readonly string[];
  /** What could not be read, with the reason in words. */
  readonly notRead: readonly { readonly uri: string; readonly reason: string }[];
}

/** Levels of folders that are searched; nobody sorts articles into deeper ones. */
const DEEPEST = 32;

/**
 * All articles of a corpus: every `.txt` file in and below its folder (`.md` and the like are
 * documentation more often than news). Folders of tools are left out; links are followed if they
 * stay inside the corpus and lead to what is not read already; what cannot be read is listed.
 * @param from a folder of the corpus to list alone; all when absent
 */
export async function listArticles(
  files: FileSystem,
  root: CorpusRoot,
  from = root.uri,
  options: ListingOptions = {},
): Promise<ArticleListing> {
  const lister = new Lister(files, root, options);
  await lister.list(from);
  return { articles: lister.articles, notRead: lister.notRead };
}

/**
 * The same for articles of a corpus that are known to exist: those that are links out of it are not
 * read.
 */
export async function sortArticles(
  files: FileSystem,
  root: CorpusRoot,
  uris: readonly string[],
): Promise<ArticleListing> {
  const listed = new Map<string, Promise<readonly FileEntry[]>>();
  const entriesOf = (folder: string): Promise<readonly FileEntry[]> => {
    const entries = listed.get(folder) ?? files.readDirectory(folder);
    listed.set(folder, entries);
    return entries;
  };
  const home = (await files.realUri?.(root.uri)) ?? root.uri;
  const reasonFor = async (uri: string): Promise<string | undefined> => {
    const real = await files.realUri?.(uri);
    if (real !== undefined) return isWithin(real, home) ? undefined : outside(real);
    const own = (await entriesOf(parentUri(uri))).find(({ name }) => name === baseName(uri));
    return own?.link ? unknownLink('file') : undefined;
  };
  const articles: string[] = [];
  const notRead: ArticleListing['notRead'][number][] = [];
  for (const uri of uris) {
    // A file that cannot be looked at is reported when it is read.
    const reason = await reasonFor(uri).catch(() => undefined);
    if (reason === undefined) articles.push(uri);
    else notRead.push({ uri, reason });
  }
  return { articles, notRead };
}

/** Options of {@link listArticles}. */
export interface ListingOptions {
  /** Follow links out of the corpus too. */
  readonly followLinks?: boolean;
}

/** A link to a folder, as found. */
interface Link {
  readonly uri: string;
  /** The real path of the link itself. */
  readonly at: string;
  /** Folders above it in the corpus. */
  readonly depth: number;
}

class Lister {
  readonly articles: string[] = [];
  readonly notRead: { readonly uri: string; readonly reason: string }[] = [];
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #followLinks: boolean;
  readonly #isWanted: (path: string) => boolean;
  /** The real path of the corpus. */
  #home: string;
  /** The real path of each folder that is read. */
  readonly #taken = new Set<string>();
  /** Links to folders wait until all real folders of the corpus are found. */
  readonly #links: Link[] = [];

  constructor(files: FileSystem, { uri, only }: CorpusRoot, { followLinks = false }: ListingOptions) {
    this.#files = files;
    this.#root = uri;
    this.#home = uri;
    this.#followLinks = followLinks;
    this.#isWanted = only ? globMatcher(only) : () => true;
  }

  async list(from: string): Promise<void> {
    try {
      this.#home = (await this.#files.realUri?.(this.#root)) ?? this.#root;
      const real = from === this.#root ? this.#home : ((await this.#files.realUri?.(from)) ?? from);
      if (this.#isLeftOut(real)) this.#skip(from, outside(real));
      else await this.#visit(from, real, 0);
    } catch (error) {
      this.#skip(from, reasonOf(error));
    }
    for (let link = this.#links.shift(); link; link = this.#links.shift()) await this.#follow(link);
  }

  async #visit(folder: string, real: string, depth: number): Promise<void> {
    if (depth > DEEPEST) {
      this.#skip(folder, 'too many folders inside each other');
      return;
    }
    this.#taken.add(real);
    let entries: readonly FileEntry[];
    try {
      entries = await this.#files.readDirectory(folder);
    } catch (error) {
      this.#skip(folder, reasonOf(error));
      return;
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)))
      await this.#take(folder, real, entry, depth);
  }

  async #take(folder: string, realFolder: string, entry: FileEntry, depth: number): Promise<void> {
    const { name, type, link } = entry;
    const isFolder = type === 'directory';
    if (name.startsWith('.') || name === 'node_modules' || (!isFolder && !isArticleName(name))) return;
    let [uri, real] = ['', ''];
    try {
      [uri, real] = [childUri(folder, name), childUri(realFolder, name)];
    } catch {
      this.#skip(folder, 'a file name in it is not well-formed');
      return;
    }
    if (!isFolder && !this.#isWanted(relativePath(this.#root, uri) ?? '')) return;
    if (link && isFolder) this.#links.push({ uri, at: real, depth: depth + 1 });
    else if (link) await this.#takeLinked(uri, type);
    else if (isFolder) await this.#visit(uri, real, depth + 1);
    else if (type === 'file') this.articles.push(uri);
    else this.#skip(uri, 'not a file');
  }

  async #takeLinked(uri: string, type: FileEntry['type']): Promise<void> {
    if (type !== 'file') {
      this.#skip(uri, 'a link that leads nowhere');
      return;
    }
    try {
      const real = await this.#files.realUri?.(uri);
      if (real === undefined) this.#skip(uri, unknownLink('file'));
      else if (this.#isLeftOut(real)) this.#skip(uri, outside(real));
      else this.articles.push(uri);
    } catch (error) {
      this.#skip(uri, reasonOf(error));
    }
  }

  async #follow({ uri, at, depth }: Link): Promise<void> {
    try {
      const real = await this.#files.realUri?.(uri);
      if (real === undefined) this.#skip(uri, unknownLink('folder'));
      else if (isWithin(at, real) || isWithin(this.#home, real))
        this.#skip(uri, 'a link that leads in a circle');
      else if (this.#isLeftOut(real)) this.#skip(uri, outside(real));
      else if (this.#taken.has(real)) this.#skip(uri, 'a link to a folder that is read already');
      else await this.#visit(uri, real, depth);
    } catch (error) {
      this.#skip(uri, reasonOf(error));
    }
  }

  #isLeftOut(real: string): boolean {
    return !this.#followLinks && !isWithin(real, this.#home);
  }

  #skip(uri: string, reason: string): void {
    this.notRead.push({ uri, reason });
  }
}

const outside = (real: string): string => `lies outside the folder: ${visibly(diskPath(real))}`;

const unknownLink = (what: 'file' | 'folder'): string => `a linked ${what}; links are not followed here`;
