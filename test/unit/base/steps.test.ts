import assert from 'node:assert/strict';
import { doSteps, doTogether, type Steps } from '../../../src/base/steps.ts';

describe('work in steps', () => {
  it('is done at once', () => {
    assert.equal(doSteps(work('a', 3, [])), 'a done');
  });

  it('is done together part by part, however many parts each has', () => {
    const log: string[] = [];
    const results = doTogether([work('a', 2, log), work('b', 0, log), work('c', 3, log)]);
    assert.deepEqual(results, ['a done', 'b done', 'c done']);
    assert.deepEqual(log, ['a1', 'c1', 'a2', 'c2', 'c3']);
    assert.deepEqual(doTogether([]), []);
  });

  it('says what went wrong in one of them', () => {
    assert.throws(() => doTogether([work('a', 2, []), failing()]), RangeError);
  });
});

function* work(name: string, parts: number, log: string[]): Steps<string> {
  for (let part = 1; part <= parts; part++) {
    log.push(`${name}${part.toString()}`);
    yield;
  }
  return `${name} done`;
}

function* failing(): Steps<string> {
  yield;
  throw new RangeError('no');
}
