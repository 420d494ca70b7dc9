import { writeResolution } from '../../support/resolving.ts';
import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { card } from '../../../src/queries/cards/card.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { childrenOf } from '../../../src/queries/outline/outline.ts';
import type { ViewName } from '../../../src/queries/outline/outlineData.ts';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { person, place, record, uriOf } from '../../support/articles.ts';
import { DRIVERS, emptyIndex } from '../../support/databases.ts';

before(loadRoleReader);

const SEEDS = new URL('../../../seeds/', import.meta.url);
const ALL = { offset: 0, limit: 1_000 };

for (const [name, open] of DRIVERS)
  describe(`a database of ${name}`, () => {
    it('gives back numbers, text, bytes and nothing as they were', () => {
      const database = open();
      database.exec('CREATE TABLE t (a, b, c, d)');
      const values = [2 ** 52, 'Zoë “quoted” 😀', new Uint8Array([0, 255, 7]), null];
      database.prepare('INSERT INTO t VALUES (?, ?, ?, ?)').run(...values);
      const row = database.prepare('SELECT a, b, c, d FROM t').get();
      assert.deepEqual(
        row?.map((value) => (value instanceof Uint8Array ? [...value] : value)),
        [2 ** 52, 'Zoë “quoted” 😀', [0, 255, 7], null],
      );
      assert.equal(database.prepare('SELECT 1 WHERE 0').get(), undefined);
      database.close();
      database.close();
    });

    it('says what is wrong with a statement', () => {
      const database = open();
      assert.throws(() => database.prepare('SELECT a FROM nowhere'), /nowhere/);
      assert.throws(() => {
        database.exec('CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1), (1)');
      }, /UNIQUE/);
      database.close();
    });

    it('keeps nothing of work that fails, also inside a longer transaction', () => {
      const index = emptyIndex(open);
      index.articles.correctBy((uri, raw) => {
        if (uri === uriOf('bad.txt')) throw new Error('no');
        return raw;
      });
      index.begin();
      index.put(record('a.txt', 'Ada Byron came.\n', { names: [person('Ada Byron')] }));
      assert.throws(
        () => index.put(record('bad.txt', 'Bo Lee came.\n', { names: [person('Bo Lee')] })),
        /no/,
      );
      index.commit();
      assert.deepEqual([...index.articles.uris()], [uriOf('a.txt')]);
      assert.equal(index.names.has('person:Bo Lee'), false);
      index.close();
    });

    it('finds articles by words and phrases, and names by any letters in them', () => {
      const index = emptyIndex(open);
      index.put(
        record('a.txt', 'Café news\n\nJosé Muñoz left the old town hall.\n', {
          names: [person('José Muñoz')],
        }),
      );
      index.put(
        record('b.txt', 'More\n\nThe hall of the town is old. Ada went.\n', { names: [place('Ada')] }),
      );
      const found = (typed: string): string[] =>
        index.texts
          .search(typed, ALL)
          .items.map(({ record: { text }, span }) => text.slice(span.start, span.end));
      assert.deepEqual(found('"town hall"'), ['José Muñoz left the old town hall.']);
      assert.equal(found('OLD hall').length, 2);
      assert.deepEqual(found('munoz'), ['José Muñoz left the old town hall.']);
      assert.deepEqual(found('" OR NEAR( * ^'), []);
      assert.deepEqual([...index.texts.holding('Town Hall')], [uriOf('a.txt')]);
      const people = (filter: string): number => index.entities({ kind: 'person', filter, ...ALL }).total;
      assert.deepEqual(['muño', 'z', 'mu', '"x'].map(people), [1, 1, 1, 0]);
      assert.equal(index.articles.page({ filter: 'CAFE', ...ALL }).total, 1);
      index.put(record('a.txt', 'Nothing\n'));
      assert.equal(found('munoz').length + people('muño'), 0);
      index.close();
    });
  });

describe('the index on both databases', () => {
  it('says the same of the sample corpus', () => {
    const [first, second] = [...DRIVERS.values()].map((open) => {
      const index = emptyIndex(open);
      const resolver = new EntityResolver();
      for (const name of readdirSync(SEEDS).filter((one) => one.endsWith('.txt'))) {
        const analysis = analyzeArticle(readFileSync(new URL(name, SEEDS), 'utf8'));
        index.put(new ArticleRecord(uriOf(name), analysis));
        resolver.set(uriOf(name), analysis);
      }
      writeResolution(index, resolver.resolve());
      return everything(index);
    });
    assert.ok(first!.length > 500);
    assert.deepEqual(first, second);
  });
});

/** All levels of all views and the cards of all that is in them. */
function everything(index: CorpusIndex): readonly unknown[] {
  const nodesOf = (view: ViewName, parent?: string): unknown[] =>
    childrenOf(index, { view, ...(parent !== undefined && { parent }), ...ALL }).nodes.flatMap((node) => [
      node,
      ...(node.entity === undefined ? [] : [card(index, { entity: node.entity })]),
      ...(node.hasChildren ? nodesOf(view, node.id) : []),
    ]);
  return (['articles', 'people', 'places', 'dates'] as const).flatMap((view) => nodesOf(view));
}
