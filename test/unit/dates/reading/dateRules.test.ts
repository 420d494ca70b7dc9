import assert from 'node:assert/strict';
import { RULES } from '../../../../src/dates/reading/dateRules.ts';
import { expandPattern } from '../../../../src/dates/reading/dateTrie.ts';
import { cutAtoms } from '../../../../src/dates/reading/dateAtoms.ts';
import { DateMatcher } from '../../../../src/dates/reading/matchDates.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

describe('date rules', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
  });

  it('expand into rows with and without their optional items', () => {
    assert.deepEqual(expandPattern('THE? d:NUM OF'), ['THE d:NUM OF', 'd:NUM OF']);
    assert.deepEqual(expandPattern('y:YEAR ~$M'), ['y:YEAR ~m:MONTH', 'y:YEAR ~m:MABBR ~DOT']);
  });

  for (const rule of RULES) {
    it(`read "${rule.example}" by ${rule.id}`, () => {
      const text = `It was so ${rule.example} there.`;
      const article = parseArticle(text);
      const atoms = cutAtoms(article);
      const matcher = new DateMatcher(text, atoms);
      const found = new Set<string>();
      for (let i = 0; i < atoms.count; i++) {
        const [longest] = matcher.at(i);
        if (!longest) continue;
        const expressions = matcher.expressions(i, longest);
        for (const e of expressions) found.add(e.rule);
        i = expressions.at(-1)!.to - 1;
      }
      assert.ok(found.has(rule.id), `found ${[...found].join(', ')}`);
    });
  }
});
