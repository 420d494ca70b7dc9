import assert from 'node:assert/strict';
import {
  baseName,
  childUri,
  isWithin,
  normalizeUri,
  parentUri,
  relativePath,
} from '../../../src/base/uris.ts';

describe('URIs', () => {
  it('have one spelling, however an editor writes them', () => {
    for (const [given, normal] of [
      ['file:///c:/News', 'file:///c%3A/News'],
      ['file:///c%3A/News', 'file:///c%3A/News'],
      ['file:///a/b c/é.txt', 'file:///a/b%20c/%C3%A9.txt'],
      ['file:///a/b/', 'file:///a/b'],
      ['file:///', 'file:///'],
      ['untitled:Untitled-1', 'untitled:Untitled-1'],
      ['no uri at all', 'no uri at all'],
    ] as const)
      assert.equal(normalizeUri(given), normal);
  });

  it('lead down and up and back to names, whatever the name holds', () => {
    for (const name of ['a.txt', 'what? #1 100%.txt', '<img src=x>', '__proto__', 'ünï 😀']) {
      const child = childUri('file:///a/b', name);
      assert.deepEqual(
        [baseName(child), parentUri(child), relativePath('file:///a', child)],
        [name, 'file:///a/b', `b/${name}`],
      );
      assert.equal(normalizeUri(child), child);
    }
    assert.throws(() => childUri('file:///a', '\ud800'), URIError);
  });

  it('lie within their folder and not within one that is only spelt alike', () => {
    assert.ok(
      isWithin('file:///a/b', 'file:///a') &&
        isWithin('file:///a', 'file:///a') &&
        isWithin('file:///a', 'file:///'),
    );
    assert.ok(!isWithin('file:///ab', 'file:///a'));
    assert.equal(relativePath('file:///a', 'file:///ab/c'), undefined);
  });
});
