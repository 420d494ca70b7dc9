const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');
const BASE = SYLLABLES.length;

/** A made-up name of three or more syllables, another one for each number. */
export function madeUp(number: number): string {
  let word = '';
  for (let rest = number + BASE * BASE; rest > 0; rest = Math.floor(rest / BASE))
    word += SYLLABLES[rest % BASE]!;
  return `${word[0]!.toUpperCase()}${word.slice(1)}r`;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letters = (number: number): string =>
  [1, 26, 676].map((place) => LETTERS[Math.floor(number / place) % 26]!).join('');
const initials = (number: number): string => letters(number).toUpperCase().replace(/./g, '$&. ');

/**
 * Words that make up a whole text: each was or could be the "name" of thousands of words, or stand
 * where one is looked for.
 */
export const REPEATED: readonly string[] = [
  ...['Jan ', 'May ', 'Monday ', '2019 ', '12 ', 'Jan 1 ', 'Jan 1, 2019 ', '1/1/', 'March to ', 'last week '],
  ...[
    'A ',
    'I. ',
    'J. ',
    'aB ',
    'KIM ',
    'Kim ',
    'Mary ',
    'New ',
    'de ',
    'van der ',
    'Al-',
    'Kim-',
    "O'",
    'x',
  ],
  ...['Mr ', 'Mr. K. ', 'Mr Kim, ', 'President ', 'St. ', 'Dr. Prof. ', 'Kim Jr. ', 'Mr Jr. ', 'King II '],
  ...['London, ', 'North ', 'Paris, Texas, ', 'Bank of ', 'University of ', 'Kim and ', 'Kim & ', 'Kim/'],
  ...[
    '"',
    '“Kim ',
    "'",
    '(',
    ', ',
    '. ',
    '- ',
    'Kim\t',
    'Kim\n',
    'KIM\n\n',
    'Kim said ',
    'Kim known as ',
    'Ким ',
  ],
];

/** Sentences that name somebody else each time, by number. */
export const NAMING: Readonly<Record<string, (number: number) => string>> = {
  'one name, other middle names': (n) => `Mr. Peter ${madeUp(n)} Halloran said so.`,
  'the same in capitals': (n) => `MR. PETER ${madeUp(n).toUpperCase()} HALLORAN SAID SO.`,
  'the same with a suffix': (n) => `Mr. Peter ${madeUp(n)} Halloran Jr. said so.`,
  'one given name': (n) => `Mary ${madeUp(n)} said so.`,
  'one family name': (n) => `${madeUp(n)} Halloran said so.`,
  'one name behind others': (n) => `${madeUp(n)} Peter Halloran said so.`,
  'family names alone': (n) => `Mr ${madeUp(n)} said so.`,
  'nothing in common': (n) => `${madeUp(2 * n)} ${madeUp(2 * n + 1)} said so.`,
  'initials of one family': (n) => `Mr ${initials(n)}Halloran said so.`,
  'an initial and a middle name': (n) => `J. ${madeUp(n)} Halloran said so.`,
  'names a letter or two apart': (n) => `Mr. Peter Hall${letters(n)}n said so.`,
  'family names first': (n) => `Kim Jong ${madeUp(n)} said so.`,
  'a particle': (n) => `Mr. Peter de ${madeUp(n)} said so.`,
  'short names before the full ones': (n) => `Mr ${madeUp(n)} met Anna ${madeUp(n)} and Peter ${madeUp(n)}.`,
  'one short name before full ones': (n) => `Mr Halloran met ${madeUp(n)} Halloran in Oslo.`,
  'other names of one person': (n) => `Peter Roe, known as Anna ${madeUp(n)}, said so.`,
  'a chain of other names': (n) => `Anna ${madeUp(n)}, known as Anna ${madeUp(n + 1)}, said so.`,
  'one short name for many': (n) => `${madeUp(n)} Halloran, known as Jerome, met Jerome.`,
  'offices of one man': (n) => `${madeUp(n)} minister Peter Halloran said so.`,
  'offices of many': (n) => `Senator Mary ${madeUp(n)} said so.`,
  places: (n) => `They live in ${madeUp(n)}, Georgia.`,
  organizations: (n) => `She works for ${madeUp(n)} Inc. and the ${madeUp(n)} University.`,
  'a list': (n) => `${madeUp(2 * n)} ${madeUp(2 * n + 1)},`,
  'a list in capitals': (n) => `${madeUp(2 * n)} ${madeUp(2 * n + 1)}\n`.toUpperCase(),
  'a table': (n) => `${madeUp(2 * n)} ${madeUp(2 * n + 1)}\t${n}\t${madeUp(n)}\n`,
  quotations: (n) => `“It is so and so it is,” said Mary ${madeUp(n)}. “It is,” he said.`,
  days: (n) => `It was on ${1 + (n % 28)} March ${1900 + (n % 120)}, ${n} days ago.`,
};

/** The first sentences of a kind, as one text. */
export const sentences = (naming: (number: number) => string, count: number): string =>
  Array.from({ length: count }, (_, number) => naming(number)).join(' ');

/** The same as names of articles (see `article`), by number and how many there are in all. */
export const NAMED: Readonly<Record<string, (number: number, count: number) => string[]>> = {
  'one name, other middle names': (n) => [`Peter ${madeUp(n)} Halloran`],
  'one name, other middle names beside what speaks for all': (n) => [
    `Peter ${madeUp(n)} Halloran`,
    'l:Oslo',
    'o:Acme',
  ],
  'the same with a suffix': (n) => [`Peter ${madeUp(n)} Halloran Jr.`],
  'one given name': (n) => [`Mary ${madeUp(n)}`],
  'one family name': (n) => [`${madeUp(n)} Halloran`],
  'one family name, alone and in full': (n) => ['Halloran', `${madeUp(n)} Halloran`, `l:${madeUp(n % 50)}`],
  'one family name, with offices': (n) => [
    `Halloran|${madeUp(n)} minister`,
    `${madeUp(n)} Halloran|${madeUp(n)} minister`,
  ],
  'one name behind others': (n) => ['Peter Halloran', `${madeUp(n)} Peter Halloran`, `o:${madeUp(n % 50)}`],
  'two words behind others': (n) => ['Anna Halloran', `${madeUp(n)} Anna Halloran`],
  'nothing in common': (n) => [`${madeUp(2 * n)} ${madeUp(2 * n + 1)}`],
  'the same names again': (n, count) => [`${madeUp(n % (count / 2))} Halloran|Senator`],
  'common names again': (n, count) => [
    `John Smith ${madeUp(n % (count / 2))}|coach`,
    'John Smith|Senator',
    'l:Oslo',
    'l:Lima',
    'o:UN',
  ],
  'family names alone': (n) => [madeUp(n)],
  'family names alone and in full': (n) => [madeUp(n), `Anna ${madeUp(n)}`, `Peter ${madeUp(n)}`],
  'initials of one family': (n) => [`${initials(n)}Halloran`, `Peter ${madeUp(n)} Halloran`],
  'names a letter or two apart': (n) => [`Peter Hall${letters(n)}n`, `o:${madeUp(n % 50)}`],
  'names that sound alike': (n) => [
    `Peter ${madeUp(n).replace(/[aeiou]/g, (vowel, at: number) => vowel + 'h'.repeat((n >> at) & 1))}dorf`,
  ],
  'names too long': (n) => [`${'Anna '.repeat(20)}${madeUp(n)} Halloran`],
  'family names first': (n) => [`Kim Jong ${madeUp(n)}`],
  'spellings of one name': (n) => [
    Array.from('peter halloran', (c, i) => ((n >> i) & 1 ? c.toUpperCase() : c)).join(''),
  ],
  places: (n) => [`l:${madeUp(n)}`],
  organizations: (n) => [`o:${madeUp(n)}`, `o:${madeUp(n)} University`],
};
