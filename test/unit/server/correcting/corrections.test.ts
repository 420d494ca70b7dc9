import assert from 'node:assert/strict';
import type {
  CorrectionChoice,
  CorrectionSubject,
  CorrectionVerb,
  ListedCorrection,
} from '../../../../src/corrections/correctionData.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import {
  applyConfig,
  correctionChoices,
  correctionList,
  correctionSubject,
} from '../../../../src/server/correcting/corrections.ts';
import { cardAt } from '../../../../src/server/reading/cards.ts';
import { A, A_TEXT, ARTICLES, at, B, placeOf } from '../../../support/bridgeArticles.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const ROSSI: CorrectionSubject = { at: placeOf('Maria Rossi') };
const LOOSE = 'untitled:Untitled-1';

async function choices(
  context: ServerContext,
  subject: CorrectionSubject,
  verb: CorrectionVerb,
): Promise<readonly CorrectionChoice[]> {
  return (await correctionChoices(context, { subject, verb }, WAITING)).choices;
}

/** What a correction would change: scope, mentions, articles. */
function reaches(offered: readonly CorrectionChoice[]): readonly (readonly [string, number, number])[] {
  return offered.map(({ scope, reach }) => [scope, reach.mentions, reach.articles]);
}

describe('the subject of a correction', () => {
  it('is said with all that the reader is to be asked', async () => {
    const context = await serverContext(ARTICLES);
    const subject = (await correctionSubject(context, ROSSI, WAITING))!;
    assert.deepEqual(
      [subject.surface, subject.kind, subject.config, subject.article, subject.isBroken],
      ['Maria Rossi', 'person', CONFIG, 'a.txt', false],
    );
    const words = (await correctionSubject(context, { at: placeOf('mayor') }, WAITING))!;
    assert.deepEqual([words.surface, words.kind], ['mayor', undefined]);
    const article = (await correctionSubject(context, { article: A }, WAITING))!;
    assert.deepEqual([article.surface, article.article], ['Bridge opens in Rome', 'a.txt']);
  });

  it('is said not to be corrected while corpus-lens.json cannot be read', async () => {
    const files = new MemoryFiles({ [CONFIG]: '{"corrections": [' });
    const context = await serverContext(ARTICLES, { files });
    for (const subject of [ROSSI, { entity: 'person:Maria Rossi' }, { article: A }])
      assert.equal((await correctionSubject(context, subject, WAITING))?.isBroken, true);
  });

  it('is nothing where nothing is to be corrected', async () => {
    const context = await serverContext(ARTICLES, { open: { [LOOSE]: A_TEXT } });
    const { range } = placeOf('Maria Rossi');
    for (const subject of [
      {},
      { entity: 'person:Nobody' },
      { article: `${ROOT}/none.txt` },
      { article: LOOSE },
      { at: { uri: LOOSE, range } },
    ])
      assert.equal(await correctionSubject(context, subject, WAITING), null, JSON.stringify(subject));
    const open = await serverContext({}, { open: { [A]: A_TEXT } });
    assert.equal(await correctionSubject(open, ROSSI, GONE), null);
    assert.equal(await correctionSubject(open, { article: A }, GONE), null);
  });
});

describe('the ways to correct', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('are for the mention, the article and the corpus, with what each would change', async () => {
    const offered = await choices(context, ROSSI, { verb: 'notAName' });
    assert.deepEqual(reaches(offered), [
      ['mention', 1, 1],
      ['article', 2, 1],
      ['corpus', 4, 2],
    ]);
    const { samples, more } = offered[2]!.reach;
    assert.deepEqual([samples.length, more], [3, false]);
    assert.ok(samples.every((line) => line.includes('Maria Rossi')));
  });

  it('of plain text count every place where it stands', async () => {
    const bridge = { at: placeOf('old bridge') };
    assert.deepEqual(reaches(await choices(context, bridge, { verb: 'is', kind: 'place' })), [
      ['mention', 1, 1],
      ['article', 1, 1],
      ['corpus', 3, 2],
    ]);
  });

  it('join two people for the corpus, and count the articles with either once', async () => {
    for (const verb of [
      { verb: 'sameAs', name: 'Peter Novak' },
      { verb: 'rename', to: 'Peter Novak' },
    ] as const) {
      const { scope, corrections, reach } = (await choices(context, ROSSI, verb)).at(-1)!;
      const names = ['Peter Novak', 'Maria Rossi'];
      assert.deepEqual([scope, corrections], ['corpus', [{ type: 'same', names, kind: 'person' }]]);
      assert.deepEqual([reach.mentions, reach.articles], [8, 2]);
    }
  });

  it('rename for the corpus', async () => {
    const [way, ...others] = await choices(context, ROSSI, { verb: 'rename', to: 'Maria Bianchi' });
    assert.deepEqual(others, []);
    assert.deepEqual([way?.scope, way?.reach.mentions, way?.reach.articles], ['corpus', 5, 2]);
  });

  it('say who someone else is, with a name apart', async () => {
    const verb = { verb: 'someoneElse', name: 'Maria Rossi (2)' } as const;
    const offered = await choices(context, ROSSI, verb);
    assert.deepEqual(
      offered.map(({ scope, corrections }) => [scope, corrections.map(({ type }) => type)]),
      [
        ['mention', ['quote', 'apart']],
        ['article', ['name', 'apart']],
      ],
    );
  });

  it('of an entity are for the corpus alone', async () => {
    const offered = await choices(context, { entity: 'person:Maria Rossi' }, { verb: 'notAName' });
    assert.deepEqual(reaches(offered), [['corpus', 4, 2]]);
  });

  it('are none of an article, of nothing, and when nobody waits', async () => {
    for (const subject of [{ article: A }, {}, { entity: 'person:Nobody' }])
      assert.deepEqual(await choices(context, subject, { verb: 'notAName' }), []);
    const open = await serverContext({}, { open: { [A]: A_TEXT } });
    const asked = { subject: ROSSI, verb: { verb: 'notAName' } } as const;
    assert.deepEqual(await correctionChoices(open, asked, GONE), { choices: [] });
  });
});

describe('the list of corrections', () => {
  async function listed(config: string): Promise<readonly ListedCorrection[]> {
    const files = new MemoryFiles({ [CONFIG]: config });
    const [list, ...others] = correctionList(await serverContext(ARTICLES, { files })).lists;
    assert.deepEqual([list?.name, list?.config, others], ['seeds', CONFIG, []]);
    return list!.corrections;
  }
  const said = (...entries: readonly object[]): string =>
    `{"corrections": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}`;

  it('says of each what it is, how far it reaches and what it changed', async () => {
    const found = await listed(
      said(
        { name: 'Rome', is: 'person' },
        { name: 'Prague', is: 'not a name' },
        { name: 'Novak', article: 'b.txt', is: 'organization' },
        { rename: 'Maria Rossi', to: 'Maria Bianchi' },
        { article: 'a.txt', before: '', quote: 'Hartley', after: '', is: 'not a name' },
      ),
    );
    assert.deepEqual(
      found.map(({ words, scope, article, reach }) => [
        words,
        scope,
        article,
        reach?.mentions,
        reach?.articles,
      ]),
      [
        ['“Rome” is a person', 'corpus', undefined, 5, 2],
        ['“Prague” is not a name', 'corpus', undefined, 1, 1],
        ['“Novak” is an organization', 'article', 'b.txt', 1, 1],
        ['“Maria Rossi” is called “Maria Bianchi”', 'corpus', undefined, 5, 2],
        ['“Hartley” is not a name', 'mention', 'a.txt', 1, 1],
      ],
    );
    assert.ok(found.every(({ idle }) => idle === undefined));
  });

  it('leads to each in the file', async () => {
    const entries = [
      { name: 'Rome', is: 'person' },
      { name: 'Prague', is: 'not a name' },
    ];
    const places = (await listed(said(...entries))).map(({ target }) => target);
    assert.deepEqual(
      places.map(({ uri, range: { start, end } }) => [uri, start.line, start.character, end.character]),
      entries.map((entry, line) => [CONFIG, line + 1, 0, JSON.stringify(entry).length]),
    );
  });

  it('counts no byte order mark as text, as editors do not', async () => {
    const config = '{"corrections": [{"name": "Rome", "is": "person"}]}';
    const [found] = await listed(`\uFEFF${config}`);
    assert.equal(found?.target.range.start.character, config.indexOf('{"name"'));
  });

  it('says why one has no effect', async () => {
    const found = await listed(
      said(
        { name: 'Rome', is: 'person' },
        { name: 'Rome', is: 'place' },
        { name: 'Prague', is: 'person' },
        { name: 'Prague', is: 'person' },
        { article: 'a.txt', before: 'never ', quote: 'Rossi', after: '', is: 'not a name' },
        { article: 'a.txt', before: '', quote: 'Maria Rossi', after: '', is: 'not a name' },
        { article: 'gone.txt', name: 'Rossi', is: 'place' },
      ),
    );
    assert.deepEqual(
      found.map(({ idle, reach }) => [idle, reach === undefined]),
      [
        ['is overridden by line 3', true],
        [undefined, false],
        ['repeats line 5', true],
        [undefined, false],
        ['this text is no longer in the article, so nothing is corrected', true],
        ['this text is in several places of the article, so nothing is corrected', true],
        ['no article "gone.txt" is in this corpus', true],
      ],
    );
  });

  it('is empty where nothing is corrected, or no corpus is there', async () => {
    assert.deepEqual(await listed('{}'), []);
    const context = await serverContext({});
    assert.deepEqual(correctionList(context).lists[0]?.corrections, []);
    context.corpora.setRoots([]);
    assert.deepEqual(correctionList(context), { lists: [] });
  });
});

describe('a corpus-lens.json that was written', () => {
  it('counts by the time of the answer, and no longer once it is taken back', async () => {
    const files = new MemoryFiles();
    const context = await serverContext(ARTICLES, { files });
    const title = async (): Promise<string | undefined> =>
      (await cardAt(context, { at: { uri: A, position: at('Rossi. The').position } }, WAITING))?.title;
    files.write(CONFIG, '{"corrections": [{"rename": "Maria Rossi", "to": "Maria Bianchi"}]}');
    assert.equal(await title(), 'Maria Rossi');
    assert.equal(await applyConfig(context, { uri: CONFIG }), null);
    assert.equal(await title(), 'Maria Bianchi');
    files.write(CONFIG, '{"articles": {"b.txt": {"published": "2019-02-03"}}}');
    await applyConfig(context, { uri: CONFIG });
    assert.equal(await title(), 'Maria Rossi');
    assert.equal(context.corpora.index.articles.get(B)?.lastDay, '2019-02-03');
  });
});
