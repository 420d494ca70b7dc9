import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRandom } from '../../../scripts/train/random.ts';
import { openIndex } from '../../../src/index/keeping/indexFile.node.ts';
import type { Corpora } from '../../../src/indexing/corpora.ts';
import { everything, ROOT, say, SLOWEST, startCorpora } from '../../support/correcting.ts';
import { openNode } from '../../support/databases.ts';

const BRIDGE =
  'The river Elm rose by two metres on Friday and the old bridge in Oslo was closed to all traffic, said Maria Rossi. Crews carried sand bags through the streets of the lower town until late in the night, said Rossi, and schools will stay shut. Peter Novak of the water board was away on Monday.\n';
const TEXTS: readonly string[] = [
  `Flood\n\n${BRIDGE}`,
  `River rises\n\nPublished: January 21, 2019\n\n${BRIDGE}`,
  `Elm\n\n${BRIDGE}`,
  'A day in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down. Rossi spoke in Rome.\n',
  'A week in Oslo\n\nOSLO (AGENCY) - Maria Rossi flew to Oslo, where Peter Novak met her. Novak is the mayor of Oslo.\n',
  'Rossi again\n\nROME (AGENCY) - Rossi told Mr Novak that May would be late. Theresa May was not in Rome.\n',
  'Two of a name\n\nOSLO (AGENCY) - Judge Maria Rossi sentenced Paul Rossi on Friday. Paul Rossi, a baker, wept. Ms Rossi did not.\n',
  'In short\n\nPARIS (AGENCY) - Jane Roe met Maria Rossi in Paris on 3 March 2018, and Jane Roe left for Rome.\n',
];
/** What the reader says, each for the whole corpus, an article or a mention. */
const SAID: readonly object[] = [
  { name: 'Maria Rossi', is: 'not a name' },
  { name: 'Maria Rossi', is: 'place' },
  { name: 'Rossi', is: 'not a name' },
  { name: 'Rossi', refersTo: 'Paul Rossi' },
  { name: 'Oslo', is: 'person' },
  { name: 'old bridge', is: 'organization' },
  { name: 'May', is: 'person' },
  { name: 'Friday', is: 'not a name' },
  { name: 'Rome', article: '3.txt', is: 'organization' },
  { name: 'Novak', article: '4.txt', refersTo: 'Maria Rossi' },
  { article: '6.txt', before: 'sentenced ', quote: 'Paul Rossi', after: ' on', is: 'not a name' },
  { same: ['Peter Novak', 'Jane Roe'] },
  { same: ['Maria Rossi', 'Paul Rossi'], kind: 'person' },
  { apart: ['Maria Rossi', 'Rossi'], kind: 'person' },
  { rename: 'Maria Rossi', to: 'Mayor Rossi', kind: 'person' },
  { rename: 'Oslo', to: 'Christiania' },
];
const DAYS: readonly string[] = ['2019-01-20', '2019-01-23', '2019-02-02'];
const uriOf = (number: number): string => `${ROOT}/${number}.txt`;

/** What the reader says now: corrections, and days of publication by article. */
interface Said {
  corrections: readonly object[];
  days: ReadonlyMap<number, string>;
}

/** Some of what the reader may say, never two of the same. */
function some(random: () => number): readonly object[] {
  const count = Math.floor(random() * 5);
  return Array.from({ length: count }, () => SAID[Math.floor(random() * SAID.length)]!);
}

function sayAll(corpora: Corpora, { corrections, days }: Said, texts: ReadonlyMap<number, string>): void {
  const articles = [...days].map(([number, published]) => [`${number}.txt`, { published }] as const);
  say(corpora, corrections, Object.fromEntries(articles));
  for (const [number, text] of texts) corpora.store.take(uriOf(number), text);
}

/** What an index says that was made with the reader's last word known from the start. */
async function rebuilt(texts: ReadonlyMap<number, string>, said: Said): Promise<object> {
  const corpora = startCorpora();
  try {
    sayAll(corpora, said, new Map([...texts].sort(([a], [b]) => a - b)));
    await corpora.settled();
    return everything(corpora.index);
  } finally {
    corpora.dispose();
  }
}

/** Does one thing that a reader, an editor or time may do. */
async function step(
  corpora: Corpora,
  random: () => number,
  texts: Map<number, string>,
  said: Said,
): Promise<void> {
  const number = Math.floor(random() * TEXTS.length);
  const chance = random();
  if (chance < 0.35) {
    said.corrections = random() < 0.3 ? [] : some(random);
    sayAll(corpora, said, new Map());
  } else if (chance < 0.4) {
    const day = DAYS[Math.floor(random() * 2 * DAYS.length)];
    said.days = new Map(day === undefined ? [] : [[number, day]]);
    sayAll(corpora, said, texts);
  } else if (chance < 0.6) {
    const text = TEXTS[number]! + (random() < 0.3 ? 'Maria Rossi smiled at Peter Novak.\n' : '');
    texts.set(number, text);
    corpora.store.take(uriOf(number), text);
  } else if (chance < 0.65) {
    const from = Math.floor(random() * TEXTS.length);
    const text = texts.get(from);
    // As the indexer does with a file of known content, read as of the same day.
    if (text === undefined || texts.has(number) || said.days.has(from) || said.days.has(number)) return;
    texts.set(number, text);
    corpora.store.copy(uriOf(from), uriOf(number), {
      stamp: { size: text.length, mtime: 1, hash: text },
      published: undefined,
    });
  } else if (chance < 0.75) {
    texts.delete(number);
    corpora.store.drop(uriOf(number));
  } else if (chance < 0.85) await corpora.settled();
  else await new Promise((done) => setTimeout(done));
}

describe('an index that catches up with the reader', function () {
  this.timeout(120_000);

  it('says in the end what a new one would, whatever came in between', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = makeRandom(seed);
      const corpora = startCorpora(undefined, SLOWEST);
      const texts = new Map(TEXTS.map((text, number) => [number, text]));
      const said: Said = { corrections: [], days: new Map() };
      try {
        for (const [number, text] of texts) corpora.store.take(uriOf(number), text);
        for (let count = 0; count < 20; count++) await step(corpora, random, texts, said);
        await corpora.settled();
        assert.equal(corpora.backlog?.progress, undefined);
        assert.deepEqual(everything(corpora.index), await rebuilt(texts, said), `seed ${seed}`);
      } finally {
        corpora.dispose();
      }
    }
  });

  it('goes on where a process that was killed left off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-lens-'));
    try {
      for (let seed = 1; seed <= 12; seed++) {
        const random = makeRandom(seed);
        const [first, copied] = [join(folder, `${seed}.sqlite`), join(folder, `${seed}-left.sqlite`)];
        const texts = new Map(TEXTS.map((text, number) => [number, text]));
        const said: Said = { corrections: some(random), days: new Map() };
        const corpora = startCorpora(openIndex(first, openNode), SLOWEST);
        sayAll(corpora, said, texts);
        await corpora.settled();
        for (let count = 0; count < 6; count++) await step(corpora, random, texts, said);
        for (const end of ['', '-wal']) cpSync(first + end, copied + end);
        corpora.dispose();
        const next = startCorpora(openIndex(copied, openNode), SLOWEST);
        if (random() < 0.3) said.corrections = some(random);
        sayAll(next, said, texts);
        await next.settled();
        assert.deepEqual(everything(next.index), await rebuilt(texts, said), `seed ${seed}`);
        next.dispose();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
