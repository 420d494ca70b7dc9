import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const CONFIG = `${ROOT}/corpus-lens.json`;
const ARTICLE = 'A week in Oslo\n\nOSLO (AGENCY) - Peter Novak said on Monday that he would stay in Oslo.\n';

/** Files of which a reading can be held up on its way back. */
class SlowFiles extends MemoryFiles {
  readonly #held = new Map<string, { readonly begin: () => void; readonly ended: Promise<void> }>();

  holdNextReading(uri: string): { readonly begun: Promise<void>; readonly end: () => void } {
    let [begin, end] = [(): void => undefined, (): void => undefined];
    const begun = new Promise<void>((done) => (begin = done));
    const ended = new Promise<void>((done) => (end = done));
    this.#held.set(uri, { begin, ended });
    return { begun, end };
  }

  override async readFile(...args: Parameters<MemoryFiles['readFile']>) {
    const held = this.#held.get(args[0]);
    this.#held.delete(args[0]);
    const content = await super.readFile(...args);
    held?.begin();
    await held?.ended;
    return content;
  }
}

describe('reading corpus-lens.json', () => {
  afterEach(stopAll);

  it('counts as it began: one that ends after one that began later brings nothing back', async () => {
    const files = new SlowFiles({ [`${ROOT}/a.txt`]: ARTICLE });
    const client = await startTestClient({ files, folders: [ROOT] });
    await client.indexed(1);
    const apply = (): Promise<unknown> =>
      client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
    files.write(CONFIG, '{"corrections": [{"name": "Peter Novak", "is": "not a name"}]}');
    const slow = files.holdNextReading(CONFIG);
    const first = apply();
    await slow.begun;
    files.write(CONFIG, '{}');
    await apply();
    slow.end();
    await first;
    const params = { view: 'people', offset: 0, limit: 200 };
    const { nodes } = await client.connection.sendRequest<ChildrenResult>('corpus/children', params);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['Peter Novak'],
    );
  });

  it('lets what cannot be used fall alone, with a problem at its place, whatever is asked for', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a.txt`]: ARTICLE });
    const client = await startTestClient({ files, folders: [ROOT] });
    await client.indexed(1);
    const people = async (filter?: string): Promise<readonly string[]> => {
      const query = { view: 'people', offset: 0, limit: 9, ...(filter !== undefined && { filter }) };
      const { nodes } = await client.connection.sendRequest<ChildrenResult>('corpus/children', query);
      return nodes.map(({ label }) => label);
    };
    assert.deepEqual(await people(), ['Peter Novak']);
    assert.deepEqual(await people('Pet\0Nov'), []);
    files.write(
      CONFIG,
      '{"corrections": [\n{"same": ["A\\u0000B", "Oslo"]},\n{"name": "Peter\\u0000", "is": "place"},\n{"name": "Peter Novak", "is": "not a name"}]}',
    );
    await client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
    await client.until(async () => (await people()).length === 0, 'the good one to count');
    assert.deepEqual(
      client.diagnostics.get(CONFIG)?.diagnostics.map(({ message, range }) => [range.start.line, message]),
      [
        [1, 'a name holds U+0000, which cannot be read'],
        [2, '"name" holds U+0000, which cannot be read'],
      ],
    );
  });
});
