/** How many tests ran, and where when that was said. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** For example `VS Code 1.139.1, web worker extension host`. */
  readonly where?: string;
}

/** Reads the sums out of a test run's output: Mocha's own and those of the suites inside VS Code. */
export function countTests(output: string): readonly TestCount[] {
  const counts: TestCount[] = [];
  for (const [, passed, failed, where] of output.matchAll(/^(\d+) passed, (\d+) failed(?: \((.+)\))?$/gm)) {
    counts.push({ passed: Number(passed), failed: Number(failed), ...(where ? { where } : {}) });
  }
  for (const [, passed, failed] of output.matchAll(
    /^ {2}(\d+) passing.*$(?:\n^ {2}\d+ pending$)?(?:\n^ {2}(\d+) failing$)?/gm,
  )) {
    counts.push({ passed: Number(passed), failed: Number(failed ?? 0) });
  }
  return counts;
}
