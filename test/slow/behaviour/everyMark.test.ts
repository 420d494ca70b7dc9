import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Hover } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { LineIndex } from '../../../src/text/lineIndex.ts';
import { CardRequest } from '../../../src/protocol/cardRequests.ts';
import { MARK_KINDS, MARK_STRIDE, MarksRequest } from '../../../src/protocol/markRequests.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const IN_CORPUS = 'file:///desk/seeds/';

/**
 * Names where a story names nobody: bylines, credits, captions, datelines, links; open dates; one
 * word, no words.
 */
const MADE_UP: Readonly<Record<string, string>> = {
  'byline.txt':
    'Ferry returns\n\nBy Ines Calder\n\nPORTO, March 4 (AGENCY) - The ferry returned on Monday.\n\n(Reporting by Ines Calder; Editing by Tom Quill)\n',
  'picture.txt':
    'Snow on the pass\n\nThe pass near Davos on Jan. 3, 2018. Photo: Lena Brandt / Reuters\n\nIt snowed for some days, and again one day in spring.\n\nRead more: Lena Brandt wins prize in Oslo\n\nCopyright 2018 The Alpine Post. All rights reserved.\n',
  'open.txt':
    'Plans\n\nThey will meet soon, next week or in the coming months, Mr Okafor said. In the 1990s it was Friday (Jan 19, 2019).\n',
  'short.txt': 'Berlin\n',
  'crowd.txt':
    'Two Kims\n\nKim Jong Un and Kim Yong Chol came to Hanoi. Kim left at noon. The World Bank and UNICEF stayed.\n',
};

const seedTexts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(new URL(name, SEEDS), 'utf8')]),
  );

const filesIn = (folder: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, text]));

/**
 * Every mark of an article that has no hover, no card on request, or one that lacks its kind, its
 * count or what can be done.
 */
async function wanting(client: TestClient, uri: string, text: string): Promise<readonly string[]> {
  const lines = new LineIndex(text);
  const { marks } = await client.connection.sendRequest(MarksRequest, { uri });
  const found: string[] = [];
  for (let at = 0; at < marks.length; at += MARK_STRIDE) {
    const [start = 0, end = 0, kind = 0] = marks.slice(at, at + MARK_STRIDE);
    const mark = `${uri.slice(uri.lastIndexOf('/') + 1)} ${text.slice(start, end)}`;
    // At its first letter or its last one: each costs a card.
    const position = lines.positionAt(at % 2 === 0 ? start : end - 1);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    const { value = '' } = (hover?.contents ?? {}) as { value?: string };
    if (!value.includes(` · ${MARK_KINDS[kind]!}`)) found.push(`${mark}: no hover`);
    else if (!/\d mentions?\b/.test(value)) found.push(`${mark}: no count`);
    else if (!value.includes('](command:corpusLens.openCard?')) found.push(`${mark}: nothing to do`);
    else if (!value.includes('\n> ')) found.push(`${mark}: no sentence`);
    const card = await client.connection.sendRequest(CardRequest, { at: { uri, position } });
    if (card?.kind !== MARK_KINDS[kind]) found.push(`${mark}: no card`);
  }
  assert.ok(marks.length > 0, `${uri} has no marks`);
  return found;
}

describe('every mark', () => {
  afterEach(stopAll);

  it('has a card in the sample corpus, organizations among them', async () => {
    const texts = filesIn(IN_CORPUS, seedTexts());
    const client = await startTestClient({
      files: new MemoryFiles(texts),
      folders: ['file:///desk'],
      options: { commandLinks: true },
    });
    await client.indexed(Object.keys(texts).length);
    const found: string[] = [];
    for (const [uri, text] of Object.entries(texts)) {
      await client.open(uri, text);
      found.push(...(await wanting(client, uri, text)));
    }
    assert.deepEqual(found, []);
  });

  it('has a card where a story names nobody, in a corpus or outside of every one', async () => {
    for (const folder of [IN_CORPUS, 'file:///elsewhere/']) {
      const texts = filesIn(folder, MADE_UP);
      const inCorpus = folder === IN_CORPUS;
      const client = await startTestClient({
        files: new MemoryFiles(inCorpus ? texts : {}),
        folders: ['file:///desk'],
        options: { commandLinks: true },
      });
      await client.indexed(inCorpus ? Object.keys(texts).length : 0);
      for (const [uri, text] of Object.entries(texts)) {
        await client.open(uri, text);
        assert.deepEqual(await wanting(client, uri, text), []);
      }
    }
  });

  it('has a card while the index is still being built', async () => {
    const texts = filesIn(IN_CORPUS, { ...seedTexts(), ...MADE_UP });
    const client = await startTestClient({
      files: new MemoryFiles(texts),
      folders: ['file:///desk'],
      options: { commandLinks: true },
    });
    await client.connection.sendNotification('corpus/indexing', { action: 'pause' });
    await client.until(() => client.statuses.at(-1)?.state === 'paused', 'a pause');
    for (const name of ['byline.txt', 'crowd.txt', 'open.txt']) {
      const uri = IN_CORPUS + name;
      await client.open(uri, texts[uri]!);
      assert.deepEqual(await wanting(client, uri, texts[uri]!), []);
    }
  });
});
