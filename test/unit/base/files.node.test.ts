import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listArticles } from '../../../src/discovery/listArticles.ts';
import { NodeFiles } from '../../../src/base/files.node.ts';
import { normalizeUri } from '../../../src/base/uris.ts';

describe('files on disk', () => {
  const files = new NodeFiles();
  let folder = '';
  const uriOf = (...names: string[]): string => normalizeUri(pathToFileURL(join(folder, ...names)).href);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'files of ünïcode #'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read up to a limit, their full size told', async () => {
    writeFileSync(join(folder, 'a.txt'), 'abcdef');
    const { bytes, size } = await files.readFile(uriOf('a.txt'), 4);
    assert.deepEqual([new TextDecoder().decode(bytes), size], ['abcd', 6]);
    assert.equal((await files.stat(uriOf('a.txt')))?.type, 'file');
    assert.equal(await files.stat(uriOf('b.txt')), undefined);
  });

  it('say in words why they cannot be read', async () => {
    mkdirSync(join(folder, 'sub'));
    await assert.rejects(files.readFile(uriOf('none.txt'), 9), /^Error: no such file or folder$/);
    await assert.rejects(files.readFile(uriOf('sub'), 9), /^Error: not a file$/);
    await assert.rejects(files.readDirectory(uriOf('none')), /^Error: no such file or folder$/);
    await assert.rejects(files.readFile('memfs:/a.txt', 9));
  });

  it('are listed through links; circles, dangling links and locked folders are told and passed over', async () => {
    mkdirSync(join(folder, 'sub'));
    mkdirSync(join(folder, 'locked'));
    writeFileSync(join(folder, 'sub', 'what? #1 100%.txt'), 'x');
    writeFileSync(join(folder, 'a.txt'), 'x');
    symlinkSync(folder, join(folder, 'sub', 'loop'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'dangling.txt'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'linked.txt'));
    chmodSync(join(folder, 'locked'), 0);
    const { articles, notRead } = await listArticles(files, { uri: uriOf(), name: 'x', because: 'chosen' });
    chmodSync(join(folder, 'locked'), 0o700);
    assert.deepEqual(articles, [uriOf('a.txt'), uriOf('linked.txt'), uriOf('sub', 'what? #1 100%.txt')]);
    for (const uri of articles) assert.equal((await files.readFile(uri, 9)).size, 1);
    const reasons = new Map(notRead.map(({ uri, reason }) => [uri, reason]));
    assert.equal(reasons.get(uriOf('sub', 'loop')), 'a link that leads in a circle');
    assert.equal(reasons.get(uriOf('dangling.txt')), 'a link that leads nowhere');
    // Whoever runs the tests as root may look into anything.
    if (process.getuid?.() !== 0) assert.equal(reasons.get(uriOf('locked')), 'permission denied');
  });
});
