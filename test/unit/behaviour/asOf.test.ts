import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { asOfArticle } from '../../../src/index/record/asOf.ts';
import { card } from '../../../src/queries/cards/card.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import { pick, seeded } from '../../support/random.ts';
import { indexOf, person, place, record, uriOf } from '../../support/articles.ts';

before(loadRoleReader);

const MAYOR = person('Ada Byron', ['Ada Byron', 'Byron'], ['mayor of Elm']);
const GOVERNOR = person('Ada Byron', ['Ada Byron', 'Governor B'], ['governor']);

describe('a card as of an article', () => {
  const index = indexOf(
    record('old.txt', 'Old\n\nAda Byron, mayor of Elm, was late on 3 May.\n', {
      names: [MAYOR, place('Elm')],
      dates: [['3 May', '2019-05-03']],
      published: '2019-05-04',
    }),
    record('read.txt', 'Read\n\nAda Byron came to Oak on 5 May.\n', {
      names: [MAYOR, place('Oak')],
      dates: [['5 May', '2019-05-05']],
      published: ['2019-05-06', '2019-05-09'],
    }),
    record('same.txt', 'Same\n\nAda Byron slept on the day after.\n', {
      names: [MAYOR],
      published: '2019-05-06',
    }),
    record('later.txt', 'Later\n\nGovernor B is Ada Byron, who left Ash on 7 May.\n', {
      names: [GOVERNOR, place('Ash')],
      dates: [['7 May', '2019-05-07']],
      published: '2019-05-07',
    }),
    record('open.txt', 'Open\n\nAda Byron ran.\n', {
      names: [MAYOR],
      published: ['2019-05-01', '2019-05-08'],
    }),
    record('undated.txt', 'Undated\n\nAda Byron sang.\n', { names: [MAYOR] }),
  );
  const read = index.articles.get(uriOf('read.txt'))!;
  const cardAt = (needle: string, isPast: boolean): CardData =>
    card(
      index,
      { record: read, mention: read.mentionAt(read.text.indexOf(needle))! },
      { asOf: isPast ? 'article' : undefined },
    )!;

  it('is told as of the first day on which the article may have appeared, and says what it leaves out', () => {
    const { asOf, corpus } = cardAt('Ada', true);
    assert.deepEqual(asOf, { day: '2019-05-06', article: uriOf('read.txt'), later: 2, undated: 1 });
    // Its own article, the one before it and the one of that day.
    assert.deepEqual([corpus.articles, corpus.lastDay], [3, '2019-05-09']);
    assert.equal(cardAt('Ada', false).corpus.articles, 6);
    assert.equal(cardAt('Ada', false).asOf, undefined);
  });

  it('knows nothing that came later: no role, no name, no company, no day', () => {
    const [past, whole] = [cardAt('Ada', true), cardAt('Ada', false)];
    assert.deepEqual([past.answer?.text, past.answer?.articles], ['mayor of Elm', 3]);
    assert.deepEqual(
      past.aliases.map(({ surface }) => surface),
      [],
    );
    assert.ok(whole.aliases.some(({ surface }) => surface === 'Governor B'));
    assert.deepEqual(past.oftenWith.map(({ name }) => name).sort(), ['Elm', 'Oak']);
    assert.ok(whole.oftenWith.some(({ name }) => name === 'Ash'));
    assert.deepEqual(
      cardAt('5 May', true).neighbours?.map(({ title }) => title),
      ['Friday 3 May 2019'],
    );
    assert.deepEqual(
      cardAt('5 May', false).neighbours?.map(({ title }) => title),
      ['Friday 3 May 2019', 'Tuesday 7 May 2019'],
    );
  });

  it('is told for a day, too, as the command line asks', () => {
    const { corpus, asOf } = card(index, { entity: 'person:Ada Byron' }, { asOf: { day: '2019-05-04' } })!;
    assert.deepEqual([corpus.articles, asOf?.later, asOf?.undated], [1, 4, 1]);
    const none = card(index, { entity: 'person:Ada Byron' }, { asOf: { day: '2018-05-04' } })!;
    assert.deepEqual(
      [none.corpus.articles, none.passages, none.oftenWith, none.answer],
      [0, [], [], undefined],
    );
  });

  it('is not to be had where nothing is known of the article’s day', () => {
    assert.equal(asOfArticle(index.articles.get(uriOf('undated.txt'))!), undefined);
  });
});

describe('any card as of any article', () => {
  const DAYS = ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-05', '2019-05-08', '2019-06-01'];
  const PEOPLE = [
    person('Ada Byron', ['Ada Byron', 'Byron'], ['mayor of Elm']),
    person('Bo Lee', ['Bo Lee', 'Lee'], ['clerk']),
    person('Cy Dahl', undefined, ['US envoy']),
  ];
  const PLACES = [place('Elm'), place('Oak')];

  it('is the card of a corpus without anything later, and cites nothing that is', () => {
    let compared = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = seeded(seed);
      const records = Array.from({ length: 9 }, (_, i) => madeUp(random, `${i}.txt`));
      const full = indexOf(...records);
      for (const read of records) {
        const asOf = asOfArticle(read);
        if (!asOf) continue;
        const isPast = ({ id, facts }: ArticleRecord): boolean =>
          id === read.id || (facts.lastDay !== '' && facts.lastDay <= asOf.day);
        const past = indexOf(...records.filter(isPast));
        for (const mention of read.mentions.keys()) {
          const then = card(full, { record: read, mention }, { asOf });
          const expected = card(past, { record: read, mention });
          assert.deepEqual(comparable(then), comparable(expected), `seed ${seed}, ${read.id}, ${mention}`);
          for (const uri of JSON.stringify(then).match(/file:[^"]*/g) ?? [])
            assert.ok(isPast(full.articles.get(uri)!), `seed ${seed}: ${uri} is later than ${read.id}`);
          compared++;
        }
      }
    }
    assert.ok(compared > 150, `${compared} cards`);
  });

  function madeUp(random: (below: number) => number, name: string): ArticleRecord {
    const names = [...PEOPLE, ...PLACES].filter(() => random(2) === 0);
    const surfaces = names.map(({ name: full, surfaces = [full] }) => pick(random, surfaces));
    const sentences = surfaces.map(
      (one, at) => `${one} saw ${name.repeat(1 + random(3))} ${at} on ${at + 1} May.`,
    );
    const dates = names.map((_, at) => [`${at + 1} May`, `2019-05-0${at + 1}`] as const);
    const [first, second] = [pick(random, DAYS), pick(random, DAYS)];
    const window = [first, second].sort() as [string, string];
    return record(name, `Story ${name}\n\n${sentences.join(' ')}\n`, {
      names,
      dates,
      ...(random(5) > 0 && { published: random(3) > 0 ? first : window }),
    });
  }

  /**
   * Who is closest is told by the whole corpus, so the order is left out; the rest is what a reader
   * of that day could know.
   */
  function comparable(card: CardData | undefined): object | undefined {
    return (
      card && {
        ...card,
        ...{ asOf: undefined, why: undefined, newHere: undefined },
        oftenWith: card.oftenWith.map((one) => JSON.stringify(one)).sort(),
      }
    );
  }
});
