import assert from 'node:assert/strict';
import { alignParagraphs } from '../../../../src/queries/reading/alignParagraphs.ts';
import { assertGrowsWithText } from '../../../support/growth.ts';

/** The rows that have something in them. */
function rows(left: string, right: string): readonly (readonly [string, string])[] {
  const aligned = alignParagraphs(left, right);
  const [l, r] = [aligned.left.split('\n'), aligned.right.split('\n')];
  assert.equal(l.length, r.length);
  return l.flatMap((line, at) => (line === '' && r[at] === '' ? [] : [[line, r[at]!] as const]));
}

const A = 'The mayor of Graz opened the new bridge over the river on Friday morning.';
const B = 'Hundreds of people walked across it before noon, the police said later.';
const C = 'The old bridge had been closed since a flood damaged its piers in spring.';
const D = 'Copyright Harbour News.';

describe('paragraphs of two near-copies side by side', () => {
  it('stand at the same line, the same ones and those that were changed', () => {
    const changed = B.replace('Hundreds', 'Thousands').replace('noon', 'lunch');
    assert.deepEqual(rows([A, B, C].join('\n\n'), [A, changed, C].join('\n\n')), [
      [A, A],
      [B, changed],
      [C, C],
    ]);
  });

  it('have an empty line beside them where the other has nothing like it', () => {
    assert.deepEqual(rows([A, B, C].join('\n\n'), [A, C, D].join('\n\n')), [
      [A, A],
      [B, ''],
      [C, C],
      ['', D],
    ]);
  });

  it('are told by their words, however lines are wrapped', () => {
    const wrap = (text: string): string => text.replace(/(.{30,45}) /g, '$1\n');
    assert.deepEqual(rows([A, B, C].map(wrap).join('\n\n'), [A, B, C].join('\n\n')), [
      [A, A],
      [B, B],
      [C, C],
    ]);
  });

  it('are put beside the two that the other made of one', () => {
    assert.deepEqual(rows([`${A} ${B}`, C].join('\n\n'), [A, B, C].join('\n\n')), [
      [`${A} ${B}`, `${A} ¶ ${B}`],
      [C, C],
    ]);
    assert.deepEqual(rows([A, B, C].join('\n\n'), [A, `${B} ${C}`].join('\n\n')), [
      [A, A],
      [`${B} ¶ ${C}`, `${B} ${C}`],
    ]);
  });

  it('keep their order where one was moved, and repeated ones their places', () => {
    assert.deepEqual(rows([A, B, C].join('\n\n'), [C, A, B].join('\n\n')), [
      ['', C],
      [A, A],
      [B, B],
      [C, ''],
    ]);
    assert.deepEqual(rows(['* * *', A, '* * *', B].join('\n\n'), ['* * *', A, '* * *', B].join('\n\n')), [
      ['* * *', '* * *'],
      [A, A],
      ['* * *', '* * *'],
      [B, B],
    ]);
  });

  const HARD: Readonly<Record<string, (units: number) => string>> = {
    'the same paragraphs': (n) => 'a b c\n\n'.repeat(n),
    'other paragraphs': (n) => Array.from({ length: n }, (_, at) => `the word ${at.toString()}`).join('\n\n'),
    'one paragraph': (n) => 'word '.repeat(n),
  };
  for (const [name, make] of Object.entries(HARD))
    it(`cost no more than their texts are long: ${name}`, () => {
      assertGrowsWithText(
        (text) => alignParagraphs(text, `${text.replaceAll('word', 'other')}\n\nend`),
        make,
        4_000,
      );
    });

  it('may be none at all', () => {
    assert.deepEqual(rows('', ''), []);
    assert.deepEqual(rows('', A), [['', A]]);
  });
});
