import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/text/lineIndex.ts';

describe('LineIndex', () => {
  it('counts lines that end in \\n, \\r\\n and a lone \\r', () => {
    const index = new LineIndex('a\nbc\r\nd\re');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(3), { line: 1, character: 1 });
    assert.deepEqual(index.positionAt(6), { line: 2, character: 0 });
    assert.deepEqual(index.positionAt(8), { line: 3, character: 0 });
  });

  it('leads every offset outside a line end back to itself', () => {
    const text = 'Kim\r\n\r\n😀 met\nTrump\r\rin Hanoi\n';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
      assert.equal(index.offsetAt(index.positionAt(offset)), offset);
    }
  });

  it('clamps what lies outside', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(new LineIndex('').lineCount, 1);
  });
});
