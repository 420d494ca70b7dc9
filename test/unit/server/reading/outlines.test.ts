import assert from 'node:assert/strict';
import type { ChildrenParams, TreeNode } from '../../../../src/queries/outline/outlineData.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { children, path, tooltip } from '../../../../src/server/reading/outlines.ts';
import { A, A_TEXT, ARTICLES, at, B } from '../../../support/bridgeArticles.ts';
import { say } from '../../../support/correcting.ts';
import { GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const LOOSE = 'untitled:Untitled-1';
const VIEWS = ['articles', 'people', 'places', 'dates'] as const;
const ROSSI = 'entity/person:Maria Rossi';
const NOVAK = 'entity/person:Peter Novak';
const HERE = at('Rossi said').position;

type Level = Partial<ChildrenParams> & Pick<ChildrenParams, 'view'>;

function level(context: ServerContext, params: Level): readonly TreeNode[] {
  return children(context, { offset: 0, limit: 200, ...params }).nodes;
}

function rows(context: ServerContext, params: Level): readonly string[] {
  return level(context, params).map(({ label, description = '' }) => `${label}: ${description}`);
}

describe('a level of a tree view', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { open: { [LOOSE]: A_TEXT } });
  });

  it('has what the corpus holds, with counts', () => {
    assert.deepEqual(rows(context, { view: 'articles' }), ['January 2019: 1', 'Date unknown: 1']);
    assert.deepEqual(rows(context, { view: 'people' }), [
      'Maria Rossi: 5 in 2 articles',
      'Peter Novak: 3 in 2 articles',
    ]);
    assert.deepEqual(rows(context, { view: 'places' }), ['Rome: 5 in 2 articles', 'Prague: 1 in 1 article']);
    assert.deepEqual(rows(context, { view: 'dates' }), ['2019: 2 mentions', 'Unresolved: 3 mentions']);
  });

  it('leads from a name over its articles to its mentions, each at its place', () => {
    const articles = level(context, { view: 'people', parent: ROSSI });
    assert.deepEqual(
      articles.map(({ target }) => target?.uri),
      [B, A],
    );
    const mentions = articles.flatMap(({ id }) => level(context, { view: 'people', parent: id }));
    assert.deepEqual(
      mentions.map(({ target }) => `${target!.uri}:${target!.range.start.line.toString()}`),
      [`${B}:4`, `${B}:4`, `${A}:2`, `${A}:4`, `${A}:4`],
    );
  });

  it('can be that of one article, in the corpus or outside, however its address is spelt', () => {
    const spelt = `${ROOT}/%61.txt`;
    for (const scope of [A, spelt, LOOSE])
      assert.deepEqual(
        rows(context, { view: 'people', scope }),
        ['Maria Rossi: 3 mentions', 'Peter Novak: 1 mention'],
        scope,
      );
    assert.equal(level(context, { view: 'articles', scope: spelt })[0]?.target?.uri, A);
  });

  it('has the article being read on top', () => {
    const [top] = level(context, { view: 'articles', current: `${ROOT}/%61.txt` });
    assert.equal(top?.target?.uri, A);
  });

  it('is a page with the number of all', () => {
    const page = children(context, { view: 'people', offset: 1, limit: 1 });
    assert.deepEqual([page.nodes.map(({ label }) => label), page.total], [['Peter Novak'], 2]);
  });

  it('is empty where there is nothing', async () => {
    const empty = await serverContext({});
    for (const view of VIEWS) {
      assert.deepEqual(level(empty, { view }), [], view);
      assert.deepEqual(level(context, { view, parent: 'entity/person:Nobody' }), [], view);
      assert.deepEqual(level(context, { view, scope: `${ROOT}/none.txt` }), [], view);
    }
  });

  it('has a name as the reader has just set it right', async () => {
    const corrected = await serverContext(ARTICLES);
    say(corrected.corpora, [{ rename: 'Maria Rossi', to: 'Maria Bianchi' }]);
    assert.match(rows(corrected, { view: 'people' })[0]!, /^Maria Bianchi: /);
    await corrected.corpora.settled();
    assert.equal(rows(corrected, { view: 'people' })[0], 'Maria Bianchi: 5 in 2 articles');
  });
});

describe('where a tree view shows a place', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { open: { [LOOSE]: A_TEXT } });
  });
  const shown = async (params: Parameters<typeof path>[1]): Promise<readonly string[]> =>
    (await path(context, params, WAITING)).nodes.map(({ kind, label }) => `${kind} ${label}`);

  it('is below the name there and its article', async () => {
    assert.deepEqual(await shown({ view: 'people', uri: A, position: HERE }), [
      'person Maria Rossi',
      'article Bridge opens in Rome',
      'mention …million euros, Maria Rossi said.',
    ]);
    assert.deepEqual(await shown({ view: 'articles', uri: A }), [
      'month Date unknown',
      'article Bridge opens in Rome',
    ]);
  });

  it('is by rows that the view has', async () => {
    const { nodes } = await path(context, { view: 'people', uri: A, position: HERE }, WAITING);
    let parent: string | undefined;
    for (const node of nodes) {
      const siblings = level(context, { view: 'people', ...(parent !== undefined && { parent }) });
      assert.deepEqual(
        siblings.find(({ id }) => id === node.id),
        node,
      );
      parent = node.id;
    }
  });

  it('is right below the name in a view of one article, and nowhere in that of another', async () => {
    for (const uri of [A, LOOSE])
      assert.deepEqual(await shown({ view: 'people', uri, position: HERE, scope: uri }), [
        'person Maria Rossi',
        'mention …million euros, Maria Rossi said.',
      ]);
    assert.deepEqual(await shown({ view: 'people', uri: A, position: HERE, scope: B }), []);
    assert.deepEqual(await shown({ view: 'people', uri: LOOSE, position: HERE }), []);
  });

  it('is nowhere for other kinds, plain words and places outside of the text', async () => {
    for (const [view, position] of [
      ['places', HERE],
      ['people', at('opened the').position],
      ['people', { line: 999, character: 999 }],
      ['people', undefined],
    ] as const)
      assert.deepEqual(await shown({ view, uri: A, ...(position && { position }) }), []);
    assert.deepEqual(await shown({ view: 'articles', uri: `${ROOT}/none.txt` }), []);
  });

  it('is nowhere once nobody waits', async () => {
    const { nodes } = await path(context, { view: 'people', uri: LOOSE, position: HERE, scope: LOOSE }, GONE);
    assert.deepEqual(nodes, []);
  });
});

describe('the tooltip of a row, on request', () => {
  let context: ServerContext;
  let past: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { open: { [LOOSE]: A_TEXT }, progress: '1 of 2 articles' });
    past = await serverContext(ARTICLES, { isPast: true });
  });
  const text = (over: ServerContext, id: string, rest: object = {}, token = WAITING): Promise<string> =>
    tooltip(over, { view: 'people', id, ...rest }, token);

  it('is the card of its name, and says what is still being read', async () => {
    const card = await text(context, ROSSI);
    assert.match(card, /^\*\*Maria Rossi\*\* · person\n\n5 mentions in 2 articles/);
    assert.match(card, /Still indexing: 1 of 2 articles/);
    assert.doesNotMatch(card, / here/);
  });

  it('speaks of the article that the view shows alone, in the corpus or outside', async () => {
    assert.match(await text(context, ROSSI, { scope: A }), /^3 mentions here .* · 5 in 2 articles/m);
    const loose = await text(context, ROSSI, { scope: LOOSE });
    assert.match(loose, /^3 mentions here/m);
    assert.doesNotMatch(loose, /in 2 articles/);
  });

  it('leaves out what is later than the article being read, where the reader wants that', async () => {
    assert.match(await text(past, NOVAK, { current: B }), /^\*As of 21 Jan 2019: without 1 article/m);
    assert.match(await text(past, NOVAK, { scope: B }), /^\*As of 21 Jan 2019/m);
    assert.match(await text(past, NOVAK, { current: A }), /^\*The publication date is unknown/m);
    assert.doesNotMatch(await text(past, NOVAK), /As of|publication date/);
    assert.doesNotMatch(await text(context, NOVAK, { current: B }), /As of| here/);
  });

  it('has a name as the reader has just set it right', async () => {
    const corrected = await serverContext(ARTICLES);
    say(corrected.corpora, [{ rename: 'Maria Rossi', to: 'Maria Bianchi' }]);
    assert.match(await text(corrected, ROSSI), /^\*\*Maria Bianchi\*\*/);
  });

  it('is nothing for rows that are not there', async () => {
    for (const id of ['', 'entity/person:Nobody', 'article/none', 'in/2031', 'x/y/z'])
      assert.equal(await text(context, id), '', id);
  });

  it('waits for no article that nobody waits for', async () => {
    assert.doesNotMatch(await text(context, ROSSI, { scope: LOOSE }, GONE), / here/);
  });
});
