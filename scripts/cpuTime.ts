/** Milliseconds of processor time that are measured at least: the clock of some systems ticks every ten. */
const LEAST = 200;

/** Processor time of this thread so far, in milliseconds: what other programs do meanwhile counts less than in time by the clock. */
function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that `work` takes: repeated until that can be measured, the best of `rounds`. */
export function cpuTime(work: () => unknown, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = used();
    let runs = 0;
    do {
      work();
      runs++;
    } while (used() - started < LEAST);
    best = Math.min(best, (used() - started) / runs);
  }
  return best;
}
