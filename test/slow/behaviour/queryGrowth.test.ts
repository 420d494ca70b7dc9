import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { card } from '../../../src/queries/cards/card.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { childrenOf } from '../../../src/queries/outline/outline.ts';
import { emptyIndex } from '../../support/databases.ts';
import { person, place, record, type Named } from '../../support/articles.ts';
import { processorTime } from '../../support/processorTime.ts';

before(loadRoleReader);

/** A corpus in which Ada Byron is in every tenth article, among names of its own in each. */
function corpusOf(articles: number): CorpusIndex {
  const index = emptyIndex();
  for (let i = 0; i < articles; i++) {
    const names: Named[] = [person(`Person N${i}x`), person(`Person M${i % 97}y`), place(`Town T${i % 31}z`)];
    if (i % 10 === 0) names.push(person('Ada Byron', ['Ada Byron', 'Byron'], ['mayor of Elm']));
    const about =
      i % 10 === 0
        ? `The mayor of Elm, Ada Byron, came on day ${i}. Byron left soon after item ${i * 7}.`
        : 'Nobody came.';
    const text = `Headline ${i}\n\n${names[0]!.name} met ${names[1]!.name} in ${names[2]!.name} that day. ${about}\n`;
    index.put(
      record(`${i}.txt`, text, {
        names,
        published: `2019-${String(1 + (i % 12)).padStart(2, '0')}-15`,
        dates: [['that day', '2019-01-18']],
      }),
    );
  }
  return index;
}

/** The least of many runs, in milliseconds: what it costs without what else the machine does. */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 15; i++) {
    least = Math.min(least, processorTime(run));
  }
  return least;
}

/** Costs below this are noise. */
const NOISE = 0.5;

describe('growth', () => {
  const [small, large] = [corpusOf(200), corpusOf(2_000)];
  /** Ten times the articles may cost `most` times as much: linear is 10, quadratic would be 100. */
  function assertGrowth(run: (index: CorpusIndex) => unknown, most: number): void {
    const [before, after] = [cost(() => run(small)), cost(() => run(large))];
    assert.ok(after <= most * Math.max(before, NOISE), `${before.toFixed(2)} -> ${after.toFixed(2)} ms`);
  }

  it('a card for an entity in a tenth of the articles costs at most in proportion to its articles', () => {
    assert.equal(card(large, { entity: 'person:Ada Byron' })?.corpus.articles, 200);
    assertGrowth((index) => card(index, { entity: 'person:Ada Byron' }), 20);
  });

  it('a page of a tree costs at most in proportion to the level it is cut from', () => {
    const page = { view: 'people', offset: 0, limit: 200 } as const;
    assertGrowth((index) => childrenOf(index, page), 20);
    assertGrowth((index) => childrenOf(index, { ...page, parent: 'entity/person:Ada Byron' }), 20);
  });

  it('telling how many articles a folder holds costs the same in a large corpus, also while articles come and go', () => {
    const again = record('again.txt', 'Headline\n');
    assertGrowth((index) => {
      for (let time = 0; time < 500; time++) index.articles.countWithin('file:///news');
      index.put(again);
      index.delete(again.id);
    }, 3);
  });

  it('replacing one article costs the same in a large corpus', () => {
    const text = 'Headline\n\nPerson N3x left.\n';
    assertGrowth((index) => index.put(record('3.txt', text, { names: [person('Person N3x')] })), 5);
  });
});
