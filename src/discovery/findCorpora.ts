import type { FileEntry, FileSystem } from '../base/files.ts';
import { baseName, childUri, isWithin, normalizeUri, relativePath } from '../base/uris.ts';
import { CONFIG_FILE } from '../corrections/corpusConfig.ts';
import type { CorpusRoot } from './corpusRoot.ts';
import { CORPUS_FOLDERS, isSkippedFolder } from './folderNames.ts';
import { folderOf, globMatcher } from './globs.ts';
import { isFolderOfArticles, isMostlyProse } from './proseFolder.ts';

/** Where to look besides the folders that are corpora by their name or content. */
export interface DiscoveryOptions {
  /** Globs relative to each workspace folder, of folders or of `.txt` files. */
  readonly include: readonly string[];
  /** URIs of folders that the reader chose. */
  readonly folders: readonly string[];
}

/** Levels below a workspace folder that are searched, and the most folders in all. */
const DEEPEST = 8;
const MOST_FOLDERS = 3_000;
/** Folders looked into at a time. */
const AT_ONCE = 16;

/** A folder to look into. */
interface Place {
  readonly folder: string;
  /** True within a corpus: there only a `corpus-lens.json` makes another. */
  readonly isInside: boolean;
}

/**
 * The corpora of a workspace: folders with a `corpus-lens.json`, wherever they are; folders named
 * `seeds`, `articles` or `corpus` with prose in them; what the globs include; the folders that the
 * reader chose; and a workspace folder of articles. A code repository with a few text files has
 * none. Unreadable folders are skipped. A corpus inside another one has a `corpus-lens.json`; an
 * article belongs to the nearest (`rootFinder`).
 *
 * @param workspaceFolders URIs
 */
export async function findCorpora(
  files: FileSystem,
  workspaceFolders: readonly string[],
  options: DiscoveryOptions,
): Promise<readonly CorpusRoot[]> {
  const found: CorpusRoot[] = [];
  for (const chosen of options.folders.map(normalizeUri)) {
    const stat = await files.stat(chosen).catch(() => undefined);
    if (stat?.type === 'directory') found.push(rootAt(chosen, 'chosen'));
  }
  for (const folder of workspaceFolders.map(normalizeUri))
    found.push(...(await new Search(files, folder, options.include).run()));
  return withoutNested(found);
}

class Search {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #isIncludedFolder: (path: string) => boolean;
  readonly #fileGlobs: readonly string[];
  readonly #isIncludedFile: (path: string) => boolean;
  readonly #found: CorpusRoot[] = [];
  #someFile = false;
  #visited = 0;

  constructor(files: FileSystem, folder: string, include: readonly string[]) {
    this.#files = files;
    this.#folder = folder;
    const folderGlobs = include.flatMap((glob) => folderOf(glob) ?? []);
    const isIncluded = globMatcher(folderGlobs);
    this.#isIncludedFolder = (path) => (path === '' ? folderGlobs.includes('') : isIncluded(path));
    this.#fileGlobs = include.filter((glob) => folderOf(glob) === undefined);
    this.#isIncludedFile = globMatcher(this.#fileGlobs);
  }

  async run(): Promise<readonly CorpusRoot[]> {
    let level: readonly Place[] = [{ folder: this.#folder, isInside: false }];
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
      const below: Place[] = [];
      for (let at = 0; at < level.length; at += AT_ONCE) {
        const some = await Promise.all(level.slice(at, at + AT_ONCE).map((place) => this.#visit(place)));
        below.push(...some.flat());
      }
      level = below;
    }
    if (this.#someFile) this.#found.push({ ...rootAt(this.#folder, 'include'), only: this.#fileGlobs });
    const isRoot = this.#found.some(({ uri, only }) => uri === this.#folder && !only);
    if (!isRoot && (await isFolderOfArticles(this.#files, this.#folder, this.#apart())))
      this.#found.push(rootAt(this.#folder, 'articles'));
    return this.#found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /**
   * The corpora beside which the workspace folder may contain more articles. Several folders with
   * names of corpora are no such corpora: the workspace folder joins them.
   */
  #apart(): ReadonlySet<string> {
    const named = this.#found.filter(({ because }) => because === 'name');
    const apart = [...this.#found.filter(isConfigured), ...(named.length === 1 ? named : [])];
    return new Set(apart.map(({ uri }) => uri));
  }

  /** Looks into one folder. @returns the folders to look into next. */
  async #visit({ folder, isInside }: Place): Promise<readonly Place[]> {
    if (++this.#visited > MOST_FOLDERS) return [];
    let entries: readonly FileEntry[];
    try {
      entries = await this.#files.readDirectory(folder);
    } catch {
      return [];
    }
    const because = await this.#whyCorpus(folder, entries, isInside);
    if (because) this.#found.push(rootAt(folder, because));
    const isCorpus = isInside || because !== undefined;
    const path = relativePath(this.#folder, folder) ?? '';
    this.#someFile ||=
      !isCorpus &&
      entries.some(
        ({ name, type }) => type === 'file' && this.#isIncludedFile(path === '' ? name : `${path}/${name}`),
      );
    return entries.flatMap(({ name, type, link }) => {
      if (type !== 'directory' || isSkippedFolder(name)) return [];
      // A link may lead in a circle, but one with the name of a corpus is followed.
      if (link && (isCorpus || !CORPUS_FOLDERS.has(name.toLowerCase()))) return [];
      return childOf(folder, name).map((child) => ({ folder: child, isInside: isCorpus }));
    });
  }

  async #whyCorpus(
    folder: string,
    entries: readonly FileEntry[],
    isInside: boolean,
  ): Promise<CorpusRoot['because'] | undefined> {
    if (entries.some(({ name, type }) => name === CONFIG_FILE && type === 'file')) return 'config';
    if (isInside) return undefined;
    const path = relativePath(this.#folder, folder) ?? '';
    if (this.#isIncludedFolder(path)) return 'include';
    const isNamed = CORPUS_FOLDERS.has(baseName(folder).toLowerCase());
    return isNamed && (await isMostlyProse(this.#files, folder)) ? 'name' : undefined;
  }
}

function rootAt(uri: string, because: CorpusRoot['because']): CorpusRoot {
  return { uri, name: baseName(uri), because };
}

function childOf(folder: string, name: string): readonly string[] {
  try {
    return [childUri(folder, name)];
  } catch {
    return [];
  }
}

function isConfigured({ because }: CorpusRoot): boolean {
  return because === 'config';
}

/**
 * A corpus inside another belongs to it, unless it has a `corpus-lens.json`; of a folder that is
 * found twice the first stays.
 */
function withoutNested(roots: readonly CorpusRoot[]): readonly CorpusRoot[] {
  return roots.filter((root, index) =>
    roots.every((other, at) => {
      if (at === index || other.only || !isWithin(root.uri, other.uri)) return true;
      return other.uri === root.uri ? index < at : isConfigured(root);
    }),
  );
}
