/**
 * Begins each line that a suite inside the extension host prints for the reader of the test run.
 */
const MARK = '[suite] ';

/** A line of the test report, as it is logged inside the extension host. */
export function toSuiteLine(text: string): string {
  return MARK + text;
}

/** The text of a logged line when it belongs to the test report. */
export function fromSuiteLine(line: unknown): string | undefined {
  return typeof line === 'string' && line.startsWith(MARK) ? line.slice(MARK.length) : undefined;
}
