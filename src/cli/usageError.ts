/**
 * The command line cannot be carried out as given: bad arguments, missing paths, a broken
 * configuration. Exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  static is(error: unknown): error is UsageError {
    return error instanceof UsageError;
  }
}
