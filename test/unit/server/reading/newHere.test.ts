import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { newHere } from '../../../../src/server/reading/newHere.ts';
import { A, A_TEXT, ARTICLES, B, B_TEXT, textAt } from '../../../support/bridgeArticles.ts';
import { GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const C = `${ROOT}/c.txt`;
/** Of the day after article B. */
const C_TEXT = `Bridge saved

OSLO, Jan 22, 2019 (AGENCY) - Maria Rossi flew to Oslo with Peter Novak on Tuesday.
`;
const LOOSE = 'untitled:Untitled-1';

describe('what an article is the first to say', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext({ ...ARTICLES, [C]: C_TEXT }, { open: { [LOOSE]: A_TEXT } });
  });
  const said = async (uri: string, over = context): Promise<readonly string[]> =>
    (await newHere(over, { uri }, WAITING))!.items.map(({ name, what }) => `${name}: ${what}`);

  it('is whom it mentions first, by the days of the articles, and who stands together first', async () => {
    // Article A, of unknown day, may be older.
    assert.deepEqual(await said(B), [
      'Prague: only',
      'Peter Novak: perhaps',
      'Rome: perhaps',
      'Maria Rossi: perhaps',
    ]);
    assert.deepEqual(await said(C), ['Oslo: only']);
  });

  it('leads to the first mention, in its sentence, with the day of the article', async () => {
    const { items, published, copies } = (await newHere(context, { uri: B }, WAITING))!;
    const [, novak] = items;
    assert.deepEqual([novak?.entity, novak?.kind], ['person:Peter Novak', 'person']);
    assert.match(novak!.text, /^Prime Minister Peter Novak said on Monday/);
    assert.equal(novak!.target.uri, B);
    assert.equal(textAt(B_TEXT, novak!.target.range), 'Peter Novak');
    assert.deepEqual([published, copies], ['21 Jan 2019', 0]);
  });

  it('is what no other one says in an article of unknown day', async () => {
    const { items, published } = (await newHere(context, { uri: A }, WAITING))!;
    assert.deepEqual([items, published], [[], undefined]);
  });

  it('does not count the other papers that print the same story', async () => {
    const story = `${B_TEXT}\nThe council of the town met for hours, and everybody who had come in the rain to hear what would become of the bridge went home without an answer.\n`;
    const copied = await serverContext({ [B]: story, [C]: story, [A]: A_TEXT });
    assert.equal((await newHere(copied, { uri: B }, WAITING))?.copies, 1);
    assert.ok((await said(B, copied)).includes('Prague: only'));
  });

  it('is of an article outside every corpus by itself', async () => {
    assert.deepEqual(await said(LOOSE), ['Rome: only', 'Maria Rossi: only', 'Peter Novak: only']);
  });

  it('is nothing of an article that is not there, or that nobody waits for', async () => {
    assert.equal(await newHere(context, { uri: `${ROOT}/none.txt` }, WAITING), null);
    assert.equal(await newHere(context, { uri: LOOSE }, GONE), null);
  });
});
