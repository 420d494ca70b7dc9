import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from '../../bench/corpus/writeCorpus.ts';
import { corpusLens } from '../../support/corpusLens.ts';

const ROME = `Bridge opens in Rome

ROME (AGENCY) - The mayor, Maria Rossi, opened the new bridge over the river on Friday (Jan 18, 2019).

Mrs Rossi said that it had been built in two years. Prime Minister Peter Novak came to see it on 18 January 2019.
`;
const PRAGUE = `Old bridge to go

PRAGUE (AGENCY) - Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.

It was Maria Rossi who had asked for it, he said in Prague on January 21, 2019.
`;

interface Report {
  readonly articles: number;
  readonly read: number;
  readonly unread: number;
  readonly bytes: number;
  readonly people: number;
  readonly peakMemory: number;
}

describe('the index on the command line', () => {
  const made: string[] = [];
  function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'corpus of ü '));
    made.push(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('says what it holds and what it took', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]);
    const folder = folderOf({ 'a.txt': ROME, 'b.txt': PRAGUE, 'c.txt': picture });
    const { code, out, warnings } = await corpusLens('index', folder);
    assert.equal(code, 0);
    assert.match(out, /^articles +2 \(3 read now, 1 files not read\)$/m);
    assert.match(out, /^people +2$/m);
    assert.match(out, /^read +[\d,]+ bytes in [\d.]+ s, [\d.]+ MB\/s$/m);
    assert.match(out, /^memory +\d+ MB at most$/m);
    assert.match(warnings.join(), /c\.txt: a picture/);
  });

  it('is kept in a file: next time only what has changed is read, and what is gone is forgotten', async () => {
    const folder = folderOf({});
    writeCorpus(folder, 30);
    writeFileSync(join(folder, 'rome.txt'), ROME);
    const index = async (): Promise<Report> => {
      const db = join(made[0]!, 'index', 'of it.db');
      const { code, out, warnings } = await corpusLens('index', '--json', '--db', db, folder);
      assert.deepEqual([code, warnings], [0, []]);
      return JSON.parse(out) as Report;
    };
    const first = await index();
    assert.deepEqual([first.articles, first.read], [31, 31]);
    const again = await index();
    assert.deepEqual([again.articles, again.read, again.bytes], [31, 0, 0]);
    assert.equal(again.people, first.people);
    writeFileSync(join(folder, 'prague.txt'), PRAGUE);
    writeFileSync(join(folder, 'rome.txt'), `${ROME}\nThe end.\n`);
    unlinkSync(join(folder, '000', '000007.txt'));
    const changed = await index();
    assert.deepEqual([changed.articles, changed.read], [31, 2]);
  });

  it('answers who somebody is, with passages and their lines', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'b.txt': PRAGUE });
    const { code, out } = await corpusLens('card', 'rossi', folder);
    assert.equal(code, 0);
    assert.match(out, /^Maria Rossi \(person\)/);
    assert.match(out, /\d mentions in 2 articles/);
    assert.match(out, /[ab]\.txt:\d+\)/);
    const { out: past } = await corpusLens('card', '--as-of', '2019-01-20', 'rossi', folder);
    assert.match(past, /^as of 20 Jan 2019: without 2 articles that are or may be later$/m);
    assert.doesNotMatch(past, /[ab]\.txt/);
    const { out: later } = await corpusLens('card', '--as-of', '2030-01-01', 'rossi', folder);
    assert.match(later, /^as of 1 Jan 2030: nothing is left out$[^]*[ab]\.txt/m);
    const { out: json } = await corpusLens('card', '--json', 'Maria Rossi', folder);
    assert.equal((JSON.parse(json) as { title: string }).title, 'Maria Rossi');
  });

  it('lists what the articles hold', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'b.txt': PRAGUE });
    const { out } = await corpusLens('outline', '--limit', '1', folder);
    assert.match(out, /^people \(2\)\n {2}\S.*\n {2}and 1 more$/m);
    for (const view of ['articles', 'people', 'places', 'dates'])
      assert.match(out, new RegExp(`^${view} \\(`, 'm'));
  });

  it('finds sentences by their words', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'b.txt': PRAGUE });
    const { code, out } = await corpusLens('search', 'bridge taken', folder);
    assert.equal(code, 0);
    assert.equal(
      out,
      'b.txt:3: Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.\n',
    );
    assert.equal((await corpusLens('search', 'zeppelin', folder)).out, '');
  });

  it('tells bad input in one line, with exit code 2', async () => {
    const folder = folderOf({ 'a.txt': ROME });
    for (const [args, expected] of [
      [['index'], /usage: corpus-lens index DIR/],
      [['index', join(folder, 'none')], /no such file or folder/],
      [['index', join(folder, 'a.txt')], /not a folder/],
      [['card', '--as-of', '2019-02-30', 'Rossi', folder], /--as-of must be a day that exists/],
      [['card', 'Nobody Atall', folder], /nothing in .* is called "Nobody Atall"/],
      [['outline', '--limit', '0', folder], /--limit must be a whole number above 0/],
      [['search', 'x'], /usage: corpus-lens search QUERY DIR/],
      [['index', '--db', join(folder, 'a.txt', 'x.db'), folder], /cannot keep the index in/],
    ] as const) {
      const { code, out, warnings } = await corpusLens(...args);
      assert.deepEqual([code, out, warnings.length], [2, '', 1], args.join(' '));
      assert.match(warnings[0]!, expected);
    }
  });
});
