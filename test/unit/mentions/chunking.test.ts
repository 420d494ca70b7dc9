import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { tagNames } from '../../../src/mentions/tagNames.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';

const seeds = globSync(new URL('../../../seeds/*.txt', import.meta.url).pathname)
  .sort()
  .map((file) => readFileSync(file, 'utf8'));

describe('the tagger on one article after another', () => {
  it('reads each the same in any order, and the same article twice the same', () => {
    const read = (texts: readonly string[]) =>
      new Map(texts.map((text) => [text, tagNames(parseArticle(text))]));
    const forwards = read(seeds);
    const backwards = read([...seeds].reverse());
    const shuffled = read(seeds.flatMap((text, i) => [seeds[(i * 7) % seeds.length]!, text]));
    for (const text of seeds) {
      assert.deepEqual(backwards.get(text), forwards.get(text));
      assert.deepEqual(shuffled.get(text), forwards.get(text));
    }
  });

  it('reads an article the same after one that is far longer', () => {
    const [text] = seeds;
    const before = tagNames(parseArticle(text!));
    tagNames(parseArticle(seeds.join('\n\n').repeat(3)));
    tagNames(parseArticle('Mr '.repeat(20_000)));
    assert.deepEqual(tagNames(parseArticle(text!)), before);
  });
});
