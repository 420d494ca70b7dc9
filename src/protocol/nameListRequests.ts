import { RequestType } from 'vscode-jsonrpc';
import type { Reach } from '../corrections/correctionData.ts';
import type { NameListQuery } from '../queries/nameLists/nameRows.ts';
import type { ImportPlan } from '../queries/nameLists/planImport.ts';

/** The names of the corpus, as CSV. */
export const ExportNamesRequest = new RequestType<ExportNamesParams, ExportNamesResult | null, void>(
  'corpus/names/export',
);
export interface ExportNamesParams extends Pick<NameListQuery, 'kinds' | 'filter' | 'sort'> {
  /** URI of the article whose names are wanted; those of all articles when absent. */
  readonly scope?: string;
}
export interface ExportNamesResult {
  readonly text: string;
  /** Rows of the list, without the header. */
  readonly rows: number;
}

/**
 * Which corrections a file with a list of names asks for; null when there is no such corpus.
 * Nothing is written.
 */
export const ImportNamesRequest = new RequestType<ImportNamesParams, ImportNamesResult | null, void>(
  'corpus/names/import',
);
export interface ImportNamesParams {
  /** Of the file. */
  readonly uri: string;
  /** URI of the corpus. */
  readonly root: string;
}
export interface ImportNamesResult extends ImportPlan {
  /** URI of the corpus's `corpus-lens.json`. */
  readonly config: string;
  /**
   * What each of the proposed corrections would change, in their order, as far as there was time to
   * count.
   */
  readonly reaches: readonly Reach[];
  /** Why the file cannot be read, or nothing can be corrected now. */
  readonly problem?: string;
}
