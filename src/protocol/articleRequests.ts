import { RequestType } from 'vscode-jsonrpc';
import type { Target } from '../base/target.ts';
import type { NewInArticle } from '../queries/cards/cardData.ts';
import type { ListedArticle } from '../queries/reading/mentionList.ts';

export type { NewInArticle, NewItem } from '../queries/cards/cardData.ts';

export interface ArticleParams {
  readonly uri: string;
}

/** What an article is the first of the corpus to say; null where there is no such article. */
export const NewHereRequest = new RequestType<ArticleParams, NewInArticle | null, void>('corpus/newHere');

/** When an article appeared and how that was worked out; null where there is no such article. */
export const PublicationRequest = new RequestType<ArticleParams, PublicationResult | null, void>(
  'corpus/publication',
);
export interface PublicationResult {
  /** Day or window in words. */
  readonly published?: string;
  readonly reasons: readonly string[];
  /** URI of the near-copy that gave this day. */
  readonly copyOf?: string;
}

/** Two near-copies side by side; null where there are no such articles. */
export const CompareRequest = new RequestType<CompareParams, CompareResult | null, void>('corpus/compare');
export interface CompareParams {
  /** URIs. */
  readonly article: string;
  readonly copy: string;
}
export interface CompareResult {
  /** The older one. */
  readonly left: ComparedArticle;
  readonly right: ComparedArticle;
}
export interface ComparedArticle extends Omit<ListedArticle, 'mentions'> {
  /**
   * One paragraph a line, with as many lines as the other one's, so that lines of one number belong
   * together.
   */
  readonly text: string;
}

/**
 * What an article says at a place, with its source, as text to be copied; null where nothing is
 * there.
 */
export const EvidenceRequest = new RequestType<EvidenceParams, string | null, void>('corpus/evidence');
export const EVIDENCE_FORMATS = ['markdown', 'bibtex'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];
export interface EvidenceParams {
  readonly at: Target;
  readonly format: EvidenceFormat;
  /** True for just the selection; else the sentence around it. */
  readonly exact?: boolean;
}
