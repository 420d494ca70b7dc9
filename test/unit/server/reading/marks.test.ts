import assert from 'node:assert/strict';
import { MARK_KINDS, MARK_STRIDE, type MarksResult } from '../../../../src/protocol/markRequests.ts';
import { marks, NO_MARKS } from '../../../../src/server/reading/marks.ts';
import { A, A_TEXT, ARTICLES } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

function marked(text: string, { marks: numbers, entities }: MarksResult): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (let from = 0; from < numbers.length; from += MARK_STRIDE) {
    const [start, end, kind, , entity] = numbers.slice(from, from + MARK_STRIDE);
    found.set(`${MARK_KINDS[kind!]!} ${text.slice(start, end)}`, entities[entity!]);
  }
  return found;
}

describe('marks', () => {
  it('are names, places and dates with what they refer to', async () => {
    const found = marked(A_TEXT, await marks(await serverContext(ARTICLES), { uri: A }, WAITING));
    assert.equal(found.get('person Maria Rossi'), 'person:Maria Rossi');
    assert.equal(found.get('person Rossi'), 'person:Maria Rossi');
    assert.ok(found.get('place Rome')?.startsWith('place:Rome'));
    assert.ok([...found.keys()].some((mark) => mark.startsWith('date ')));
  });

  it('are those of the version that is open, also outside every corpus', async () => {
    const uri = 'untitled:Untitled-1';
    const context = await serverContext(ARTICLES, { open: { [uri]: A_TEXT } });
    const found = await marks(context, { uri }, WAITING);
    assert.equal(found.version, 1);
    assert.equal(marked(A_TEXT, found).get('person Rossi'), 'person:Maria Rossi');
    assert.equal((await marks(context, { uri: A }, WAITING)).version, 0);
  });

  it('are none of an article that is not there', async () => {
    const context = await serverContext({});
    assert.deepEqual(await marks(context, { uri: `${ROOT}/none.txt` }, WAITING), NO_MARKS);
  });
});
