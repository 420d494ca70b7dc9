import assert from 'node:assert/strict';
import { tagNames } from '../../../src/mentions/tagNames.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';
import { makeRandom } from '../../../scripts/train/random.ts';
import { assertGrowsWithText } from '../../support/growth.ts';

const PIECES = [
  ...[
    'Mr ',
    'President ',
    'Kim',
    ' Jong',
    '-un',
    'Trump',
    '-',
    '–',
    ' of ',
    ' the ',
    ' and ',
    ' & ',
    'US',
    'U.S. ',
    'North ',
    'Korea',
  ],
  ...[
    '.',
    ',',
    '"',
    '“',
    '”',
    '’',
    "'s",
    '‘',
    '(',
    ')',
    '/',
    ':',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u0000',
  ],
  ...[
    'WASHINGTON (AFP) - ',
    'By ',
    'PHOTO: ',
    'Copyright ',
    'https://',
    '@',
    '#',
    '$',
    '1,000',
    '2019',
    ', 31, ',
    'Ministry',
    'St. ',
  ],
  ...[
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    'قال ',
    '金正恩',
    '김정은',
    '\u0301',
    '\u200d',
    '\u202e',
    'é',
    'İ',
    'ß',
    'ﬁ',
    'constructor',
    '__proto__',
  ],
  ...[
    'said ',
    'in ',
    'he ',
    'al-',
    'de la ',
    'Al-Hassan',
    "O'Neil",
    'J. ',
    'Jr.',
    'Inc.',
    'x'.repeat(300),
    '---',
    '…',
    '<img src=x>',
    '%s',
  ],
];

function nonsense(seed: number): string {
  const next = makeRandom(seed);
  const length = 1 + Math.floor(next() * 80);
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]!).join('');
}

describe('any text', () => {
  it('gives sections, tokens and sentences in order, inside the text, without overlaps', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const text = nonsense(seed);
      const { sections, tokens, sentences, quotes } = parseArticle(text);
      let end = 0;
      for (const section of sections) {
        assert.ok(
          section.start >= end && section.end > section.start && section.end <= text.length,
          `seed ${String(seed)}`,
        );
        end = section.end;
      }
      end = 0;
      for (let i = 0; i < tokens.count; i++) {
        assert.ok(tokens.starts[i]! >= end && tokens.ends[i]! > tokens.starts[i]!, `seed ${String(seed)}`);
        end = tokens.ends[i]!;
      }
      assert.ok(end <= text.length);
      for (let i = 0; i < sentences.count; i++) {
        const section = sections[sentences.section[i]!]!;
        assert.ok(
          sentences.starts[i]! >= section.start && sentences.ends[i]! <= section.end,
          `seed ${String(seed)}`,
        );
      }
      assert.equal(sentences.firstToken[sentences.count], tokens.count);
      end = 0;
      for (const quote of quotes) {
        assert.ok(
          quote.start >= end && quote.end > quote.start && quote.end <= text.length,
          `seed ${String(seed)}`,
        );
        end = quote.end;
      }
    }
  });

  it('leaves nothing but white space between its sections', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const text = nonsense(seed);
      let rest = '';
      let end = 0;
      for (const section of parseArticle(text).sections) {
        rest += text.slice(end, section.start);
        end = section.end;
      }
      assert.match(rest + text.slice(end), /^[\s\p{Cc}\ufeff]*$/u, `seed ${String(seed)}`);
    }
  });

  it('gives mentions in order, inside the text, never empty, never overlapping', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const text = nonsense(seed);
      let end = 0;
      for (const mention of tagNames(parseArticle(text))) {
        assert.ok(mention.start >= end && mention.end > mention.start, `seed ${String(seed)}`);
        assert.ok(mention.confidence > 0 && mention.confidence <= 1, `seed ${String(seed)}`);
        assert.equal(
          text.slice(mention.start, mention.end).trim().length,
          mention.end - mention.start,
          `seed ${String(seed)}`,
        );
        end = mention.end;
      }
      assert.ok(end <= text.length, `seed ${String(seed)}`);
    }
  });

  it('gives the same mentions each time', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const text = nonsense(seed);
      assert.deepEqual(tagNames(parseArticle(text)), tagNames(parseArticle(text)));
    }
  });
});

describe('the cost of tagging', () => {
  const hard: Record<string, (n: number) => string> = {
    titles: (n) => 'Mr '.repeat(n),
    'capitalized words': (n) =>
      'Talks begin.\n\nThen Kim Jong Un and Moon Jae of Hanoi came. '.repeat(n >> 4),
    'one chain of capitals': (n) => `he met ${'Kim '.repeat(n)}`,
    'one chain of "of"': (n) => `he met ${'Kim of '.repeat(n)}`,
    'hyphenated capitals': (n) => `he met ${'Kim-'.repeat(n)}`,
    'a line of 50,000 characters': (n) => 'President Kim of Hanoi '.repeat(n / 23),
    'one line': (n) => 'then he went to see them and so on and on '.repeat(n >> 3),
  };
  for (const [name, make] of Object.entries(hard)) {
    it(`grows no faster than the text: ${name}`, () => {
      assertGrowsWithText((text) => tagNames(parseArticle(text)), make, 6_250);
    });
  }
});
