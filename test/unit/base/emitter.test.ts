import assert from 'node:assert/strict';
import { Emitter } from '../../../src/base/emitter.ts';

describe('an emitter', () => {
  it('passes news on to all who listen, in the order in which they began to', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((news) => heard.push(`first: ${news}`));
    emitter.event((news) => heard.push(`second: ${news}`));
    emitter.fire('a');
    assert.deepEqual(heard, ['first: a', 'second: a']);
  });
});
