import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { hover } from '../../../../src/server/reading/hover.ts';
import { A, A_TEXT, ARTICLES, at, B, textAt } from '../../../support/bridgeArticles.ts';
import { GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

describe('hover', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { commandLinks: true });
  });
  const valueOf = async (needle: string, uri = A, over = context): Promise<string | undefined> =>
    ((await hover(over, at(needle, uri), WAITING))?.contents as MarkupContent | undefined)?.value;

  it('is the card of the name, with a passage of the other article and a link to it', async () => {
    const value = (await valueOf('Rossi. The'))!;
    assert.match(value, /\*\*Maria Rossi\*\* · person/);
    assert.match(value, /2 articles/);
    const [, link = ''] = /openTarget\?(\S+?)\)/.exec(value.slice(value.indexOf('> '))) ?? [];
    const [target] = JSON.parse(decodeURIComponent(link)) as [{ uri: string }];
    assert.equal(target.uri, B);
  });

  it('stands for the whole name', async () => {
    const { range } = (await hover(context, at('aria Rossi said'), WAITING))!;
    assert.equal(textAt(A_TEXT, range!), 'Maria Rossi');
  });

  it('is nothing on plain words, blank lines and articles that are not there', async () => {
    for (const needle of ['opened the', '\nROME']) assert.equal(await valueOf(needle), undefined, needle);
    const { position } = at('Rossi. The');
    const none = { textDocument: { uri: `${ROOT}/none.txt` }, position };
    assert.equal(await hover(context, none, WAITING), null);
  });

  it('is nothing once nobody waits', async () => {
    assert.equal(await hover(context, at('Rossi. The'), GONE), null);
  });

  it('says of a photographer that he is not counted', async () => {
    assert.match((await valueOf('Hartley'))!, /in a picture credit, not counted/);
  });

  it('says what its article is the first to say', async () => {
    assert.match((await valueOf('PRAGUE', B))!, /^\*\*New here\*\*: no other article mentions it$/m);
    assert.doesNotMatch((await valueOf('Rossi. The'))!, /ew here/);
  });

  it('says what is still being read, and what day it goes by', async () => {
    const busy = await serverContext(ARTICLES, { progress: '3 of 9 articles', isPast: true });
    assert.match((await valueOf('Peter Novak', B, busy))!, /3 of 9 articles/);
    assert.match((await valueOf('Peter Novak', B, busy))!, /^\*As of 21 Jan 2019/m);
    assert.match((await valueOf('Rossi. The', A, busy))!, /^\*The publication date is unknown/m);
  });
});
