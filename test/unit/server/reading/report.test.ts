import assert from 'node:assert/strict';
import { openInMemory } from '../../../../src/index/keeping/indexHandle.ts';
import { report } from '../../../../src/server/reading/report.ts';
import { A, ARTICLES, B } from '../../../support/bridgeArticles.ts';
import { startCorpora } from '../../../support/correcting.ts';
import { openNode } from '../../../support/databases.ts';
import { ROOT, serverContext, type Setup } from '../../../support/serverContext.ts';

async function linesOf(
  articles: Readonly<Record<string, string>>,
  setup?: Setup,
): Promise<readonly string[]> {
  return report(await serverContext(articles, setup)).split('\n');
}

describe('the report on the index', () => {
  it('says how much is in it, and where it is kept', async () => {
    const lines = await linesOf(ARTICLES);
    assert.deepEqual(lines.slice(0, 4), [
      'Corpus Lens: the index',
      'seeds: 2 articles',
      '2 people, 2 places, 1 date',
      'Kept in memory',
    ]);
    assert.match(lines.join('\n'), /^Tables of version \d+, analyses of version \S+$/m);
    assert.equal((await linesOf({}))[2], '0 people, 0 places, 0 dates');
  });

  it('counts one of each as one', async () => {
    const lines = await linesOf({ [A]: 'Bridge opens\n\nMaria Rossi came to Rome on 21 January 2019.\n' });
    assert.equal(lines[2], '1 person, 1 place, 1 date');
  });

  it('says what is being read, where that is so', async () => {
    assert.equal(
      (await linesOf(ARTICLES, { progress: '3 of 9 articles' })).at(-1),
      'Being read: 3 of 9 articles',
    );
    assert.doesNotMatch((await linesOf(ARTICLES)).join('\n'), /Being read|Not read/);
  });

  it('lists the files that were not read, with the reason', async () => {
    const context = await serverContext({ [A]: '', [B]: '' });
    context.corpora.store.setUnread(`${ROOT}/x%0Ay.txt`, 'a picture');
    context.corpora.store.setUnread(B, 'too large');
    assert.deepEqual(report(context).split('\n').slice(-4), [
      '',
      'Not read: 2 files',
      `${B}: too large`,
      `${ROOT}/x%0Ay.txt: a picture`,
    ]);
    assert.match(report(context), /^seeds: 1 article$/m);
  });

  it('says what the reader must know of how it is kept, and nothing that changes how text looks', async () => {
    const { status } = await serverContext({});
    const place = { path: '/tmp/\u202eindex.db', bytes: () => 2_345_678 };
    const corpora = startCorpora({ ...openInMemory(openNode), place });
    const message = (): string => 'Kept for this window \u202e only';
    const lines = report({ corpora, status: { ...status, message } }).split('\n');
    assert.ok(lines.includes('/tmp/\\u202eindex.db: 2.3 MB'));
    assert.ok(lines.includes('Kept for this window \\u202e only'));
  });
});
