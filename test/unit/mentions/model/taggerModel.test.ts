import assert from 'node:assert/strict';
import { FeatureWeights, readSums, SUMS } from '../../../../src/mentions/model/featureWeights.ts';
import { LABEL_COUNT } from '../../../../src/mentions/model/labels.ts';
import { decodeModel, encodeModel } from '../../../../src/mentions/model/modelFile.ts';
import { TaggerModel, type ModelColumns } from '../../../../src/mentions/model/taggerModel.ts';
import { wordHash } from '../../../../src/mentions/features/wordForm.ts';

const HASHES = ['hanoi', 'kim', 'ministry', 'ltd'].map(wordHash).sort((a, b) => a - b);

function columns(): ModelColumns {
  return {
    words: Int32Array.from(HASHES),
    clusters: Uint16Array.of(7, 0, 2048, 1),
    classes: Uint16Array.of(4, 3, 0, 1024),
    features: Int32Array.of(-0x80000000, -5, 0, 0x7fffffff),
    weights: Int8Array.from({ length: 4 * LABEL_COUNT }, (_, i) => (i % 3 ? 0 : (i % 255) - 127)),
    step: 0.0625,
    calibration: { slope: 0.75, shift: -0.5 },
    transitions: Float32Array.from({ length: LABEL_COUNT ** 2 }, (_, i) => i / 8),
  };
}

describe('a tagger model', () => {
  it('reads back what was written', () => {
    assert.deepEqual(decodeModel(encodeModel(columns())), columns());
  });

  it('refuses other bytes', () => {
    assert.throws(() => decodeModel(new Uint8Array(64)), RangeError);
  });

  it('knows its words and only those', () => {
    const { lexicon } = new TaggerModel(columns());
    HASHES.forEach((hash, i) => {
      assert.equal(lexicon.clusterAt(lexicon.find(hash)), columns().clusters[i]! - 1);
      assert.equal(lexicon.classesAt(lexicon.find(hash)), columns().classes[i]);
    });
    assert.equal(lexicon.find(wordHash('singapore')), -1);
  });

  it('adds up the weights of the features that it knows', () => {
    const { weights, step } = columns();
    const sums = new Float64Array(SUMS);
    const scores = new Float64Array(LABEL_COUNT);
    new TaggerModel(columns()).weights.add(Int32Array.of(-5, 12345, 0, 0x7fffffff), 4, sums, 0);
    readSums(sums, 0, step, scores, 0);
    for (let y = 0; y < LABEL_COUNT; y++) {
      const sum = weights[LABEL_COUNT + y]! + weights[2 * LABEL_COUNT + y]! + weights[3 * LABEL_COUNT + y]!;
      assert.equal(scores[y], sum * step);
    }
  });

  it('keeps the scores of all labels apart, however many features speak for the extremes', () => {
    const extremes = Int8Array.from({ length: LABEL_COUNT }, (_, y) => (y % 2 ? -127 : 127));
    const weights = new FeatureWeights(Int32Array.of(77), extremes);
    const sums = new Float64Array(SUMS);
    const scores = new Float64Array(LABEL_COUNT);
    for (let n = 0; n < 256; n++) weights.add(Int32Array.of(77), 1, sums, 0);
    readSums(sums, 0, 1, scores, 0);
    assert.deepEqual(
      Array.from(scores),
      Array.from(extremes, (weight) => weight * 256),
    );
  });
});
