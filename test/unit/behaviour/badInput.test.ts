import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import type { FileSystem } from '../../../src/base/files.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { analyzeSafely } from '../../../src/indexing/analysis/analyzeSafely.ts';
import { MARK_STRIDE, type MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const PROSE = `A day in Rome

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down in the spring.
`;

async function readAll(files: FileSystem, articles: number): Promise<TestClient> {
  const client = await startTestClient({ files, folders: ['file:///desk'], options: { folders: [ROOT] } });
  await client.indexed(articles);
  return client;
}
const children = (client: TestClient, view: string, parent?: string): Promise<ChildrenResult> =>
  client.connection.sendRequest('corpus/children', { view, parent, offset: 0, limit: 200 });
const notRead = async (client: TestClient): Promise<string[]> => {
  const { notRead: files } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
  return files.map(({ uri, reason }) => `${uri.slice(ROOT.length + 1)}: ${reason}`);
};

/** Walks every node of every view, tooltips too. */
async function walkAll(client: TestClient): Promise<number> {
  let seen = 0;
  const walk = async (view: string, parent?: string): Promise<void> => {
    for (const node of (await children(client, view, parent)).nodes) {
      seen++;
      assert.equal(
        typeof (await client.connection.sendRequest('corpus/tooltip', { view, id: node.id })),
        'string',
      );
      if (node.hasChildren) await walk(view, node.id);
    }
  };
  for (const view of ['articles', 'people', 'places', 'dates']) await walk(view);
  return seen;
}

describe('bad input', () => {
  afterEach(stopAll);

  it('empty files, white space and single lines are articles without mentions, and no error', async () => {
    const texts = ['', ' \n\t\r\n  ', 'one line', '\n', '\ufeff', '\r\r\r'];
    const client = await readAll(
      new MemoryFiles(Object.fromEntries(texts.map((text, i) => [`${ROOT}/${i}.txt`, text]))),
      texts.length,
    );
    for (const [i, text] of texts.entries()) {
      await client.open(`${ROOT}/${i}.txt`, text);
      const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', {
        uri: `${ROOT}/${i}.txt`,
      });
      assert.deepEqual(marks.marks, []);
    }
    await walkAll(client);
    assert.deepEqual(client.log, []);
  });

  it('a file longer than the limit is read so far, and says so', async function () {
    this.timeout(60_000);
    const long = PROSE + `${'word '.repeat(20)}\n`.repeat(10_500);
    const client = await readAll(new MemoryFiles({ [`${ROOT}/long.txt`]: long }), 1);
    const [month] = (await children(client, 'articles')).nodes;
    const [article] = (await children(client, 'articles', month!.id)).nodes;
    assert.match(article!.description!, /first 1 MB read/);
    await client.open(`${ROOT}/long.txt`, long);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', {
      uri: `${ROOT}/long.txt`,
    });
    assert.equal(marks.note, 'first 1 MB read');
  });

  it('other encodings are decoded, and offsets stay right in the editor', async () => {
    const utf16 = Buffer.from(`\ufeff${PROSE}`, 'utf16le');
    const latin = Buffer.from(PROSE.replace('Rossi', 'Ross\u00ec'), 'latin1');
    const files = new MemoryFiles({ [`${ROOT}/crlf.txt`]: `\ufeff${PROSE.replaceAll('\n', '\r\n')}` });
    files.write(`${ROOT}/utf16.txt`, utf16);
    files.write(`${ROOT}/latin.txt`, latin);
    const client = await readAll(files, 3);
    assert.deepEqual(await notRead(client), []);
    for (const text of [
      PROSE.replaceAll('\n', '\r\n'),
      PROSE.replaceAll('\n', '\r'),
      `\u202b😀 ${PROSE}`,
      `\ud800 ${PROSE}\0`,
    ]) {
      await client.open(`${ROOT}/open.txt`, text);
      const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', {
        uri: `${ROOT}/open.txt`,
      });
      const surfaces = Array.from({ length: marks.length / MARK_STRIDE }, (_, i) =>
        text.slice(marks[i * MARK_STRIDE], marks[i * MARK_STRIDE + 1]),
      );
      assert.ok(surfaces.includes('Maria Rossi'), surfaces.join());
      await client.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: `${ROOT}/open.txt` },
      });
    }
  });

  it('binary, unreadable, dangling, circular and vanished files are listed with the reason; the rest goes on', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/good.txt`]: PROSE,
      [`${ROOT}/locked.txt`]: PROSE,
      [`${ROOT}/gone.txt`]: PROSE,
    });
    files.write(
      `${ROOT}/picture.txt`,
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 1, 0, 0]),
    );
    files.breakReading(`${ROOT}/locked.txt`, 'permission denied');
    files.breakReading(`${ROOT}/gone.txt`, 'no such file or folder');
    files.link(`${ROOT}/dangling.txt`, `${ROOT}/nothing.txt`);
    files.link(`${ROOT}/loop`, ROOT);
    const client = await readAll(files, 1);
    assert.deepEqual(await notRead(client), [
      'dangling.txt: a link that leads nowhere',
      'gone.txt: no such file or folder',
      'locked.txt: permission denied',
      'loop: a link that leads in a circle',
      'picture.txt: a picture',
    ]);
    const last = (await children(client, 'articles')).nodes.at(-1)!;
    assert.deepEqual([last.label, (await children(client, 'articles', last.id)).total], ['Not read', 5]);
  });

  it('hostile names are plain text everywhere', async () => {
    const hostile = [
      'constructor',
      '__proto__',
      '<img src=x>',
      '[x](command:quit)',
      '%s %d',
      'W'.repeat(10_000),
    ];
    const text = hostile
      .map(
        (name) =>
          `The mayor, Mr ${name} Rossi, met President __proto__ Novak in Rome on Monday, ${name} said.`,
      )
      .join('\n\n');
    const uri = `${ROOT}/%3Cimg%20src%3Dx%3E.txt`;
    const client = await readAll(new MemoryFiles({ [uri]: text, [`${ROOT}/b.txt`]: text }), 2);
    await client.open(uri, text);
    const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri });
    let hovers = 0;
    for (let at = 0; at < marks.length; at += MARK_STRIDE) {
      const before = text.slice(0, marks[at]).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)!.length };
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      if (!hover) continue;
      hovers++;
      const { value } = hover.contents as { value: string };
      assert.doesNotMatch(value, /(?<!\\)<img|\]\(command:/);
      assert.ok(value.length < 6_000);
    }
    assert.ok(hovers > 10, hovers.toString());
    assert.ok((await walkAll(client)) > 10);
    assert.deepEqual(client.log, []);
  });

  it('names that turn the direction, hide or steer reach no label, tooltip, hover, title or message as they are', async () => {
    const text =
      'A\u202E day in\u001B[2J Rome\n\nROME (AGENCY) - The mayor, Mary\u202E Roe, met Peter\u200B Novak on Friday (Jan 17, 2019).\n\nMr Novak told Ms\u2066 Roe in Ro\u00ADme last week that it rained.\n';
    const uri = `${ROOT}/a.txt`;
    const files = new MemoryFiles({
      [uri]: text,
      [`${ROOT}/b.txt`]: text.replace('rained', 'snowed'),
      [`${ROOT}/corpus-lens.json`]: JSON.stringify({
        corrections: [
          { rename: 'Peter Novak', to: 'Piotr\n\u202ENovak' },
          { name: 'X\u202E\n', is: 'no\u202Ene' },
        ],
      }),
    });
    files.write(`${ROOT}/pic%E2%80%AE%1B%0Ature.txt`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
    files.link(`${ROOT}/out.txt`, 'file:///far/a%E2%80%AE%0A.txt');
    files.write('file:///far/a%E2%80%AE%0A.txt', text);
    const client = await readAll(files, 2);
    await client.open(uri, text);
    await client.until(() => client.diagnostics.has(`${ROOT}/corpus-lens.json`), 'problems');
    const shown: unknown[] = [client.log, ...client.diagnostics.values(), ...client.statuses];
    const ask = async (method: string, params: object): Promise<unknown> => {
      const answer: unknown = await client.connection.sendRequest(method, params);
      shown.push(answer);
      return answer;
    };
    const walk = async (view: string, parent?: string): Promise<void> => {
      const { nodes } = await children(client, view, parent);
      for (const { id, label, description, accessibleLabel, hasChildren } of nodes) {
        shown.push(label, description, accessibleLabel);
        await ask('corpus/tooltip', { view, id });
        if (hasChildren) await walk(view, id);
      }
    };
    for (const view of ['articles', 'people', 'places', 'dates']) await walk(view);
    const textDocument = { uri };
    for (const [line, one] of text.split('\n').entries())
      for (let character = 0; character < one.length; character += 4) {
        const position = { line, character };
        await ask('textDocument/hover', { textDocument, position });
        const range = { start: position, end: position };
        const actions = await client.connection.sendRequest<readonly { readonly title: string }[] | null>(
          'textDocument/codeAction',
          { textDocument, range, context: { diagnostics: [] } },
        );
        shown.push(actions?.map(({ title }) => title));
      }
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await ask('textDocument/inlayHint', { textDocument, range });
    await ask('textDocument/codeLens', { textDocument });
    await ask('textDocument/documentSymbol', { textDocument });
    await ask('workspace/symbol', { query: '' });
    await ask('corpus/statusNow', {});
    const report = await client.connection.sendRequest<string>('corpus/report');
    shown.push(report.split('\n'));
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(strings)
          : [];
    const all = strings(shown);
    assert.ok(all.length > 100 && all.some((one) => one.includes('/far/a\\u202e\\n.txt')));
    for (const one of all)
      assert.doesNotMatch(one, /[\u202A-\u202E\u2066-\u2069\u200B\u00AD\u001B]/, JSON.stringify(one));
  });

  it('an article that defeats the analysis becomes one without mentions, and the problem is told', () => {
    const { analysis, problem } = analyzeSafely('A title\n\nText.', undefined, () => {
      throw new RangeError('no');
    });
    assert.ok(problem instanceof RangeError);
    assert.deepEqual([analysis.article.headline, analysis.mentions.length], ['A title', 0]);
  });

  it('a folder that goes away while it is read leaves an empty corpus', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a.txt`]: PROSE });
    const client = await readAll(files, 1);
    files.delete(ROOT);
    await client.connection.sendNotification('corpus/folders', { include: [], folders: [ROOT] });
    await client.indexed(0);
  });
});
