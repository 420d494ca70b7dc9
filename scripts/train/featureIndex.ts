import type { Sequence } from './crf.ts';
import { eachToken, type Example } from './examples.ts';

/** Numbers the feature hashes that are seen at least `minCount` times. */
export function indexFeatures(examples: readonly Example[], minCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { source, runs } of examples) {
    for (const run of runs) {
      eachToken(source, run, (features) => {
        for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      });
    }
  }
  const rowOf = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= minCount) rowOf.set(hash, rowOf.size);
  return rowOf;
}

/**
 * One sequence per run of tokens that may hold names. Every feature stands twice: once for all sources of articles and once for
 * its own (Daume 2007), so that what only one source's annotators do is learnt apart.
 * @param source 1 for newspapers, 2 for the others
 */
export function toSequences(
  examples: readonly Example[],
  rowOf: ReadonlyMap<number, number>,
  source: 1 | 2,
): Sequence[] {
  return examples.flatMap(({ source: text, runs, allowed }) =>
    runs.map((run) => {
      const rows: number[] = [];
      const offsets = [0];
      eachToken(text, run, (features) => {
        for (const hash of features) {
          const row = rowOf.get(hash);
          if (row !== undefined) rows.push(row, row + source * rowOf.size);
        }
        offsets.push(rows.length);
      });
      return {
        rows: Int32Array.from(rows),
        offsets: Int32Array.from(offsets),
        allowed: allowed.slice(run[0], run[1]),
      };
    }),
  );
}
