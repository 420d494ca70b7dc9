import assert from 'node:assert/strict';
import { circlesIn } from '../../../scripts/circles.ts';

const graph = (edges: Readonly<Record<string, string>>): Map<string, Set<string>> =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

describe('circles of imports', () => {
  it('finds none where all imports go down', () => {
    assert.deepEqual(circlesIn(graph({ a: 'bc', b: 'c', c: '' })), []);
  });

  it('finds a circle whatever leads into it and out of it', () => {
    assert.deepEqual(circlesIn(graph({ a: 'b', b: 'c', c: 'db', d: '' })), [['b', 'c']]);
  });

  it('finds several, and long ones', () => {
    assert.deepEqual(circlesIn(graph({ a: 'b', b: 'a', c: 'd', d: 'e', e: 'c' })), [
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });
});
