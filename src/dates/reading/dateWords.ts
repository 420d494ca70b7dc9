/**
 * The words of dates, each as one or more readings: a symbol that the rules of dateRules.ts are
 * written in, and a number.
 * Sources: months, weekdays and their abbreviations as in the Unicode CLDR (en, en-GB) and the AP
 * Stylebook ("Sept.", "Tues."); the modifiers and anchors are those of the TimeML 1.2.1 annotation
 * guidelines for TIMEX3.
 */

/** The symbols that rules are written in. `OTHER` never starts or continues a date. */
export const SYMBOLS = [
  'OTHER', 'MONTH', 'MABBR', 'WDAY', 'WABBR', 'WDAYS', 'NUM', 'NUM3', 'YEAR', 'TH', 'ORD', 'CARD', 'UNIT', 'UNITS', 'DAYPART', 'THIS', 'LAST',
  'NEXT', 'SAME', 'PREV', 'FOLL', 'AGO', 'LATER', 'BEFORE', 'EARLY', 'EDGE', 'SEASON', 'THE', 'OF', 'COMMA', 'DASH', 'SLASH', 'DOT', 'TO', 'AND',
  'FROM', 'DEICTIC', 'DECADE', 'ES', 'APOS', 'ERA', 'QUARTER', 'FISCAL', 'HALF', 'FEAST', 'GOOD', 'NEW', 'BOXING', 'EVE', 'ABOUT', 'IN',
  'COUPLE', 'VAGUE', 'ON', 'PAST', 'CENT', 'Q', 'YEARWORD', 'WEEKWORD', 'MONTHWORD', 'DAY', 'COMING', 'TIME', 'NOW', 'EVERY', 
] as const; // prettier-ignore
export type SymbolName = (typeof SYMBOLS)[number];

/** Symbol number by name. */
export const S = Object.fromEntries(SYMBOLS.map((name, i) => [name, i])) as Readonly<
  Record<SymbolName, number>
>;

/** Units of time, in the order that arithmetic on them is written in. */
export const UNIT = {
  day: 1,
  week: 2,
  fortnight: 3,
  weekend: 4,
  month: 5,
  quarter: 6,
  year: 7,
  decade: 8,
  century: 9,
  season: 10,
} as const;

/**
 * One word may be read in several ways: "second" is a number and a unit. All readings of a word
 * share its number.
 */
export interface Word {
  readonly symbols: readonly number[];
  readonly value: number;
}

/**
 * symbol names -> words; a word's number is its place in the list, from 1, unless it is written out
 * ("words=number").
 */
const TABLE: readonly (readonly [symbols: string, words: string])[] = [
  ['MONTH', 'january february march april may june july august september october november december'],
  ['MONTH MABBR', 'jan feb mar apr jun=6 jul=7 aug=8 sep=9 oct=10 nov=11 dec=12 sept=9'],
  ['WDAY', 'monday tuesday wednesday thursday friday saturday sunday'],
  ['WDAY WABBR', 'mon tue wed thu fri sat sun tues=2 weds=3 thur=4 thurs=4'],
  ['WDAYS', 'mondays tuesdays wednesdays thursdays fridays saturdays sundays'],
  ['ORD', 'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20'],
  ['CARD', 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 hundred=100'],
  ['CARD', 'a=1 an=1'],
  ['TH', 'st nd rd th'],
  ['ES', 's'],
  ['UNIT', 'fortnight=3 weekend=4 decade=8'],
  ['UNIT DAY', 'day=1'],
  ['UNIT WEEKWORD', 'week=2'],
  ['UNIT MONTHWORD', 'month=5'],
  ['UNIT YEARWORD', 'year=7'],
  ['TIME', 'time'],
  ['UNIT CENT', 'century=9'],
  ['UNIT QUARTER', 'quarter=6'],
  ['UNITS', 'days=1 weeks=2 fortnights=3 weekends=4 months=5 quarters=6 years=7 decades=8 centuries=9'],
  ['DAYPART', 'morning=1 afternoon=2 evening=3 night=4 midnight=5 noon=6 lunchtime=7 dawn=8 mornings=1 nights=4'],
  ['THIS', 'this=0'],
  ['LAST', 'last=-1'],
  ['PAST', 'past=-1'],
  ['NEXT', 'next=1'],
  ['NEXT COMING', 'coming=1 upcoming=1'],
  ['SAME', 'that=0 same=0'],
  ['PREV', 'previous=-1 preceding=-1 prior=-1'],
  ['FOLL', 'following=1 ensuing=1 subsequent=1'],
  ['AGO', 'ago=-1'],
  ['LATER', 'later=1 afterwards=1 after=1 hence=1'],
  ['BEFORE', 'earlier=-1 before=-1'],
  ['EARLY', 'early=1 mid=2 late=3'],
  ['EDGE', 'beginning=1 start=1 middle=2 end=3 close=3'],
  ['SEASON', 'spring=1 summer=2 autumn=3 fall=3 winter=4'],
  ['THE', 'the'], ['OF', 'of'], ['IN', 'in within=0'], ['ON', 'on'],
  ['TO', 'to until=2 till=2 through=1'],
  ['AND', 'and or=2 &=1'],
  ['FROM', 'from'],
  ['DEICTIC', 'today=0 yesterday=-1 tomorrow=1 tonight=0'],
  ['DECADE', 'twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90'],
  ['ERA', 'ad=1 ce=1 bc=-1 bce=-1'],
  ['FISCAL', 'fy fiscal financial'],
  ['HALF', 'half'],
  ['ABOUT', 'around circa approximately roughly c ca'],
  ['COUPLE', 'couple=2'],
  ['VAGUE', 'several few many'],
  ['EVE', 'eve'],
  ['FEAST', 'christmas=1 easter=2 halloween=3 thanksgiving=4'],
  ['GOOD', 'good=5'], ['NEW', 'new=6'], ['BOXING', 'boxing=7'],
  ['Q', 'q'],
  ['NOW', 'now'],
  ['EVERY', 'every each'],
]; // prettier-ignore

/** Marks that rules know. */
const MARKS: readonly (readonly [symbol: SymbolName, marks: string])[] = [
  ['COMMA', ','],
  ['DASH', '-‐‑–—−'],
  ['SLASH', '/'],
  ['DOT', '.'],
  ['APOS', "'’‘"],
];

function buildWords(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const [names, list] of TABLE) {
    const symbols = names.split(' ').map((name) => S[name as SymbolName]);
    list.split(' ').forEach((entry, i) => {
      const [word = '', written] = entry.split('=');
      const known = words.get(word);
      words.set(word, {
        symbols: known ? [...new Set([...known.symbols, ...symbols])] : symbols,
        value: written === undefined ? i + 1 : Number(written),
      });
    });
  }
  for (const [symbol, marks] of MARKS)
    for (const mark of marks) words.set(mark, { symbols: [S[symbol]], value: 0 });
  return words;
}

/** Every word and mark that a date may be made of, in lower case. */
export const WORDS: ReadonlyMap<string, Word> = buildWords();

/** Letters in the longest word of the lexicon: longer words are not looked up. */
export const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));
