import assert from 'node:assert/strict';
import { MemoryFiles } from '../../../src/base/memoryFiles.ts';
import type { ChildrenResult } from '../../../src/protocol.ts';
import { startTestClient, stopAll } from './testClient.ts';

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
});
