import assert from 'node:assert/strict';
import { rowCard } from '../../../../src/client/trees/rowCard.ts';
import type { NodeElement } from '../../../../src/client/trees/treeItems.ts';
import type { TreeNode } from '../../../../src/protocol/outlineRequests.ts';

const [READ, OTHER] = ['file:///desk/seeds/read.txt', 'file:///desk/seeds/other.txt'];
const ENTITY = 'person:Maria Rossi';

const row = (node: Partial<TreeNode>, parent?: NodeElement): NodeElement => ({
  type: 'node',
  node: { id: 'row', kind: 'person', label: '', accessibleLabel: '', hasChildren: false, ...node },
  parent,
});
const person = row({ entity: ENTITY });
const start = { line: 0, character: 0 };
const article = row({ kind: 'article', target: { uri: OTHER, range: { start, end: start } } });
const inArticle = row({ entity: ENTITY }, row({ kind: 'section' }, article));

describe('the card of a row', () => {
  it('is that of the name, beside the article that the row belongs to', () => {
    const reading = { asOf: false, current: READ };
    assert.deepEqual(rowCard(person, reading), { entity: ENTITY });
    assert.deepEqual(rowCard(inArticle, reading), { entity: ENTITY, article: OTHER });
    const more = { type: 'more', view: 'people', parent: article, rest: 3 } as const;
    for (const none of [article, more, undefined]) assert.equal(rowCard(none, reading), undefined);
  });

  it('hides what is later than the article being read, when cards do', () => {
    const reading = { asOf: true, current: READ };
    for (const one of [person, inArticle])
      assert.deepEqual(rowCard(one, reading), { entity: ENTITY, article: READ, asOf: true });
    assert.equal(rowCard(article, reading), undefined);
  });

  it('hides what is later than its own article as long as none is being read', () => {
    assert.deepEqual(rowCard(person, { asOf: true }), { entity: ENTITY });
    assert.deepEqual(rowCard(inArticle, { asOf: true }), { entity: ENTITY, article: OTHER, asOf: true });
  });
});
