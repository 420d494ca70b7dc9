/**
 * What hostile and broken texts are made of: controls, halves of pairs, turns of direction, marks
 * of other scripts, names without an end.
 */
const PIECES = [
  ...[
    '\u0000',
    '\u001B[2J',
    '\u202E',
    '\u2066',
    '\u200B',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '\u0301',
    '\u{E0041}',
  ],
  ...['\r', '\n\n', '\t', '\u00A0', '“', '”', '"', '(', ')', '—', '’s ', '. ', ', '],
  ...[
    'Mr ',
    'Mrs. ',
    'President ',
    'Kim ',
    'Jan ',
    'Jr. ',
    'K. ',
    'de la ',
    'St. ',
    'the Republic of ',
    'Mount ',
  ],
  ...[
    'last Friday ',
    'May ',
    '30 February ',
    'AD 64 ',
    '44 BC ',
    "'98 ",
    '1/2/03 ',
    'the 1990s ',
    'noon ',
    '9999 ',
  ],
  ...[
    'WASHINGTON (AFP) - ',
    'By ',
    'PHOTO: ',
    'https://a.b/c ',
    '金正恩',
    'قال ',
    '😀',
    'İ',
    'ﬁ',
    '__proto__ ',
    '%s',
  ],
] as const;

/** No mutant grows longer: what time is measured for is not length. */
const LONGEST = 40_000;

type Random = () => number;
type Mutate = (text: string, other: string, random: Random) => string;

const below = (random: Random, bound: number): number => Math.floor(random() * bound);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** Two places in a text, the second at most `most` behind the first. */
function stretch(text: string, random: Random, most = 300): readonly [number, number] {
  const start = below(random, text.length + 1);
  return [start, Math.min(text.length, start + below(random, most))];
}

function inserted(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** One change each; texts are taken apart at UTF-16 units, so that halves of pairs come about. */
const MUTATIONS: readonly Mutate[] = [
  function deletes(text, _, random) {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  function repeats(text, _, random) {
    const [from, to] = stretch(text, random, 80);
    const piece = text.slice(from, to);
    return inserted(text, to, piece.repeat(below(random, 60)));
  },
  function repeatsForLong(text, _, random) {
    const piece = random() < 0.5 ? pick(random, PIECES) : pick(random, text.split(/\s+/)) + ' ';
    return inserted(text, below(random, text.length), piece.repeat(below(random, 3_000)));
  },
  function swaps(text, _, random) {
    const [from, to] = stretch(text, random);
    const [start, end] = stretch(text.slice(to), random);
    const [second, rest] = [text.slice(to + start, to + end), text.slice(to + end)];
    return text.slice(0, from) + second + text.slice(to, to + start) + text.slice(from, to) + rest;
  },
  function splices(text, other, random) {
    const [from, to] = stretch(other, random, 2_000);
    return inserted(text, below(random, text.length), other.slice(from, to));
  },
  function inserts(text, _, random) {
    let mutant = text;
    for (let left = 1 + below(random, 20); left > 0; left--)
      mutant = inserted(mutant, below(random, mutant.length), pick(random, PIECES));
    return mutant;
  },
  function changesUnits(text, _, random) {
    const units = text.split('');
    for (let left = 1 + below(random, 20); left > 0; left--)
      units[below(random, units.length)] = String.fromCharCode(below(random, 0x10000));
    return units.join('');
  },
  function changesCase(text, _, random) {
    const [from, to] = stretch(text, random, text.length);
    const middle = text.slice(from, to);
    return (
      text.slice(0, from) + (random() < 0.6 ? middle.toUpperCase() : middle.toLowerCase()) + text.slice(to)
    );
  },
  function runsLinesTogether(text, _, random) {
    return text.replace(/\n+/g, pick(random, [' ', '\n', '\r\n', '', '\n\n\n']));
  },
  function leavesOutSpaces(text, _, random) {
    const [from, to] = stretch(text, random, 2_000);
    return (
      text.slice(0, from) +
      text.slice(from, to).replace(/\s+/g, pick(random, ['', '-', '\n'])) +
      text.slice(to)
    );
  },
];

/** A text that nobody wrote, made of some that somebody did: the same seed, the same text. */
export function mutantText(texts: readonly string[], random: Random): string {
  let text = pick(random, texts);
  for (let left = 1 + below(random, 5); left > 0; left--)
    text = pick(random, MUTATIONS)(text, pick(random, texts), random).slice(0, LONGEST);
  return text;
}

/** The same as bytes in some encoding, now and then with bytes changed or gone. */
export function mutantBytes(texts: readonly string[], random: Random): Uint8Array {
  const encoding = random() < 0.8 ? 'utf8' : pick(random, ['utf16le', 'latin1'] as const);
  const bytes = Uint8Array.from(Buffer.from(mutantText(texts, random), encoding));
  if (random() < 0.6 || bytes.length === 0) return bytes;
  for (let left = 1 + below(random, 12); left > 0; left--)
    bytes[below(random, bytes.length)] = below(random, 256);
  return random() < 0.3 ? bytes.subarray(below(random, 3)) : bytes;
}
