import assert from 'node:assert/strict';
import { partitionPoint } from '../../../src/base/partitionPoint.ts';

describe('binary search', () => {
  it('finds where a condition ends, wherever that is', () => {
    for (let count = 0; count < 9; count++)
      for (let end = 0; end <= count; end++)
        assert.equal(
          partitionPoint(count, (at) => at < end),
          end,
        );
  });

  it('asks for no index twice, nor for one outside', () => {
    const asked: number[] = [];
    partitionPoint(1000, (at) => asked.push(at) > 0 && at < 700);
    assert.equal(new Set(asked).size, asked.length);
    assert.ok(asked.length <= 10 && asked.every((at) => at >= 0 && at < 1000));
  });
});
