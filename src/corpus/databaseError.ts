/** Why a database refused: `lost` reasons mean that nothing more can be written to it. */
export type DatabaseReason =
  'full' | 'noMoreRoom' | 'readOnly' | 'damaged' | 'unreachable' | 'busy' | 'other';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that tell of the file and not of the statement. */
const REASONS: ReadonlyMap<number, DatabaseReason> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readOnly'],
  [10, 'unreachable'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'unreachable'],
  [26, 'damaged'],
]);

/** What is said of a file that cannot be used any longer. */
const IN_WORDS: Readonly<Record<DatabaseReason, string>> = {
  full: 'the disk is full',
  noMoreRoom: 'the browser gives it no more room',
  readOnly: 'its file cannot be written to',
  damaged: 'its file is damaged',
  unreachable: 'its file cannot be reached',
  busy: 'another window is using it',
  other: 'its database failed',
};

/** What a database says when it refuses. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly reason: DatabaseReason;

  /** @param code SQLite's result code, extended or not, or the reason itself */
  constructor(code: number | DatabaseReason, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = typeof code === 'number' ? (REASONS.get(code & 0xff) ?? 'other') : code;
  }

  /** True when the database is lost to whoever uses it, and not only the statement. */
  get isLoss(): boolean {
    return ['full', 'noMoreRoom', 'readOnly', 'damaged', 'unreachable'].includes(this.reason);
  }

  /** The reason for the reader: "the disk is full". */
  get inWords(): string {
    return IN_WORDS[this.reason];
  }
}
