import { reasonOf } from '../../base/errors.ts';
/**
 * Why a database refused, or was not even opened: `foreign` is what another program keeps at the
 * place.
 */
export type DatabaseReason =
  'full' | 'noMoreRoom' | 'readOnly' | 'damaged' | 'unreachable' | 'busy' | 'foreign' | 'other';

/**
 * SQLite's primary result codes (https://sqlite.org/rescode.html) that are about the file and not
 * the statement.
 */
const REASONS: ReadonlyMap<number, DatabaseReason> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readOnly'],
  [10, 'unreachable'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'unreachable'],
  // What a statement that is always the same may meet only where rows or tables are not as we made
  // them: too long, against the rules of the table, of the wrong type.
  [18, 'damaged'],
  [19, 'damaged'],
  [20, 'damaged'],
  [24, 'damaged'],
  [26, 'damaged'],
]);

/** "SQL logic error": no such table, no such column. */
const SQL_ERROR = 1;

/** What is said of a file that cannot be used, or no longer. */
const IN_WORDS: Readonly<Record<Exclude<DatabaseReason, 'foreign'>, string>> = {
  full: 'the disk is full',
  noMoreRoom: 'the browser gives it no more room',
  readOnly: 'its file cannot be written to',
  damaged: 'its file is damaged',
  unreachable: 'its file cannot be reached',
  busy: 'another window or command is using it',
  other: 'its database failed',
};

/** What a database says when it refuses. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly reason: DatabaseReason;
  /** SQLite's primary result code, where it was SQLite that refused. */
  readonly code: number | undefined;

  /** @param code SQLite's result code, extended or not, or the reason itself */
  constructor(code: number | DatabaseReason, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.code = typeof code === 'number' ? code & 0xff : undefined;
    this.reason = typeof code === 'number' ? (REASONS.get(code & 0xff) ?? 'other') : code;
  }

  /** True when the whole database is lost, and not only the statement. */
  get isLoss(): boolean {
    return ['full', 'noMoreRoom', 'readOnly', 'damaged', 'unreachable'].includes(this.reason);
  }

  /** The reason for the reader: "the disk is full". */
  get inWords(): string {
    return this.reason === 'foreign' ? this.message : IN_WORDS[this.reason];
  }
}

/**
 * What it means that a statement cannot even be prepared: all are always the same, so that it is
 * the tables that are not.
 */
export function ofTables(error: DatabaseError): DatabaseError {
  return error.code === SQL_ERROR ? new DatabaseError('damaged', error) : error;
}

/** Runs some work with a database, and throws a {@link DatabaseError} whenever that refuses. */
export type Guard = <T>(work: () => T) => T;

/**
 * @param toError what an error of the database is
 * @param onLoss called when the file is lost; the call that met it throws all the same
 */
export function guardOf(
  toError: (error: unknown) => DatabaseError,
  onLoss: (error: DatabaseError) => void = () => undefined,
): Guard {
  return (work) => {
    try {
      return work();
    } catch (error) {
      const known = error instanceof DatabaseError ? error : toError(error);
      if (known.isLoss) onLoss(known);
      throw known;
    }
  };
}

/**
 * True for an error after which nothing more can be had of an index, and another one is to come.
 */
export function isLost(error: unknown): boolean {
  return error instanceof DatabaseError && error.isLoss;
}
