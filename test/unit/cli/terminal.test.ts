import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { visibly } from '../../../src/base/words/hiddenCharacters.ts';

describe('a message on the terminal', () => {
  it('stays on one line and sends no control codes, whatever a file is called', () => {
    assert.equal(visibly('skipped two\nlines.txt'), 'skipped two\\nlines.txt');
    assert.equal(visibly('\u001B[31mred\u2028'), '\\u001b[31mred\\u2028');
    assert.equal(visibly('plain ü 中 😀'), 'plain ü 中 😀');
  });
});
