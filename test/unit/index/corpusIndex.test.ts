import { writeResolution } from '../../support/resolving.ts';
import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { card } from '../../../src/queries/cards/card.ts';
import type { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { childrenOf } from '../../../src/queries/outline/outline.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { emptyIndex } from '../../support/databases.ts';
import { indexOf, person, place, record, uriOf } from '../../support/articles.ts';

before(loadRoleReader);

const ALL = { offset: 0, limit: 1_000 };
const names = (index: CorpusIndex, filter?: string): string[] =>
  index
    .entities({ kind: 'person', ...ALL, filter })
    .items.map(({ name, mentions, articles }) => `${name} ${mentions}/${articles}`);

/** One of several texts under a name, with full names, a lone surname and a namesake. */
function variant(name: string, version: number): ArticleRecord {
  const texts = [
    'Ada Byron met Bo Lee in Rome on Monday.',
    'Lee left Rome.',
    'Ada Byron and Ivy Lee wrote to Cy Poe on Monday.',
    '',
  ];
  return record(name, `Title ${name}\n\n${texts[version % texts.length]}\n`, {
    names: [
      person('Ada Byron', undefined, version % 3 === 0 ? ['mayor'] : []),
      ...(version % texts.length === 1 ? [person('Lee')] : [person('Bo Lee'), person('Ivy Lee')]),
      person('Cy Poe'),
      place('Rome'),
    ],
    dates: [['Monday', '2019-01-21']],
    published: `2019-01-2${version % 7}`,
  });
}

describe('the corpus index', () => {
  it('counts mentions and articles, and pages through them', () => {
    const index = indexOf(
      record('a.txt', 'News\n\nAda Byron met Bo Lee. Byron spoke.\n', {
        names: [person('Ada Byron', ['Ada Byron', 'Byron']), person('Bo Lee')],
      }),
      record('b.txt', 'More news\n\nAda Byron left.\n', { names: [person('Ada Byron')] }),
    );
    assert.deepEqual(names(index), ['Ada Byron 3/2', 'Bo Lee 1/1']);
    const page = index.entities({ kind: 'person', offset: 1, limit: 1 });
    assert.deepEqual([page.items.map(({ name }) => name), page.total], [['Bo Lee'], 2]);
    for (const odd of [
      { offset: Number.NaN, limit: -1 },
      { offset: -5, limit: Number.POSITIVE_INFINITY },
    ])
      assert.equal(index.entities({ kind: 'person', ...odd }).total, 2);
  });

  it('does not count credits, bylines and boilerplate, but keeps their mentions', () => {
    const text =
      'Ada Byron opens bridge\n\nBy Cy Poe\n\nAda Byron opened the bridge on Monday, the mayor said in a long speech.\n\nST PHOTO: BO LEE\n\nCopyright 2019 Dee Fox Media. All rights reserved.\n';
    const made = record('a.txt', text, {
      names: [person('Ada Byron'), person('Bo Lee', ['BO LEE']), person('Cy Poe'), person('Dee Fox')],
    });
    const index = indexOf(made);
    assert.deepEqual(names(index), ['Ada Byron 2/1']);
    assert.equal(index.names.postings('person:Bo Lee', { all: true })[0]?.all.length, 1);
    assert.equal(index.names.get('person:Bo Lee')?.mentions, 0);
  });

  it('keeps lone surnames of different articles apart until somebody resolves them', () => {
    const index = indexOf(
      record('a.txt', 'Kim spoke.\n', { names: [person('Kim')] }),
      record('b.txt', 'Kim sang.\n', { names: [person('Kim')] }),
    );
    assert.deepEqual(names(index), ['Kim 1/1', 'Kim 1/1']);
  });

  it('takes over who is who, namesakes kept apart under ids of their own', () => {
    const index = indexOf(
      record('a.txt', 'News\n\nKim Li met Kim.\n', { names: [person('Kim Li'), person('Kim')] }),
      record('b.txt', 'News\n\nKim Li sang.\n', { names: [person('Kim Li')] }),
    );
    const people = ['person:Kim Li', 'person:Kim Po', 'person:Kim Li#2'].map((id) => ({
      id,
      kind: 'person' as const,
      name: id.slice('person:'.length, 'person:Kim Xy'.length),
    }));
    const ids = new Map([
      [uriOf('a.txt'), ['person:Kim Li', 'person:Kim Po']],
      [uriOf('b.txt'), ['person:Kim Li#2']],
    ]);
    writeResolution(index, {
      changed: [...ids.keys()],
      idsOf: (id) => ids.get(id),
      candidatesOf: () => undefined,
      entity: (id) => people.find((one) => one.id === id),
    });
    assert.deepEqual(index.entityIds(uriOf('a.txt')), ['person:Kim Li', 'person:Kim Po']);
    assert.deepEqual(index.entityIds(uriOf('b.txt')), ['person:Kim Li#2']);
    assert.equal(index.names.get('person:Kim Po')?.name, 'Kim Po');
  });

  it('keeps ids through an edit, so that open tree nodes stay open', () => {
    const index = indexOf(
      record('a.txt', 'News\n\nKim Li met Kim.\n', { names: [person('Kim Li'), person('Kim')] }),
    );
    const resolver = new EntityResolver();
    resolver.set(uriOf('a.txt'), index.articles.get(uriOf('a.txt'))!.analysis);
    writeResolution(index, resolver.resolve());
    const [before] = index.entityIds(uriOf('a.txt'));
    index.put(
      record('a.txt', 'News\n\nBo Lee and Kim Li met Kim.\n', {
        names: [person('Bo Lee'), person('Kim Li'), person('Kim')],
      }),
    );
    assert.equal(index.entityIds(uriOf('a.txt'))[1], before);
  });

  for (const resolving of [false, true]) {
    const how = resolving ? ', who is who worked out now and then' : '';
    it(`is the same after changes in any order as when built anew${how}`, () => {
      const [changed, changedResolver] = [emptyIndex(), new EntityResolver()];
      let state = 7;
      const next = (n: number): number => (state = (state * 48271) % 2147483647) % n;
      const now = new Map<string, number>();
      for (let step = 0; step < 300; step++) {
        const name = `${next(6)}.txt`;
        if (next(4) === 0) {
          changed.delete(uriOf(name));
          changedResolver.delete(uriOf(name));
          now.delete(name);
        } else {
          const version = next(12);
          const made = variant(name, version);
          changed.put(made);
          changedResolver.set(made.id, made.analysis);
          now.set(name, version);
        }
        if (resolving && next(5) === 0) writeResolution(changed, changedResolver.resolve());
      }
      const fresh = indexOf(...[...now].map(([name, version]) => variant(name, version)));
      if (resolving) {
        const freshResolver = new EntityResolver();
        for (const [name, version] of now) freshResolver.set(uriOf(name), variant(name, version).analysis);
        writeResolution(changed, changedResolver.resolve());
        writeResolution(fresh, freshResolver.resolve());
      }
      for (const view of ['articles', 'people', 'places', 'dates'] as const)
        assert.deepEqual(childrenOf(changed, { view, ...ALL }), childrenOf(fresh, { view, ...ALL }));
      for (const { id } of fresh.entities({ kind: 'person', ...ALL }).items)
        assert.deepEqual(card(changed, { entity: id }), card(fresh, { entity: id }));
      assert.deepEqual(changed.counts(), fresh.counts());
    });
  }

  it('filters by name and alias, case and accents ignored', () => {
    const index = indexOf(
      record('a.txt', 'News\n\nJosé Muñoz met Ada Byron, the Countess.\n', {
        names: [person('José Muñoz'), person('Ada Byron', ['Ada Byron', 'Countess'])],
      }),
    );
    assert.deepEqual(names(index, 'MUNOZ'), ['José Muñoz 1/1']);
    assert.deepEqual(names(index, 'countess'), ['Ada Byron 2/1']);
    assert.deepEqual(names(index, '(.*'), []);
  });

  it('lists files that were not read, and forgets them when they are', () => {
    const index = indexOf(record('a.txt', 'News\n\nAda Byron.\n', { names: [person('Ada Byron')] }));
    index.putUnread(uriOf('b.txt'), 'a picture');
    index.putUnread(uriOf('a.txt'), 'permission denied');
    assert.deepEqual(
      index.notRead.list().map(({ reason }) => reason),
      ['permission denied', 'a picture'],
    );
    assert.equal(index.articles.count(), 0);
    index.put(record('a.txt', 'News\n'));
    assert.equal(index.notRead.list().length, 1);
  });

  it('counts the articles of folders as they come and go', () => {
    const index = indexOf(record('north/a.txt', 'News\n'), record('northern/b.txt', 'News\n'));
    const counts = (): readonly number[] =>
      ['north', 'northern', 'south'].map((name) => index.articles.countWithin(uriOf(name)));
    assert.deepEqual([...counts(), index.articles.count()], [1, 1, 0, 2]);
    index.put(record('south/c.txt', 'News\n'));
    index.put(record('north/a.txt', 'Other news\n'));
    index.delete(uriOf('northern/b.txt'));
    index.delete(uriOf('nowhere.txt'));
    assert.deepEqual([...counts(), index.articles.count()], [1, 0, 1, 2]);
    index.putUnread(uriOf('south/c.txt'), 'a picture');
    assert.deepEqual([...counts(), index.articles.count()], [1, 0, 0, 1]);
  });
});
