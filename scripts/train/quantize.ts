import { LABEL_COUNT } from '../../src/mentions/model/labels.ts';
import type { ModelColumns } from '../../src/mentions/model/taggerModel.ts';
import type { CrfTrainer } from './crf.ts';

/** Weights beyond this are cut: a handful, and no label needs more to win. */
const LARGEST = 2.5;

/**
 * Adds what holds for all sources to what holds for newspapers, rounds weights to whole steps of
 * one byte and leaves out features that have none left.
 */
export function quantize(
  crf: CrfTrainer,
  rowOf: ReadonlyMap<number, number>,
): Pick<ModelColumns, 'features' | 'weights' | 'step' | 'transitions'> {
  const step = LARGEST / 127;
  const steps = (row: number): number[] =>
    Array.from({ length: LABEL_COUNT }, (_, y) => {
      const weight = crf.weights[row * LABEL_COUNT + y]! + crf.weights[(row + rowOf.size) * LABEL_COUNT + y]!;
      return Math.round(Math.max(-LARGEST, Math.min(LARGEST, weight)) / step);
    });
  const kept = [...rowOf]
    .map(([hash, row]) => ({ hash, steps: steps(row) }))
    .filter((row) => row.steps.some((weight) => weight !== 0))
    .sort((a, b) => a.hash - b.hash);
  return {
    features: Int32Array.from(kept, ({ hash }) => hash),
    weights: Int8Array.from(kept.flatMap((row) => row.steps)),
    step,
    transitions: crf.transitions,
  };
}
