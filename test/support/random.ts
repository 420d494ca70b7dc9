import { makeRandom } from '../../scripts/train/random.ts';

/** Whole numbers from 0 to below a bound that look random and are the same in every run. */
export function seeded(seed: number): (below: number) => number {
  const next = makeRandom(seed);
  return (below) => Math.floor(next() * below);
}

export function pick<T>(random: (below: number) => number, list: readonly T[]): T {
  return list[random(list.length)]!;
}
