import assert from 'node:assert/strict';
import type { DocumentSymbol, Hover, InitializeResult, Location, MarkupContent } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { MentionsResult } from '../../../src/protocol/cardRequests.ts';
import { MARK_KINDS, MARK_STRIDE, type MarksResult } from '../../../src/protocol/markRequests.ts';
import type { PathResult } from '../../../src/protocol/outlineRequests.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const A = 'file:///desk/seeds/a.txt';
const B = 'file:///desk/seeds/b.txt';
const A_TEXT = `Bridge opens in Rome

ROME (AGENCY) - The mayor of the town, Maria Rossi, opened the new bridge over the river on Friday (Jan 18, 2019).

Mrs Rossi said that it had been built in two years. Prime Minister Peter Novak came to see it on 18 January 2019.

(Photo by John Hartley / AFP)
`;
const B_TEXT = `Old bridge to go

PRAGUE (AGENCY) - Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.

It was Maria Rossi who had asked for it, he said in Prague on January 21, 2019. Mr Novak met Maria Rossi in Rome.
`;

const corpus = (): MemoryFiles => new MemoryFiles({ [A]: A_TEXT, [B]: B_TEXT, 'file:///desk/main.c': '' });
const start = (options = {}): Promise<TestClient> =>
  startTestClient({ files: corpus(), folders: ['file:///desk'], ...options });

function marked(text: string, { marks }: MarksResult): string[] {
  const found: string[] = [];
  for (let at = 0; at < marks.length; at += MARK_STRIDE)
    found.push(`${MARK_KINDS[marks[at + 2]!]} ${text.slice(marks[at], marks[at + 1])}`);
  return found;
}

describe('the language server', () => {
  afterEach(stopAll);

  it('says what it can do', async () => {
    const client = await start();
    const { capabilities }: InitializeResult = client.initialized;
    assert.ok(
      capabilities.hoverProvider && capabilities.referencesProvider && capabilities.documentSymbolProvider,
    );
  });

  it('marks an open article, offsets and version right', async () => {
    const client = await start();
    await client.open(A, A_TEXT, 7);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    assert.equal(marks.version, 7);
    const found = marked(A_TEXT, marks);
    for (const mention of [
      'person Maria Rossi',
      'person Rossi',
      'person Peter Novak',
      'place Rome',
      'date 18 January 2019',
    ])
      assert.ok(found.includes(mention), `${mention} in ${found.join(', ')}`);
    const entityOf = (name: string): number | undefined => marks.marks[found.indexOf(name) * MARK_STRIDE + 4];
    assert.equal(entityOf('person Maria Rossi'), entityOf('person Rossi'));
  });

  it('marks an article outside every corpus too, and makes a card from it alone', async () => {
    const client = await startTestClient({ files: new MemoryFiles(), folders: [] });
    await client.open('untitled:Untitled-1', A_TEXT);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', {
      uri: 'untitled:Untitled-1',
    });
    assert.ok(marked(A_TEXT, marks).includes('person Maria Rossi'));
    const card = await client.connection.sendRequest<CardData>('corpus/card', {
      at: { uri: 'untitled:Untitled-1', position: positionOf(A_TEXT, 'Rossi said') },
    });
    assert.equal(card.title, 'Maria Rossi');
    assert.equal(card.here?.mentions, 2);
    const { entity } = card;
    assert.equal(
      (await client.connection.sendRequest<CardData>('corpus/card', { entity })).title,
      'Maria Rossi',
    );
    const { articles } = await client.connection.sendRequest<MentionsResult>('corpus/mentions', { entity });
    assert.deepEqual(
      articles.map(({ mentions }) => mentions.length),
      [2],
    );
  });

  it('hovers with a passage from the other article and a link to its line', async () => {
    const client = await start({ options: { commandLinks: true } });
    await client.indexed(2);
    await client.open(A, A_TEXT);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: A },
      position: positionOf(A_TEXT, 'Rossi said'),
    });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /\*\*Maria Rossi\*\* · person/);
    assert.match(value, /2 articles/);
    const [, link] = /openTarget\?(\S+?)\)/.exec(value.slice(value.indexOf('> ')))!;
    const [target] = JSON.parse(decodeURIComponent(link!)) as [Location];
    assert.equal(target.uri, B);
    const { line, character } = target.range.start;
    assert.equal(B_TEXT.split('\n')[line]!.slice(character, target.range.end.character), 'Maria Rossi');
  });

  it('has no hover on plain words and on blank lines, and says that the photographer is not counted', async () => {
    const client = await start();
    await client.open(A, A_TEXT);
    const hoverOn = (needle: string): Promise<Hover | null> =>
      client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: A },
        position: positionOf(A_TEXT, needle),
      });
    for (const needle of ['opened the', '\nROME']) assert.equal(await hoverOn(needle), null, needle);
    const photographer = await hoverOn('Hartley');
    assert.match((photographer?.contents as MarkupContent).value, /in a picture credit, not counted/);
  });

  it('fills the tree with true counts and leads to each mention', async () => {
    const client = await start();
    await client.indexed(2);
    const ask = (params: object) =>
      client.connection.sendRequest<ChildrenResult>('corpus/children', { offset: 0, limit: 200, ...params });
    const people = await ask({ view: 'people' });
    const rossi = people.nodes.find(({ label }) => label === 'Maria Rossi')!;
    assert.equal(rossi.description, '4 in 2 articles');
    assert.ok(!people.nodes.some(({ label }) => /Hartley/i.test(label)));
    const articles = await ask({ view: 'people', parent: rossi.id });
    assert.equal(articles.total, 2);
    for (const article of articles.nodes) {
      for (const { target } of (await ask({ view: 'people', parent: article.id })).nodes) {
        const text = target!.uri === A ? A_TEXT : B_TEXT;
        const { start: from, end } = target!.range;
        assert.match(text.split('\n')[from.line]!.slice(from.character, end.character), /^(?:Maria )?Rossi$/);
      }
    }
    const path = await client.connection.sendRequest<PathResult>('corpus/path', {
      view: 'people',
      uri: A,
      position: positionOf(A_TEXT, 'Rossi said'),
    });
    assert.deepEqual(
      path.nodes.map(({ kind }) => kind),
      ['person', 'article', 'mention'],
    );
    for (const { id } of path.nodes)
      assert.notEqual(await client.connection.sendRequest('corpus/tooltip', { view: 'people', id }), '');
  });

  it('lists all mentions, by position and by entity', async () => {
    const client = await start();
    await client.indexed(2);
    await client.open(A, A_TEXT);
    const places = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: A },
      position: positionOf(A_TEXT, 'Rossi said'),
      context: { includeDeclaration: true },
    });
    assert.equal(places.length, 4);
    const { title, articles } = await client.connection.sendRequest<MentionsResult>('corpus/mentions', {
      entity: 'person:Maria Rossi',
    });
    assert.equal(title, 'Maria Rossi');
    assert.deepEqual(
      articles.flatMap(({ mentions }) => mentions.map(({ target }) => target)),
      places,
    );
  });

  it('gives the structure of an article', async () => {
    const client = await start();
    await client.open(A, A_TEXT);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: A },
    });
    assert.equal(symbols[0]?.name, 'Bridge opens in Rome');
    assert.ok(symbols.length >= 4);
  });

  it('tells how far it is, and that it is done', async () => {
    const client = await start();
    await client.until(
      () => client.statuses.some(({ state, corpora }) => state === 'idle' && corpora[0]?.articles === 2),
      'idle',
    );
    const { counts, corpora } = client.statuses.at(-1)!;
    assert.ok(counts.people >= 2 && counts.places >= 2 && counts.dates >= 1, JSON.stringify(counts));
    assert.deepEqual(corpora, [{ uri: 'file:///desk/seeds', name: 'seeds', articles: 2 }]);
  });

  it('is silent in a code repository with two text files', async () => {
    const files = new MemoryFiles({
      'file:///desk/package.json': '{}',
      'file:///desk/a.txt': A_TEXT,
      'file:///desk/b.txt': B_TEXT,
    });
    const client = await startTestClient({ files, folders: ['file:///desk'] });
    await client.until(() => client.statuses.length > 0, 'a status');
    assert.deepEqual(client.statuses.at(-1)!.corpora, []);
    assert.equal(client.statuses.at(-1)!.total, 0);
  });

  it('reads the folders that the reader chooses later', async () => {
    const files = new MemoryFiles({ 'file:///desk/package.json': '{}', 'file:///desk/x/a.txt': A_TEXT });
    const client = await startTestClient({ files, folders: ['file:///desk'] });
    await client.connection.sendNotification('corpus/folders', { include: [], folders: ['file:///desk/x'] });
    await client.indexed(1);
    await client.connection.sendNotification('corpus/folders', { include: [], folders: [] });
    await client.indexed(0);
  });

  it('answers requests with senseless parameters, and lives on', async () => {
    const client = await start();
    for (const method of [
      'corpus/marks',
      'corpus/children',
      'corpus/path',
      'corpus/tooltip',
      'corpus/card',
      'corpus/mentions',
    ])
      for (const params of [
        {},
        { uri: 5 },
        { view: 'x', id: {}, entity: [] },
        { uri: 'no uri at all', view: 'dates', offset: 'a', limit: {} },
      ])
        await client.connection.sendRequest(method, params).catch(() => undefined);
    await client.open(A, A_TEXT);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    assert.ok(marks.marks.length > 0);
  });
});
