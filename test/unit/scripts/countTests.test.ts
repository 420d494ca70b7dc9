import assert from 'node:assert/strict';
import { countTests, failuresIn } from '../../../scripts/countTests.ts';

describe('countTests', () => {
  it("reads Mocha's sum, with and without failures", () => {
    assert.deepEqual(countTests('\n  12 passing (3s)\n'), [{ passed: 12, failed: 0 }]);
    assert.deepEqual(countTests('  3 passing (1m)\n  1 pending\n  2 failing\n'), [{ passed: 3, failed: 2 }]);
  });

  it('adds up the suites of one host and keeps hosts apart', () => {
    const output = [
      '15 passed, 0 failed (VS Code 1.139.1, Node extension host)',
      '1 passed, 2 failed (VS Code 1.139.1, Node extension host)',
      '4 passed, 0 failed (VS Code 1.139.1, web worker extension host)',
    ].join('\n');
    assert.deepEqual(countTests(output), [
      { passed: 16, failed: 2, where: 'VS Code 1.139.1, Node extension host' },
      { passed: 4, failed: 0, where: 'VS Code 1.139.1, web worker extension host' },
    ]);
  });

  it('finds nothing where nothing is summed up', () => {
    assert.deepEqual(countTests('All files formatted.\n'), []);
  });
});

describe('failuresIn', () => {
  it('finds the failures among the lines of a suite inside VS Code', () => {
    const output = [
      '  ✓ a',
      '  ✗ b',
      'Error: no b',
      '    at x',
      '  ✓ c',
      '  ✗ d',
      '2 passed, 2 failed (x)',
    ].join('\n');
    assert.deepEqual(failuresIn(output), ['  ✗ b\nError: no b\n    at x', '  ✗ d']);
  });

  it('finds what Mocha says of them at the end', () => {
    const output = '  ✓ a\n\n  3 passing (1m)\n  1 failing\n\n  1) b\n     Error: no b\n';
    assert.deepEqual(failuresIn(output), ['  1 failing\n\n  1) b\n     Error: no b']);
  });

  it('finds nothing where all is well', () => {
    assert.deepEqual(failuresIn('  ✓ a\n1 passed, 0 failed (x)\n\n  3 passing (1m)\n'), []);
  });
});
