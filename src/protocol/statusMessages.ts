import { NotificationType, RequestType } from 'vscode-jsonrpc';

/** Server to client: how far the index is. */
export const StatusNotification = new NotificationType<CorpusStatus>('corpus/status');
/** The same, when asked. */
export const StatusRequest = new RequestType<object, CorpusStatus, void>('corpus/statusNow');
export interface CorpusStatus {
  /** `correcting`: everything is read, and corrections are being counted. */
  readonly state: 'idle' | 'indexing' | 'paused' | 'correcting';
  readonly corpora: readonly { readonly uri: string; readonly name: string; readonly articles: number }[];
  readonly done: number;
  readonly total: number;
  readonly counts: { readonly people: number; readonly places: number; readonly dates: number };
  /**
   * What the reader should know of how the index is kept: "The index is kept in memory: the disk is
   * full."
   */
  readonly message?: string;
  /** Files that could not be read, with the reason in words. */
  readonly notRead: readonly { readonly uri: string; readonly reason: string }[];
}

/** Client to server: pauses, resumes or stops indexing, or rebuilds the index. */
export const IndexingNotification = new NotificationType<IndexingParams>('corpus/indexing');
export interface IndexingParams {
  readonly action: 'pause' | 'resume' | 'stop' | 'rebuild';
}

/** The content of the index and where it is kept, in plain text. */
export const ReportRequest = new RequestType<object, string, void>('corpus/report');

/** Server to client: the index changed; marks and trees are to be asked for again. */
export const ChangedNotification = new NotificationType<ChangedParams>('corpus/changed');
export interface ChangedParams {
  /** Open articles whose marks changed. */
  readonly uris: readonly string[];
}
