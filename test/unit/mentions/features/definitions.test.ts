import assert from 'node:assert/strict';
import { readDefinitions } from '../../../../src/mentions/features/definitions.ts';
import { makeFeatureSource } from '../../../../src/mentions/features/featureSource.ts';
import { Lexicon } from '../../../../src/mentions/model/lexicon.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

const nothing = new Lexicon(new Int32Array(0), new Uint16Array(0), new Uint16Array(0));

/** The word that the text says `name` is, undefined where it does not say. */
function definitionOf(name: string, text: string): string | undefined {
  const article = parseArticle(`Talks open\n\n${text}`);
  const { table } = makeFeatureSource(article, nothing);
  const word = (i: number) => article.text.slice(article.tokens.starts[i], article.tokens.ends[i]);
  const definitions = readDefinitions(table);
  const at = Array.from(definitions.keys()).find((i) => word(i) === name)!;
  return definitions[at]! < 0 ? undefined : word(definitions[at]!);
}

describe('what the text says a name is', () => {
  it('is the noun behind "is a", for every word of the name', () => {
    const text = 'Upper Zelmar is a quiet farming village in the hills.';
    assert.equal(definitionOf('Upper', text), 'village');
    assert.equal(definitionOf('Zelmar', text), 'village');
  });

  it('is the noun of an apposition', () => {
    assert.equal(definitionOf('Zelmar', 'They left Zelmar, the old capital, by night.'), 'capital');
  });

  it('is nothing where no noun phrase follows, or another sentence does', () => {
    assert.equal(definitionOf('Zelmar', 'They left Zelmar, and the rain came.'), undefined);
    assert.equal(definitionOf('Zelmar', 'They left Zelmar. The capital is far.'), undefined);
    assert.equal(definitionOf('Zelmar', 'They left Zelmar'), undefined);
  });
});
