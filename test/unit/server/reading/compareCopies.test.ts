import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { compareCopies } from '../../../../src/server/reading/compareCopies.ts';
import { A, A_TEXT, ARTICLES, B } from '../../../support/bridgeArticles.ts';
import { readSeeds } from '../../golden/seedCorpus.ts';
import { GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const LATER = `${ROOT}/later.txt`;
const LATER_TEXT = `Old bridge goes

PRAGUE, Jan 22, 2019 (GAZETTE) - The old bridge in Rome is gone.

“Maria Rossi asked for it,” Mr Novak said. The bridge in Rome cost the town 14 million euros, Maria Rossi said.
`;
const LOOSE = 'untitled:Untitled-1';

describe('two copies of a story', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext({ ...ARTICLES, [LATER]: LATER_TEXT }, { open: { [LOOSE]: A_TEXT } });
  });
  const uris = async (article: string, copy: string): Promise<readonly string[]> => {
    const { left, right } = (await compareCopies(context, { article, copy }, WAITING))!;
    return [left.uri, right.uri];
  };

  it('have the older one on the left, whichever is asked for first', async () => {
    assert.deepEqual(await uris(LATER, B), [B, LATER]);
    assert.deepEqual(await uris(B, LATER), [B, LATER]);
  });

  it('stand as they are asked for where a day is unknown', async () => {
    assert.deepEqual(await uris(A, B), [A, B]);
    assert.deepEqual(await uris(B, A), [B, A]);
  });

  it('have each paragraph on the line of its counterpart', async () => {
    const [ledger, post] = ['007_hanoi_named_ledger', '008_hanoi_named_post'].map(
      (name) => readSeeds().find(({ id }) => id === name)!.text,
    );
    const papers = await serverContext({ [A]: ledger!, [B]: post! });
    const { left, right } = (await compareCopies(papers, { article: A, copy: B }, WAITING))!;
    const [lines, others] = [left.text.split('\n'), right.text.split('\n')];
    assert.equal(lines.length, others.length);
    for (const start of ['Mr Trump broke the news', 'The State Department said', 'American planners']) {
      const at = lines.findIndex((line) => line.startsWith(start));
      assert.ok(at >= 0 && others[at]!.startsWith(start), start);
    }
  });

  it('have headline, day and outlet, as far as these are known', async () => {
    const { left, right } = (await compareCopies(context, { article: LOOSE, copy: LATER }, WAITING))!;
    assert.deepEqual(
      { ...left, text: '' },
      { uri: LOOSE, headline: 'Bridge opens in Rome', outlet: 'AGENCY', text: '' },
    );
    assert.deepEqual(
      { ...right, text: '' },
      { uri: LATER, headline: 'Old bridge goes', published: '22 Jan 2019', outlet: 'GAZETTE', text: '' },
    );
  });

  it('are nothing where one of them is not there, or nobody waits', async () => {
    const none = `${ROOT}/none.txt`;
    assert.equal(await compareCopies(context, { article: A, copy: none }, WAITING), null);
    assert.equal(await compareCopies(context, { article: none, copy: A }, WAITING), null);
    assert.equal(await compareCopies(context, { article: LOOSE, copy: A }, GONE), null);
    assert.equal(await compareCopies(context, { article: A, copy: LOOSE }, GONE), null);
  });
});
