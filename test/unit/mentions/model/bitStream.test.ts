import assert from 'node:assert/strict';
import { BitReader, BitWriter } from '../../../../src/mentions/model/bitStream.ts';

describe('a stream of bits', () => {
  it('reads back numbers of every width', () => {
    const out = new BitWriter();
    for (let width = 1; width <= 32; width++)
      out
        .bits(2 ** width - 1, width)
        .bits(0, width)
        .bits(1, width);
    const input = new BitReader(out.bytes());
    for (let width = 1; width <= 32; width++)
      assert.deepEqual(
        [input.bits(width), input.bits(width), input.bits(width)],
        [2 ** width - 1, 0, 1],
        `width ${String(width)}`,
      );
  });

  it('reads back Rice codes, however far from their width', () => {
    const values = [0, 1, 7, 8, 23, 24, 25, 199, 1000, 4095];
    for (const width of [0, 3, 12, 24]) {
      const out = new BitWriter();
      for (const value of values) out.rice(value, width);
      const input = new BitReader(out.bytes());
      assert.deepEqual(
        values.map(() => input.rice(width)),
        values,
      );
    }
  });

  it('reads back ascending numbers, near and far', () => {
    const values = [-0x80000000, -0x7fffffff, -5, 0, 1, 200_000, 0x7fffffff];
    for (const width of [18, 23, 28]) {
      const out = new BitWriter();
      values.forEach((value, i) => out.rice(value - (i ? values[i - 1]! : -0x80000000), width));
      const read = new Int32Array(values.length);
      new BitReader(out.bytes()).fillAscending(read, width);
      assert.deepEqual([...read], values);
    }
  });

  it('does not read behind its end', () => {
    const input = new BitReader(new Uint8Array(2));
    assert.throws(() => {
      for (let k = 0; k < 10; k++) input.bits(24);
    }, RangeError);
  });
});
