import assert from 'node:assert/strict';
import { PAGE, TreeLevels, type FetchPage } from '../../../../src/client/trees/treeLevels.ts';
import type { TreeNode } from '../../../../src/queries/outline/outlineData.ts';

function node(number: number): TreeNode {
  const label = `Person ${String(number)}`;
  return { id: `p${String(number)}`, kind: 'person', label, accessibleLabel: label, hasChildren: false };
}

/** A level of `count` people; remembers what it was asked for. */
function people(count: number): { readonly fetch: FetchPage; readonly asked: [number, number][] } {
  const all = Array.from({ length: count }, (_, index) => node(index));
  const asked: [number, number][] = [];
  const fetch: FetchPage = (_parent, offset, limit) => {
    asked.push([offset, limit]);
    return Promise.resolve({ nodes: all.slice(offset, offset + limit), total: count });
  };
  return { fetch, asked };
}

describe('the levels of a tree', () => {
  it('are fetched once, one page at a time', async () => {
    const { fetch, asked } = people(450);
    const levels = new TreeLevels(fetch);
    assert.equal((await levels.level(undefined)).nodes.length, PAGE);
    await levels.more(undefined);
    await levels.more(undefined);
    const { nodes, total } = await levels.level(undefined);
    assert.deepEqual([nodes.length, total], [450, 450]);
    assert.equal(nodes.at(-1)?.id, 'p449');
    assert.deepEqual(asked, [
      [0, 200],
      [200, 200],
      [400, 200],
    ]);
  });

  it('show as much after a refresh as before, and the first page after a reset', async () => {
    const { fetch, asked } = people(450);
    const levels = new TreeLevels(fetch);
    await levels.level(undefined);
    await levels.more(undefined);
    levels.refresh();
    assert.equal((await levels.level(undefined)).nodes.length, 400);
    assert.deepEqual(asked.at(-1), [0, 400]);
    levels.reset();
    assert.equal((await levels.level(undefined)).nodes.length, PAGE);
  });

  it('show a node from further down once something leads to it', async () => {
    const levels = new TreeLevels(people(450).fetch);
    assert.equal(await levels.pin(undefined, node(7)), false);
    assert.equal(await levels.pin(undefined, node(300)), true);
    assert.equal(await levels.pin(undefined, node(300)), false);
    assert.deepEqual(
      (await levels.level(undefined)).pinned.map(({ id }) => id),
      ['p300'],
    );
    await levels.more(undefined);
    assert.deepEqual((await levels.level(undefined)).pinned, []);
  });

  it('are empty while nothing can be known', async () => {
    const levels = new TreeLevels(() => Promise.resolve(undefined));
    assert.deepEqual(await levels.level(undefined), { nodes: [], pinned: [], total: 0 });
  });
});
