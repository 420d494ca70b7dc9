import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { MARK_STRIDE, type MarksResult } from '../../../src/protocol/markRequests.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const CONFIG = `${ROOT}/corpus-lens.json`;
const A = `${ROOT}/a.txt`;
const B = `${ROOT}/b.txt`;
const TEXTS: Readonly<Record<string, string>> = {
  [A]: 'A day in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down. Rossi spoke in Rome.\n',
  [B]: 'A week in Oslo\n\nOSLO (AGENCY) - Maria Rossi flew to Oslo, where Peter Novak met her. Novak is the mayor of Oslo.\n',
};

async function start(config?: object): Promise<{ client: TestClient; files: MemoryFiles }> {
  const files = new MemoryFiles({ ...TEXTS, ...(config && { [CONFIG]: JSON.stringify(config) }) });
  const client = await startTestClient({ files, folders: [ROOT] });
  await client.indexed(2);
  return { client, files };
}

/** Writes `corpus-lens.json` and waits until it counts. */
async function apply(
  { client, files }: { client: TestClient; files: MemoryFiles },
  text: string,
): Promise<void> {
  files.write(CONFIG, text);
  await client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
}

async function marked(client: TestClient, uri: string): Promise<readonly string[]> {
  const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri });
  const text = TEXTS[uri]!;
  const found: string[] = [];
  for (let i = 0; i < marks.length; i += MARK_STRIDE)
    found.push(`${text.slice(marks[i], marks[i + 1])}:${marks[i + 2]}`);
  return found;
}

async function labels(client: TestClient, view: string): Promise<readonly string[]> {
  const params = { view, offset: 0, limit: 200 };
  const { nodes } = await client.connection.sendRequest<ChildrenResult>('corpus/children', params);
  return nodes.map(({ label }) => label);
}

describe("the reader's word in corpus-lens.json", () => {
  afterEach(stopAll);

  it('counts from the start, in marks and lists', async () => {
    const { client } = await start({ corrections: [{ name: 'Peter Novak', is: 'not a name' }] });
    assert.ok(!(await labels(client, 'people')).includes('Peter Novak'));
    assert.ok(!(await marked(client, B)).includes('Peter Novak:0'));
  });

  it('counts at once when it is written, for open articles too, and is gone when it is taken back', async () => {
    const running = await start();
    const { client } = running;
    await client.open(A, TEXTS[A]!);
    const before = await marked(client, A);
    assert.ok(before.includes('Maria Rossi:0'));
    await apply(running, '{"corrections": [{"name": "Maria Rossi", "is": "organization"}]}');
    assert.ok((await marked(client, A)).includes('Maria Rossi:3'));
    assert.ok((await marked(client, B)).includes('Maria Rossi:3'));
    assert.ok(!(await labels(client, 'people')).includes('Maria Rossi'));
    await apply(running, '{}');
    assert.deepEqual(await marked(client, A), before);
    assert.ok((await labels(client, 'people')).includes('Maria Rossi'));
  });

  it('counts for text that is typed after it', async () => {
    const { client } = await start({ corrections: [{ name: 'old bridge', is: 'place' }] });
    await client.open(A, TEXTS[A]!);
    assert.ok((await marked(client, A)).includes('old bridge:1'));
    await client.edit(A, `${TEXTS[A]!}They liked the old bridge.\n`, 2);
    const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    const starts = marks.filter((_, i) => i % MARK_STRIDE === 0);
    assert.ok(starts.includes(TEXTS[A]!.length + 'They liked the '.length));
  });

  it('stays in force when the file breaks', async () => {
    const running = await start({ corrections: [{ name: 'Peter Novak', is: 'not a name' }] });
    await apply(running, '{"corrections": [');
    assert.ok(!(await labels(running.client, 'people')).includes('Peter Novak'));
  });

  it('is pointed at where it finds no place, contradicts itself or is wrong', async () => {
    const entries = [
      { article: 'a.txt', before: 'never ', quote: 'Rossi', after: '', is: 'not a name' },
      { article: 'gone.txt', name: 'Rossi', is: 'place' },
      { name: 'Oslo', is: 'person' },
      { name: 'Oslo', is: 'place' },
      { name: 7, is: 'place' },
    ];
    const text = `{"corrections": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}`;
    const running = await start();
    await apply(running, text);
    const { Error, Information, Warning } = DiagnosticSeverity;
    await running.client.until(
      () => running.client.diagnostics.get(CONFIG)?.diagnostics.length === 4,
      'four problems',
    );
    const found = running.client.diagnostics.get(CONFIG)!.diagnostics;
    assert.deepEqual(found.map(({ range, severity }) => [range.start.line, severity]).sort(), [
      [1, Information],
      [2, Information],
      [3, Warning],
      [5, Error],
    ]);
  });
});

describe('a hostile corpus-lens.json', () => {
  afterEach(stopAll);

  const rule = (text: string): string => `{\n"corrections": [\n${text}\n]}`;
  const TEXT_OF: Readonly<Record<string, readonly [text: string, lines: readonly number[]]>> = {
    'wrong types': [rule('7, null, {"name": ["a"], "is": "place"}, {"same": "Rossi"}'), [2, 2, 2, 2]],
    'no object': ['[]', [0]],
    'a list of articles': ['{"articles": ["a.txt"]}', [0]],
    'names of the language': [rule('{"__proto__": {"name": "Rossi"}, "constructor": 1, "is": "place"}'), [2]],
    'the same rule twice': [rule('{"name": "Oslo", "is": "person"},\n{"name": "Oslo", "is": "person"}'), [2]],
    'rules that contradict': [rule('{"same": ["Rossi", "Novak"]},\n{"apart": ["Rossi", "Novak"]}'), [2]],
    'deep nesting': ['['.repeat(100_000), [0]],
    'a huge name': [rule(`{"name": "${'x'.repeat(2_000_000)}", "is": "place"}`), [2]],
    'a mark of byte order': [`\uFEFF${rule('{"name": 7, "is": "place"}')}`, [2]],
    'line ends of Windows': [rule('{"name": 7, "is": "place"}').replaceAll('\n', '\r\n'), [2]],
    comments: [`// mine\n/* ${'*'.repeat(9)} */\n${rule('{"name": 7, "is": "place"}, // why\n')}`, [4]],
    'what is no text': ['\u0000\uFFFD{{{', [0]],
  };

  for (const [what, [text, lines]] of Object.entries(TEXT_OF)) {
    it(`is pointed at, and does no harm: ${what}`, async () => {
      const running = await start();
      const before = await labels(running.client, 'people');
      await apply(running, text);
      const shown = () => running.client.diagnostics.get(CONFIG)?.diagnostics ?? [];
      await running.client.until(() => shown().length > 0, 'problems');
      const found = shown().map(({ range }) => range.start.line);
      assert.deepEqual([...new Set(found)], [...new Set(lines)]);
      assert.ok((await marked(running.client, A)).includes('Maria Rossi:0'));
      assert.equal(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          (await running.files.readFile(CONFIG, 1e9)).bytes,
        ),
        text,
      );
      await apply(running, '{}');
      await running.client.until(() => shown().length === 0, 'no problems');
      assert.deepEqual(await labels(running.client, 'people'), before);
      assert.deepEqual(running.client.log, []);
    });
  }
});

describe('who is the same', () => {
  afterEach(stopAll);

  it('is as the reader says across articles, under the name that comes first, until it is taken back', async () => {
    const running = await start();
    const { client } = running;
    await apply(running, '{"corrections": [{"same": ["Peter Novak", "Maria Rossi"], "kind": "person"}]}');
    assert.deepEqual(
      (await labels(client, 'people')).filter((name) => /Novak|Rossi/.test(name)),
      ['Peter Novak'],
    );
    await apply(running, '{"corrections": [{"rename": "Maria Rossi", "to": "Maria Bianchi"}]}');
    assert.deepEqual(
      (await labels(client, 'people')).filter((name) => /Novak|Rossi|Bianchi/.test(name)).sort(),
      ['Maria Bianchi', 'Peter Novak'],
    );
    await apply(running, '{}');
    assert.deepEqual(
      (await labels(client, 'people')).filter((name) => /Novak|Rossi|Bianchi/.test(name)).sort(),
      ['Maria Rossi', 'Peter Novak'],
    );
  });
});
