import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'mocha';
import { collectArticles } from '../../../src/cli/articleFiles.ts';
import { processorTime } from '../../support/processorTime.ts';
import { corpusLens as runCommandLine, type CommandOutcome } from '../../support/corpusLens.ts';

const made: string[] = [];

/** A folder with these files on disk; a value of bytes is written as it is. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'command line '));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface Line {
  readonly file: string;
  readonly published?: string;
  readonly publishedFrom: string;
  readonly publishedWindow?: readonly [string, string];
  readonly publishedNotBefore?: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly surface: string;
    readonly entity?: string;
    readonly name?: string;
    readonly value?: string;
    readonly candidates?: readonly string[];
  }[];
}

async function corpusLens(...args: string[]): Promise<CommandOutcome & { readonly lines: Line[] }> {
  const outcome = await runCommandLine(...args);
  const json = outcome.out.startsWith('{') ? outcome.out.trimEnd().split('\n') : [];
  return { ...outcome, lines: json.map((line) => JSON.parse(line) as Line) };
}

after(() => {
  for (const folder of made) {
    try {
      chmodSync(folder, 0o700);
    } catch {
      // Gone already.
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

const ARTICLE = 'OSLO (NORDWIRE) - President Ingrid Halvorsen met Prime Minister Tomas Lindqvist in Norway on 3 May 2018. Halvorsen spoke first.\n'; // prettier-ignore
const OTHER =
  'Ingrid Halvorsen flew home from Sweden on Friday. Mrs Halvorsen will return to Norway in June.\n';

describe('corpus-lens analyze', () => {
  it('prints a line of JSON for each article of a folder, named relative to it, in order', async () => {
    const folder = folderOf({
      'b.txt': OTHER,
      'a.txt': ARTICLE,
      'deep/er/c.TXT': ARTICLE,
      'notes.md': OTHER,
      '.hidden/d.txt': OTHER,
    });
    const { code, lines, warnings } = await corpusLens('analyze', folder);
    assert.equal(code, 0);
    assert.deepEqual(lines.map(({ file }) => file), ['a.txt', 'b.txt', 'deep/er/c.TXT']); // prettier-ignore
    assert.deepEqual(warnings, []);
  });

  it('gives mentions by UTF-16 offsets, in order, without overlaps, and one id to one person in every article', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'b.txt': OTHER });
    const { lines } = await corpusLens('analyze', folder);
    const texts = [ARTICLE, OTHER];
    const ids = new Set<string | undefined>();
    for (const [i, { mentions }] of lines.entries()) {
      let end = 0;
      for (const mention of mentions) {
        assert.equal(texts[i]!.slice(mention.start, mention.end), mention.surface);
        assert.ok(mention.start >= end);
        end = mention.end;
        if (mention.kind !== 'date') assert.equal(mention.candidates?.[0], mention.entity);
        if (mention.surface.includes('Halvorsen')) ids.add(mention.entity);
      }
    }
    assert.equal(ids.size, 1);
    const halvorsen = lines[1]!.mentions.find(({ surface }) => surface === 'Halvorsen');
    assert.equal(halvorsen?.name, 'Ingrid Halvorsen');
    const date = lines[0]!.mentions.find(({ kind }) => kind === 'date');
    assert.equal(date?.value, '2018-05-03');
    assert.equal(date.entity, undefined);
  });

  it('takes the publication day from corpus-lens.json, from --config, and above both from --published', async () => {
    const folder = folderOf({
      'a.txt': OTHER,
      'corpus-lens.json': '{"articles": {"a.txt": {"published": "2018-05-07"}}}',
      'other.json': '{"articles": {"a.txt": {"published": "2018-05-08"}}}',
    });
    const published = async (...args: string[]): Promise<unknown[]> => {
      const { lines } = await corpusLens('analyze', ...args, folder);
      return [lines[0]!.published, lines[0]!.publishedFrom, lines[0]!.publishedWindow];
    };
    assert.deepEqual(await published(), ['2018-05-07', 'known', ['2018-05-07', '2018-05-07']]);
    assert.equal((await published('--config', join(folder, 'other.json')))[0], '2018-05-08');
    assert.equal((await published('--published', '2018-05-09'))[0], '2018-05-09');
    const file = await corpusLens('analyze', join(folder, 'a.txt'));
    assert.equal(file.lines[0]!.published, '2018-05-07');
  });

  it('reads an article once when several paths lead to it', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'b.txt': OTHER });
    symlinkSync(join(folder, 'a.txt'), join(folder, 'same.txt'));
    const { lines } = await corpusLens('analyze', join(folder, 'b.txt'), folder, folder);
    assert.deepEqual(lines.map(({ file }) => file), [join(folder, 'b.txt'), 'a.txt']); // prettier-ignore
  });

  it('goes on after what cannot be read, and names it', async () => {
    const folder = folderOf({
      'a.txt': ARTICLE,
      'picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1),
      'z.txt': OTHER,
    });
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    symlinkSync('..', join(folder, 'parent'));
    const { code, lines, warnings } = await corpusLens('analyze', folder);
    assert.equal(code, 0);
    assert.deepEqual(lines.map(({ file }) => file), ['a.txt', 'z.txt']); // prettier-ignore
    assert.equal(warnings.length, 3);
    for (const name of ['dangling.txt', 'circle.txt', 'picture.txt']) {
      assert.ok(warnings.some((warning) => warning.includes(name)), name); // prettier-ignore
    }
  });

  it('follows links inside the folder, and out of it only when told so, and says where a file lies', async () => {
    const elsewhere = folderOf({ 'far.txt': OTHER, 'secret.txt': OTHER });
    const folder = folderOf({ 'a.txt': ARTICLE, 'b/c.txt': ARTICLE, 'e.article': ARTICLE });
    symlinkSync(join(elsewhere, 'secret.txt'), join(folder, 'aa.txt'));
    symlinkSync(elsewhere, join(folder, 'abroad'));
    symlinkSync('b', join(folder, 'ab'));
    symlinkSync('e.article', join(folder, 'e.txt'));
    const inside = await corpusLens('analyze', folder);
    assert.deepEqual(inside.lines.map(({ file }) => file), ['a.txt', 'b/c.txt', 'e.txt']); // prettier-ignore
    assert.deepEqual(inside.warnings, [
      `skipped ${join(folder, 'aa.txt')}: lies outside the folder: ${join(elsewhere, 'secret.txt')}`,
      `skipped ${join(folder, 'abroad')}: lies outside the folder: ${elsewhere}`,
    ]);
    const all = await corpusLens('analyze', '--follow-links', folder);
    assert.deepEqual(
      all.lines.map(({ file }) => file),
      ['a.txt', 'b/c.txt', 'aa.txt', 'abroad/far.txt', 'e.txt'],
    );
    const report = async (...args: string[]): Promise<unknown[]> => {
      const { out } = await runCommandLine('index', '--json', ...args, folder);
      const { articles, unread } = JSON.parse(out) as Readonly<Record<string, unknown>>;
      return [articles, unread];
    };
    assert.deepEqual(await report(), [3, 3]);
    assert.deepEqual(await report('--follow-links'), [6, 1]);
  });

  it('looks for articles at a cost that grows with the folders, be they many or deep', () => {
    const trees = { deep: (count: number) => 'd/'.repeat(count), wide: (count: number) => `w${count}/` };
    for (const [kind, pathOf] of Object.entries(trees)) {
      const milliseconds = (count: number): number => {
        const folder = folderOf({});
        for (let at = kind === 'deep' ? count : 1; at <= count; at++)
          mkdirSync(join(folder, pathOf(at)), { recursive: true });
        writeFileSync(join(folder, pathOf(count), 'a.txt'), ARTICLE);
        const look = (): number =>
          processorTime(() => {
            assert.equal(
              collectArticles([folder], {
                out: () => Promise.resolve(),
                warn: (message) => assert.fail(message),
              }).length,
              1,
            );
          });
        return Math.min(look(), look(), look());
      };
      const [few, many] = [milliseconds(150), milliseconds(1200)];
      assert.ok(many < 30 * Math.max(few, 5), `${kind}: ${String(few)} ms, then ${String(many)} ms`);
    }
  });

  it('prints a line without mentions for an empty article', async () => {
    const folder = folderOf({ 'empty.txt': '', 'blank.txt': ' \n\n' });
    const { lines } = await corpusLens('analyze', folder);
    assert.deepEqual(lines.map(({ mentions }) => mentions), [[], []]); // prettier-ignore
  });

  it('reads the first megabyte of a longer file and says so', async () => {
    const folder = folderOf({ 'long.txt': 'It rained in Norway. '.repeat(60_000) });
    const { lines, warnings } = await corpusLens('analyze', folder);
    assert.equal(lines.length, 1);
    const { end } = lines[0]!.mentions.at(-1)!;
    assert.ok(end > 999_000 && end <= 1_000_000, end.toString());
    assert.match(warnings.join(), /first 1 MB/);
  });

  it('takes file names as plain text', async () => {
    const folder = folderOf({ '__proto__.txt': OTHER, '%s.txt': OTHER, '<img src=x>.txt': OTHER, 'two\nlines.txt': Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0) }); // prettier-ignore
    const { code, lines } = await corpusLens('analyze', folder);
    assert.equal(code, 0);
    assert.deepEqual(lines.map(({ file }) => file), ['%s.txt', '<img src=x>.txt', '__proto__.txt']); // prettier-ignore
  });

  it('is the same for the same folder, however often', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'b.txt': OTHER });
    assert.equal((await corpusLens('analyze', folder)).out, (await corpusLens('analyze', folder)).out);
  });
});

describe('corpus-lens', () => {
  it('tells its version and how it is used', async () => {
    assert.match((await corpusLens('--version')).out, /^\d+\.\d+\.\d+\n$/);
    assert.match((await corpusLens('--help')).out, /corpus-lens analyze/);
  });

  it('answers a command line that cannot be carried out in one line and with exit code 2', async () => {
    const folder = folderOf({
      'a.txt': ARTICLE,
      'broken.json': '{"articles": ',
      'wrong/corpus-lens.json': '{"articles": {"a.txt": {"published": "2019-02-30"}}}',
      'wrong/a.txt': ARTICLE,
    });
    for (const [args, message] of [
      [[], /no command/],
      [['fly'], /unknown command "fly"/],
      [['lsp'], /lsp --stdio/],
      [['analyze'], /no files or folders/],
      [['analyze', join(folder, 'missing')], /missing: no such file or folder/],
      [['analyze', '--speed', '9', folder], /--speed/],
      [['analyze', '--published'], /--published/],
      [['analyze', '--published', '2019-02-30', folder], /2019-02-30/],
      [['analyze', '--config', join(folder, 'missing.json'), folder], /missing.json: no such file/],
      [['analyze', '--config', join(folder, 'broken.json'), folder], /broken.json:1:\d+: /],
      [['analyze', join(folder, 'wrong')], /corpus-lens.json:1:38: /],
    ] as const) {
      const { code, out, warnings } = await corpusLens(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, message);
      assert.ok(!warnings[0]!.includes('\n'));
    }
  });

  it('dates an article by a near-copy of known day', async () => {
    const story =
      'The river Elm rose by two metres on Friday and the old bridge was closed to all traffic. Crews carried sand bags through the streets of the lower town until late in the night, said the mayor, and schools will stay shut.';
    const folder = folderOf({
      'a.txt': `Flood\n\n${story}\n`,
      'b.txt': `River rises\n\n${story}\n`,
      'c.txt': 'Bridge\n\nThe bridge was closed in 2011.\n',
      'corpus-lens.json': JSON.stringify({ articles: { 'b.txt': { published: '2019-01-21' } } }),
    });
    const { lines } = await corpusLens('analyze', folder);
    const [a, , c] = lines;
    assert.deepEqual([a?.publishedFrom, a?.publishedWindow], ['inferred', ['2019-01-18', '2019-01-22']]);
    assert.equal(a?.mentions.find(({ kind }) => kind === 'date')?.value, '2019-01-18');
    assert.equal(c?.publishedNotBefore, '2011-01-01');
  });
});

describe('corpus-lens analyze, with corrections', () => {
  it("puts the reader's word above its own, in an article and across them", async () => {
    const prose =
      'A day in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, met Peter Novak in Rome on Monday.\n';
    const corrections = [
      { name: 'Rome', is: 'not a name' },
      { name: 'Peter Novak', article: 'a.txt', is: 'organization' },
      { rename: 'Maria Rossi', to: 'Maria Bianchi' },
    ];
    const folder = folderOf({
      'a.txt': prose,
      'b.txt': prose.replace('day', 'week'),
      'corpus-lens.json': JSON.stringify({ corrections }),
    });
    const { lines } = await corpusLens('analyze', folder);
    const said = lines.map(({ mentions }) => mentions.map(({ surface, kind }) => `${surface}:${kind}`));
    assert.ok(said.flat().every((mention) => !mention.startsWith('Rome')));
    assert.ok(said[0]!.includes('Peter Novak:organization'));
    assert.ok(said[1]!.includes('Peter Novak:person'));
    for (const { mentions } of lines)
      assert.equal(mentions.find(({ surface }) => surface === 'Maria Rossi')?.name, 'Maria Bianchi');
  });
});
