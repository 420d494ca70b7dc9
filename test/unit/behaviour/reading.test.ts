import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentHighlight,
  FoldingRange,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const A = 'file:///desk/seeds/a.txt';
const B = 'file:///desk/seeds/b.txt';
const A_TEXT = `Bridge opens in Rome

ROME (AGENCY) - The mayor of the town, Maria Rossi, opened the new bridge over the river last Friday.

“I thank Peter Novak for his patience,” said Mrs Rossi. The bridge in Rome cost the town 12 million euros, Maria Rossi said.

The old bridge was closed on Friday (Jan 19, 2019).

(Photo by John Hartley / AFP)
Copyright 2019 The Agency. All rights reserved.
`;
const B_TEXT = `Old bridge to go

PRAGUE, Jan 21, 2019 (AGENCY) - Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.

“Maria Rossi asked for it,” Mr Novak said. The bridge in Rome cost the town 14 million euros, Maria Rossi said.
`;

async function start(options: object = {}): Promise<TestClient> {
  const files = new MemoryFiles({ [A]: A_TEXT, [B]: B_TEXT });
  const client = await startTestClient({ files, folders: ['file:///desk'], options });
  await client.indexed(2);
  await client.open(A, A_TEXT);
  return client;
}

const at = (needle: string, uri = A): object => ({
  textDocument: { uri },
  position: positionOf(uri === A ? A_TEXT : B_TEXT, needle),
});

function textAt(text: string, { start: from, end }: Range): string {
  const lines = text.split('\n');
  return from.line === end.line
    ? lines[from.line]!.slice(from.character, end.character)
    : [
        lines[from.line]!.slice(from.character),
        ...lines.slice(from.line + 1, end.line),
        lines[end.line]!.slice(0, end.character),
      ].join('\n');
}

describe('reading like code', () => {
  afterEach(stopAll);

  it('goes to the sentence that introduces a person', async () => {
    const client = await start();
    const target = await client.connection.sendRequest<Location>('textDocument/definition', at('Rossi said'));
    assert.equal(target.uri, A);
    assert.match(A_TEXT.split('\n')[target.range.start.line]!, /The mayor of the town/);
    assert.equal(
      await client.connection.sendRequest('textDocument/definition', at('opened the')),
      null,
      'no name, no definition',
    );
  });

  it('highlights every mention of the same person in the article', async () => {
    const client = await start();
    const found = await client.connection.sendRequest<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at('Rossi. The'),
    );
    assert.deepEqual(
      found.map(({ range }) => textAt(A_TEXT, range)),
      ['Maria Rossi', 'Rossi', 'Maria Rossi'],
    );
  });

  it('finds names and aliases in the whole corpus', async () => {
    const client = await start();
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'rossi',
    });
    assert.deepEqual(
      found.map(({ name, containerName }) => `${name}, ${containerName}`),
      ['Maria Rossi, person, 5 mentions in 2 articles'],
    );
    assert.deepEqual(await client.connection.sendRequest('workspace/symbol', { query: 'zzz' }), []);
  });

  it('says the day behind "last Friday" and the name behind "Mrs Rossi"', async () => {
    const client = await start();
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: A },
      range,
    });
    const labels = hints.map(({ label, position }) => `${label as string} ${String(position.line)}`);
    assert.ok(labels.includes('⟨Maria Rossi⟩ 4'), labels.join());
    assert.ok(
      hints.every(({ position }) => position.line !== 8),
      'nothing behind a photographer',
    );
  });

  it('says over the headline what the article holds, with commands for a client that has them', async () => {
    const plain = await start();
    const lenses = await plain.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: A },
    });
    const titles = lenses.map(({ command }) => command!.title);
    assert.deepEqual(titles, ['2 people', '1 place']);
    assert.ok(lenses.every(({ command, range }) => command!.command === '' && range.start.line === 0));
    const other = await plain.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: B },
    });
    assert.deepEqual(
      other.slice(-2).map(({ command }) => command!.title),
      ['published ≈ 21 Jan 2019', '1 new here'],
    );
    stopAll();
    const able = await start({ commandLinks: true });
    const [people] = await able.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: A },
    });
    assert.deepEqual(people?.command?.arguments, ['people', A]);
  });

  it('tells who speaks of whom', async () => {
    const client = await start();
    const items = await client.connection.sendRequest<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      at('Rossi. The'),
    );
    assert.deepEqual(
      items.map(({ name, uri }) => [name, uri]),
      [['Maria Rossi', A]],
    );
    const outgoing = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      { item: items[0] },
    );
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.name, textAt(A_TEXT, fromRanges[0]!)]),
      [['Peter Novak', 'Peter Novak']],
    );
    const incoming = await client.connection.sendRequest<CallHierarchyIncomingCall[]>(
      'callHierarchy/incomingCalls',
      { item: items[0] },
    );
    assert.deepEqual(
      incoming.map(({ from, fromRanges }) => [from.name, from.uri, textAt(B_TEXT, fromRanges[0]!)]),
      [['Peter Novak', B, 'Maria Rossi']],
    );
    assert.deepEqual(
      await client.connection.sendRequest('callHierarchy/incomingCalls', { item: { ...items[0], data: 7 } }),
      [],
    );
  });

  it('leads on to the other articles in which the same person speaks of somebody', async () => {
    const client = await start();
    const [item] = await client.connection.sendRequest<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      at('Peter Novak for'),
    );
    const [other] = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      { item },
    );
    assert.deepEqual([other?.to.name, other?.to.uri], ['Peter Novak', B]);
    const [named] = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      { item: other?.to },
    );
    assert.equal(named?.to.name, 'Maria Rossi');
  });

  it('folds what is no part of the story, and selects by word, name, quotation, sentence, paragraph', async () => {
    const client = await start();
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: A },
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [[8, 9]],
    );
    const { line, character } = positionOf(A_TEXT, 'Novak for');
    const [selection] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: A },
      positions: [{ line, character }],
    });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = selection; step; step = step.parent)
      steps.push(textAt(A_TEXT, step.range).slice(0, 24));
    assert.deepEqual(steps.slice(0, 3), ['Novak', 'Peter Novak', '“I thank Peter Novak for']);
    assert.equal(steps.at(-1), A_TEXT.slice(0, 24));
  });

  it('marks by semantic tokens for editors without decorations of ours', async () => {
    const client = await start();
    const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: A },
    });
    // Line, character and length of the first token: "Rome" in the headline, a place.
    assert.deepEqual(data.slice(0, 4), [0, 'Bridge opens in '.length, 4, 1]);
    assert.equal(data.length % 5, 0);
  });

  it('reports a weekday that contradicts its date and numbers on which articles disagree, quietly', async () => {
    const client = await start();
    await client.until(() => (client.diagnostics.get(A)?.diagnostics.length ?? 0) >= 2, 'problems');
    const found = client.diagnostics.get(A)!.diagnostics;
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ['disagreement', 3],
        ['weekday', 3],
      ],
    );
    assert.equal(textAt(A_TEXT, found[0]!.range), '12 million euros');
    assert.equal(found[0]!.relatedInformation?.[0]?.location.uri, B);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await client.until(
      () => client.diagnostics.get(A)?.diagnostics.length === 0,
      'no problems of a closed article',
    );
  });

  it('answers senseless requests, and lives on', async () => {
    const client = await start();
    for (const method of [
      'textDocument/definition',
      'textDocument/documentHighlight',
      'workspace/symbol',
      'textDocument/inlayHint',
      'textDocument/codeLens',
      'textDocument/foldingRange',
      'textDocument/selectionRange',
      'textDocument/semanticTokens/range',
      'textDocument/prepareCallHierarchy',
      'callHierarchy/outgoingCalls',
    ])
      for (const params of [{}, { textDocument: { uri: 7 }, position: 'x', range: null, query: {}, item: 5 }])
        await client.connection.sendRequest(method, params).catch(() => undefined);
    assert.ok(await client.connection.sendRequest('textDocument/documentHighlight', at('Rossi. The')));
  });
});
