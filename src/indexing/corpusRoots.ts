import { relativePath } from '../base/uris.ts';
import { configKey } from '../corrections/configTree.ts';
import type { CorpusConfig } from '../corrections/corpusConfig.ts';
import { rootFinder, type CorpusRoot } from '../discovery/corpusRoot.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';

/** The note in an index about the corpora of its articles. */
const NOTE = 'corpora';

/**
 * Which folders are corpora, what their `corpus-lens.json` say, and which an article belongs to.
 */
export class CorpusRoots {
  readonly #configs = new Map<string, CorpusConfig>();
  #all: readonly CorpusRoot[] = [];
  #rootOf = rootFinder([]);

  get all(): readonly CorpusRoot[] {
    return this.#all;
  }

  /**
   * Takes over the corpora that there are from now on.
   * @returns URIs of those whose configuration is forgotten
   */
  replace(roots: readonly CorpusRoot[]): readonly string[] {
    this.#all = roots;
    this.#rootOf = rootFinder(roots);
    const gone = [...this.#configs.keys()].filter((uri) => !roots.some((root) => root.uri === uri));
    for (const uri of gone) this.#configs.delete(uri);
    return gone;
  }

  /** The corpus that an article or folder belongs to. */
  of(uri: string): CorpusRoot | undefined {
    return this.#rootOf(uri);
  }

  /** Where an article belongs: the URI of its corpus, and its `configKey` there. */
  placeOf(uri: string): { readonly root: string; readonly path: string } | undefined {
    const root = this.of(uri)?.uri;
    const path = root === undefined ? undefined : relativePath(root, uri);
    return root === undefined || path === undefined ? undefined : { root, path: configKey(path) };
  }

  /** What is known of the `corpus-lens.json` of corpora, by their URIs. */
  get configs(): ReadonlyMap<string, CorpusConfig> {
    return this.#configs;
  }

  setConfig(root: string, config: CorpusConfig): void {
    this.#configs.set(root, config);
  }

  /** The day on which the reader says that an article appeared. */
  publishedOf(uri: string): string | undefined {
    const place = this.placeOf(uri);
    return place && this.#configs.get(place.root)?.articles.get(place.path)?.published;
  }
}

/**
 * The articles of an index that belong to another corpus from now on: the index has them with the
 * corrections of the previous one.
 * @param roots the corpora from now on
 */
export function changedCorpus(index: CorpusIndex, roots: readonly CorpusRoot[]): readonly string[] {
  const note = index.note(NOTE);
  if (note === undefined || note === noteOf(roots)) return [];
  const [before, now] = [rootFinder(JSON.parse(note) as readonly CorpusRoot[]), rootFinder(roots)];
  return [...index.articles.uris()].filter((uri) => {
    const [left, entered] = [before(uri), now(uri)];
    return left && entered && left.uri !== entered.uri;
  });
}

/** Notes which corpora an index was read for, once nothing in it is of others. */
export function noteRoots(index: CorpusIndex, roots: readonly CorpusRoot[]): void {
  if (index.note(NOTE) !== noteOf(roots)) index.setNote(NOTE, noteOf(roots));
}

function noteOf(roots: readonly CorpusRoot[]): string {
  return JSON.stringify(roots);
}
