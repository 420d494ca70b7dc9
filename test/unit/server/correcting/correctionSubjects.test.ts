import assert from 'node:assert/strict';
import type { Target } from '../../../../src/base/target.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import {
  articleData,
  findSubject,
  reachQuery,
  subjectData,
} from '../../../../src/server/correcting/correctionSubjects.ts';
import { A, A_TEXT, ARTICLES, at, B, placeOf } from '../../../support/bridgeArticles.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';
import { LONE_SMITH, SMITH, SMITHS } from '../../../support/smithArticles.ts';

const LOOSE = 'untitled:Untitled-1';
const NOWHERE = { line: 999, character: 9 };

describe('what the reader corrects', () => {
  let context: ServerContext;
  before(async () => {
    const config = JSON.stringify({ articles: { 'a.txt': { published: '2019-01-31' } } });
    const files = new MemoryFiles({ [CONFIG]: config });
    context = await serverContext({ ...ARTICLES, ...SMITHS }, { files, open: { [LOOSE]: A_TEXT } });
  });
  const found = (place: Target) => findSubject(context, { at: place }, WAITING);
  const cursor = (needle: string, uri = A): Target => {
    const { position } = at(needle, uri);
    return { uri, range: { start: position, end: position } };
  };

  it('is the mention around the cursor or a part of it, with all names of whom it means', async () => {
    for (const place of [cursor('Rossi. The'), placeOf('Ros'), placeOf('Rossi')]) {
      const subject = (await found(place))!;
      assert.deepEqual(
        [subject.kind, subject.name, subject.entity],
        ['person', 'Maria Rossi', 'person:Maria Rossi'],
      );
      assert.deepEqual(subject.surfaces, ['Maria Rossi', 'Rossi']);
      assert.deepEqual([subject.root, subject.place?.article], [ROOT, 'a.txt']);
    }
    assert.equal((await found(cursor('Rossi. The')))?.surface, 'Rossi');
    assert.equal((await found(placeOf('Ros')))?.surface, 'Maria Rossi');
  });

  it('is a date, which has no name', async () => {
    const { kind, surface, name, entity, published } = (await found(cursor('last Friday')))!;
    assert.deepEqual([kind, surface, name, entity], ['date', 'last Friday', undefined, undefined]);
    assert.equal(published, '2019-01-31');
    assert.equal((await found(cursor('Monday', B)))?.published, undefined);
  });

  it('is selected text that is no mention, or more than one, without the space around it', async () => {
    for (const [words, surface] of [
      [' new bridge ', 'new bridge'],
      ['Maria Rossi, opened', 'Maria Rossi, opened'],
    ] as const) {
      const subject = (await found(placeOf(words)))!;
      assert.deepEqual([subject.surface, subject.kind, subject.candidates], [surface, undefined, []]);
      const { text, span } = subject.place!;
      assert.equal(text.slice(span.start, span.end), surface);
    }
  });

  it('is an entity', async () => {
    const subject = (await findSubject(context, { entity: 'person:Peter Novak' }))!;
    assert.deepEqual(
      [subject.surface, subject.kind, subject.name, subject.root, subject.place],
      ['Peter Novak', 'person', 'Peter Novak', ROOT, undefined],
    );
    assert.deepEqual(subject.surfaces, ['Peter Novak', 'Novak']);
    assert.deepEqual([subject.isKnown('Maria Rossi'), subject.isKnown('Rome')], [true, false]);
  });

  it('is the place of a mention rather than its entity, where both are given', async () => {
    const subject = await findSubject(context, { at: placeOf('Rome'), entity: 'person:Peter Novak' });
    assert.equal(subject?.name, 'Rome');
  });

  it('may mean others, each with what tells him apart', async () => {
    const subject = (await found({ uri: LONE_SMITH, range: { start: SMITH, end: SMITH } }))!;
    assert.equal(subject.surface, 'Smith');
    assert.deepEqual(
      subjectData(subject, false).candidates,
      ['Helen Smith', 'Robert Smith'].map((name) => ({ name, cue: '2 mentions in 1 article' })),
    );
  });

  it('is nothing on plain words, outside of the text, in what is too long or blank', async () => {
    const places = [cursor('opened the'), placeOf(' '), placeOf('\nROME')];
    const all = { start: { line: 0, character: 0 }, end: NOWHERE };
    for (const place of [
      ...places,
      { uri: A, range: all },
      { uri: A, range: { start: NOWHERE, end: NOWHERE } },
    ])
      assert.equal(await found(place), undefined, JSON.stringify(place.range));
  });

  it('is nothing outside of corpora, where nobody is known, or nobody waits', async () => {
    assert.equal(await found(placeOf('Maria Rossi', A)).then((one) => one?.surface), 'Maria Rossi');
    const { range } = placeOf('Maria Rossi');
    assert.equal(await found({ uri: LOOSE, range }), undefined);
    assert.equal(await found({ uri: `${ROOT}/none.txt`, range }), undefined);
    for (const entity of ['person:Nobody', 'date:2019-01-21', ''])
      assert.equal(await findSubject(context, { entity }), undefined);
    assert.equal(await findSubject(context, {}), undefined);
    assert.equal(await findSubject(await serverContext({}), { entity: 'person:Maria Rossi' }), undefined);
    const open = await serverContext({}, { open: { [A]: A_TEXT } });
    assert.equal(await findSubject(open, { at: placeOf('Rossi') }, GONE), undefined);
    assert.equal(await articleData(open, A, GONE), undefined);
  });

  it('is an article, of which the day alone can be corrected', async () => {
    assert.deepEqual(await articleData(context, A, WAITING), {
      config: CONFIG,
      article: 'a.txt',
      published: '2019-01-31',
      surface: 'Bridge opens in Rome',
      candidates: [],
      isBroken: false,
    });
    assert.equal((await articleData(context, B, WAITING))?.published, undefined);
    assert.equal(await articleData(context, LOOSE, WAITING), undefined);
    assert.equal(await articleData(context, `${ROOT}/none.txt`, WAITING), undefined);
  });

  it('is said to the client with the file that corrects it', async () => {
    const rossi = (await found(placeOf('Rossi')))!;
    assert.deepEqual(subjectData(rossi, true), {
      config: CONFIG,
      article: 'a.txt',
      published: '2019-01-31',
      surface: 'Maria Rossi',
      kind: 'person',
      name: 'Maria Rossi',
      candidates: [],
      isBroken: true,
    });
  });

  it('is counted with the other one that a correction is about', async () => {
    const rossi = (await found(placeOf('Rossi')))!;
    assert.deepEqual(reachQuery(context, rossi, 'Peter Novak').entities, [
      'person:Maria Rossi',
      'person:Peter Novak',
    ]);
    assert.deepEqual(reachQuery(context, rossi, 'Maria Rossi').entities, ['person:Maria Rossi']);
    const words = (await found(placeOf(' new bridge ')))!;
    assert.deepEqual(reachQuery(context, words).entities, []);
    const { articleAt } = reachQuery(context, rossi);
    assert.deepEqual([articleAt('a.txt'), articleAt('none.txt')], [A, undefined]);
  });
});
