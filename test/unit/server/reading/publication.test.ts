import assert from 'node:assert/strict';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import type { PublicationResult } from '../../../../src/protocol/articleRequests.ts';
import { clausesOf, publication } from '../../../../src/server/reading/publication.ts';
import { A, A_TEXT, B, B_TEXT } from '../../../support/bridgeArticles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';
import { readSeeds } from '../../golden/seedCorpus.ts';

const LOOSE = 'untitled:Untitled-1';

/** What is said of the day of an article with this text. */
async function published(text: string): Promise<PublicationResult | null> {
  return publication(await serverContext({ [A]: text }), { uri: A }, WAITING);
}

describe('when an article appeared', () => {
  it('is said with where its text says so', async () => {
    assert.deepEqual(await published(B_TEXT), {
      published: '21 Jan 2019',
      reasons: ['The dateline says Monday 21 January 2019'],
    });
  });

  it('is worked out, with what it was worked out from', async () => {
    const seed = readSeeds().find(({ id }) => id === '000_second_summit_february')!;
    assert.deepEqual(await published(seed.text), {
      published: '20–26 Jan 2019',
      reasons: [
        'Worked out from the text',
        '“last Friday (Jan 18)” and “last Saturday (Jan 19)” fit these days best',
        'The latest past date is Tuesday 12 June 2018',
      ],
    });
  });

  it('is as the reader says', async () => {
    const config = JSON.stringify({ articles: { 'a.txt': { published: '2019-01-31' } } });
    const context = await serverContext({ [A]: A_TEXT }, { files: new MemoryFiles({ [CONFIG]: config }) });
    assert.deepEqual(await publication(context, { uri: A }, WAITING), {
      published: '31 Jan 2019',
      reasons: ['Set manually to Thursday 31 January 2019'],
    });
  });

  it('is around that of a near-copy where its own text does not say', async () => {
    const story = `The mayor of the town opened the bridge. ${'The river was high and the people of the town stood in the rain for hours. '.repeat(4)}`;
    const context = await serverContext({
      [A]: `Bridge opens\n\n${story}\n`,
      [B]: `Bridge opens\n\nROME, Jan 21, 2019 (AGENCY) - ${story}\n`,
    });
    const found = (await publication(context, { uri: A }, WAITING))!;
    assert.deepEqual([found.published, found.copyOf], ['18–24 Jan 2019', B]);
  });

  it('is not known of some, and nothing of an empty one', async () => {
    const UNKNOWN = { reasons: ['The text does not say when it was published'] };
    assert.deepEqual(await published(A_TEXT), UNKNOWN);
    assert.deepEqual(await published(''), UNKNOWN);
  });

  it('is said of articles outside every corpus, and of none that is not there or not waited for', async () => {
    const context = await serverContext({}, { open: { [LOOSE]: B_TEXT } });
    assert.equal((await publication(context, { uri: LOOSE }, WAITING))?.published, '21 Jan 2019');
    assert.equal(await publication(context, { uri: LOOSE }, GONE), null);
    assert.equal(await publication(context, { uri: `${ROOT}/none.txt` }, WAITING), null);
  });
});

describe('the parts of a reason', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Set manually to Monday 21 January 2019': ['Set manually to Monday 21 January 2019'],
    'Worked out from the text: “a; b: c” fits; more': ['Worked out from the text', '“a; b: c” fits', 'More'],
    'The date line says “today: now” Friday': ['The date line says “today: now” Friday'],
    '': [],
  };
  for (const [reason, parts] of Object.entries(cases))
    it(`are ${parts.length.toString()}: ${reason}`, () => {
      assert.deepEqual(clausesOf(reason), parts);
    });
});
