import assert from 'node:assert/strict';
import { asOrder } from '../../../../src/client/correcting/correctionOrders.ts';

describe('what a link orders to be corrected', () => {
  it('is about a mention, an entity or an article', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    for (const subject of [
      { at: { uri: 'file:///a.txt', range } },
      { entity: 'person:Bo Lee' },
      { article: 'file:///a.txt' },
    ])
      assert.deepEqual(asOrder({ subject, verb: 'published' }), { subject, verb: 'published' });
  });

  it('is left for the reader to be asked where it is not understood', () => {
    assert.deepEqual(asOrder({ subject: { article: 5 }, verb: 'burn', scope: 'world' }, 'is'), {
      verb: 'is',
    });
    assert.deepEqual(asOrder(undefined), {});
  });
});
