/**
 * Milliseconds of processor time that are measured at least: the clock of some systems ticks every
 * ten.
 */
const LEAST = 200;

/**
 * Processor time of this thread so far, in milliseconds: what other programs do meanwhile counts
 * less than in time by the clock.
 */
function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that each of several works takes: repeated until that can be
 * measured, the best of `rounds`. The works take turns, so that what else the machine does hits all
 * alike.
 */
export function cpuTimes(works: readonly (() => unknown)[], rounds: number): readonly number[] {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, k) => {
      const started = used();
      let runs = 0;
      do {
        work();
        runs++;
      } while (used() - started < LEAST);
      best[k] = Math.min(best[k]!, (used() - started) / runs);
    });
  }
  return best;
}
