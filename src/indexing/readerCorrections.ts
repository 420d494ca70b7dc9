import { applyCorrections, type StaleQuote } from '../corrections/applyCorrections.ts';
import { parseCorpusConfig } from '../corrections/corpusConfig.ts';
import { CorrectionSet, NO_CORRECTIONS } from '../corrections/correctionSet.ts';
import {
  articleOf,
  entryOf,
  identityOf,
  namesOf,
  type Correction,
  type PlacedCorrection,
} from '../corrections/corrections.ts';
import type { ArticleAnalysis } from '../entities/analysis.ts';

/** What is different about corrections. */
export interface CorrectionChanges {
  readonly added: readonly Correction[];
  readonly gone: readonly Correction[];
}

/** The articles whose corrections have changed. */
export interface Touched {
  /** Articles, by `configKey`. */
  readonly articles: ReadonlySet<string>;
  /** Names; every article with one of them is affected. */
  readonly names: ReadonlySet<string>;
  /** True when who is the same across articles is touched. */
  readonly links: boolean;
}

/** What became of a corpus's corrections. */
export interface TakenOver extends CorrectionChanges {
  /** The corrections by which the articles are in the index. */
  readonly before: CorrectionSet;
  /**
   * True when some may be in it with other corrections: the last process ended before all were
   * corrected.
   */
  readonly isUnsure: boolean;
}

/** What the reader has said in each corpus, and what came of it in each article. */
export class ReaderCorrections {
  readonly #sets = new Map<string, CorrectionSet>();
  /** Articles that are in the index with earlier corrections. */
  readonly #behind = new Map<string, CorrectionSet>();
  readonly #stale = new Map<string, readonly StaleQuote[]>();
  readonly #placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined;

  /**
   * @param placeOf the corpus that an article belongs to, by the URI of its root, and the article's
   *   `configKey`
   */
  constructor(placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined) {
    this.#placeOf = placeOf;
  }

  /**
   * An article's analysis with corrections: the latest, or, while the article waits to be
   * corrected, the one by which the index counts it, so that all figures fit.
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

  /** URIs of the corpora that have a file of corrections, even an empty one. */
  get roots(): readonly string[] {
    return [...this.#sets.keys()];
  }

  /**
   * Takes over a corpus's corrections.
   * @param noted the {@link noteOf} of the corrections by which an index was made; absent if they
   *   are the present ones
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

  /** Call before an article enters the index again, or leaves it. */
  forgetBehind(uri: string): void {
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

/** Items in one of two lists only. */
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

/** What some corrections change. */
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
