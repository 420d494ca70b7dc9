import assert from 'node:assert/strict';
import { rowText } from '../../../../src/client/trees/rowText.ts';
import { childrenOf } from '../../../../src/queries/outline/outline.ts';
import type { ViewName } from '../../../../src/queries/outline/outlineData.ts';
import { indexOf, person, place, record } from '../../../support/articles.ts';

/** Letters for which a sidebar of 175 pixels has room, behind twistie and icon. */
const ROOM = 13;

describe('the rows of a tree', () => {
  const names = [
    person('Maximiliana Featherstonehaugh', ['Featherstonehaugh']),
    place('Llanfairpwllgwyngyll'),
  ];
  const made = {
    names,
    dates: [
      ['18 January', '2019-01-18'],
      ['20 February 2019', '2019-02-20'],
    ] as const,
  };
  const text =
    'Featherstonehaugh at the bridge\n\nFeatherstonehaugh left Llanfairpwllgwyngyll on 18 January and 20 February 2019.\n';
  const index = indexOf(
    record('a.txt', text, { ...made, published: '2019-02-21' }),
    record('b.txt', text.replace('the', 'a'), { ...made, published: '2019-02-22' }),
  );
  const rows = (view: ViewName, parent?: string) =>
    childrenOf(index, { view, offset: 0, limit: 50, ...(parent !== undefined && { parent }) }).nodes;

  it('show how often something is mentioned before a narrow sidebar cuts them off', () => {
    const people = rows('people');
    const levels = [people, rows('people', people[0]!.id), rows('places'), rows('dates')];
    for (const months of rows('dates').map(({ id }) => rows('dates', id)))
      levels.push(months, ...months.map(({ id }) => rows('dates', id)));
    for (const node of levels.flat()) {
      const { label, description = '' } = rowText(node);
      const counted = /\d+ (?:mention|in )/.exec(node.accessibleLabel)?.[0] ?? '';
      const count = Number.parseInt(counted, 10).toString();
      assert.ok(`${label} ${description}`.slice(0, ROOM).includes(count), `${label} ${description}`);
      assert.equal(`${label} ${description}`.split(/\b\d+ mentions?\b/).length, 1, 'said once');
    }
  });

  it('leave the rest to the description', () => {
    const [row] = rows('people');
    assert.deepEqual(rowText(row!), {
      label: '3× Maximiliana Featherstonehaugh',
      description: 'in 2 articles',
    });
  });

  it('show articles of a month as they are, for nothing is counted in them', () => {
    const [month] = rows('articles');
    assert.deepEqual(rowText(month!), { label: month!.label, description: '2' });
  });
});
