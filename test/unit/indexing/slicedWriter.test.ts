import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { SlicedWriter } from '../../../src/indexing/slicedWriter.ts';

const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * A writer, and what its store was told, each transaction as `(`, the number of its writes and `)`.
 */
function setUp() {
  const said: string[] = [];
  let isOpen = false;
  let writes = 0;
  const store = {
    begin: () => {
      if (!isOpen) said.push('(');
      isOpen = true;
    },
    commit: () => {
      if (isOpen) said.push(writes.toString(), ')');
      isOpen = false;
      writes = 0;
    },
  };
  const problems: unknown[] = [];
  const writer = new SlicedWriter(store, breathe, (_, error) => problems.push(error));
  const write = (count: number): Promise<void> =>
    writer.write(Array.from({ length: count }, () => () => writes++));
  return { writer, write, said, problems, store };
}

describe('the writer of an index', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('writes several batches in one transaction, which ends when there is nothing more to write', async () => {
    const { writer, write, said } = setUp();
    await write(30);
    await write(30);
    assert.deepEqual(said, ['(']);
    await writer.finish();
    assert.deepEqual(said, ['(', '60', ')']);
  });

  it('ends a transaction that holds many writes, and begins another', async () => {
    const { writer, write, said } = setUp();
    for (let batch = 0; batch < 10; batch++) await write(32);
    await writer.finish();
    assert.deepEqual(said, ['(', '256', ')', '(', '64', ')']);
  });

  it('ends a transaction after a second, though nobody says that there is nothing more', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { writer, write, said } = setUp();
    await write(3);
    mock.timers.tick(999);
    await writer.write([]);
    assert.deepEqual(said, ['(']);
    mock.timers.tick(1);
    await writer.write([]);
    assert.deepEqual(said, ['(', '3', ')']);
    mock.timers.tick(5_000);
    await writer.write([]);
    assert.deepEqual(said, ['(', '3', ')']);
  });

  it('goes on behind a write that fails and a transaction that cannot be ended', async () => {
    const { writer, write, said, problems, store } = setUp();
    const { commit } = store;
    store.commit = () => {
      store.commit = commit;
      throw new Error('the disk is full');
    };
    const fails = (): never => {
      throw new Error('no article');
    };
    await writer.write([fails]);
    await writer.finish();
    await write(2);
    await writer.finish();
    assert.deepEqual(said, ['(', '2', ')']);
    assert.deepEqual(problems.map(String), ['Error: no article', 'Error: the disk is full']);
  });
});
