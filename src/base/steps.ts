/** Work that stops for others between its parts, and then has a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function doSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does several at once, each part of all of them before the next: where parts are alike, the code
 * and the tables that one needs stay in the processor's caches.
 * @returns the results in the order of the works
 */
export function doTogether<T>(works: readonly Steps<T>[]): readonly T[] {
  const results = new Array<T>(works.length);
  let left = works.map((steps, index) => ({ steps, index }));
  while (left.length > 0)
    left = left.filter(({ steps, index }) => {
      const { done, value } = steps.next();
      if (done) results[index] = value;
      return !done;
    });
  return results;
}
