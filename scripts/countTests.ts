/** How many tests ran, and where when that was said. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** For example `VS Code 1.139.1, web worker extension host`. */
  readonly where?: string;
}

const OWN_SUM = /^(\d+) passed, (\d+) failed(?: \((.+)\))?$/gm;
const MOCHA_SUM = /^ {2}(\d+) passing.*$(?:\n^ {2}\d+ pending$)?(?:\n^ {2}(\d+) failing$)?/gm;

/**
 * Reads the sums out of a test run's output: Mocha's own and those of the suites inside VS Code,
 * one for each place.
 */
export function countTests(output: string): readonly TestCount[] {
  const places = new Map<string | undefined, TestCount>();
  for (const [, passed, failed, where] of [...output.matchAll(OWN_SUM), ...output.matchAll(MOCHA_SUM)]) {
    const before = places.get(where) ?? { passed: 0, failed: 0 };
    places.set(where, {
      passed: before.passed + Number(passed),
      failed: before.failed + Number(failed ?? 0),
      ...(where ? { where } : {}),
    });
  }
  return [...places.values()];
}

const OWN_FAILURE = /^ {2}✗ .*(?:\n(?! {2}[✓✗] |\d+ passed, ).*)*/gm;
const MOCHA_FAILURES = /^ {2}\d+ failing$[\s\S]*/m;

/** What a test run says of the tests that failed, in its own words. */
export function failuresIn(output: string): readonly string[] {
  return [...(output.match(OWN_FAILURE) ?? []), ...(MOCHA_FAILURES.exec(output) ?? [])].map((text) =>
    text.trimEnd(),
  );
}
