import { RequestType } from 'vscode-jsonrpc';
import type { MentionKind } from '../mentions/names/mention.ts';

/** What to mark in one open article. */
export const MarksRequest = new RequestType<{ readonly uri: string }, MarksResult, void>('corpus/marks');
export interface MarksResult {
  /** The document version that the offsets belong to. */
  readonly version: number;
  /**
   * Flat, five numbers a mark: start, end (UTF-16 offsets), kind (index into {@link MARK_KINDS}),
   * certainty (0 to 100), entity (index into `entities`, -1 for none).
   */
  readonly marks: readonly number[];
  readonly entities: readonly string[];
  /** A sentence for the reader when not everything is marked: "first 1 MB read". */
  readonly note?: string;
}
export const MARK_KINDS: readonly MentionKind[] = ['person', 'place', 'date', 'organization'];
export const MARK_STRIDE = 5;
