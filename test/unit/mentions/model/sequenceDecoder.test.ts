import assert from 'node:assert/strict';
import { LABEL_COUNT, mayEnd, mayStart, PREDECESSORS } from '../../../../src/mentions/model/labels.ts';
import { SequenceDecoder } from '../../../../src/mentions/model/sequenceDecoder.ts';
import { makeRandom } from '../../../../scripts/train/random.ts';

const L = LABEL_COUNT;

/** Every allowed label sequence of a length, with its score. */
function allSequences(scores: Float64Array, transitions: Float32Array, length: number) {
  let partial = Array.from({ length: L }, (_, y) => ({ labels: [y], score: scores[y]! })).filter(
    ({ labels }) => mayStart(labels[0]!),
  );
  for (let t = 1; t < length; t++) {
    partial = partial.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, y) => y)
        .filter((y) => PREDECESSORS[y]!.includes(labels.at(-1)!))
        .map((y) => ({
          labels: [...labels, y],
          score: score + transitions[labels.at(-1)! * L + y]! + scores[t * L + y]!,
        })),
    );
  }
  return partial.filter(({ labels }) => mayEnd(labels.at(-1)!));
}

describe('SequenceDecoder', () => {
  const random = makeRandom(5);
  const transitions = Float32Array.from({ length: L * L }, () => random() * 2 - 1);
  const decoder = new SequenceDecoder(transitions);

  for (const length of [1, 2, 3]) {
    it(`finds the best of all label sequences of ${String(length)}, and the probability of its labels`, () => {
      for (let round = 0; round < 5; round++) {
        const scores = Float64Array.from({ length: length * L }, () => random() * 6 - 3);
        const all = allSequences(scores, transitions, length);
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        assert.deepEqual([...decoder.decode(scores, length).subarray(0, length)], best.labels);
        decoder.sum(scores, length);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        for (let t = 0; t < length; t++) {
          const with_ = all.filter(({ labels }) => labels[t] === best.labels[t]);
          const expected = with_.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
          assert.ok(Math.abs(decoder.spanProbability(t, t) - expected) < 1e-9);
        }
        assert.ok(Math.abs(decoder.spanProbability(0, length - 1) - Math.exp(best.score) / total) < 1e-9);
      }
    });
  }

  it('gives no label sequence that breaks a span off', () => {
    const scores = Float64Array.from({ length: 400 * L }, () => random() * 8);
    const labels = decoder.decode(scores, 400);
    assert.ok(mayStart(labels[0]!) && mayEnd(labels[399]!));
    for (let t = 1; t < 400; t++) assert.ok(PREDECESSORS[labels[t]!]!.includes(labels[t - 1]!));
  });
});
