import assert from 'node:assert/strict';
import { makeFeatureSource } from '../../../../src/mentions/features/featureSource.ts';
import { Lexicon, WordClass } from '../../../../src/mentions/model/lexicon.ts';
import { type NameKind, surfaceOf } from '../../../../src/mentions/names/mention.ts';
import { mix, SEED, wordHash } from '../../../../src/mentions/features/wordForm.ts';
import { joinCountries } from '../../../../src/mentions/spans/wholeCountries.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

const COUNTRY = ['zelmar', 'and', 'korvina'].reduce((hash, word) => mix(hash, wordHash(word)), SEED);
const countries = new Lexicon(Int32Array.of(COUNTRY), new Uint16Array(1), Uint16Array.of(WordClass.country));

/** What is left of spans at the given words, each a kind and a surface. */
function joined(text: string, names: readonly (readonly [NameKind, string])[]): string[] {
  const article = parseArticle(`Talks open\n\n${text}`);
  const source = makeFeatureSource(article, countries);
  const { starts, ends, count } = article.tokens;
  let from = 0;
  const spans = names.map(([kind, surface]) => {
    const start = article.text.indexOf(surface, from);
    from = start + surface.length;
    const tokens = Array.from({ length: count }, (_, i) => i);
    const first = tokens.find((i) => starts[i] === start)!;
    const last = tokens.find((i) => ends[i] === from)!;
    return { first, end: last + 1, kind, confidence: 0.9 };
  });
  return joinCountries(source, spans).map((span) => `${span.kind} ${surfaceOf(article, span)}`);
}

describe('countries of several words', () => {
  const text = 'He flew from Zelmar and Korvina to Lagos.';

  it('are made whole of their first part or of several', () => {
    const whole = ['place Zelmar and Korvina', 'place Lagos'];
    assert.deepEqual(
      joined(text, [
        ['place', 'Zelmar'],
        ['place', 'Korvina'],
        ['place', 'Lagos'],
      ]),
      whole,
    );
    assert.deepEqual(
      joined(text, [
        ['place', 'Zelmar'],
        ['place', 'Lagos'],
      ]),
      whole,
    );
  });

  it('stay apart where a part is something else', () => {
    const apart: [NameKind, string][] = [
      ['place', 'Zelmar'],
      ['person', 'Korvina'],
    ];
    assert.deepEqual(joined(text, apart), ['place Zelmar', 'person Korvina']);
    assert.deepEqual(joined(text, [['organization', 'Zelmar']]), ['organization Zelmar']);
  });

  it('are not made of places that only stand in a list', () => {
    const list = 'He saw Zelmar and Lagos and Korvina.';
    assert.deepEqual(
      joined(list, [
        ['place', 'Zelmar'],
        ['place', 'Lagos'],
      ]),
      ['place Zelmar', 'place Lagos'],
    );
  });
});

describe('"sub-" in front of a place', () => {
  it('belongs to it', () => {
    assert.deepEqual(joined('It grows in sub-Saharan Africa now.', [['place', 'Saharan Africa']]), [
      'place sub-Saharan Africa',
    ]);
  });

  it('stays outside other names', () => {
    assert.deepEqual(joined('It grows in sub-Saharan now.', [['person', 'Saharan']]), ['person Saharan']);
  });
});
