import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { decodeModel } from '../../../../src/mentions/model/modelFile.ts';
import { shippedModel } from '../../../../src/mentions/model/shippedModel.node.ts';
import type * as web from '../../../../src/mentions/model/shippedModel.web.ts';

describe('the shipped model', () => {
  it('takes at most 2.5 MB of a package, and can be read', () => {
    const bytes = shippedModel();
    assert.ok(deflateRawSync(bytes).length <= 2_500_000);
    assert.ok(decodeModel(bytes).features.length > 0);
  });

  it('is in a browser the one that was handed over, and none before', async () => {
    // A module of its own: another test may have handed a model over.
    const fresh = '../../../../src/mentions/model/shippedModel.web.ts?fresh';
    const { handModel, shippedModel: handedModel } = (await import(fresh)) as typeof web;
    assert.throws(handedModel, /not handed over/);
    handModel(Uint8Array.of(1, 2));
    assert.deepEqual(handedModel(), Uint8Array.of(1, 2));
  });
});
