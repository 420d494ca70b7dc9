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

  it('tells nothing to who has stopped listening, be it the same function once more', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const listen = (news: number): void => void heard.push(news);
    const once = emitter.event(listen);
    emitter.event(listen);
    emitter.fire(1);
    once.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1, 1, 2]);
  });

  it('tells nobody anything once it is disposed', () => {
    const emitter = new Emitter();
    emitter.event(() => assert.fail('heard something'));
    emitter.dispose();
    emitter.fire();
  });
});
