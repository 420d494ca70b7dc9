import { writeResolution } from '../../support/resolving.ts';
import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { asOfArticle } from '../../../src/index/record/asOf.ts';
import { card } from '../../../src/queries/cards/card.ts';
import { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { newInArticle } from '../../../src/queries/cards/newHere.ts';
import { childrenOf } from '../../../src/queries/outline/outline.ts';
import type { TreeNode, ViewName } from '../../../src/queries/outline/outlineData.ts';
import { inMemory } from '../../../src/index/tables/schema.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { person, place, record, uriOf } from '../../support/articles.ts';
import { openNode } from '../../support/databases.ts';

before(loadRoleReader);

/**
 * Statements that look at every row of a table, and why they may: once a start or a search for
 * files, in passing through an index of the table's order, or for filters of one or two letters,
 * which no index of three letters helps.
 */
const MAY_SCAN: readonly (readonly [statement: RegExp, why: string])[] = [
  [/^SELECT COUNT\(\*\) FROM article(?: a)?$/, 'counts the articles by the smallest index'],
  [/^SELECT uri FROM article ORDER BY uri$/, 'lists all articles'],
  [/FROM article GROUP BY month/, 'counts the articles of each month by the index of months'],
  [/FROM article a ORDER BY a\.day, a\.tie, a\.id LIMIT/, 'reads a page in the order of an index'],
  [/FROM article WHERE settled = 0/, 'reads an index of these rows alone'],
  [/^SELECT uri, reason FROM unread/, 'lists the files that were not read, in the order of the table'],
  [/^SELECT COUNT\(\*\) FROM unread$/, 'counts the files that were not read by the smallest index'],
  [/FROM json_each\(\?\) k/, 'goes through the list that it is given'],
  [/instr\(lower\(a\.headline\)/, 'a filter of one or two letters'],
  [/instr\(lower\(surface\)/, 'a filter of one or two letters'],
];
const ALL = { offset: 0, limit: 200 };

describe('the plans of the queries', () => {
  it('go by an index, all of them', () => {
    const database = inMemory(openNode);
    const index = new CorpusIndex(database);
    use(index);
    const statements = index.statements.filter((sql) => /^\s*(?:SELECT|UPDATE|DELETE)/.test(sql));
    assert.ok(statements.length > 60, `${statements.length} statements`);
    const scans = statements.flatMap((sql) => {
      const plan = database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: holes(sql) }, () => 'x'));
      const scan = plan
        .map((row) => String(row[3]))
        .filter((step) =>
          /^SCAN (?!f\b|s\b|p\b|\(subquery|CONSTANT|\S+ VIRTUAL TABLE INDEX \d+:(?:M|=))/.test(step),
        );
      return scan.length > 0 && !MAY_SCAN.some(([statement]) => statement.test(sql.trim()))
        ? [`${scan.join('; ')}: ${sql}`]
        : [];
    });
    assert.deepEqual(scans, []);
  });
});

function holes(sql: string): number {
  return sql.split('?').length - 1;
}

/** Asks the index everything that it can be asked. */
function use(index: CorpusIndex): void {
  const resolver = new EntityResolver();
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    const one = index.put(
      record(
        name,
        `News ${name}\n\nAda Byron met Byron in Elm on Monday, and ${'word '.repeat(60)} ${name}.\n`,
        {
          names: [person('Ada Byron', undefined, ['mayor']), person('Byron'), place('Elm')],
          dates: [['Monday', '2019-01-21']],
          published: '2019-01-22',
        },
      ),
      { stamp: { size: 1, mtime: 1, hash: name }, published: undefined },
    );
    resolver.set(one.id, one.analysis);
  }
  writeResolution(index, resolver.resolve());
  index.putUnread(uriOf('d.txt'), 'a picture');
  assert.deepEqual(
    [index.notRead.count(), index.notRead.countFor('a picture'), index.notRead.list(ALL).length],
    [1, 1, 1],
  );
  index.withHash('a.txt', undefined, uriOf('b.txt'));
  index.copy(uriOf('a.txt'), uriOf('e.txt'), {
    stamp: { size: 1, mtime: 1, hash: 'e' },
    published: undefined,
  });
  index.copy(uriOf('a.txt'), uriOf('a.txt'), {
    stamp: { size: 2, mtime: 1, hash: 'e' },
    published: undefined,
  });
  index.correctAgain([uriOf('b.txt')]);
  index.delete(uriOf('c.txt'));
  index.articles.countWithin('file:///news');
  index.counts();
  index.articles.unresolved();
  index.setNote('a', 'b');
  index.note('a');
  index.texts.search('Ada Elm', ALL);
  assert.equal([...index.texts.holding('Ada Byron')].length, 3);
  index.articles.page(ALL);
  for (const filter of ['x', 'byron']) {
    index.articles.page({ ...ALL, filter });
    index.dates({ filter });
    for (const sort of ['name', 'frequency'] as const)
      index.entities({ kind: 'person', ...ALL, filter, sort });
    index.entities({ kind: 'person', ...ALL, filter, article: uriOf('a.txt') });
  }
  assert.equal(index.names.named('person', 'ADA Byron').length, 1);
  for (const view of ['articles', 'people', 'places', 'dates'] as const) walk(index, view);
  for (const view of ['articles', 'people', 'dates'] as const) walk(index, view, { filter: 'news' });
  newInArticle(index, index.articles.get(uriOf('a.txt'))!);
  index.hadBoth('place:Elm', 'date:2019-01-21', uriOf('a.txt'));
  index.names.postings('place:Elm', { all: true, limit: 9 });
  index.names.articlesOfAny(['place:Elm', 'person:Byron']);
}

function walk(index: CorpusIndex, view: ViewName, more: object = {}, parent?: TreeNode): void {
  const { nodes } = childrenOf(index, { view, ...ALL, ...more, ...(parent && { parent: parent.id }) });
  for (const node of nodes) {
    if (node.entity !== undefined)
      for (const asOf of [undefined, asOfArticle(index.articles.get(uriOf('a.txt'))!)])
        card(index, { entity: node.entity }, { asOf });
    if (node.hasChildren) walk(index, view, more, node);
  }
}
