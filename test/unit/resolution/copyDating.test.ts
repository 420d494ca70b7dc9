import assert from 'node:assert/strict';
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { redated } from '../../../src/resolution/copyDating.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { uriOf } from '../../support/articles.ts';
import { emptyIndex } from '../../support/databases.ts';

const WIRE =
  'The river Elm rose by two metres on Friday and the old bridge was closed to all traffic. Crews carried sand bags through the streets of the lower town until late in the night, said the mayor, and schools will stay shut for as long as the water is high. Nobody was hurt, though a barn was washed away with forty bales of hay.';
const OTHER =
  'Bakers in the upper town sold more bread than ever this winter, and the guild thanked the people for it. A new oven has been bought, a larger one than all before it, which burns wood from the forest behind the chapel where the guild keeps its books and its flag.';

/** The corpus after each article was put, with what had to be dated anew put again. */
function corpusOf(
  articles: readonly (readonly [name: string, text: string, published?: string])[],
): CorpusIndex {
  const index = emptyIndex();
  for (const [name, text, published] of articles) put(index, name, text, published);
  return index;
}

function put(index: CorpusIndex, name: string, text: string, published?: string): void {
  const before = index.copies(uriOf(name));
  index.put(
    new ArticleRecord(uriOf(name), analyzeArticle(text, published === undefined ? {} : { published })),
  );
  settle(index, [uriOf(name), ...before]);
}

function settle(index: CorpusIndex, touched: readonly string[]): void {
  for (const { record, analysis } of redated(index, touched))
    index.put(new ArticleRecord(record.id, analysis));
}

function told(index: CorpusIndex, name: string) {
  const { publication, mentions } = index.articles.get(uriOf(name))!.analysis;
  return { ...publication, values: mentions.flatMap((one) => (one.kind === 'date' ? [one.value] : [])) };
}

describe('an article without a day', () => {
  it('is dated by a near-copy of known day, its relative dates with it', () => {
    const index = corpusOf([
      ['a.txt', `Flood\n\n${WIRE}\n`],
      ['b.txt', `River rises\n\n${WIRE} More rain is on its way.\n`, '2019-01-21'],
    ]);
    const a = told(index, 'a.txt');
    assert.deepEqual(a.window, ['2019-01-18', '2019-01-22']);
    assert.equal(
      a.reason,
      'Worked out from the corpus: a near-copy (b.txt) was published on Monday 21 January 2019',
    );
    assert.equal(a.copyOf, uriOf('b.txt'));
    assert.deepEqual(a.values, ['2019-01-18']);
  });

  it('keeps what it says itself, whatever a copy says', () => {
    const index = corpusOf([
      ['a.txt', `Flood\n\nPublished: March 5, 2018\n\n${WIRE}\n`],
      ['b.txt', `River rises\n\n${WIRE}\n`, '2019-01-21'],
      ['c.txt', `Flood\n\n${WIRE} It was the worst since June 3, 2020.\n`],
    ]);
    assert.equal(told(index, 'a.txt').day, '2018-03-05');
    assert.equal(told(index, 'c.txt').copyOf, undefined);
  });

  it('is dated by nothing where its copies appeared far apart, or tell no day, or are no copies', () => {
    for (const others of [
      [
        [WIRE, '2019-01-21'],
        [`${WIRE} Again.`, '2019-03-01'],
      ],
      [[WIRE, undefined]],
      [[OTHER, '2019-01-21']],
    ] as const) {
      const index = corpusOf([
        ['a.txt', `Flood\n\n${WIRE}\n`],
        ...others.map(([text, day], i) => [`b${String(i)}.txt`, text, day] as [string, string, string?]),
      ]);
      assert.equal(told(index, 'a.txt').from, 'unknown');
    }
  });

  it('stands the same whichever way the corpus came about', () => {
    const all: readonly (readonly [string, string, string?])[] = [
      ['a.txt', `Flood\n\n${WIRE}\n`],
      ['b.txt', `River\n\n${WIRE}\n`, '2019-01-21'],
      ['c.txt', `Elm\n\n${WIRE} The end.\n`],
      ['d.txt', `Bread\n\n${OTHER}\n`],
      ['e.txt', `Bakers\n\n${OTHER}\n`, '2019-02-02'],
    ];
    const rebuilt = corpusOf(all);
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 3, 1, 4],
      [1, 4, 0, 2, 3],
    ]) {
      const index = corpusOf(order.map((i) => all[i]!));
      put(index, 'b.txt', OTHER, '2018-05-05');
      put(index, ...all[1]!);
      for (const [name] of all) assert.deepEqual(told(index, name), told(rebuilt, name), name);
    }
  });

  it('is open again when the copy is gone', () => {
    const index = corpusOf([
      ['a.txt', `Flood\n\n${WIRE}\n`],
      ['b.txt', `River\n\n${WIRE}\n`, '2019-01-21'],
    ]);
    const copies = index.copies(uriOf('b.txt'));
    index.delete(uriOf('b.txt'));
    settle(index, copies);
    assert.equal(told(index, 'a.txt').from, 'unknown');
  });
});
