import type { Sequence } from './crf.ts';
import { eachToken, type Example } from './examples.ts';

/** An example as it is learnt from: with the votes of a first reading, or without. */
export interface Reading {
  readonly example: Example;
  readonly votes?: Uint16Array;
  /** 1 for newspapers, 2 for the others. */
  readonly source: 1 | 2;
}

/** Numbers the feature hashes that are seen at least `minCount` times. */
export function indexFeatures(readings: readonly Reading[], minCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { example, votes } of readings) {
    for (const run of example.runs) {
      eachToken(example.source, run, votes, (features) => {
        for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      });
    }
  }
  const rowOf = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= minCount) rowOf.set(hash, rowOf.size);
  return rowOf;
}

/**
 * One sequence per run of tokens that may hold names. Every feature stands twice: once for all
 * sources of articles and once for its own (Daume 2007), so that what only one source's annotators
 * do is learnt apart.
 */
export function toSequences(readings: readonly Reading[], rowOf: ReadonlyMap<number, number>): Sequence[] {
  return readings.flatMap(({ example, votes, source }) =>
    example.runs.map((run) => {
      const rows: number[] = [];
      const offsets = [0];
      eachToken(example.source, run, votes, (features) => {
        for (const hash of features) {
          const row = rowOf.get(hash);
          if (row !== undefined) rows.push(row, row + source * rowOf.size);
        }
        offsets.push(rows.length);
      });
      return {
        rows: Int32Array.from(rows),
        offsets: Int32Array.from(offsets),
        allowed: example.allowed.slice(run[0], run[1]),
      };
    }),
  );
}
