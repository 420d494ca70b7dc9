import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from '../../../../src/server/reading/diagnostics.ts';
import { A, A_TEXT, ARTICLES, B, textAt } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext } from '../../../support/serverContext.ts';

async function problemsOf(
  articles: Readonly<Record<string, string>>,
  uri: string,
): Promise<readonly Diagnostic[]> {
  const { index } = (await serverContext(articles)).corpora;
  return diagnosticsOf(index.articles.get(uri)!, index);
}

const leader = (called: string): string =>
  `Talks go on\n\nGENEVA - North Korean leader ${called} sent an envoy to Geneva. The envoy said ${called} wanted peace.\n`;

describe('what is odd in an article', () => {
  it('is said in the order of the text, at its place: numbers that differ, weekdays that are wrong', async () => {
    const found = await problemsOf(ARTICLES, A);
    assert.deepEqual(
      found.map(({ code, range }) => [code, textAt(A_TEXT, range)]),
      [
        ['disagreement', '12 million euros'],
        // The weekday and the date beside it are one problem.
        ['weekday', 'Friday'],
      ],
    );
    const [price] = found;
    assert.equal(price?.message, 'Another article says “14 million euros”: Old bridge to go');
    assert.equal(price.relatedInformation?.[0]?.location.uri, B);
  });

  it('is the slip in a name that is spelt otherwise elsewhere, and not the usual spelling', async () => {
    const articles = {
      [`${ROOT}/a.txt`]: leader('Kim Jong Un'),
      [`${ROOT}/b.txt`]: leader('Kim Jong Un'),
      [`${ROOT}/c.txt`]: leader('Kim Jung Un'),
    };
    const slips = await problemsOf(articles, `${ROOT}/c.txt`);
    assert.deepEqual(
      slips.map(({ code, message }) => [code, message]),
      [
        ['variant', 'Elsewhere spelt “Kim Jong Un”'],
        ['variant', 'Elsewhere spelt “Kim Jong Un”'],
      ],
    );
    assert.deepEqual(await problemsOf(articles, `${ROOT}/a.txt`), []);
  });

  it('is nothing that others say of an article that stands alone, nor anything of an empty one', async () => {
    const alone = await problemsOf({ [A]: A_TEXT }, A);
    assert.deepEqual(
      alone.map(({ code }) => code),
      ['weekday'],
    );
    assert.deepEqual(await problemsOf({ [A]: '' }, A), []);
  });

  it('is said a hundred times at most, in one line each', async () => {
    const text = `Diary\n\n${'It was on Friday (Jan 19,\n2019). '.repeat(150)}\n`;
    const found = await problemsOf({ [A]: text }, A);
    assert.equal(found.length, 100);
    for (const { message } of found) assert.doesNotMatch(message as string, /\n/);
  });
});
