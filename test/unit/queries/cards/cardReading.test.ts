import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import type { Correction } from '../../../../src/corrections/corrections.ts';
import { card } from '../../../../src/queries/cards/card.ts';
import { ExpectedNames } from '../../../../src/queries/cards/expectedNames.ts';
import { indexOf, person, record, uriOf } from '../../../support/articles.ts';

before(loadRoleReader);

const RENAMED: Correction = { type: 'rename', name: 'Ada Byron', to: 'The Countess', kind: 'person' };
const JOINED: Correction = { type: 'same', names: ['Ada Byron', 'Bo Lee'], kind: 'person' };
const NAMES = [person('Ada Byron'), person('Bo Lee')];
const [ADA, BO] = ['person:Ada Byron', 'person:Bo Lee'];

describe('the names in a card', () => {
  const index = indexOf(
    record('a.txt', 'News\n\nAda Byron met Bo Lee.\n', { names: NAMES }),
    record('b.txt', 'More\n\nAda Byron saw Bo Lee.\n', { names: NAMES }),
  );
  const titles = (expected?: ExpectedNames): readonly (string | undefined)[] =>
    [ADA, BO].map((entity) => card(index, { entity }, { expected })?.title);

  it('are those in the index', () => {
    assert.deepEqual(titles(), ['Ada Byron', 'Bo Lee']);
    assert.deepEqual(titles(new ExpectedNames(new Map())), ['Ada Byron', 'Bo Lee']);
  });

  it('are what the reader has just said, before it is counted, until that is taken back', () => {
    const expected = new ExpectedNames(new Map());
    expected.take(index, { added: [RENAMED], gone: [] });
    assert.deepEqual(titles(expected), ['The Countess', 'Bo Lee']);
    const { oftenWith } = card(index, { entity: BO }, { expected })!;
    assert.deepEqual(
      oftenWith.map(({ name }) => name),
      ['The Countess'],
    );
    expected.take(index, { added: [], gone: [RENAMED] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Bo Lee']);
    expected.take(index, { added: [JOINED], gone: [] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Ada Byron']);
    expected.take(index, { added: [], gone: [JOINED] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Bo Lee']);
  });
});

describe('a card read beside an article', () => {
  const index = indexOf(
    record('old.txt', 'News\n\nAda Byron came.\n', { names: NAMES, published: '2019-01-01' }),
    record('new.txt', 'News\n\nAda Byron went.\n', { names: NAMES, published: '2019-01-31' }),
    record('undated.txt', 'News\n\nAda Byron slept.\n', { names: NAMES }),
  );
  const [old, undated] = ['old.txt', 'undated.txt'].map((name) => index.articles.get(uriOf(name))!);

  it('says which article that is and when it appeared, and leaves out nothing unless asked', () => {
    const { article, appeared, asOf, here, corpus } = card(index, { entity: ADA }, { article: old })!;
    assert.deepEqual([article, appeared, asOf], [old!.id, ['2019-01-01', '2019-01-01'], undefined]);
    assert.deepEqual([here?.mentions, corpus.articles], [1, 3]);
  });

  it('leaves out what is later', () => {
    const { asOf, corpus } = card(index, { entity: ADA }, { article: old, asOf: 'article' })!;
    assert.deepEqual(asOf, { day: '2019-01-01', article: old!.id, later: 1, undated: 1 });
    assert.equal(corpus.articles, 1);
  });

  it('says that it leaves out nothing where the article’s day is unknown', () => {
    const { asOf, dayUnknown, corpus } = card(index, { record: undated!, mention: 0 }, { asOf: 'article' })!;
    assert.deepEqual([asOf, dayUnknown, corpus.articles], [undefined, true, 3]);
    assert.equal(card(index, { record: undated!, mention: 0 })?.dayUnknown, undefined);
  });

  it('says what is still being counted, and nothing else for whoever reads no article', () => {
    assert.equal(card(index, { entity: ADA }, { indexing: '1 of 2' })?.indexing, '1 of 2');
    const keys = Object.keys(card(index, { entity: ADA })!);
    assert.deepEqual(
      ['article', 'appeared', 'asOf', 'dayUnknown', 'indexing', 'here'].filter((key) => keys.includes(key)),
      [],
    );
  });
});
