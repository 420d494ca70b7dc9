import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { inlayHints } from '../../../../src/server/reading/inlayHints.ts';
import { ARTICLES, at, A } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('inlay hints', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('say the name behind "Mrs Rossi" once a paragraph, and nothing of a photographer', async () => {
    const hints = (await inlayHints(context, { textDocument: { uri: A }, range }, WAITING))!;
    const lines = hints.flatMap(({ label, position }) => (label === '⟨Maria Rossi⟩' ? [position.line] : []));
    assert.deepEqual(lines, [4]);
    assert.ok(hints.every(({ position }) => position.line !== 8));
  });

  it('are those of the lines that are seen', async () => {
    const { position } = at('The old bridge');
    const seen = { start: position, end: range.end };
    const hints = await inlayHints(context, { textDocument: { uri: A }, range: seen }, WAITING);
    assert.ok(hints?.every(({ position: { line } }) => line >= position.line));
    assert.equal(await inlayHints(context, { ...NONE, range }, WAITING), null);
  });
});
