import { applyCorrections, type StaleQuote } from '../corrections/applyCorrections.ts';
import { parseCorpusConfig } from '../corrections/corpusConfig.ts';
import { CorrectionSet, NO_CORRECTIONS } from '../corrections/correctionSet.ts';
import {
  articleOf,
  entryOf,
  namesOf,
  type Correction,
  type PlacedCorrection,
} from '../corrections/corrections.ts';
import { identityOf } from '../corrections/correctionIdentity.ts';
import type { ArticleAnalysis } from '../entities/analysis.ts';

/** What is different about corrections. */
export interface CorrectionChanges {
  readonly added: readonly Correction[];
  readonly gone: readonly Correction[];
}

/** What other corrections than before bear on. */
export interface Touched {
  /** Articles, by `configKey`. */
  readonly articles: ReadonlySet<string>;
  /** Names; every article that holds one is touched. */
  readonly names: ReadonlySet<string>;
  /** True when who is the same across articles is touched. */
  readonly links: boolean;
}

/** What became of a corpus's corrections. */
export interface TakenOver extends CorrectionChanges {
  /** By which the articles stand in the index. */
  readonly before: CorrectionSet;
  /** True when some may stand in it by other ones: the last process ended before all were corrected. */
  readonly isUnsure: boolean;
}

/** What the reader has said in each corpus, and what came of it in each article. */
export class ReaderCorrections {
  readonly #sets = new Map<string, CorrectionSet>();
  /** Articles that stand in the index as earlier corrections have it. */
  readonly #behind = new Map<string, CorrectionSet>();
  readonly #stale = new Map<string, readonly StaleQuote[]>();
  readonly #placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined;

  /** @param placeOf the corpus that an article belongs to, by the URI of its root, and the article's `configKey` */
  constructor(placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined) {
    this.#placeOf = placeOf;
  }

  /**
   * An article's analysis after the reader's word: the last one, or for an article that has fallen behind the one by which it stands in the
   * index, so that all that is counted of it fits.
   */
  correct(uri: string, raw: ArticleAnalysis): ArticleAnalysis {
    const place = this.#placeOf(uri);
    const set = place && (this.#behind.get(uri) ?? this.#sets.get(place.root));
    if (!set || set.kept.length === 0) return raw;
    const { analysis, stale } = applyCorrections(raw, set.for(place.path));
    if (stale.length > 0) this.#stale.set(uri, stale);
    else this.#stale.delete(uri);
    return analysis;
  }

  /** The corrections of a corpus. */
  of(root: string): CorrectionSet {
    return this.#sets.get(root) ?? NO_CORRECTIONS;
  }

  /** All corpora's corrections. */
  get all(): Iterable<CorrectionSet> {
    return this.#sets.values();
  }

  /** URIs of the corpora that have some, be it none in them. */
  get roots(): readonly string[] {
    return [...this.#sets.keys()];
  }

  /**
   * Takes over a corpus's corrections.
   * @param noted what {@link noteOf} told of those by which an index was made; absent where it was made by those in force
   */
  set(root: string, corrections: readonly PlacedCorrection[], noted?: string): TakenOver {
    const now = new CorrectionSet(corrections);
    const made = noted === undefined ? { before: this.of(root), unsure: [] } : madeBy(noted);
    this.#sets.set(root, now);
    const { added, gone } = changesBetween(made.before.kept, now.kept);
    return { added: [...added, ...made.unsure], gone, before: made.before, isUnsure: made.unsure.length > 0 };
  }

  forget(root: string): void {
    this.#sets.delete(root);
  }

  /** URIs of the articles that have fallen behind. */
  get behind(): ReadonlyMap<string, CorrectionSet> {
    return this.#behind;
  }

  /** Notes that an article is yet to be corrected by other corrections than these. */
  fallBehind(uri: string, by: CorrectionSet): void {
    if (!this.#behind.has(uri)) this.#behind.set(uri, by);
  }

  /** To be told before an article goes into the index anew, or out of it. */
  catchUp(uri: string): void {
    this.#behind.delete(uri);
  }

  /** The corrections of single mentions in an article whose place is not there any more. */
  staleIn(uri: string): readonly StaleQuote[] {
    return this.#stale.get(uri) ?? [];
  }
}

/**
 * Corrections in a form that can be kept beside the index that was made by them.
 * @param unsure those that some of its articles may be corrected by already, or not yet
 */
export function noteOf({ kept }: CorrectionSet, unsure: readonly Correction[] = []): string {
  const corrections = kept.map(({ correction }) => entryOf(correction));
  return JSON.stringify({ corrections, ...(unsure.length > 0 && { unsure: unsure.map(entryOf) }) });
}

function madeBy(note: string): { readonly before: CorrectionSet; readonly unsure: readonly Correction[] } {
  const { config } = parseCorpusConfig(note);
  const { unsure } = JSON.parse(note === '' ? '{}' : note) as { readonly unsure?: unknown };
  const again = parseCorpusConfig(JSON.stringify({ corrections: unsure ?? [] })).config;
  return {
    before: new CorrectionSet(config.corrections),
    unsure: again.corrections.map(({ correction }) => correction),
  };
}

/** What stands in one of two lists only. */
function changesBetween(
  before: readonly PlacedCorrection[],
  now: readonly PlacedCorrection[],
): CorrectionChanges {
  const [old, fresh] = [before, now].map(
    (list) => new Map(list.map(({ correction }) => [identityOf(correction), correction])),
  );
  return {
    added: [...fresh!].flatMap(([identity, correction]) => (old!.has(identity) ? [] : [correction])),
    gone: [...old!].flatMap(([identity, correction]) => (fresh!.has(identity) ? [] : [correction])),
  };
}

/** What some corrections bear on. */
export function touchedBy(corrections: readonly Correction[]): Touched {
  const articles = new Set<string>();
  const names = new Set<string>();
  let links = false;
  for (const correction of corrections) {
    const article = articleOf(correction);
    if (article !== undefined) articles.add(article);
    else if (correction.type === 'name' || correction.type === 'apart')
      for (const name of namesOf(correction)) names.add(name);
    links ||= correction.type === 'same' || correction.type === 'apart' || correction.type === 'rename';
  }
  return { articles, names, links };
}
