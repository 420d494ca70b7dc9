/**
 * Takes steps side by side, so many at a time: always the first that waits for no other one.
 * @param needs the steps that must be done before one begins
 * @throws when steps wait for each other, or for one that is not among them
 */
export async function inLanes<Step>(
  lanes: number,
  steps: readonly Step[],
  needs: (step: Step) => readonly Step[],
  take: (step: Step) => Promise<void>,
): Promise<void> {
  const waiting = new Set(steps);
  const done = new Set<Step>();
  const running = new Set<Promise<void>>();
  while (waiting.size + running.size > 0) {
    const next = [...waiting].find((step) => needs(step).every((needed) => done.has(needed)));
    if (next !== undefined && running.size < lanes) {
      waiting.delete(next);
      const taken = take(next).then(() => {
        done.add(next);
        running.delete(taken);
      });
      running.add(taken);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`never begun: ${[...waiting].map(String).join(', ')}`);
  }
}
