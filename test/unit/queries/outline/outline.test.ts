import assert from 'node:assert/strict';
import type { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { childrenOf, pathTo } from '../../../../src/queries/outline/outline.ts';
import type { ChildrenParams, TreeNode } from '../../../../src/queries/outline/outlineData.ts';
import { indexOf, person, place, record, uriOf } from '../../../support/articles.ts';

const ALL = { offset: 0, limit: 200 };

function news(): CorpusIndex {
  return indexOf(
    record(
      'a.txt',
      'Bridge opens\n\nAda Byron came to Elm on Monday. Byron spoke of 2018 and of next spring.\n',
      {
        names: [person('Ada Byron', ['Ada Byron', 'Byron']), place('Elm')],
        dates: [
          ['Monday', '2019-01-21'],
          ['2018', '2018'],
          ['next spring', '2019-21'],
        ],
        published: '2019-01-22',
      },
    ),
    record(
      'b.txt',
      'Zebra escapes\n\nBo Lee saw it in Elm on Jan 21, and Ada Byron some time in January.\n',
      {
        names: [person('Bo Lee'), person('Ada Byron'), place('Elm')],
        dates: [
          ['Jan 21', '2019-01-21'],
          ['January', '2019-01'],
          ['some time', ''],
        ],
        published: ['2019-02-27', '2019-03-02'],
      },
    ),
    record('c.txt', 'Undated\n\nNothing happened.\n'),
  );
}

const nodes = (
  index: CorpusIndex,
  params: Partial<ChildrenParams> & Pick<ChildrenParams, 'view'>,
): readonly TreeNode[] => childrenOf(index, { ...ALL, ...params }).nodes;
const labels = (list: readonly TreeNode[]): string[] =>
  list.map(({ label, description }) => (description === undefined ? label : `${label} [${description}]`));

/** Every node below a parent, depth first. */
function all(index: CorpusIndex, params: Partial<ChildrenParams> & Pick<ChildrenParams, 'view'>): TreeNode[] {
  return nodes(index, params).flatMap((node) => [
    node,
    ...(node.hasChildren ? all(index, { ...params, parent: node.id }) : []),
  ]);
}

describe('the Articles view', () => {
  it('goes from months, newest first, to articles with date, and says what is uncertain', () => {
    const index = news();
    assert.deepEqual(labels(nodes(index, { view: 'articles' })), [
      'January 2019 [1]',
      '2019, month uncertain [1]',
      'Date unknown [1]',
    ]);
    const [january] = nodes(index, { view: 'articles' });
    assert.deepEqual(labels(nodes(index, { view: 'articles', parent: january!.id })), [
      'Bridge opens [22 Jan 2019]',
    ]);
  });

  it('opens an article to its sections, people, places and dates, down to the mentions', () => {
    const index = news();
    const groups = nodes(index, {
      view: 'articles',
      parent: `article/${uriOf('a.txt').replaceAll('/', '%2F')}`,
    });
    assert.deepEqual(labels(groups), ['Sections [2]', 'People [1]', 'Places [1]', 'Dates [3]']);
    const people = nodes(index, { view: 'articles', parent: groups[1]!.id });
    assert.deepEqual(labels(people), ['Ada Byron [2 mentions]']);
    const mentions = nodes(index, { view: 'articles', parent: people[0]!.id });
    assert.deepEqual(labels(mentions), [
      'Ada Byron came to Elm on Monday. [line 3]',
      'Byron spoke of 2018 and of next spring. [line 3]',
    ]);
    assert.deepEqual(mentions[1]!.target?.range.start, { line: 2, character: 33 });
    const dates = nodes(index, { view: 'articles', parent: groups[3]!.id });
    assert.deepEqual(
      dates.map(({ label }) => label),
      ['2018', 'Monday 21 January 2019', 'spring 2019'],
    );
    assert.equal(nodes(index, { view: 'articles', parent: dates[1]!.id }).length, 1);
  });

  it('has the article being read on top, and still in its month', () => {
    const [top] = nodes(news(), { view: 'articles', current: uriOf('b.txt') });
    assert.equal(top?.label, 'Zebra escapes');
    assert.match(top.accessibleLabel, /^Reading now: /);
    assert.equal(nodes(news(), { view: 'articles', current: 'file:///else.txt' }).length, 3);
  });

  it('lists what was not read, with the reason, and near-copies', () => {
    const index = news();
    index.putUnread(uriOf('pic.txt'), 'a picture');
    const story = `The council of the town ${'met and spoke and voted and went on and '.repeat(2)}home. ${Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')}.`;
    for (const name of ['x.txt', 'y.txt']) index.put(record(name, `Story ${name}\n\n${story}\n`));
    const top = nodes(index, { view: 'articles' });
    assert.equal(labels(top).at(-1), 'Not read [1]');
    assert.deepEqual(labels(nodes(index, { view: 'articles', parent: top.at(-1)!.id })), [
      'pic.txt [a picture]',
    ]);
    const copies = all(index, { view: 'articles' }).filter(({ kind }) => kind === 'copy');
    assert.deepEqual(
      copies.map(({ target }) => target?.uri),
      [uriOf('y.txt'), uriOf('x.txt')],
    );
  });

  it('filters by headline', () => {
    assert.deepEqual(labels(all(news(), { view: 'articles', filter: 'ZÉBRA' })).slice(0, 2), [
      '2019, month uncertain [1]',
      'Zebra escapes [27 Feb – 2 Mar 2019]',
    ]);
  });
});

describe('the People and Places views', () => {
  it('go from names by frequency to articles to mentions', () => {
    const index = news();
    const people = nodes(index, { view: 'people' });
    assert.deepEqual(labels(people), ['Ada Byron [3 in 2 articles]', 'Bo Lee [1 in 1 article]']);
    assert.equal(people[0]!.accessibleLabel, 'Ada Byron, person, 3 mentions in 2 articles');
    const articles = nodes(index, { view: 'people', parent: people[0]!.id });
    assert.deepEqual(labels(articles), [
      'Zebra escapes [1 mention · 27 Feb – 2 Mar 2019]',
      'Bridge opens [2 mentions · 22 Jan 2019]',
    ]);
    const mentions = nodes(index, { view: 'people', parent: articles[1]!.id });
    assert.deepEqual(
      mentions.map(({ label, highlights }) => label.slice(...highlights![0]!)),
      ['Ada Byron', 'Byron'],
    );
    assert.deepEqual(labels(nodes(index, { view: 'places' })), ['Elm [2 in 2 articles]']);
  });

  it('sort from A to Z, filter, and page with the total', () => {
    const index = indexOf(
      record('a.txt', `News\n\n${Array.from({ length: 450 }, (_, i) => `Person N${i}x`).join(', ')}.\n`, {
        names: Array.from({ length: 450 }, (_, i) => person(`Person N${i}x`)),
      }),
    );
    const pages = [0, 200, 400].map((offset) =>
      childrenOf(index, { view: 'people', offset, limit: 200, sort: 'name' }),
    );
    assert.deepEqual(
      pages.map((page) => [page.nodes.length, page.total]),
      [
        [200, 450],
        [200, 450],
        [50, 450],
      ],
    );
    const seen = pages.flatMap((page) => page.nodes.map(({ id }) => id));
    assert.equal(new Set(seen).size, 450);
    assert.deepEqual(
      pages[0]!.nodes.slice(0, 3).map(({ label }) => label),
      ['Person N0x', 'Person N100x', 'Person N101x'],
    );
    assert.equal(childrenOf(index, { view: 'people', ...ALL, filter: 'n44' }).total, 11);
  });

  it('show one article alone, its mentions right under the name', () => {
    const scope = uriOf('b.txt');
    const people = nodes(news(), { view: 'people', scope });
    assert.deepEqual(labels(people), ['Ada Byron [1 mention]', 'Bo Lee [1 mention]']);
    assert.deepEqual(
      nodes(news(), { view: 'people', scope, parent: people[0]!.id }).map(({ kind }) => kind),
      ['mention'],
    );
  });
});

describe('the Dates view', () => {
  it('goes year, month, day, mention; uncertain ones stand at their coarsest certain level', () => {
    const index = news();
    assert.deepEqual(labels(nodes(index, { view: 'dates' })), [
      '2019 [4 mentions]',
      '2018 [1 mention]',
      'Unresolved [1 mention]',
    ]);
    const told = all(index, { view: 'dates' }).map(({ kind, label, highlights }) =>
      kind === 'mention' ? `- ${label.slice(...highlights![0]!)}` : label,
    );
    assert.deepEqual(told, [
      '2019',
      'spring 2019',
      '- next spring',
      'January',
      'January 2019',
      '- January',
      'Monday 21',
      '- Jan 21',
      '- Monday',
      '2018',
      '2018',
      '- 2018',
      'Unresolved',
      '- some time',
    ]);
  });

  it('filters by value and by words, and shows one article alone', () => {
    const index = news();
    for (const filter of ['2019-01-21', 'monday 21 jan'])
      assert.deepEqual(labels(nodes(index, { view: 'dates', filter })), ['2019 [2 mentions]']);
    assert.deepEqual(labels(nodes(index, { view: 'dates', scope: uriOf('a.txt') })), [
      '2019 [2 mentions]',
      '2018 [1 mention]',
    ]);
  });
});

describe('every view', () => {
  it('has ids that are unique and lead to the same node again', () => {
    for (const view of ['articles', 'people', 'places', 'dates'] as const) {
      const ids = all(news(), { view, current: uriOf('a.txt') }).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, view);
      assert.deepEqual(
        all(news(), { view, current: uriOf('a.txt') }).map(({ id }) => id),
        ids,
      );
    }
  });

  it('answers unknown and senseless parents with nothing', () => {
    for (const view of ['articles', 'people', 'places', 'dates'] as const)
      for (const parent of [
        '',
        '/',
        'x/y/z',
        'entity/%',
        'article/constructor',
        'month/__proto__',
        'in/2019-01-21/=%/x',
      ])
        assert.deepEqual(nodes(news(), { view, parent }), []);
  });

  it('leads from the cursor down to the mention, by nodes that the tree has', () => {
    const index = news();
    const a = index.articles.get(uriOf('a.txt'))!;
    for (const [view, needle] of [
      ['people', 'Byron spoke'],
      ['places', 'Elm'],
      ['dates', 'Monday'],
      ['dates', 'next spring'],
      ['articles', 'News'],
    ] as const)
      for (const scoped of [false, true]) {
        const mention = a.mentionAt(Math.max(0, a.text.indexOf(needle)));
        const path = pathTo(index, { view, record: a, mention, scoped });
        assert.ok(path.length > 0, view);
        let parent: string | undefined;
        for (const node of path) {
          const siblings = nodes(index, {
            view,
            ...(parent !== undefined && { parent }),
            ...(scoped && { scope: a.id }),
          });
          assert.deepEqual(
            siblings.find(({ id }) => id === node.id),
            node,
          );
          parent = node.id;
        }
      }
    assert.deepEqual(
      pathTo(index, {
        view: 'people',
        record: a,
        mention: a.mentionAt(a.text.indexOf('Elm')),
        scoped: false,
      }),
      [],
    );
  });
});
