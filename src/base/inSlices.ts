/** Milliseconds of work before others have their turn. */
const SLICE = 20;

/** Runs a generator to its end, slice by slice. @returns undefined when it was cancelled */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  breathe: () => Promise<void>,
  isCancelled: () => boolean,
  take: (step: Step) => void = () => undefined,
): Promise<Result | undefined> {
  for (let slice = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    take(step.value);
    if (performance.now() - slice < SLICE) continue;
    await breathe();
    if (isCancelled()) return undefined;
    slice = performance.now();
  }
}

/** Lets all that waits in the event loop run, then continues. */
export function breatheByTimer(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
