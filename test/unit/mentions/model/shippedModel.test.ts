import assert from 'node:assert/strict';
import { decodeModel } from '../../../../src/mentions/model/modelFile.ts';
import { shippedModel } from '../../../../src/mentions/model/shippedModel.ts';
import { handModel, shippedModel as handedModel } from '../../../../src/mentions/model/shippedModel.web.ts';

describe('the shipped model', () => {
  it('has at most 4 MB, and can be read', () => {
    const bytes = shippedModel();
    assert.ok(bytes.length <= 4_000_000);
    assert.ok(decodeModel(bytes).features.length > 0);
  });

  it('is in a browser the one that was handed over, and none before', () => {
    assert.throws(handedModel, /not handed over/);
    handModel(Uint8Array.of(1, 2));
    assert.deepEqual(handedModel(), Uint8Array.of(1, 2));
  });
});
