import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { entryOf, CORRECTED_KINDS, type Correction } from '../../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../../src/corrections/corpusConfig.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../../media/corpus-lens.schema.json', import.meta.url), 'utf8'),
) as object;
// VS Code's own keywords and formats beside those of the standard.
const isValid = new Ajv({ strict: false, formats: { date: true } }).compile(schema);

describe('the JSON schema of corpus-lens.json', () => {
  it('takes every correction that is written, of every kind', () => {
    const corrections: Correction[] = [
      ...CORRECTED_KINDS.map((is): Correction => ({ type: 'name', name: 'Elm', is })),
      { type: 'name', name: 'Elm', article: 'a.txt', refersTo: 'Elm Town' },
      {
        type: 'quote',
        article: 'a.txt',
        before: '',
        quote: 'Elm',
        after: ' x',
        is: 'place',
        refersTo: 'Elm Town',
      },
      { type: 'same', names: ['A', 'B'], kind: 'person' },
      { type: 'apart', names: ['A', 'B', 'C'] },
      { type: 'rename', name: 'A', to: 'B', kind: 'place' },
    ];
    for (const correction of corrections)
      assert.ok(
        isValid({ corrections: [entryOf(correction)] }),
        JSON.stringify([entryOf(correction), isValid.errors]),
      );
  });

  it('agrees with the reader of the file on what is wrong', () => {
    for (const entry of [
      5,
      {},
      { name: 'A' },
      { name: '', is: 'person' },
      { name: ' ', is: 'person' },
      { name: 'x'.repeat(201), is: 'person' },
      { name: 'A', is: 'animal' },
      { name: 'A', quote: 'A', article: 'a.txt', is: 'person' },
      { quote: 'A', is: 'person' },
      { same: ['A'] },
      { same: Array.from({ length: 101 }, (_, i) => `A${i}`) },
      { apart: ['A', 2] },
      { apart: ['A', 'B'], kind: 'date' },
      { rename: 'A' },
    ]) {
      const config = { corrections: [entry] };
      assert.equal(isValid(config), false, JSON.stringify(entry));
      assert.equal(parseCorpusConfig(JSON.stringify(config)).problems.length, 1, JSON.stringify(entry));
    }
  });
});
