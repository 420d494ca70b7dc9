import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entryOf } from '../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import { pick, seeded } from '../../support/random.ts';

/** What may not stand in a name, as JSON writes it and as it is. */
const UNREADABLE = [
  '\\u0000',
  '\\u0001',
  '\\u001b',
  '\\u0085',
  '\u009b',
  '\\ud800',
  '\\udc00x',
  '\\u202e',
  '\u202e',
  '\u0007',
];
/** What stands in the place of a text. */
const NO_TEXTS = [
  '5',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '"  "',
  `"${'x'.repeat(1_000_000)}"`,
  '"\\x"',
  '"\\u12"',
];

/** An entry that is to be refused as a whole. */
function badEntry(random: (below: number) => number): string {
  const unreadable = `"A${pick(random, UNREADABLE)}B"`;
  const bad = random(2) === 0 ? unreadable : pick(random, NO_TEXTS);
  return pick(random, [
    `{ "name": ${bad}, "is": "person" }`,
    `{ "name": "Elm", "refersTo": ${bad} }`,
    `{ "same": ["Elm", ${bad}] }`,
    `{ "apart": [${bad}, "Elm", "Oak"] }`,
    `{ "rename": ${bad}, "to": "Oak" }`,
    `{ "rename": "Elm", "to": ${bad} }`,
    `{ "name": "Elm", "article": ${pick(random, ['"\\u0000"', '5', '""'])}, "is": "place" }`,
    '{ "name": "Elm", "is": "animal" }',
    '{ "name": "Elm", "__proto__": { "is": "place" } }',
    '{ "quote": "Elm" }',
    '{ "nothing": "known" }',
    pick(random, ['5', 'null', '[]', '"Elm"']),
  ]);
}

describe('corrections that cannot be used', () => {
  it('fall one by one, each with a problem at its place, and all others count', () => {
    const random = seeded(4);
    for (let round = 0; round < 300; round++) {
      const entries = Array.from({ length: 1 + random(12) }, (_, index) =>
        random(2) === 0
          ? { isGood: false, text: badEntry(random) }
          : {
              isGood: true,
              text: JSON.stringify(
                pick(random, [
                  { name: `Name ${index.toString()}`, is: 'place' },
                  { name: '__proto__', refersTo: 'constructor' },
                  { same: [`Ann ${index.toString()}`, 'Née Élan 😀'] },
                  { article: 'a.txt', before: '\u202e', quote: 'May', after: 'x', is: 'date' },
                ]),
              ),
            },
      );
      const text = `{ "corrections": [\n${entries.map((entry) => entry.text).join(',\n')}\n] }`;
      const { config, problems, broken } = parseCorpusConfig(text);
      assert.equal(broken, false, text.slice(0, 500));
      assert.deepEqual(
        config.corrections.map(({ correction }) => entryOf(correction)),
        entries.filter(({ isGood }) => isGood).map((entry) => JSON.parse(entry.text) as unknown),
      );
      let at = text.indexOf('\n') + 1;
      for (const entry of entries) {
        const end = at + entry.text.length;
        const own = problems.filter(({ start }) => start >= at && start < end);
        assert.equal(own.length > 0, !entry.isGood, entry.text.slice(0, 200));
        at = end + 2;
      }
    }
  });

  it('are all told of, be they hundreds', () => {
    const text = JSON.stringify({
      corrections: Array.from({ length: 500 }, () => ({ name: '\0', is: 'person' })),
    });
    assert.equal(parseCorpusConfig(text).problems.length, 500);
  });
});
