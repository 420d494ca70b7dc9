import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { findCorpora } from '../../../src/discovery/findCorpora.ts';
import { listArticles } from '../../../src/discovery/listArticles.ts';

const PROSE = `Town opens its new bridge

The mayor opened the bridge on the river in the morning, and the first cars were over it by noon. It was built in two years, he
said, and it has cost less than the council had feared. The old one is to be taken down in the spring.
`;
const ROOT = 'file:///work';
const none = { include: [], folders: [] };

async function found(
  files: MemoryFiles,
  options: { include: string[]; folders: string[] } = { include: [], folders: [] },
) {
  const roots = await findCorpora(files, [ROOT], options);
  return roots.map(({ uri, because }) => `${uri.slice(ROOT.length + 1) || '.'} ${because}`).sort();
}

describe('looking for corpora', () => {
  it('finds folders with a corpus-lens.json at any depth, and nothing inside them again', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a/b/c/corpus-lens.json`]: '{}',
      [`${ROOT}/a/b/c/seeds/1.txt`]: PROSE,
      [`${ROOT}/src/main.ts`]: 'export {}',
    });
    assert.deepEqual(await found(files), ['a/b/c config']);
  });

  it('finds folders that are named for it when there is prose in them', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/package.json`]: '{}',
      [`${ROOT}/seeds/1.txt`]: PROSE,
      [`${ROOT}/data/Articles/2019/1.txt`]: PROSE,
      [`${ROOT}/fuzz/corpus/1.txt`]: '\u0001\u0002\u0003',
      [`${ROOT}/fuzz/corpus/2.txt`]: 'a=1;b=2;{x}',
      [`${ROOT}/docs/seeds/readme.md`]: PROSE,
    });
    assert.deepEqual(await found(files), ['data/Articles name', 'seeds name']);
  });

  it('takes a workspace folder that holds articles and next to nothing else', async () => {
    const files = new MemoryFiles({ [`${ROOT}/.git/config`]: 'x', [`${ROOT}/README.md`]: 'x' });
    for (let i = 0; i < 20; i++) files.write(`${ROOT}/${2000 + (i % 3)}/${i}.txt`, PROSE);
    assert.deepEqual(await found(files), ['. articles']);
  });

  it('is silent in a code repository with two text files', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/package.json`]: '{}',
      [`${ROOT}/notes.txt`]: PROSE,
      [`${ROOT}/more/notes.txt`]: PROSE,
      [`${ROOT}/src/index.js`]: 'x',
      [`${ROOT}/node_modules/thing/corpus/1.txt`]: PROSE,
      [`${ROOT}/.cache/seeds/1.txt`]: PROSE,
      [`${ROOT}/dist/articles/1.txt`]: PROSE,
    });
    assert.deepEqual(await found(files), []);
  });

  it('is silent in a folder with code, with other files, or with text that is no prose', async () => {
    const code = new MemoryFiles({
      [`${ROOT}/a.txt`]: PROSE,
      [`${ROOT}/b.txt`]: PROSE,
      [`${ROOT}/tool/run.py`]: 'x',
    });
    const photos = new MemoryFiles({ [`${ROOT}/a.txt`]: PROSE, [`${ROOT}/b.txt`]: PROSE });
    for (let i = 0; i < 9; i++) photos.write(`${ROOT}/${i}.jpg`, 'x');
    const tables = new MemoryFiles({
      [`${ROOT}/a.txt`]: '1\t2\t3\n4\t5\t6\n',
      [`${ROOT}/b.txt`]: 'x=1\ny=2\n',
    });
    const lone = new MemoryFiles({ [`${ROOT}/todo.txt`]: 'milk\nbread\ncall the plumber\n' });
    for (const files of [code, photos, tables, lone, new MemoryFiles()])
      assert.deepEqual(await found(files), []);
  });

  it('finds what the include globs name: folders, or files by name', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/package.json`]: '{}',
      [`${ROOT}/data/news/a.txt`]: PROSE,
      [`${ROOT}/wire/2019-01.txt`]: PROSE,
      [`${ROOT}/wire/notes.txt`]: PROSE,
    });
    assert.deepEqual(await found(files, { include: ['data/news'], folders: [] }), ['data/news include']);
    assert.deepEqual(await found(files, { include: ['**/news/**'], folders: [] }), ['data/news include']);
    assert.deepEqual(await found(files, { include: ['**/*.txt'], folders: [] }), ['. include']);
    const roots = await findCorpora(files, [ROOT], { include: ['wire/2019-*.txt'], folders: [] });
    const { articles } = await listArticles(files, roots[0]!);
    assert.deepEqual(articles, [`${ROOT}/wire/2019-01.txt`]);
  });

  it('survives globs that are none', async () => {
    const files = new MemoryFiles({ [`${ROOT}/x/a.txt`]: PROSE, [`${ROOT}/x/main.c`]: '' });
    const include = ['[', '{a,b', '', '../..', '!**', '{'.repeat(1_000), '**/'.repeat(90), '+(a|b)+(c|d)'];
    assert.ok(
      Array.isArray(await found(files, { include: include.filter((glob) => glob !== ''), folders: [] })),
    );
  });

  it('reads the folders that the reader chose, whatever is in them, and passes over those that are gone', async () => {
    const files = new MemoryFiles({ [`${ROOT}/package.json`]: '{}', 'file:///else/where/a.txt': 'x' });
    const roots = await findCorpora(files, [ROOT], {
      include: [],
      folders: ['file:///else/where/', 'file:///gone'],
    });
    assert.deepEqual(
      roots.map(({ uri }) => uri),
      ['file:///else/where'],
    );
  });

  it('passes over folders that cannot be read and links that lead in circles', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a/seeds/1.txt`]: PROSE, [`${ROOT}/main.c`]: '' });
    files.breakReading(`${ROOT}/locked`, 'permission denied');
    files.link(`${ROOT}/a/up`, ROOT);
    assert.deepEqual(await found(files), ['a/seeds name']);
    assert.deepEqual(await findCorpora(new MemoryFiles(), ['file:///nowhere'], none), []);
  });
});

describe('listing the articles of a corpus', () => {
  const root = { uri: ROOT, name: 'work', because: 'chosen' } as const;

  it('takes .txt files at any depth, in order, and leaves the rest', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/b.TXT`]: '',
      [`${ROOT}/a/1.txt`]: '',
      [`${ROOT}/readme.md`]: '',
      [`${ROOT}/.hidden.txt`]: '',
      [`${ROOT}/node_modules/x.txt`]: '',
      [`${ROOT}/what%20is%20%23this%3F.txt`]: '',
    });
    const { articles, notRead } = await listArticles(files, root);
    assert.deepEqual(articles, [`${ROOT}/a/1.txt`, `${ROOT}/b.TXT`, `${ROOT}/what%20is%20%23this%3F.txt`]);
    assert.deepEqual(notRead, []);
  });

  it('lists circles, dangling links, links out of the folder and locked folders with the reason, and goes on', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a/1.txt`]: '', 'file:///far/2.txt': '' });
    files.link(`${ROOT}/a/loop`, ROOT);
    files.link(`${ROOT}/a/self`, `${ROOT}/a/self`);
    files.link(`${ROOT}/dangling.txt`, `${ROOT}/nothing.txt`);
    files.link(`${ROOT}/far`, 'file:///far');
    files.link(`${ROOT}/twice`, 'file:///far');
    files.write(`${ROOT}/locked/3.txt`, '');
    files.breakReading(`${ROOT}/locked`, 'permission denied');
    files.link(`${ROOT}/a/b.txt`, 'file:///far/2.txt');
    files.link(`${ROOT}/a/same`, `${ROOT}/locked`);
    const { articles, notRead } = await listArticles(files, root);
    assert.deepEqual(articles, [`${ROOT}/a/1.txt`]);
    assert.deepEqual(
      notRead.map(({ uri, reason }) => `${uri.slice(ROOT.length + 1)}: ${reason}`),
      [
        'a/b.txt: lies outside the folder: /far/2.txt',
        'dangling.txt: a link that leads nowhere',
        'locked: permission denied',
        'a/loop: a link that leads in a circle',
        'a/same: a link to a folder that is read already',
        'far: lies outside the folder: /far',
        'twice: lies outside the folder: /far',
      ],
    );
    const all = await listArticles(files, root, ROOT, { followLinks: true });
    assert.deepEqual(all.articles, [`${ROOT}/a/1.txt`, `${ROOT}/a/b.txt`, `${ROOT}/far/2.txt`]);
    assert.ok(all.notRead.some(({ reason }) => reason === 'a link to a folder that is read already'));
  });

  it('does not follow links where the host cannot tell where they lead', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a/1.txt`]: '' });
    files.link(`${ROOT}/a/loop`, ROOT);
    const blind = {
      readDirectory: (uri: string) => files.readDirectory(uri),
      readFile: (uri: string, limit: number) => files.readFile(uri, limit),
      stat: (uri: string) => files.stat(uri),
    };
    const { articles, notRead } = await listArticles(blind, root);
    assert.deepEqual(articles, [`${ROOT}/a/1.txt`]);
    assert.equal(notRead.length, 1);
  });
});
