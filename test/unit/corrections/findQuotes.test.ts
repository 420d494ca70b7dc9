import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findQuotes, quoteAt } from '../../../src/corrections/findQuotes.ts';
import { seeded } from '../../support/random.ts';
import { processorTime } from '../../support/processorTime.ts';

describe('a quotation', () => {
  it('is taken with as few words around it as tell it from every other place', () => {
    const text = 'The mayor spoke. Then Kim left the hall with Kim and the others of the town council.';
    assert.deepEqual(quoteAt(text, { start: 22, end: 25 }), {
      before: 'spoke. Then ',
      quote: 'Kim',
      after: ' left the hall',
    });
  });

  it('is refused where nothing tells two places apart', () => {
    const paragraph = 'Kim came, and went, and came again, and nobody knew why. '.repeat(60);
    const start = paragraph.indexOf('Kim', paragraph.length / 2);
    assert.equal(quoteAt(paragraph, { start, end: start + 3 }), undefined);
  });

  it('is found again in any text at any place that it was taken from', () => {
    const random = seeded(5);
    const parts = ['Kim', 'Lee', ' ', '  ', '\n', '\r\n\r\n', 'said', '.', 'Ünal', '🗞️', '\u00a0', 'a'];
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let i = 0; i < 60; i++) text += parts[random(parts.length)]!;
      const words = [...text.matchAll(/\S+/gu)];
      const spans = words.map((word) => ({ start: word.index, end: word.index + word[0].length }));
      const quotes = spans.flatMap((span) => {
        const quotation = quoteAt(text, span);
        return quotation ? [{ span, quotation }] : [];
      });
      const found = findQuotes(
        text,
        quotes.map(({ quotation }) => quotation),
      );
      assert.deepEqual(
        found,
        quotes.map(({ span }) => span),
      );
    }
  });

  it('is never moved to another place', () => {
    const quotation = { before: 'then ', quote: 'Kim', after: ' left' };
    assert.deepEqual(findQuotes('and then Kim  left', [quotation]), [{ start: 9, end: 12 }]);
    assert.deepEqual(findQuotes('and then Kim stayed', [quotation]), ['missing']);
    assert.deepEqual(findQuotes('and then Kim left, then Kim left', [quotation]), ['ambiguous']);
    assert.deepEqual(findQuotes('', [quotation, { before: '', quote: '', after: '' }]), [
      'missing',
      'missing',
    ]);
  });

  it('costs in proportion to text and quotations together, however alike they are', () => {
    const costOf = (size: number): number => {
      const text = Array.from({ length: size }, (_, i) => `Kim met person number ${i} there. `).join('');
      const quotes = Array.from({ length: size }, (_, i) => ({
        before: `met person number ${i} `,
        quote: 'there',
        after: '. ',
      }));
      return processorTime(() => {
        assert.ok(findQuotes(text, quotes).every((one) => typeof one === 'object' || one === 'missing'));
      });
    };
    const [small, large] = [least(() => costOf(500)), least(() => costOf(5_000))];
    assert.ok(large < 40 * Math.max(small, 5), `${small.toFixed(1)} -> ${large.toFixed(1)} ms`);
  });
});

/** The least of some runs, in milliseconds: what it costs without what else the machine does. */
function least(run: () => number): number {
  return Math.min(run(), run(), run());
}
