import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../src/server/reading/callHierarchy.ts';
import { A, A_TEXT, ARTICLES, at, B, B_TEXT, textAt } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('who quotes whom', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('goes out to those whom a person names and comes in from who names him', async () => {
    const [item] = (await prepareCallHierarchy(context, at('Rossi. The'), WAITING))!;
    assert.deepEqual([item?.name, item?.uri], ['Maria Rossi', A]);
    const outgoing = await outgoingCalls(context, { item: item! }, WAITING);
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.name, textAt(A_TEXT, fromRanges[0]!)]),
      [['Peter Novak', 'Peter Novak']],
    );
    assert.deepEqual(
      incomingCalls(context, { item: item! }).map(({ from, fromRanges }) => [
        from.name,
        from.uri,
        textAt(B_TEXT, fromRanges[0]!),
      ]),
      [['Peter Novak', B, 'Maria Rossi']],
    );
    assert.deepEqual(incomingCalls(context, { item: { ...item!, data: 7 } }), []);
  });

  it('leads on to the other articles in which the same person names somebody', async () => {
    const [item] = (await prepareCallHierarchy(context, at('Peter Novak for'), WAITING))!;
    const [other] = await outgoingCalls(context, { item: item! }, WAITING);
    assert.deepEqual([other?.to.name, other?.to.uri], ['Peter Novak', B]);
    const [named] = await outgoingCalls(context, { item: other!.to }, WAITING);
    assert.equal(named?.to.name, 'Maria Rossi');
  });

  it('begins with people alone', async () => {
    assert.equal(await prepareCallHierarchy(context, at('Rome'), WAITING), null);
    assert.equal(await prepareCallHierarchy(context, NONE, WAITING), null);
  });
});
