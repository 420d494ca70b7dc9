import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndexFile } from '../../../src/index/keeping/indexFile.node.ts';
import { damagesOf, PAGE } from '../../support/damages.ts';
import { corpusLens, type CommandOutcome } from '../../support/corpusLens.ts';

const NAMES = ['Maria Rossi', 'Peter Novak', 'Anna Verdi', 'Carla Bruno'];

/** An article whose text and analysis fill some pages. */
function story(name: string, file: number): string {
  const paragraphs = Array.from({ length: 60 }, (_, n) => {
    const day = (1 + ((n + 7 * file) % 28)).toString();
    return `On January ${day}, 2019, ${name} came to bridge number ${(n * 31 + file).toString()} in Prague, where ${NAMES[n % 4]!} spoke of the old days.`;
  });
  return `${name} opens a bridge\n\nROME (AGENCY) - The mayor, ${name}, opened the bridge.\n\n${paragraphs.join('\n\n')}\n`;
}

describe('an index that is damaged, on the command line', function () {
  this.timeout(300_000);
  let base = '';
  let articles = '';
  let db = '';
  before(() => {
    base = mkdtempSync(join(tmpdir(), 'damaged '));
    articles = join(base, 'articles');
    db = join(base, 'index', 'x.db');
    mkdirSync(articles);
    for (const [file, name] of NAMES.entries())
      writeFileSync(join(articles, `${file.toString()}.txt`), story(name, file));
  });
  after(() => {
    rmSync(base, { recursive: true, force: true });
  });

  /** All that is asked of it: what a reader sees, without how long it took. */
  async function askAll(): Promise<readonly CommandOutcome[]> {
    const outcomes: CommandOutcome[] = [];
    for (const args of [
      ['index'],
      ['outline', '--json', '--limit', '1000'],
      ['card', '--json', 'Rossi'],
      ['search', '--json', 'the'],
      ['export', '--format', 'csv'],
    ]) {
      const outcome = await corpusLens(...args, '--db', db, articles);
      outcomes.push(
        args[0] === 'index'
          ? {
              ...outcome,
              out: outcome.out.replace(/^(read|memory) .*/gm, '').replace(/\(\d+ read now, /, '('),
            }
          : outcome,
      );
    }
    return outcomes;
  }
  const isSaid = (warning: string): boolean =>
    /damaged and is being rebuilt; the old file was kept as x\.db\.broken-/.test(warning);

  it('is made again, with a word about it, once, whatever the damage and whenever it is met', async () => {
    const right = await askAll();
    assert.ok(right.every(({ code, warnings }) => code === 0 && warnings.length === 0));
    const whole = readFileSync(db);
    let mended = 0;
    const damages = damagesOf(whole);
    for (const { name, make } of damages) {
      rmSync(join(base, 'index'), { recursive: true });
      mkdirSync(join(base, 'index'));
      writeFileSync(db, make(whole));
      const got = await askAll();
      const said = got.flatMap(({ warnings }) => warnings);
      assert.ok(said.length <= 1 && said.every(isSaid), `${name}: ${said.join()}`);
      assert.deepEqual(
        got.map(({ code }) => code),
        got.map(() => 0),
        `${name}: ${said.join()}`,
      );
      // Damage that nothing tells of harms an answer at most; where it was met the answers are
      // right from then on.
      const from = got.findIndex(({ warnings }) => warnings.length > 0);
      if (from < 0) continue;
      mended++;
      assert.deepEqual(
        got.slice(from).map(({ out }) => out),
        right.slice(from).map(({ out }) => out),
        name,
      );
      assert.equal(
        readdirSync(join(base, 'index')).filter((one) => one.includes('.broken-')).length,
        1,
        name,
      );
      assert.equal(readdirSync(join(base, 'index')).length, 3, name);
    }
    assert.ok(mended > damages.length / 2, `${mended.toString()} of ${damages.length.toString()}`);
  });

  it('gives its lock back whenever it cannot be opened', () => {
    rmSync(db, { force: true });
    const whole = ((): Buffer => {
      openIndexFile(db).database.close();
      return readFileSync(db);
    })();
    for (let page = 1; page < whole.length / PAGE; page++) {
      const copy = Buffer.from(whole);
      copy.fill(0x61, page * PAGE, (page + 1) * PAGE);
      writeFileSync(db, copy);
      for (let round = 0; round < 2; round++)
        openIndexFile(db, { analyzer: round.toString() }).database.close();
    }
  });
});
