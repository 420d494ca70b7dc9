import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const file = new URL('../../../syntaxes/language-configuration.json', import.meta.url);
const { wordPattern } = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;
const words = (text: string): string[] =>
  text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];

describe('the word pattern of articles', () => {
  for (const word of [
    "O'Neil",
    'O’Neil',
    'Al-Hassan',
    'U.S.',
    'Müller',
    'Nguyễn',
    'D.C.',
    'U.S.-led',
    '2019',
    '김정은',
  ]) {
    it(`keeps ${word} whole`, () => {
      assert.deepEqual(words(`and ${word}, too`), ['and', word, 'too']);
    });
  }

  it('leaves the possessive and the full stop outside', () => {
    assert.deepEqual(words('Kim’s aide met Lee.'), ['Kim', 's', 'aide', 'met', 'Lee']);
  });
});
