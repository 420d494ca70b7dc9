import assert from 'node:assert/strict';
import type { CardData } from '../../../../src/queries/cards/cardData.ts';
import { cardText } from '../../../../src/queries/words/cardText.ts';

const at = (uri: string, line: number): CardData['passages'][number]['target'] => ({
  uri,
  range: { start: { line, character: 0 }, end: { line, character: 3 } },
});
const FULL: CardData = {
  kind: 'person',
  entity: 'person:Ada Byron',
  title: 'Ada\nByron',
  answer: { text: 'mayor', articles: 2, target: at('a  b.txt', 2) },
  candidates: [],
  aliases: [
    { surface: 'Byron', count: 3, variant: false },
    { surface: 'Ada Biron', count: 1, variant: true },
  ],
  corpus: { mentions: 4, articles: 2, independent: 1, firstDay: '2019-01-01', timeline: [] },
  asOf: { day: '2019-01-21', later: 1, undated: 0 },
  roles: ['clerk', 'mayor'].map((text, line) => {
    return { text, day: '2019-01-01', published: '1 Jan 2019', headline: 'News', target: at('c.txt', line) };
  }),
  passages: [
    { text: 'Ada\tByron came.', highlight: [0, 9], headline: 'News', target: at('d.txt', 8) },
    {
      text: 'She left.',
      highlight: [0, 3],
      headline: 'More',
      published: '2 Jan 2019',
      target: at('e.txt', 0),
    },
  ],
  morePassages: 2,
  oftenWith: [
    { entity: 'place:Elm', name: 'Elm', kind: 'place', articles: 2 },
    { entity: 'person:Bo Lee', name: 'Bo Lee', kind: 'person', articles: 1 },
  ],
};

describe('a card as plain text', () => {
  it('has a fact a line, cited by file and line, with nothing lost of the file’s name', () => {
    assert.deepEqual(cardText(FULL, (uri) => uri).split('\n'), [
      'Ada Byron (person): mayor (a  b.txt:3)',
      'as of 21 Jan 2019: without 1 article that is or may be later',
      '4 mentions in 2 articles, 1 independent, 2019-01-01',
      'also called: Byron, Ada Biron (variant spelling)',
      'called clerk, 1 Jan 2019 (c.txt:1)',
      'called mayor, 1 Jan 2019 (c.txt:2)',
      'often with: Elm, Bo Lee',
      '“Ada Byron came.” · News · d.txt:9',
      '“She left.” · More · 2 Jan 2019 · e.txt:1',
      'and 2 more passages',
    ]);
  });

  it('has no line for what there is nothing to say of', () => {
    const { kind, entity, candidates, corpus } = FULL;
    const bare = { kind, entity, candidates, corpus, title: 'Ada', aliases: [], passages: [], morePassages: 0, oftenWith: [] }; // prettier-ignore
    assert.equal(
      cardText(bare, (uri) => uri),
      'Ada (person)\n4 mentions in 2 articles, 1 independent, 2019-01-01',
    );
  });
});
