import assert from 'node:assert/strict';
import { waysOf } from '../../../src/corrections/correctionChoices.ts';

describe('the ways to set something right', () => {
  it('name an entity as it is called, each spelling in full once', () => {
    const surfaces = ['Novak', 'PETER NOVAK', 'Peter J. Novak'];
    const subject = { surface: 'Peter Novak', name: 'Peter Novak', surfaces, isKnown: () => false };
    const [way, ...others] = waysOf({ ...subject, kind: 'person' }, { verb: 'notAName' });
    assert.deepEqual(others, []);
    assert.deepEqual(
      way?.corrections.map((one) => 'name' in one && one.name),
      ['Peter Novak', 'Peter J. Novak'],
    );
  });
});
