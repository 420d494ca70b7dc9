import assert from 'node:assert/strict';
import { inSlices } from '../../../src/base/inSlices.ts';
import type { Steps } from '../../../src/base/steps.ts';

/** Work of so many steps that take some milliseconds each. */
function* work(steps: number, milliseconds: number): Steps<string> {
  for (let i = 0; i < steps; i++) {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others have their turn in between, and has its result', async () => {
    let turns = 0;
    const breathe = (): Promise<void> => {
      turns++;
      return Promise.resolve();
    };
    assert.equal(await inSlices(work(30, 5), breathe, () => false), 'done');
    assert.ok(turns >= 3 && turns <= 30, turns.toString());
  });

  it('ends soon when nobody wants it any more', async () => {
    const steps = work(1_000_000, 1);
    assert.equal(await inSlices(steps, () => Promise.resolve(), () => true), undefined); // prettier-ignore
  });
});
