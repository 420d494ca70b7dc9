import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../../src/index/record/articleRecord.ts';
import type { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { countNewNames, newHereOf, newInArticle } from '../../../../src/queries/cards/newHere.ts';
import { pick, seeded } from '../../../support/random.ts';
import { indexOf, person, place, record, uriOf } from '../../../support/articles.ts';

const ADA = person('Ada Byron');
const BO = person('Bo Lee');
const CY = person('Cy Dahl');

/** Articles by name; each text names some of the people and places above, or the third of May. */
function corpus(
  ...articles: readonly (readonly [
    name: string,
    text: string,
    published?: string | readonly [string, string] | undefined,
  ])[]
): CorpusIndex {
  return indexOf(
    ...articles.map(([name, text, published]) =>
      record(name, `News ${name}\n\n${text}\n`, {
        names: [ADA, BO, CY, place('Elm')].filter((one) => text.includes(one.name)),
        dates: text.includes('3 May') ? [['3 May', '2019-05-03']] : [],
        ...(published !== undefined && { published }),
      }),
    ),
  );
}

function newFor(index: CorpusIndex, name: string, id: string): string {
  const found = newHereOf(index, index.articles.get(uriOf(name))!, id);
  if (!found) return 'nothing';
  const others = found.together.map((one) => one.name).join(', ');
  return `${found.what}${found.open > 0 ? ` ${found.open}` : ''}${others && ` with ${others}`}`;
}

describe('what is new in an article', () => {
  it('is whom no earlier one mentions, and whom no other one does', () => {
    const index = corpus(
      ['a.txt', 'Ada Byron came.', '2019-05-01'],
      ['b.txt', 'Ada Byron met Bo Lee.', '2019-05-02'],
      ['c.txt', 'Bo Lee met Cy Dahl.', '2019-05-03'],
    );
    assert.equal(newFor(index, 'a.txt', 'person:Ada Byron'), 'first');
    assert.equal(newFor(index, 'b.txt', 'person:Ada Byron'), 'nothing');
    assert.equal(newFor(index, 'b.txt', 'person:Bo Lee'), 'first');
    assert.equal(newFor(index, 'c.txt', 'person:Cy Dahl'), 'only');
    assert.equal(countNewNames(index, index.articles.get(uriOf('c.txt'))!), 1);
  });

  it('is in several articles of one day', () => {
    const index = corpus(
      ['a.txt', 'Ada Byron came.', '2019-05-01'],
      ['b.txt', 'Ada Byron left.', '2019-05-01'],
    );
    assert.equal(newFor(index, 'a.txt', 'person:Ada Byron'), 'first');
    assert.equal(newFor(index, 'b.txt', 'person:Ada Byron'), 'first');
  });

  it('is open where an earlier article may be one of unknown day, or of a window that reaches back', () => {
    const index = corpus(
      ['a.txt', 'Ada Byron came.', '2019-05-05'],
      ['b.txt', 'Ada Byron sang.'],
      ['c.txt', 'Ada Byron ran.', ['2019-05-01', '2019-05-09']],
      ['d.txt', 'Ada Byron slept.', ['2019-05-05', '2019-05-09']],
    );
    assert.equal(newFor(index, 'a.txt', 'person:Ada Byron'), 'perhaps 2');
    assert.equal(newFor(index, 'd.txt', 'person:Ada Byron'), 'perhaps 3');
    assert.equal(newFor(index, 'b.txt', 'person:Ada Byron'), 'nothing');
    assert.equal(countNewNames(index, index.articles.get(uriOf('a.txt'))!), 0);
  });

  it('in an article of unknown day is only what no other one mentions', () => {
    const index = corpus(['a.txt', 'Ada Byron met Bo Lee.'], ['b.txt', 'Bo Lee left.', '2019-05-01']);
    assert.equal(newFor(index, 'a.txt', 'person:Ada Byron'), 'only');
    assert.equal(newFor(index, 'a.txt', 'person:Bo Lee'), 'nothing');
    assert.equal(newInArticle(index, index.articles.get(uriOf('a.txt'))!).published, undefined);
  });

  it('is in all near-copies of one story, whichever paper had it first', () => {
    const story = `Ada Byron opened the bridge. ${'The river was high and the people of the town stood in the rain for hours. '.repeat(4)}`;
    const index = corpus(
      ['a.txt', story, '2019-05-01'],
      ['b.txt', story, '2019-05-03'],
      ['c.txt', 'Ada Byron left.', '2019-05-02'],
    );
    assert.deepEqual(index.copies(uriOf('a.txt')), [uriOf('b.txt')]);
    assert.equal(newFor(index, 'a.txt', 'person:Ada Byron'), 'first');
    assert.equal(newFor(index, 'b.txt', 'person:Ada Byron'), 'nothing');
    const alone = corpus(['a.txt', story, '2019-05-01'], ['b.txt', story, '2019-05-03']);
    assert.equal(newFor(alone, 'b.txt', 'person:Ada Byron'), 'only');
    // Nothing else is there that could have said it.
    assert.equal(countNewNames(alone, alone.articles.get(uriOf('b.txt'))!), 0);
    assert.equal(newInArticle(alone, alone.articles.get(uriOf('b.txt'))!).copies, 1);
  });

  it('is who stands together for the first time, in one sentence, both known before', () => {
    const index = corpus(
      ['a.txt', 'Ada Byron came to Elm. Bo Lee stayed away.', '2019-05-01'],
      ['b.txt', 'Cy Dahl wrote on 3 May.', '2019-05-04'],
      ['c.txt', 'Ada Byron met Cy Dahl in Elm on 3 May. Bo Lee slept.', '2019-05-05'],
      ['d.txt', 'Ada Byron met Cy Dahl again.', '2019-05-06'],
    );
    assert.equal(newFor(index, 'c.txt', 'person:Ada Byron'), 'together with Cy Dahl, Friday 3 May 2019');
    assert.equal(newFor(index, 'c.txt', 'person:Cy Dahl'), 'together with Ada Byron, Elm');
    assert.equal(newFor(index, 'd.txt', 'person:Ada Byron'), 'nothing');
    const { items } = newInArticle(index, index.articles.get(uriOf('c.txt'))!);
    assert.deepEqual(
      items.map((item) => `${item.name} + ${item.with ?? ''}`),
      ['Ada Byron + Cy Dahl', 'Ada Byron + Friday 3 May 2019', 'Cy Dahl + Elm', 'Elm + Friday 3 May 2019'],
    );
    assert.equal(items[0]!.text, 'Ada Byron met Cy Dahl in Elm on 3 May.');
    assert.deepEqual([items[0]!.target.uri, items[0]!.target.range.start.line], [uriOf('c.txt'), 2]);
  });

  it('is no month or year that is mentioned, and nobody of a credit', () => {
    const index = indexOf(
      record('a.txt', 'News\n\nIn May it rained.\n\nPhoto: Ada Byron\n', {
        names: [ADA],
        dates: [['May', '2019-05']],
        published: '2019-05-09',
      }),
      record('b.txt', 'Other\n\nNothing.\n', { published: '2019-05-09' }),
    );
    const { items } = newInArticle(index, index.articles.get(uriOf('a.txt'))!);
    assert.deepEqual(items, []);
  });

  it('agrees with a look at every article', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const day = (): string => `2019-05-0${1 + random(5)}`;
      const texts = [
        'Ada Byron met Bo Lee.',
        'Bo Lee met Cy Dahl.',
        'Cy Dahl slept.',
        'Ada Byron met Cy Dahl.',
      ];
      const index = corpus(
        ...Array.from({ length: 5 }, (_, i) => {
          const how = random(4);
          const published =
            how === 0 ? undefined : how === 1 ? ([day(), day()].sort() as [string, string]) : day();
          return [`${i}.txt`, `${pick(random, texts)} ${'x'.repeat(i)}`, published] as const;
        }),
      );
      const records = [...index.articles.uris()].map((id) => index.articles.get(id)!);
      for (const one of records)
        for (const { name } of [ADA, BO, CY])
          if (one.text.includes(name))
            assert.equal(
              whatOf(index, one, name),
              expected(records, one, name),
              `seed ${seed}, ${one.id}, ${name}`,
            );
    }
  });
});

function whatOf(index: CorpusIndex, one: ArticleRecord, name: string): string {
  const found = newHereOf(index, one, `person:${name}`);
  return found && found.what !== 'together' ? found.what : 'nothing';
}

/** The rule said plainly: by days alone, article by article. */
function expected(records: readonly ArticleRecord[], one: ArticleRecord, name: string): string {
  const others = records.filter((other) => other !== one && other.text.includes(name));
  const { firstDay, lastDay } = one.facts;
  if (others.length === 0) return 'only';
  if (firstDay === '') return 'nothing';
  const isDated = (other: ArticleRecord): boolean => other.lastDay !== '';
  if (others.some((other) => isDated(other) && other.lastDay < firstDay)) return 'nothing';
  return others.some((other) => !isDated(other) || other.facts.firstDay < lastDay) ? 'perhaps' : 'first';
}
