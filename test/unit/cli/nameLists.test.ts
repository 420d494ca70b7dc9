import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusLens } from '../../support/corpusLens.ts';

const ROME = `Bridge opens in Rome

ROME (AGENCY) - The mayor, Maria Rossi, opened the new bridge over the river on Friday (Jan 18, 2019).

Mrs Rossi said that it had been built in two years. Prime Minister Peter Novak came to see it on 18 January 2019.
`;
const CONFIG = '{ // mine\n  "corrections": [\n    { "name": "Bridge", "is": "not a name" } // why\n  ]\n}\n';

describe('lists of names on the command line', () => {
  const made: string[] = [];
  function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'names of ü '));
    made.push(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('are exported, and imported again change nothing', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'corpus-lens.json': CONFIG });
    const { code, out, warnings } = await corpusLens('export', '--format', 'csv', folder);
    assert.deepEqual({ code, warnings }, { code: 0, warnings: [] });
    assert.match(out, /^name,kind,aliases,/);
    assert.match(out, /^Maria Rossi,person,Rossi,mayor,,2,1,2019-01-18,2019-01-22,,,,,\r$/m);
    assert.match(out, /^Bridge,not a name,/m);
    const places = await corpusLens('export', '--format', 'csv', '--kind', 'place', folder);
    assert.deepEqual(
      places.out
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
      ['Rome', 'Bridge'],
    );
    const list = join(folderOf({ 'names.csv': out }), 'names.csv');
    const again = await corpusLens('import', list, folder);
    assert.equal(again.code, 0);
    assert.match(again.out, /^0 corrections written from \d+ rows\n$/);
    assert.equal(readFileSync(join(folder, 'corpus-lens.json'), 'utf8'), CONFIG);
  });

  it('are imported in one change, which a dry run tells', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'corpus-lens.json': CONFIG });
    const text = 'Type;Name;AKA\nplace;Río Viejo;Rome\norganisation;Peter Novak;\n';
    const list = join(folderOf({ 'l.csv': Buffer.from(text, 'latin1') }), 'l.csv');
    const lines = [
      'line 2: “Río Viejo” is a place; 0 mentions in 0 articles',
      'line 2: “Río Viejo” and “Rome” are the same; 2 mentions in 1 article',
      'line 3: “Peter Novak” is an organization; 1 mention in 1 article',
    ];
    const dry = await corpusLens('import', '--dry-run', list, folder);
    assert.equal(dry.out, [...lines, '3 corrections would be written from 2 rows', ''].join('\n'));
    assert.equal(readFileSync(join(folder, 'corpus-lens.json'), 'utf8'), CONFIG);
    const { code, out } = await corpusLens('import', list, folder);
    assert.equal(code, 0);
    assert.equal(out, [...lines, '3 corrections written from 2 rows', ''].join('\n'));
    assert.equal(
      readFileSync(join(folder, 'corpus-lens.json'), 'utf8'),
      CONFIG.replace(
        ' } // why\n',
        ` }, // why
    { "name": "Peter Novak", "is": "organization" },
    { "name": "Río Viejo", "is": "place" },
    { "same": ["Río Viejo", "Rome"], "kind": "place" }
`,
      ),
    );
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'corpus-lens.json']);
    const data = await corpusLens('import', '--json', list, folder);
    assert.deepEqual(JSON.parse(data.out), { rows: 2, mistakes: [], corrections: [], written: true });
  });

  it('with a mistake change nothing, unless the other lines are wanted', async () => {
    const folder = folderOf({ 'a.txt': ROME });
    const list = join(folderOf({ 'l.csv': 'name,kind\nRome,person\n\nBridge,thing\n' }), 'l.csv');
    const refused = await corpusLens('import', list, folder);
    assert.deepEqual(refused, {
      code: 2,
      out: '',
      warnings: [
        `${list}:4: kind must be person, place, organization, date or "not a name"`,
        `1 line of ${list} cannot be used; nothing was written (--skip-mistakes leaves them out)`,
      ],
    });
    assert.ok(!existsSync(join(folder, 'corpus-lens.json')));
    const taken = await corpusLens('import', '--skip-mistakes', list, folder);
    assert.equal(taken.code, 0);
    assert.match(
      readFileSync(join(folder, 'corpus-lens.json'), 'utf8'),
      /\{ "name": "Rome", "is": "person" \}/,
    );
  });

  it('say what is wrong with a command line', async () => {
    const folder = folderOf({ 'a.txt': ROME, 'b.xlsx': new Uint8Array([0x50, 0x4b, 3, 4]), 'c.csv': '' });
    const large = folderOf({ 'd.csv': new Uint8Array(10_000_001).fill(0x61) });
    for (const [args, warning] of [
      [['export', folder], /--format must be csv/],
      [['export', '--format', 'xml', folder], /not "xml"/],
      [['export', '--format', 'csv', '--kind', 'dog', folder], /--kind must be .* not "dog"/],
      [['export', '--format', 'csv', join(folder, 'none')], /no such file/],
      [['import', folder], /usage: corpus-lens import LIST DIR/],
      [['import', join(folder, 'none.csv'), folder], /none\.csv: no such file/],
      [['import', join(folder, 'b.xlsx'), folder], /a ZIP archive or an Office document, no CSV/],
      [['import', join(folder, 'c.csv'), folder], /cannot be used/],
      [['import', join(large, 'd.csv'), folder], /larger than 10 MB/],
    ] as const) {
      const { code, warnings } = await corpusLens(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(warnings.join('\n'), warning);
    }
  });
});
