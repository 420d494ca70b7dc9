import { RequestType } from 'vscode-jsonrpc';
import type {
  CorrectionChoice,
  CorrectionList,
  CorrectionSubject,
  CorrectionVerb,
  SubjectData,
} from '../corrections/correctionData.ts';

/**
 * What is known about a subject of corrections; null when nothing is there, or it belongs to no
 * corpus.
 */
export const CorrectionSubjectRequest = new RequestType<CorrectionSubject, SubjectData | null, void>(
  'corpus/corrections/subject',
);

/** The ways to set it right, smallest first, with what each would change. */
export const CorrectionChoicesRequest = new RequestType<
  CorrectionChoicesParams,
  CorrectionChoicesResult,
  void
>('corpus/corrections/choices');
export interface CorrectionChoicesParams {
  readonly subject: CorrectionSubject;
  readonly verb: CorrectionVerb;
}
export interface CorrectionChoicesResult {
  readonly choices: readonly CorrectionChoice[];
}

/** The corrections, corpus by corpus. */
export const CorrectionListRequest = new RequestType<object, CorrectionListResult, void>(
  'corpus/corrections/list',
);
export interface CorrectionListResult {
  readonly lists: readonly CorrectionList[];
}

/** A `corpus-lens.json` was written; answered when all that it says is so. */
export const ApplyConfigRequest = new RequestType<{ readonly uri: string }, null, void>(
  'corpus/corrections/apply',
);
