import assert from 'node:assert/strict';
import { inLanes } from '../../../scripts/inLanes.ts';

describe('inLanes', () => {
  /**
   * Takes steps that last as many turns as said, and tells who began and who ended in which order.
   */
  async function run(
    lanes: number,
    lasting: Readonly<Record<string, number>>,
    needs: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<string> {
    const told: string[] = [];
    await inLanes(
      lanes,
      Object.keys(lasting),
      (step) => needs[step] ?? [],
      async (step) => {
        told.push(`+${step}`);
        for (let turns = 10 * lasting[step]!; turns > 0; turns--) await Promise.resolve();
        told.push(`-${step}`);
      },
    );
    return told.join(' ');
  }

  it('keeps every lane busy, in the order given', async () => {
    assert.equal(await run(1, { a: 1, b: 1 }), '+a -a +b -b');
    assert.equal(await run(2, { a: 3, b: 1, c: 1 }), '+a +b -b +c -c -a');
  });

  it('begins a step once those are done that it needs, and others meanwhile', async () => {
    assert.equal(await run(2, { a: 3, b: 1, c: 1 }, { b: ['a'] }), '+a +c -c -a +b -b');
  });

  it('fails as the step fails, and where nothing can begin', async () => {
    await assert.rejects(
      inLanes(
        2,
        ['a'],
        () => [],
        () => Promise.reject(new Error('broken')),
      ),
      /broken/,
    );
    await assert.rejects(run(2, { a: 1, b: 1 }, { a: ['b'], b: ['a'] }), /never begun: a, b/);
  });
});
