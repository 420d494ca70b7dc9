import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { safeJson, visibly, withoutHidden } from '../../../../src/base/words/hiddenCharacters.ts';
import { oneLine } from '../../../../src/base/words/oneLine.ts';

/**
 * What must not reach a terminal, an agent or a label: control codes, ends of lines, what turns the
 * direction, what is not seen.
 */
const HOSTILE =
  /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\u2060\uFEFF\u00AD\u{E0020}-\u{E007F}]/u;
const ALL =
  'a\u0000\u0007\n\r\t\u001B[2J\u009B31m\u2028\u2029\u202E\u2066\u200B\u200F\u061C\u2060\uFEFF\u00AD\u{E0041}\uD800b';

describe('text that is shown', () => {
  it('holds nothing that ends the line, steers a terminal, turns the direction or is not seen', () => {
    for (const safe of [visibly, (text: string) => oneLine(text).replaceAll('\uD800', '')])
      assert.doesNotMatch(safe(ALL), HOSTILE);
    assert.equal(oneLine('Mary\u202E \n\t Ro\u200Be'), 'Mary Roe');
    assert.equal(visibly('a\u202Etxt.b\u{E0041}\n'), 'a\\u202etxt.b\\udb40\\udc41\\n');
  });

  it('keeps what belongs to the words of a language, and pictures', () => {
    for (const text of [
      'plain ü 中 😀',
      'می\u200Cخواهم',
      'क्\u200Dष',
      '👩\u200D👩\u200D👧',
      '❤\uFE0F',
      'שלום',
      'Đặng',
    ])
      for (const shown of [withoutHidden(text), visibly(text), oneLine(text)]) assert.equal(shown, text);
    assert.equal(withoutHidden('Tr\u200Du\u200Cmp'), 'Trump');
  });

  it('is JSON that says the same', () => {
    const value = { [ALL]: [ALL, 'a\\n'] };
    assert.doesNotMatch(safeJson(value), HOSTILE);
    assert.deepEqual(JSON.parse(safeJson(value)), value);
  });
});
