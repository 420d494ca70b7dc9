import assert from 'node:assert/strict';
import {
  formNear,
  MAX_FEATURES,
  NEAR,
  readFeatures,
  readSurroundings,
  spellingNear,
} from '../../../../src/mentions/features/features.ts';
import { makeFeatureSource } from '../../../../src/mentions/features/featureSource.ts';
import { FeatureWeights, SUMS } from '../../../../src/mentions/model/featureWeights.ts';
import { LABEL_COUNT } from '../../../../src/mentions/model/labels.ts';
import { Lexicon } from '../../../../src/mentions/model/lexicon.ts';
import { SpellingScores } from '../../../../src/mentions/features/spellingScores.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

const TEXT =
  'Zorvan In Oru\n\nZorvan came to Oru. ZORVAN met Mira Zorvan-Tal there. In Oru, then, Zorvan’s men met. Oru met.';
const nothing = new Lexicon(new Int32Array(0), new Uint16Array(0), new Uint16Array(0));

describe('the scores kept for spellings', () => {
  it('make, with those of the surroundings, what all features of a token make', () => {
    const source = makeFeatureSource(parseArticle(TEXT), nothing);
    const { table } = source;
    const features = new Int32Array(MAX_FEATURES);
    const known = new Set<number>();
    for (let i = 0; i < table.count; i++)
      for (const hash of features.subarray(0, readFeatures(source, i, features))) known.add(hash);
    const weights = new FeatureWeights(
      Int32Array.from(known).sort(),
      Int8Array.from({ length: known.size * LABEL_COUNT }, (_, k) => (k * 37) % 127),
    );
    const scores = new SpellingScores(table.spellings, weights);
    for (let i = 0; i < table.count; i++) {
      const whole = new Float64Array(SUMS);
      weights.add(features, readFeatures(source, i, features), whole, 0);
      const parts = new Float64Array(SUMS);
      for (let offset = -NEAR; offset <= NEAR; offset++)
        scores.add(spellingNear(table, i, offset), formNear(table, i, offset), offset, parts, 0);
      weights.add(features, readSurroundings(source, i, features, 0), parts, 0);
      assert.deepEqual(parts, whole);
    }
  });
});
