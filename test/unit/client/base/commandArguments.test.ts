import assert from 'node:assert/strict';
import { asCardParams, asTarget } from '../../../../src/client/base/commandArguments.ts';

const TARGET = {
  uri: 'file:///corpus/a.txt',
  range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
};

describe('arguments of commands', () => {
  it('pass as a place when they are one', () => {
    assert.deepEqual(asTarget(TARGET), TARGET);
  });

  for (const wrong of [
    undefined,
    null,
    'file:///corpus/a.txt',
    {},
    { uri: 3, range: TARGET.range },
    { uri: 'file:///a.txt' },
    { uri: 'file:///a.txt', range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } },
    { uri: 'file:///a.txt', range: { start: { line: 0.5, character: 0 }, end: { line: 0, character: 0 } } },
    { uri: 'file:///a.txt', range: { start: { line: 0 }, end: { line: 0, character: 0 } } },
  ]) {
    it(`are refused as a place: ${JSON.stringify(wrong)}`, () => {
      assert.equal(asTarget(wrong), undefined);
    });
  }

  it('name a card by entity, alone or in an object, or by position', () => {
    assert.deepEqual(asCardParams('p12'), { entity: 'p12' });
    assert.deepEqual(asCardParams({ entity: 'date:2019-01-18', more: 1 }), { entity: 'date:2019-01-18' });
    const at = { uri: 'file:///corpus/a.txt', position: { line: 0, character: 4 } };
    assert.deepEqual(asCardParams({ at }), { at });
    const past = { article: 'file:///corpus/a.txt', asOf: true };
    assert.deepEqual(asCardParams({ at, ...past }), { at, ...past });
    assert.deepEqual(asCardParams({ entity: 'p1', ...past }), { entity: 'p1', ...past });
    assert.deepEqual(asCardParams({ entity: 'p1', article: 3, asOf: 'yes' }), { entity: 'p1' });
    assert.deepEqual(asCardParams({ at, section: 'why' }), { at, section: 'why' });
    assert.deepEqual(asCardParams({ entity: 'p1', role: 'envoy' }), { entity: 'p1', role: 'envoy' });
    assert.deepEqual(asCardParams({ entity: 'p1', section: 'x', role: 1 }), { entity: 'p1' });
  });

  it('are refused as a card when they name none', () => {
    for (const wrong of [undefined, null, '', 7, {}, { entity: '' }, { at: {} }, { at: { uri: 'x' } }]) {
      assert.equal(asCardParams(wrong), undefined);
    }
  });
});
