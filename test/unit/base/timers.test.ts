import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { debounced, throttled } from '../../../src/base/timers.ts';

describe('timers', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('throttled: call once so long after the first request, with what was asked last', () => {
    const calls: string[] = [];
    const call = throttled((what: string) => calls.push(what), 100);
    call('a');
    mock.timers.tick(60);
    call('b');
    mock.timers.tick(39);
    assert.deepEqual(calls, []);
    mock.timers.tick(1);
    assert.deepEqual(calls, ['b']);
    mock.timers.tick(1000);
    call('c');
    mock.timers.tick(100);
    assert.deepEqual(calls, ['b', 'c']);
  });

  it('throttled: ask for the wait at the beginning of each', () => {
    let wait = 10;
    let calls = 0;
    const call = throttled(
      () => calls++,
      () => wait,
    );
    call();
    wait = 50;
    mock.timers.tick(10);
    assert.equal(calls, 1);
    call();
    mock.timers.tick(49);
    assert.equal(calls, 1);
    mock.timers.tick(1);
    assert.equal(calls, 2);
  });

  it('debounced: call once it has been quiet, with what was asked last', () => {
    const calls: string[] = [];
    const call = debounced((what: string) => calls.push(what), 100);
    call('a');
    mock.timers.tick(99);
    call('b');
    mock.timers.tick(99);
    assert.deepEqual(calls, []);
    mock.timers.tick(1);
    assert.deepEqual(calls, ['b']);
  });

  it('forget what is cancelled, and can be asked again', () => {
    for (const make of [throttled, debounced]) {
      let calls = 0;
      const call = make(() => calls++, 100);
      call();
      call.cancel();
      mock.timers.tick(200);
      assert.equal(calls, 0);
      call();
      mock.timers.tick(100);
      assert.equal(calls, 1);
    }
  });

  it('say whether a call waits for its time', () => {
    for (const make of [throttled, debounced]) {
      const call = make(() => undefined, 100);
      const waits = [call.isWaiting()];
      call();
      waits.push(call.isWaiting());
      mock.timers.tick(100);
      waits.push(call.isWaiting());
      call();
      call.cancel();
      waits.push(call.isWaiting());
      assert.deepEqual(waits, [false, true, false, false]);
    }
  });

  it('do nothing any more once they are disposed of', () => {
    for (const make of [throttled, debounced]) {
      let calls = 0;
      const call = make(() => calls++, 100);
      call();
      call.dispose();
      call();
      mock.timers.tick(200);
      assert.equal(calls, 0);
    }
  });
});
