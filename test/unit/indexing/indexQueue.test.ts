import assert from 'node:assert/strict';
import { IndexQueue, type FileToIndex } from '../../../src/indexing/indexQueue.ts';
import { processorTime } from '../../support/processorTime.ts';

const file = (uri: string, size?: number): FileToIndex => ({
  uri,
  ...(size !== undefined && { stat: { type: 'file', size, mtime: 1 } }),
});
const uris = (files: readonly FileToIndex[]): string[] => files.map(({ uri }) => uri);

describe('the queue of files to index', () => {
  it('gives batches no larger than asked for, and every file', () => {
    const queue = new IndexQueue();
    queue.add([file('a', 60), file('b', 30), file('c', 30), file('d', 500), file('e')], false);
    assert.deepEqual(uris(queue.take({ files: 9, bytes: 100 })), ['a', 'b']);
    assert.deepEqual(uris(queue.take({ files: 9, bytes: 100 })), ['c']);
    assert.deepEqual(uris(queue.take({ files: 9, bytes: 100 })), ['d'], 'larger than the limit, alone');
    assert.deepEqual(uris(queue.take({ files: 9, bytes: 100 })), ['e']);
    assert.deepEqual(queue.take({ files: 9, bytes: 100 }), []);
  });

  it('holds a file once, and lets the urgent go first', () => {
    const queue = new IndexQueue();
    assert.equal(queue.add([file('a'), file('b')], false), 2);
    assert.equal(queue.add([file('b'), file('c')], true), 1);
    assert.equal(queue.add([file('b')], false), 0);
    assert.deepEqual(uris(queue.take({ files: 9, bytes: 1e6 })), ['c', 'b', 'a']);
  });

  it('forgets what is known of a file that is added again', () => {
    const queue = new IndexQueue();
    queue.add([file('a', 10)], false);
    queue.add([file('a')], false);
    assert.deepEqual(queue.take({ files: 1, bytes: 1 }), [{ uri: 'a' }]);
  });

  it('gives a hundred thousand files in time that is in proportion', () => {
    const cost = (count: number): number => {
      const queue = new IndexQueue();
      return processorTime(() => {
        queue.add(
          Array.from({ length: count }, (_, n) => file(`file:///${n}.txt`, 3_500)),
          false,
        );
        while (queue.take({ files: 32, bytes: 128_000 }).length > 0);
      });
    };
    cost(10_000);
    // The least of several runs: a busy machine only ever adds.
    const least = (count: number): number => Math.min(...[1, 2, 3, 4].map(() => cost(count)));
    const [small, large] = [least(10_000), least(100_000)];
    assert.ok(large < 60 * Math.max(small, 2), `${small} -> ${large} ms`);
  });
});
