import { applyCorrections, type StaleQuote } from '../corpus/applyCorrections.ts';
import { parseCorpusConfig } from '../corpus/corpusConfig.ts';
import { CorrectionSet, NO_CORRECTIONS } from '../corpus/correctionSet.ts';
import {
  articleOf,
  entryOf,
  namesOf,
  type Correction,
  type PlacedCorrection,
} from '../corpus/corrections.ts';
import { identityOf } from '../corpus/correctionIdentity.ts';
import type { ArticleAnalysis } from '../entities/analysis.ts';

/** What other corrections than before bear on. */
export interface Touched {
  /** Articles, by `configKey`. */
  readonly articles: ReadonlySet<string>;
  /** Names; every article that holds one is touched. */
  readonly names: ReadonlySet<string>;
  /** True when who is the same across articles is touched. */
  readonly links: boolean;
}

/** What the reader has said in each corpus, and what came of it in each article. */
export class ReaderCorrections {
  readonly #sets = new Map<string, CorrectionSet>();
  readonly #stale = new Map<string, readonly StaleQuote[]>();
  readonly #placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined;

  /** @param placeOf the corpus that an article belongs to, by the URI of its root, and the article's `configKey` */
  constructor(placeOf: (uri: string) => { readonly root: string; readonly path: string } | undefined) {
    this.#placeOf = placeOf;
  }

  /** An article's analysis after the reader's word. Pure in the analysis and the corrections set last. */
  correct(uri: string, raw: ArticleAnalysis): ArticleAnalysis {
    const place = this.#placeOf(uri);
    const set = place && this.#sets.get(place.root);
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

  /**
   * Takes over a corpus's corrections.
   * @param noted what {@link noteOf} told of those by which the articles known were corrected last, where no others were set since
   * @returns what is to be corrected anew
   */
  set(root: string, corrections: readonly PlacedCorrection[], noted: string | undefined): Touched {
    const before = this.#sets.get(root)?.kept ?? parseCorpusConfig(noted ?? '').config.corrections;
    const now = new CorrectionSet(corrections);
    this.#sets.set(root, now);
    return touchedBy(changes(before, now.kept));
  }

  /** The corrections of a corpus in a form that can be kept and given to {@link set}. */
  noteOf(root: string): string {
    return JSON.stringify({ corrections: this.of(root).kept.map(({ correction }) => entryOf(correction)) });
  }

  forget(root: string): void {
    this.#sets.delete(root);
  }

  /** The corrections of single mentions in an article whose place is not there any more. */
  staleIn(uri: string): readonly StaleQuote[] {
    return this.#stale.get(uri) ?? [];
  }
}

/** What stands in one of two lists only. */
function changes(
  before: readonly PlacedCorrection[],
  now: readonly PlacedCorrection[],
): readonly Correction[] {
  const [old, fresh] = [before, now].map(
    (list) => new Map(list.map(({ correction }) => [identityOf(correction), correction])),
  );
  const gone = [...old!].filter(([identity]) => !fresh!.has(identity));
  const added = [...fresh!].filter(([identity]) => !old!.has(identity));
  return [...gone, ...added].map(([, correction]) => correction);
}

function touchedBy(corrections: readonly Correction[]): Touched {
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
