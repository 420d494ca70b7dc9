import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { oneLine } from '../../../src/cli/terminal.ts';

describe('a message on the terminal', () => {
  it('stays on one line and sends no control codes, whatever a file is called', () => {
    assert.equal(oneLine('skipped two\nlines.txt'), 'skipped two\\nlines.txt');
    assert.equal(oneLine('\u001B[31mred\u2028'), '\\u001b[31mred\\u2028');
    assert.equal(oneLine('plain ü 中 😀'), 'plain ü 中 😀');
  });
});
