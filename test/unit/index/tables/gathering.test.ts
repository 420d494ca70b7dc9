import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../../src/index/record/articleRecord.ts';
import { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { numberIn, type Database, type SqlValue } from '../../../../src/index/sqlite/database.ts';
import { inMemory } from '../../../../src/index/tables/schema.ts';
import { person, place, record, uriOf } from '../../../support/articles.ts';
import { openNode } from '../../../support/databases.ts';

const PEOPLE = { kind: 'person', offset: 0, limit: 100 } as const;

const LONG = Array.from({ length: 60 }, (_, k) => `word${k}`).join(' ');

/**
 * The n-th article: every other one tells the same long story, so that near-copies are among them.
 */
function article(n: number): ArticleRecord {
  const story = n % 2 === 0 ? LONG : `tale ${n}`;
  return record(`${n}.txt`, `News ${n}\n\nAda Byron met Bo Lee in Rome, and ${story}.\n`, {
    names: [person('Ada Byron', undefined, ['mayor']), person('Bo Lee'), place('Rome')],
  });
}

function figures(index: CorpusIndex): readonly string[] {
  return index
    .entities(PEOPLE)
    .items.map(({ name, mentions, articles }) => `${name} ${mentions}/${articles}`);
}

/** A database in which the statements that begin in a certain way fail once they are told to. */
function failing(beginning: string): { readonly database: Database; fail: boolean } {
  const inner = inMemory(openNode);
  const control = {
    fail: false,
    database: {
      exec: (sql: string) => {
        inner.exec(sql);
      },
      close: () => {
        inner.close();
      },
      fail: (error: Error) => inner.fail(error),
      prepare: (sql: string) => {
        const statement = inner.prepare(sql);
        if (!sql.startsWith(beginning)) return statement;
        return {
          get: (...values: readonly SqlValue[]) => statement.get(...values),
          all: (...values: readonly SqlValue[]) => statement.all(...values),
          run: (...values: readonly SqlValue[]) => {
            if (control.fail) throw new Error('refused');
            statement.run(...values);
          },
        };
      },
    },
  };
  return control;
}

describe('what the index gathers in a transaction', () => {
  it('is seen by whoever reads before it is committed', () => {
    const index = new CorpusIndex(inMemory(openNode));
    index.begin();
    index.put(article(1));
    assert.deepEqual(figures(index), ['Ada Byron 1/1', 'Bo Lee 1/1']);
    index.put(article(2));
    index.put(article(3));
    index.delete(uriOf('1.txt'));
    assert.deepEqual(figures(index), ['Ada Byron 2/2', 'Bo Lee 2/2']);
    assert.deepEqual(index.names.roles('person:Ada Byron'), [{ text: 'mayor', count: 2 }]);
    assert.equal(index.articles.count(), 2);
    index.commit();
    assert.deepEqual(figures(index), ['Ada Byron 2/2', 'Bo Lee 2/2']);
  });

  it('leaves nothing of people and names that come and go within one', () => {
    const database = inMemory(openNode);
    const index = new CorpusIndex(database);
    index.begin();
    index.put(article(1));
    index.delete(uriOf('1.txt'));
    index.commit();
    for (const table of ['entity', 'alias', 'role', 'posting', 'article_entity', 'article', 'body'])
      assert.equal(numberIn(database.prepare(`SELECT COUNT(*) FROM ${table}`).get()?.[0]), 0, table);
  });

  it('is forgotten when the transaction is undone', () => {
    const control = failing('INSERT INTO article_text');
    const index = new CorpusIndex(control.database);
    index.put(article(1));
    const counts = (): readonly number[] => [
      index.articles.count(),
      index.articles.countWithin('file:///news'),
    ];
    assert.deepEqual(counts(), [1, 1]);
    control.fail = true;
    assert.throws(() => index.put(article(2)), /refused/);
    control.fail = false;
    assert.deepEqual(counts(), [1, 1]);
    assert.deepEqual(figures(index), ['Ada Byron 1/1', 'Bo Lee 1/1']);
    index.put(article(2));
    assert.deepEqual(figures(index), ['Ada Byron 2/2', 'Bo Lee 2/2']);
    assert.deepEqual(index.names.surfaces('person:Bo Lee'), [{ text: 'Bo Lee', count: 2 }]);
  });

  it('has the text search write once a transaction, not at each statement', () => {
    const database = inMemory(openNode);
    const index = new CorpusIndex(database);
    const written = (): number =>
      numberIn(database.prepare('SELECT COUNT(*) FROM article_text_data').get()?.[0]);
    index.put(article(0));
    const before = written();
    index.begin();
    for (let n = 1; n <= 20; n++) index.put(article(n));
    assert.equal(written(), before);
    index.commit();
    assert.ok(written() > before);
    assert.ok(index.copies(uriOf('2.txt')).length > 5);
  });
});
