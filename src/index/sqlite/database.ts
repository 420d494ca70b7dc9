/** A value of a column. Whole numbers stay below 2^53. */
export type SqlValue = number | string | Uint8Array | null;
/** The columns of a row in the order in which they were asked for. */
export type Row = readonly SqlValue[];

/** A prepared statement. Values are bound by position. */
export interface Statement {
  run(...values: readonly SqlValue[]): void;
  /** @returns the first row, if there is one */
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/**
 * SQLite, whichever build of it: all that the index needs, so that another SQL engine could replace
 * it. Synchronous. Every call throws an Error when the database refuses.
 */
export interface Database {
  /** Runs any number of statements, separated by semicolons, without values and without results. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** Throws an error that was found in what it holds, and treats it as one that it met itself. */
  fail(error: Error): never;
  /** Ends all use of it; more than once does no harm. */
  close(): void;
}

/** Opens an empty database that lives in memory. */
export type OpenMemory = () => Database;

/** A column with a number. */
export function numberIn(value: SqlValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** A column with text; empty where it is null. */
export function textIn(value: SqlValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A column with bytes, in their own buffer. */
export function bytesIn(value: SqlValue | undefined): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array ? Uint8Array.from(value) : new Uint8Array(0);
}
