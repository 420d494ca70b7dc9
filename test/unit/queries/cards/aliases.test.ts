import assert from 'node:assert/strict';
import { isVariantSpelling } from '../../../../src/queries/cards/aliases.ts';

describe('variant spellings', () => {
  it('differ from the name in a letter or two, accents or joins', () => {
    for (const [surface, name] of [
      ['Kim Jung Un', 'Kim Jong Un'],
      ['Muñoz', 'Munoz'],
      ['Kim Jong-un', 'Kim Jong Un'],
      ['Moammar Gadhafi', 'Moammar Gaddafi'],
    ] as const)
      assert.ok(isVariantSpelling(surface, name), surface);
  });

  it('are not shorter forms, other names or other cases', () => {
    for (const [surface, name] of [
      ['Kim', 'Kim Jong Un'],
      ['Kim Yong Chol', 'Kim Jong Un'],
      ['KIM JONG UN', 'Kim Jong Un'],
      ['US', 'UK'],
      ['Ann', 'Anna'.repeat(40)],
    ] as const)
      assert.ok(!isVariantSpelling(surface, name), surface);
  });
});
