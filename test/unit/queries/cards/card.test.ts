import { writeResolution } from '../../../support/resolving.ts';
import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { ArticleRecord } from '../../../../src/index/record/articleRecord.ts';
import { card } from '../../../../src/queries/cards/card.ts';
import type { CardData } from '../../../../src/queries/cards/cardData.ts';
import type { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { EntityResolver } from '../../../../src/resolution/entityResolver.ts';
import { analyzeArticle } from '../../../../src/entities/analyzeArticle.ts';
import { analysisOf, indexOf, person, place, record, uriOf } from '../../../support/articles.ts';

before(loadRoleReader);

const MAYOR = person('Ada Byron', ['Ada Byron', 'Byron'], ['mayor of Elm']);

function cardAt(index: CorpusIndex, name: string, needle: string): CardData {
  const one = index.articles.get(uriOf(name))!;
  return card(index, { record: one, mention: one.mentionAt(one.text.indexOf(needle))! })!;
}

describe('the card of a person', () => {
  const index = indexOf(
    record(
      'a.txt',
      'Bridge opens\n\nElm has a bridge now. Byron opened it on Monday, and Byron drove over it.\n',
      {
        names: [MAYOR, place('Elm')],
        published: '2019-01-21',
      },
    ),
    record(
      'b.txt',
      'Old bridge goes\n\nThe river was high, and Byron was late.\n\nThe mayor of Elm, Ada Byron, wants the old bridge down.\n',
      {
        names: [MAYOR, place('Elm')],
        published: '2019-02-03',
      },
    ),
    record('c.txt', 'Rain\n\nIt rained on Ada Byrom and on Bo Lee.\n', {
      names: [person('Ada Byron', ['Ada Byrom']), person('Bo Lee')],
      published: ['2019-03-01', '2019-03-05'],
    }),
  );

  it('answers who it is from the words beside the name, with how many articles say so', () => {
    const { title, kind, answer } = cardAt(index, 'a.txt', 'Byron');
    assert.deepEqual(
      [title, kind, answer?.text, answer?.articles],
      ['Ada Byron', 'person', 'mayor of Elm', 2],
    );
    assert.ok(answer?.target);
  });

  it('counts an article once for a role that it tells twice', () => {
    const text = 'Rain\n\nBo Lee, a former judge, came. Bo Lee, a former judge, left.\n';
    const { answer } = cardAt(indexOf(record('a.txt', text, { names: [person('Bo Lee')] })), 'a.txt', 'Bo');
    assert.deepEqual([answer?.text, answer?.articles], ['former judge', 1]);
  });

  it('prefers the fuller of two titles, its own articles counted', () => {
    const titles = ['President', 'President', 'President', 'US President', 'US President'];
    const many = indexOf(
      ...titles.map((title, i) =>
        record(`${i}.txt`, `News\n\n${title} Bo Lee spoke.\n`, {
          names: [person('Bo Lee', undefined, [title])],
        }),
      ),
    );
    const { answer } = cardAt(many, '0.txt', 'Bo');
    assert.deepEqual([answer?.text, answer?.articles], ['US President', 2]);
  });

  it('leaves out of a title the word that opens its sentence', () => {
    const opened = record('a.txt', 'News\n\nWhile President Bo Lee spoke, it rained.\n', {
      names: [person('Bo Lee', undefined, ['While President'])],
    });
    assert.equal(cardAt(indexOf(opened), 'a.txt', 'Bo').answer?.text, 'President');
  });

  it('says nothing where nothing stands beside the name, and never "Mr"', () => {
    const plain = indexOf(
      record('a.txt', 'News\n\nMr Bo Lee spoke.\n', { names: [person('Bo Lee', undefined, ['Mr', 'Dr.'])] }),
    );
    assert.equal(cardAt(plain, 'a.txt', 'Bo').answer, undefined);
  });

  it('says why the mention is linked so, at a mention only', () => {
    const { why } = cardAt(index, 'a.txt', 'Byron');
    assert.deepEqual(why?.reasons, ['The same name is in 3 articles']);
    assert.equal(why.at.uri, uriOf('a.txt'));
    assert.equal(card(index, { entity: 'person:Ada Byron' })?.why, undefined);
  });

  it('counts here and in the corpus', () => {
    const { here, corpus } = cardAt(index, 'a.txt', 'Byron');
    assert.deepEqual([here?.mentions, here?.firstLine], [2, 2]);
    assert.deepEqual([corpus.mentions, corpus.articles, corpus.independent], [5, 3, 3]);
    assert.deepEqual([corpus.firstDay, corpus.lastDay], ['2019-01-21', '2019-03-05']);
    assert.equal(
      corpus.timeline.reduce((sum, { mentions }) => sum + mentions, 0),
      5,
    );
  });

  it('lists aliases with counts, other spellings flagged', () => {
    assert.deepEqual(cardAt(index, 'a.txt', 'Byron').aliases, [
      { surface: 'Byron', count: 3, variant: false },
      { surface: 'Ada Byrom', count: 1, variant: true },
    ]);
  });

  it('puts the passage that says who it is first, and none from the article being read', () => {
    const { passages, morePassages } = cardAt(index, 'a.txt', 'Byron');
    assert.equal(passages[0]?.text, 'The mayor of Elm, Ada Byron, wants the old bridge down.');
    assert.equal(passages[0].text.slice(...passages[0].highlight), 'Ada Byron');
    assert.deepEqual([passages[0].headline, passages[0].published], ['Old bridge goes', '3 Feb 2019']);
    assert.equal(passages[0].target.uri, uriOf('b.txt'));
    assert.equal(passages[0].target.range.start.line, 4);
    assert.ok(passages.every(({ target }) => target.uri !== uriOf('a.txt')));
    assert.equal(passages.length + morePassages, 3);
  });

  it('names the closest people and places', () => {
    const { oftenWith } = cardAt(index, 'a.txt', 'Byron');
    assert.deepEqual(
      oftenWith.map(({ name, articles }) => `${name} ${articles}`),
      ['Elm 2', 'Bo Lee 1'],
    );
  });

  it('puts nobody first for standing in the credits', () => {
    const credited = indexOf();
    for (const day of [1, 2, 3, 4])
      credited.put(
        record(
          `${day}.txt`,
          `News of day ${day}\n\nAda Byron met Bo Lee.${day === 1 ? ' Pat Lens saw Ada Byron.' : ''}\n\n(Reporting by Pat Lens; Editing by Lou Nye)\n`,
          { names: [person('Ada Byron'), person('Bo Lee'), person('Pat Lens')] },
        ),
      );
    assert.equal(credited.names.get('person:Pat Lens')?.articles, 1);
    assert.deepEqual(
      card(credited, { entity: 'person:Ada Byron' })?.oftenWith.map(
        ({ name, articles }) => `${name} ${articles}`,
      ),
      ['Bo Lee 4', 'Pat Lens 1'],
    );
  });

  it('shows both when the name could be two people, and counts for neither', () => {
    const text = 'Talks\n\nKim Jong Un and Kim Yong Chol came. Kim spoke.\n';
    const made = analysisOf(text, {
      names: [person('Kim Jong Un', undefined, ['leader']), person('Kim Yong Chol', undefined, ['envoy'])],
    });
    const start = text.indexOf('Kim spoke');
    const open = {
      start,
      end: start + 3,
      kind: 'person',
      surface: 'Kim',
      confidence: 0.5,
      candidates: [0, 1],
    } as const;
    const two = indexOf(new ArticleRecord(uriOf('k.txt'), { ...made, mentions: [...made.mentions, open] }));
    const card = cardAt(two, 'k.txt', 'Kim spoke');
    assert.equal(card.title, 'Kim');
    assert.deepEqual(
      card.candidates.map(({ name, cue }) => `${name}: ${cue}`),
      ['Kim Jong Un: leader', 'Kim Yong Chol: envoy'],
    );
    assert.equal(card.corpus.mentions, 0);
    assert.deepEqual(cardAt(two, 'k.txt', 'Kim Jong').candidates, []);
  });
});

describe('a surname that the corpus cannot settle', () => {
  it('shows whom it may be, as resolution has it', () => {
    const index = indexOf(
      record('a.txt', 'Talks\n\nKim spoke.\n', { names: [person('Kim')] }),
      record('b.txt', 'Talks\n\nKim Jong Un and Kim Yong Chol came.\n', {
        names: [person('Kim Jong Un'), person('Kim Yong Chol')],
      }),
    );
    const resolver = new EntityResolver();
    for (const id of index.articles.uris()) resolver.set(id, index.articles.get(id)!.analysis);
    writeResolution(index, resolver.resolve());
    const { title, candidates } = cardAt(index, 'a.txt', 'Kim spoke');
    assert.equal(title, 'Kim');
    assert.deepEqual(
      candidates.map(({ name }) => name),
      ['Kim Jong Un', 'Kim Yong Chol'],
    );
    assert.deepEqual(cardAt(index, 'b.txt', 'Kim Jong').candidates, []);
  });
});

describe('why a mention is linked so', () => {
  const reasonsFor = (needle: string, ...articles: (readonly [string, ...ReturnType<typeof person>[]])[]) => {
    const records = articles.map(([text, ...names], i) => record(`${i}.txt`, `News\n\n${text}\n`, { names }));
    const index = indexOf(...records);
    const resolver = new EntityResolver();
    for (const { id, analysis } of records) resolver.set(id, analysis);
    writeResolution(index, resolver.resolve());
    return cardAt(index, '0.txt', needle).why?.reasons;
  };

  it('names another form of the name, a variant spelling, and a family name alone', () => {
    const leader = person('Kim Jong Un', undefined, ['leader']);
    const mike = person('Mike Halvorsen');
    const others = [['Michael Halvorsen.', person('Michael Halvorsen')], ['Michael Halvorsen again.', person('Michael Halvorsen')], ['Michael Halvorsen left.', person('Michael Halvorsen')]] as const; // prettier-ignore
    assert.deepEqual(reasonsFor('Mike', ['Mike Halvorsen left.', mike], ...others), [
      '"Mike Halvorsen" is another form of the name "Michael Halvorsen"',
    ]);
    assert.deepEqual(
      reasonsFor(
        'Kim',
        ['Kim Jung Un left.', person('Kim Jung Un', undefined, ['leader'])],
        ['Kim Jong Un.', leader],
        ['Kim Jong Un left.', leader],
      ),
      ['"Kim Jung Un" is treated as a variant spelling of "Kim Jong Un"'],
    );
    assert.deepEqual(reasonsFor('Halv', ['Halvorsen left.', person('Halvorsen')], ...others), [
      '"Halvorsen" alone is taken to mean Michael Halvorsen: nobody else in the corpus has this name',
    ]);
  });

  it('names the role, or the people and places, that speak for a family name alone', () => {
    const full = person('Michael Halvorsen', undefined, ['Governor']);
    const others = [1, 2, 3].map((n) => [`Michael Halvorsen came to Bergen, day ${n}.`, full, place('Bergen')] as const); // prettier-ignore
    assert.deepEqual(
      reasonsFor('Halv', ['Governor Halvorsen left.', person('Halvorsen', undefined, ['Governor'])], ...others), // prettier-ignore
      [
        '"Halvorsen" alone is taken to mean Michael Halvorsen: other articles also call Michael Halvorsen "Governor"',
      ],
    );
    assert.deepEqual(
      reasonsFor('Halv', ['Halvorsen left Bergen.', person('Halvorsen'), place('Bergen')], ...others),
      [
        '"Halvorsen" alone is taken to mean Michael Halvorsen: other articles also mention Michael Halvorsen with Bergen',
      ],
    );
  });

  it('says that namesakes are kept apart', () => {
    const john = person('John Williams');
    const reasons = reasonsFor(
      'John',
      [
        'John Williams met Ana Petrescu in Lima near Cusco.',
        john,
        person('Ana Petrescu'),
        place('Lima'),
        place('Cusco'),
      ],
      [
        'John Williams met Bo Lund in Oslo near Bergen.',
        john,
        person('Bo Lund'),
        place('Oslo'),
        place('Bergen'),
      ],
    );
    assert.deepEqual(reasons, [
      'Kept apart from others named John Williams: nothing connects the articles about them',
    ]);
  });
});

describe('passages', () => {
  it('never repeat a wire sentence, nor one of the article being read', () => {
    const wire = 'The envoy Bo Lee met the mayor in the town hall for two hours, officials said.';
    const texts = [
      wire,
      wire,
      wire.replace('two', 'nearly two').replace(', officials', ' officials'),
      'Bo Lee said no more about the talks in the town.',
    ];
    const index = indexOf(
      ...texts.map((text, i) =>
        record(`${i}.txt`, `Headline ${i}\n\n${text}\n`, { names: [person('Bo Lee')] }),
      ),
      record('w.txt', `Another headline\n\nIn short: “${wire}”\n`, { names: [person('Bo Lee')] }),
    );
    assert.deepEqual(
      cardAt(index, '0.txt', 'Bo Lee').passages.map(({ text }) => text),
      [texts[3]],
    );
    const all = card(index, { entity: 'person:Bo Lee' })!;
    assert.equal(all.passages.length, 2);
  });
});

describe('the card of a mention', () => {
  const cardOfMention = (text: string, needle: string): CardData =>
    cardAt(indexOf(new ArticleRecord(uriOf('a.txt'), analyzeArticle(text))), 'a.txt', needle);

  it('has its own sentence, and its count here, even where it counts for nothing', () => {
    const text = 'Ferry returns\n\nBy Ines Calder\n\nThe ferry returned to Porto for some days.\n';
    const byline = cardOfMention(text, 'Ines');
    assert.deepEqual(
      [byline.title, byline.here?.mentions, byline.here?.uncounted, byline.sentence?.text],
      ['Ines Calder', 1, 'byline', 'By Ines Calder'],
    );
    const porto = cardOfMention(text, 'Porto');
    assert.deepEqual(
      [porto.here?.mentions, porto.here?.uncounted, porto.passages.length, porto.sentence?.text],
      [1, undefined, 0, 'The ferry returned to Porto for some days.'],
    );
  });
});

describe('the card of a date', () => {
  const index = indexOf(
    record(
      'a.txt',
      'Plans\n\nThe talks were set last Friday. They began on 16 January, and end some day.\n',
      {
        dates: [
          ['last Friday', '2019-01-18'],
          ['16 January', '2019-01-16'],
          ['some day', ''],
        ],
        published: '2019-01-21',
      },
    ),
    record('b.txt', 'Envoy\n\nOn Jan 18 the envoy was in town. On Jan 22 he left.\n', {
      dates: [
        ['Jan 18', '2019-01-18T09:00'],
        ['Jan 22', '2019-01-22'],
      ],
      published: '2019-01-23',
    }),
  );

  it('says the value in words, how it was worked out, what others say happened, and what was before and after', () => {
    const card = cardAt(index, 'a.txt', 'last Friday');
    assert.equal(card.title, 'Friday 18 January 2019');
    assert.equal(card.reason, '"last Friday" as written');
    assert.deepEqual(
      card.passages.map(({ text }) => text),
      ['On Jan 18 the envoy was in town.'],
    );
    assert.deepEqual(
      card.neighbours?.map(({ title }) => title),
      ['Wednesday 16 January 2019', 'Tuesday 22 January 2019'],
    );
    assert.deepEqual([card.corpus.mentions, card.corpus.articles], [2, 2]);
  });

  it('tells the part of a month that the text means', () => {
    const text = 'Talks\n\nThe two will meet in late February, said the envoy.\n';
    const analysis = analyzeArticle(text, { published: '2019-01-21' });
    const one = new ArticleRecord(uriOf('c.txt'), analysis);
    assert.equal(card(indexOf(one), { record: one, mention: 0 })?.title, 'late February 2019');
  });

  it('leaves a date open that the text leaves open', () => {
    const card = cardAt(index, 'a.txt', 'some day');
    assert.deepEqual(
      [card.title, card.reason, card.corpus.mentions],
      ['some day', '"some day" as written', 0],
    );
  });

  it('has no neighbours that are years away', () => {
    const text = 'Plans\n\nIt began on 18 January 2019 and will end on 16 March 2023.\n';
    const far = cardAt(
      indexOf(
        record('a.txt', text, {
          dates: [
            ['18 January 2019', '2019-01-18'],
            ['16 March 2023', '2023-03-16'],
          ],
        }),
      ),
      'a.txt',
      '18 January',
    );
    assert.deepEqual(far.neighbours, []);
  });

  it('is there for a value that nobody mentions', () => {
    assert.equal(card(index, { entity: 'date:2019-01-20' })?.corpus.mentions, 0);
  });
});

describe('the card of a place', () => {
  const whereOf = (named: ReturnType<typeof place>): CardData['where'] =>
    cardAt(indexOf(record('a.txt', `News\n\nAll of ${named.name} saw it.\n`, { names: [named] })), 'a.txt', named.name).where; // prettier-ignore

  it('says what and where it is, where only one place bears the name', () => {
    assert.deepEqual(whereOf(place('Osaka')), { what: 'city', country: 'Japan', latitude: 34.69, longitude: 135.5 }); // prettier-ignore
    assert.equal(whereOf(place('Springfield')), undefined);
    assert.equal(whereOf(place('Elm Hill')), undefined);
  });

  it('takes nobody and no organization for the place of that name', () => {
    assert.equal(whereOf(person('Chad')), undefined);
    assert.equal(whereOf({ kind: 'organization', name: 'Barcelona' }), undefined);
  });
});

it('there is no card for an entity that nobody knows', () => {
  for (const entity of ['', 'person:Nobody', 'constructor', '__proto__'])
    assert.equal(card(indexOf(), { entity }), undefined);
});
