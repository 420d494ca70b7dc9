import assert from 'node:assert/strict';
import { TokenKind } from '../../../src/text/article.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

function surfaces(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

function kinds(text: string): number[] {
  const { count, kinds } = tokenize(text);
  return [...kinds.subarray(0, count)];
}

describe('tokenize', () => {
  it('sets hyphens apart, so that names can be split and joined by whoever knows them', () => {
    assert.deepEqual(surfaces('Trump-Kim, US-North Korea'), [
      'Trump',
      '-',
      'Kim',
      ',',
      'US',
      '-',
      'North',
      'Korea',
    ]);
    assert.deepEqual(surfaces('Al-Hassan Jong-un'), ['Al', '-', 'Hassan', 'Jong', '-', 'un']);
  });

  it('keeps apostrophes inside words and sets possessives apart', () => {
    assert.deepEqual(surfaces("O'Neil's don't Xi’an"), ["O'Neil", "'s", "don't", 'Xi’an']);
    assert.deepEqual(surfaces('Kim’s TRUMP’S leaders’ talks'), [
      'Kim',
      '’s',
      'TRUMP',
      '’S',
      'leaders',
      '’',
      'talks',
    ]);
    assert.deepEqual(surfaces("the '80s"), ['the', "'", '80s']);
  });

  it('keeps the periods of initials, acronyms and abbreviations, and no others', () => {
    assert.deepEqual(surfaces('St. Louis, U.S. J. J.R. Smith.'), [
      'St.',
      'Louis',
      ',',
      'U.S.',
      'J.',
      'J.R.',
      'Smith',
      '.',
    ]);
    assert.deepEqual(surfaces('B.Mary-Anne'), ['B.', 'Mary', '-', 'Anne']);
    assert.deepEqual(surfaces('last week.The end'), ['last', 'week', '.', 'The', 'end']);
    assert.deepEqual(surfaces('No. 10, he sat.'), ['No.', '10', ',', 'he', 'sat', '.']);
    assert.deepEqual(surfaces('No.'), ['No', '.']);
  });

  it('keeps numbers with separators and suffixes whole and sets currency apart', () => {
    assert.deepEqual(surfaces('US$1,000.5 10:30 18th 1990s 5%'), [
      'US',
      '$',
      '1,000.5',
      '10:30',
      '18th',
      '1990s',
      '5',
      '%',
    ]);
    assert.deepEqual(surfaces('31-24 at 10a.m.'), ['31', '-', '24', 'at', '10', 'a.m.']);
    assert.deepEqual(kinds('$5'), [TokenKind.symbol, TokenKind.number]);
  });

  it('keeps web and e-mail addresses whole, without the punctuation around them', () => {
    assert.deepEqual(surfaces('(see https://a.b/c?d=e_f).'), ['(', 'see', 'https://a.b/c?d=e_f', ')', '.']);
    assert.deepEqual(surfaces('write to jane.roe@news.example.org, or @jane_roe'), [
      'write',
      'to',
      'jane.roe@news.example.org',
      ',',
      'or',
      '@jane_roe',
    ]);
    assert.deepEqual(surfaces('Booking.com and bbc.co.uk.'), ['Booking.com', 'and', 'bbc.co.uk', '.']);
  });

  it('keeps emoji with all their parts in one token, and other astral letters in their word', () => {
    assert.deepEqual(surfaces('ok 👩‍👩‍👧 👍🏽 🇰🇵!'), ['ok', '👩‍👩‍👧', '👍🏽', '🇰🇵', '!']);
    assert.deepEqual(surfaces('𝒦im 𠮷田'), ['𝒦im', '𠮷', '田']);
  });

  it('reads words of right-to-left scripts and takes each ideograph as a word', () => {
    assert.deepEqual(surfaces('قال كيم: نعم'), ['قال', 'كيم', ':', 'نعم']);
    assert.deepEqual(surfaces('金正恩 김정은'), ['金', '正', '恩', '김정은']);
  });

  it('survives lone surrogates and marks without a letter', () => {
    assert.deepEqual(surfaces('a \ud800 b \udc00'), ['a', '\ud800', 'b', '\udc00']);
    assert.deepEqual(surfaces('\u0301 x\u0301y'), ['x\u0301y']);
  });
});
