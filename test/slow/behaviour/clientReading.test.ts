import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizeUri } from '../../../src/base/uris.ts';
import { NodeFiles } from '../../../src/base/files.node.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { writeCorpus } from '../../bench/corpus/writeCorpus.ts';
import { answerWith, type Asked } from '../../support/answerWith.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ARTICLES = 150;

describe('a corpus that only the client can read', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'far away ü'));
    writeCorpus(folder, ARTICLES);
    writeFileSync(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]));
    writeFileSync(join(folder, 'wide.txt'), Buffer.from('\ufeffWide\n\nOslo, they said.\n', 'utf16le'));
    writeFileSync(join(folder, 'long.txt'), `A long one\n\n${'word '.repeat(210_000)}`);
    symlinkSync(join(folder, 'nothing.txt'), join(folder, 'dangling.txt'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(stopAll);

  /** Everything that the views list, top to bottom. */
  async function listed(client: TestClient): Promise<string[]> {
    const lines: string[] = [];
    const walk = async (view: string, depth: number, parent?: string): Promise<void> => {
      const { nodes } = await client.connection.sendRequest<ChildrenResult>('corpus/children', {
        view,
        parent,
        offset: 0,
        limit: 500,
      });
      for (const { label, description, hasChildren, id } of nodes) {
        lines.push(`${' '.repeat(depth)}${label} | ${description ?? ''}`);
        if (hasChildren && depth < 1) await walk(view, depth + 1, id);
      }
    };
    for (const view of ['articles', 'people', 'places', 'dates']) await walk(view, 0);
    const { notRead } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    return [...lines, ...notRead.map(({ uri, reason }) => `${uri}: ${reason}`)];
  }

  it('is indexed as it is from disk, with few requests and at most 64 files read at a time', async function () {
    this.timeout(60_000);
    const uri = normalizeUri(pathToFileURL(folder).href);
    const disk = await startTestClient({
      files: new NodeFiles(),
      folders: [uri],
      options: { folders: [uri] },
    });
    await disk.indexed(ARTICLES + 2);
    let asked: Asked | undefined;
    const far = await startTestClient({
      folders: [uri],
      options: { folders: [uri], clientFiles: true },
      prepare: (connection) => (asked = answerWith(connection, new NodeFiles())),
    });
    await far.indexed(ARTICLES + 2);
    assert.deepEqual(await listed(far), await listed(disk));
    assert.ok(asked!.most > 1 && asked!.most <= 64, `${asked!.most} at a time`);
    assert.ok(asked!.reads.length < ARTICLES / 5, `${asked!.reads.length} requests`);
    assert.deepEqual([...disk.log, ...far.log], []);
  });
});
