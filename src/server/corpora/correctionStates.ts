import { getOrInsert } from '../../base/getOrInsert.ts';
import type { Span } from '../../base/span.ts';
import type { StaleQuote } from '../../corrections/applyCorrections.ts';
import { articleOf, identityOf, type PlacedCorrection } from '../../corrections/corrections.ts';
import type { Corpora } from '../../indexing/corpora.ts';

/** Whether a correction does anything, and what keeps it from it. */
export type CorrectionState =
  | { readonly kind: 'applied'; readonly placed: PlacedCorrection }
  /** A later one overrides or repeats it. */
  | {
      readonly kind: 'overruled';
      readonly placed: PlacedCorrection;
      readonly by: PlacedCorrection;
      readonly again: boolean;
    }
  /** The text that it is about is not there any more, or is in several places. */
  | {
      readonly kind: 'stale';
      readonly placed: PlacedCorrection;
      readonly reason: 'missing' | 'ambiguous' | 'no article';
    };

/** The state of every correction of a corpus, in the order of the file. */
export function correctionStates(corpora: Corpora, root: string): readonly CorrectionState[] {
  const { kept, overruled } = corpora.corrections.of(root);
  const stale = remembered((path) => staleIn(corpora, root, path));
  const states = [
    ...kept.map((placed) => stateOf(placed, stale)),
    ...overruled.map(({ by, again, ...placed }): CorrectionState => ({
      kind: 'overruled',
      placed,
      by,
      again,
    })),
  ];
  return states.sort((a, b) => a.placed.start - b.placed.start);
}

/** What is to be said of a correction that does nothing; undefined when it does what it says. */
export function sayState(state: CorrectionState, lineOf: (at: Span) => number): string | undefined {
  if (state.kind === 'applied') return undefined;
  if (state.kind === 'overruled') {
    const line = (lineOf(state.by) + 1).toLocaleString('en');
    return state.again ? `repeats line ${line}` : `is overridden by line ${line}`;
  }
  switch (state.reason) {
    case 'no article':
      return `no article "${articleOf(state.placed.correction) ?? ''}" is in this corpus`;
    case 'missing':
      return 'this text is no longer in the article, so nothing is corrected';
    case 'ambiguous':
      return 'this text is in several places of the article, so nothing is corrected';
  }
}

/**
 * Of an article by its `configKey`: why corrections in it do nothing, by their identity; undefined
 * where there is no such article.
 */
type StaleIn = (path: string) => ReadonlyMap<string, StaleQuote['reason']> | 'no article' | undefined;

function stateOf(placed: PlacedCorrection, staleOf: StaleIn): CorrectionState {
  const path = articleOf(placed.correction);
  const stale = path === undefined ? undefined : staleOf(path);
  const reason = typeof stale === 'string' ? stale : stale?.get(identityOf(placed.correction));
  return reason === undefined ? { kind: 'applied', placed } : { kind: 'stale', placed, reason };
}

function staleIn(corpora: Corpora, root: string, path: string): ReturnType<StaleIn> {
  const uri = corpora.articleAt(root, path);
  if (uri === undefined) return corpora.isBusy ? undefined : 'no article';
  const stale = corpora.corrections.staleIn(uri);
  return new Map(stale.map(({ correction, reason }) => [identityOf(correction), reason]));
}

/** Looks each article up once, however many corrections it has. */
function remembered(staleOf: StaleIn): StaleIn {
  const known = new Map<string, { readonly stale: ReturnType<StaleIn> }>();
  return (path) => getOrInsert(known, path, () => ({ stale: staleOf(path) })).stale;
}
