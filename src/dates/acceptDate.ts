import type { Atoms } from './dateAtoms.ts';
import { Gap, READINGS } from './dateAtoms.ts';
import type { Expression } from './dateExpression.ts';
import { S, UNIT } from './dateWords.ts';
import { EASTER } from './feasts.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before a bare month, weekday or year that make it a date. */
const TIME_PREPOSITIONS = words(
  'in since by until till from to of on during after before between through for and or last next this early late mid around circa about every throughout per than as starting ending dated until,',
);
/** Month names that are common words or first names: on their own they need a reason to be dates. */
const AMBIGUOUS_MONTHS = words('may march mar jan jun sep dec april june august');
/** Counted nouns: "2000 people" is no year. */
const COUNTED = words(
  'people dollars euros pounds rupees pesos yen yuan won francs metres meters feet foot ft km kilometres kilometers miles tonnes tons hectares acres members students workers employees soldiers troops houses homes families jobs copies words pieces cases deaths residents households children women men kg mw gw square sq percent per cent seats votes units points times hours minutes days weeks months years million billion thousand trillion litres liters barrels cubic megawatts kw horsepower hp rpm calories cars vehicles police officers rooms beds schools villages farmers prisoners inmates migrants refugees protesters demonstrators delegates participants visitors tourists fans spectators plants trees species birds animals kilos kilograms grams mg degrees volts watts',
);
/** Words before a number that make it an amount or a label. */
const AMOUNT_BEFORE = words(
  'us rs usd no number nos room flight route nearly almost least some approximately roughly section article page part chapter world flight bus highway class model size level resolution psalm verse',
);
const POSSESSIVE = words('his her their my your our');

/** What was read of the text before an expression. */
export interface Seen {
  readonly antique: boolean;
  readonly last: Expression | undefined;
}

/** What stands around an expression, looked up when a doubtful one asks. */
class Surroundings {
  readonly text: string;
  readonly atoms: Atoms;
  readonly e: Expression;
  readonly seen: Seen;
  /** True when the text speaks of years of three digits elsewhere. */
  readonly antique: boolean;
  /** True when the mention right before is a year too: "from 1790 to 1801". */
  readonly datedBefore: boolean;
  constructor(text: string, atoms: Atoms, e: Expression, seen: Seen) {
    this.text = text;
    this.atoms = atoms;
    this.e = e;
    this.seen = seen;
    this.antique = seen.antique;
    this.datedBefore = seen.last?.slots.y !== undefined && e.from - seen.last.to <= 2;
  }
  raw(i: number): string {
    if (i < 0 || i >= this.atoms.count) return '';
    return this.text.slice(this.atoms.starts[i], Math.min(this.atoms.ends[i]!, this.atoms.starts[i]! + 24));
  }
  before(back = 1): string {
    return this.e.from - back < 0 || this.atoms.gaps[this.e.from]! > Gap.line
      ? ''
      : this.raw(this.e.from - back);
  }
  after(on = 0): string {
    return this.e.to + on >= this.atoms.count || this.atoms.gaps[this.e.to + on]! > Gap.line
      ? ''
      : this.raw(this.e.to + on);
  }
  get surface(): string {
    return this.text.slice(this.e.start, this.e.end);
  }
  is(i: number, symbol: number): boolean {
    if (i < 0 || i >= this.atoms.count) return false;
    for (let k = 0; k < READINGS; k++) if (this.atoms.symbols[i * READINGS + k] === symbol) return true;
    return false;
  }
}

const isCapital = (w: string): boolean => w !== '' && w[0] !== w[0]!.toLowerCase();
const isLower = (w: string): boolean => w !== '' && w[0] !== w[0]!.toUpperCase();

function insideAddress(text: string, start: number, end: number): boolean {
  const glued = /[-_/.:@=%#&?~]/;
  if (!glued.test(text.charAt(start - 1)) && !/[-_/@=&?]/.test(text.charAt(end))) return false;
  let from = start;
  while (from > 0 && start - from < 200 && !/\s/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 200 && !/\s/.test(text[to]!)) to++;
  const chunk = text.slice(from, to);
  return (
    chunk.includes('://') ||
    chunk.includes('www.') ||
    chunk.includes('@') ||
    chunk.includes('_') ||
    /^[#/]/.test(chunk) ||
    /\.(?:com|org|net|html?|co|jpg|png|pdf|gov|edu)\b/i.test(chunk) ||
    (chunk.match(/-/g)?.length ?? 0) > 3
  );
}

/** Laws, plans and products bear years that date nothing in the story: "Vision 2030". The word before is a name there. */
function endsName(s: Surroundings): boolean {
  const before = s.before();
  if (!isCapital(before) || before.length < 2 || TIME_PREPOSITIONS.has(before.toLowerCase())) return false;
  const gap = s.atoms.gaps[s.e.from];
  return gap === Gap.space && s.before(2) !== '' && !/^[.!?:”"“]$/.test(s.before(2));
}

function acceptsYear(s: Surroundings): number {
  const year = s.e.slots.y!;
  const before = s.before().toLowerCase();
  const after = s.after();
  const glued = s.atoms.gaps[s.e.from] === Gap.none;
  if (AMOUNT_BEFORE.has(before) || /^[$£€¥₹#№]$/.test(before)) return 0;
  if (/^[%°$€£+]$/.test(after) || COUNTED.has(after.toLowerCase())) return 0;
  if ((before === 'than' || before === 'over') && year % 50 === 0) return 0;
  if (before === 'of' && /^\d+$/.test(s.before(2))) return year >= 1950 && year <= 2035 ? 0.5 : 0;
  if (glued && (before === '.' || before === '/')) return 0;
  if (glued && before === '-' && !COMPOUND.has(s.before(2).toLowerCase()))
    return /^\d+$/.test(s.before(2)) ? 0 : 0.3;
  const circa =
    before === '.' &&
    (s.before(2) === 'c' || s.before(2) === 'ca' || s.before(2) === 'b' || s.before(2) === 'd');
  const ranged = /^[-–—]$/.test(after) && s.is(s.e.to + 1, S.YEAR);
  const placed =
    circa ||
    ranged ||
    TIME_PREPOSITIONS.has(before) ||
    /^[([（–—-]$/.test(before) ||
    before === 'the' ||
    before === 'year';
  if (year >= 1900 && year <= 2035) return placed ? 0.97 : endsName(s) ? 0 : 0.85;
  if (year > 2100 || !placed) return before === ',' && year > 1400 && /^[.,;)]?$/.test(after) ? 0.7 : 0;
  if (
    before === 'of' ||
    before === 'to' ||
    before === 'for' ||
    before === 'or' ||
    before === 'about' ||
    before === 'around'
  )
    return year % 10 === 0 && !s.datedBefore ? 0 : TOTALS.has(s.before(2).toLowerCase()) ? 0 : 0.75;
  return 0.9;
}
const COMPOUND = words('mid pre post end early late non since');
const TOTALS = words(
  'total population capacity crowd number sum height length distance cost price area fleet group audience strength average',
);

/** Years of two digits without an apostrophe, as people say them: only beside another year, and where no counted thing follows. */
function acceptsBareShortYear(s: Surroundings): number {
  const { yy } = s.e.slots;
  const { last } = s.seen;
  const written = s.raw(s.e.to - 1);
  if (yy === undefined || written.length !== 2 || (yy < 50 && !written.startsWith('0'))) return 0;
  if (!/^(?:|and|[.,;!?)\]])$/.test(s.after())) return 0;
  if (s.e.rule === 'short-year-pair') return 0.7;
  return last &&
    s.e.start - last.end < SHORT_YEAR_REACH &&
    (last.slots.yy !== undefined || last.rule === 'year')
    ? 0.6
    : 0;
}
const SHORT_YEAR_REACH = 60;

/** Years of three digits need a text that is about such times, and a word that places them. */
function acceptsOldYear(s: Surroundings): number {
  const before = s.before().toLowerCase();
  const circa = before === '.' && s.before(2) === 'c';
  const ranged = /^[-–—]$/.test(s.after()) && (s.is(s.e.to + 1, S.NUM3) || s.is(s.e.to + 1, S.NUM));
  const open = /^[([–—-]$/.test(before) && s.is(s.e.from - 2, S.NUM3);
  if (COUNTED.has(s.after().toLowerCase()) || s.after() === '%') return 0;
  return s.antique &&
    (circa || ranged || open || /^(?:in|around|about|by|until|since|from|when)$/.test(before))
    ? 0.7
    : 0;
}

/** Words around the month that only a month has: "its May report" against "May I". */
function acceptsMonth(s: Surroundings): number {
  const surface = s.surface;
  if (!isCapital(surface)) return 0;
  const name = surface.toLowerCase().replace('.', '');
  const before = s.before();
  const after = s.after();
  const placed = TIME_PREPOSITIONS.has(before.toLowerCase());
  const abbreviation = s.is(s.e.from, S.MABBR);
  if (abbreviation && !placed) return 0;
  const nameFollows = s.atoms.gaps[s.e.to] === Gap.space && /^[A-Z][a-z]+$/.test(after);
  if (!AMBIGUOUS_MONTHS.has(name))
    return isCapital(before) && /^[A-Z][a-z]/.test(before) && !placed ? 0.6 : 0.95;
  if (name === 'mar' || name === 'jan')
    return placed && before.toLowerCase() === 'in' && !nameFollows ? 0.7 : 0;
  if (placed)
    return nameFollows && name !== 'march' && name !== 'may' && before.toLowerCase() !== 'in' ? 0.3 : 0.95;
  if (DETERMINERS.has(before.toLowerCase()))
    return name === 'march' && !nameFollows && isLower(after) ? 0.5 : 0.8;
  if (isLower(before)) return nameFollows ? 0 : name === 'march' ? 0.4 : 0.75;
  if (name === 'may' || name === 'march') return before === ',' && /^[,.]$/.test(after) ? 0.7 : 0;
  return isCapital(before) || isCapital(after) ? 0 : 0.8;
}
const DETERMINERS = words('the its his her their our my a an');

function acceptsWeekday(s: Surroundings): number {
  const surface = s.surface;
  const name = s.raw(s.e.to - 1) === '.' ? s.raw(s.e.to - 2) : s.raw(s.e.to - 1);
  if (s.e.rule === 'weekday' && !isCapital(surface)) return 0;
  if (s.is(s.e.to - 1, S.WABBR) || surface.endsWith('.')) {
    if (/^(?:sat|sun|mon|wed)$/i.test(name) && s.e.rule === 'weekday')
      return /^[([]$/.test(s.before()) ? 0.8 : 0;
    return TIME_PREPOSITIONS.has(s.before().toLowerCase()) || s.e.rule !== 'weekday' ? 0.8 : 0;
  }
  if (/^(?:Morning|Night|Evening|Afternoon|Times|Mail|Express|Telegraph|Herald)$/.test(s.after())) return 0;
  if (s.after() === 'the' && s.after(1) === '13') return 0;
  if (/^(?:Black|Good|Holy|Ash|Super|Maundy|Cyber)$/.test(s.before())) return 0.4;
  return 0.97;
}

function acceptsUnit(s: Surroundings): number {
  const { unit, mod } = s.e.slots;
  const rule = s.e.rule;
  const after = s.after().toLowerCase();
  if (
    unit === UNIT.day &&
    (rule === 'last-unit' || rule === 'next-unit' || rule === 'this-unit' || rule === 'end-of-unit')
  )
    return 0;
  if ((rule === 'unit-after' || rule === 'unit-before' || rule === 'daypart-before') && isWord(after))
    return 0;
  if (rule === 'that-unit' && unit === UNIT.day && mod === 0 && after === '-') return 0;
  return 0.9;
}

const isWord = (w: string): boolean =>
  /^[\p{L}\d]/u.test(w) && !/^(?:that|when|and|but|as|in|on|at|by|with|for|to)$/.test(w);

/** @returns how sure it is that an expression is a date, 0 where it is none: "may" the verb, "2000 people", the day in a web address. */
export function acceptDate(text: string, atoms: Atoms, e: Expression, seen: Seen): number {
  if (e.start > 0 && /[\p{L}\d$£€#@_]/u.test(text.charAt(e.start - 1))) return 0;
  const confidence = acceptKind(new Surroundings(text, atoms, e, seen));
  return confidence > 0 && insideAddress(text, e.start, e.end) ? 0 : confidence;
}

function acceptKind(s: Surroundings): number {
  const { e } = s;
  switch (e.kind) {
    case 'weekday':
      return acceptsWeekday(s);
    case 'unit':
      return acceptsUnit(s);
    case 'calendar':
      if (e.rule === 'year') return acceptsYear(s);
      if (e.rule === 'old-year') return acceptsOldYear(s);
      if (
        e.slots.m !== undefined &&
        e.slots.d === undefined &&
        e.slots.y === undefined &&
        e.slots.part === undefined &&
        e.slots.mod === undefined
      )
        return acceptsMonth(s);
      if (e.rule === 'the-day' || e.rule === 'weekday-the-day') return acceptsTheDay(s);
      if (e.rule === 'short-year')
        return e.slots.yy! >= 10 &&
          TIME_PREPOSITIONS.has(s.before().toLowerCase()) &&
          !/^[’'‘]/.test(s.after())
          ? 0.8
          : 0;
      if (e.rule === 'short-year-pair' || e.rule === 'in-short-year') return acceptsBareShortYear(s);
      if (e.rule === 'short-year-era' && isLower(s.raw(e.to - 1))) return 0;
      if (e.rule === 'era-short-year' && s.raw(e.from) !== 'AD') return 0;
      if (
        /^(?:month-day|day-month)$/.test(e.rule) &&
        /^(?:march|may)$/.test(monthWord(s).toLowerCase()) &&
        endsName(s)
      )
        return 0;
      if (
        e.slots.m !== undefined &&
        e.slots.y === undefined &&
        !isCapital(monthWord(s)) &&
        /^(?:may|march|mar|jan|sep|dec)$/.test(monthWord(s))
      )
        return 0;
      if ((e.rule === 'month-day' || e.rule === 'day-month') && COUNTED.has(s.after().toLowerCase()))
        return 0;
      return 0.97;
    case 'decade':
      return e.slots.yy !== undefined && (POSSESSIVE.has(s.before().toLowerCase()) || e.slots.yy % 10 !== 0)
        ? 0
        : (e.slots.y ?? 0) % 10 !== 0
          ? 0
          : 0.95;
    case 'offset':
      if (/(?:after|before)$/i.test(s.surface) && isWord(s.after().toLowerCase())) return 0;
      return 0.9;
    case 'deictic':
      return isCapital(s.surface) && /^[A-Z][a-z]/.test(s.before()) ? 0 : 0.9;
    case 'yearRange':
      return (e.slots.yy2 !== undefined && e.slots.yy2 <= e.slots.y! % 100) || endsName(s) ? 0 : 0.9;
    case 'season':
      return s.after().toLowerCase() === 'of' && e.slots.y === undefined ? 0 : 0.8;
    case 'monthRange':
      return isCapital(monthWord(s)) ? 0.9 : 0;
    case 'feast':
      return acceptsFeast(s);
    case 'event':
      return e.slots.n1 === 9 && e.slots.n2 === 11 && !/^[/\d]/.test(s.after()) ? 0.8 : 0;
    case 'numeric':
      // Two digits and two dots number chapters and versions too, unless all are written in full.
      return (e.rule === 'dotted-short' && e.end - e.start < 8) || continues(s) ? 0 : 0.9;
    case 'nthWeekday':
    case 'set':
    case 'dayRange':
    case 'century':
    case 'quarter':
    case 'half':
      return 0.9;
  }
}

/** A feast names a day where it is written as one; "Christmas tree" and "new year" are none. */
function acceptsFeast(s: Surroundings): number {
  const { n, w } = s.e.slots;
  if (!/\p{Lu}/u.test(s.surface)) return 0;
  if (s.e.rule === 'good-friday') return w === 5 ? 0.9 : 0;
  if (/^easter-day/.test(s.e.rule)) return n === EASTER ? 0.9 : 0;
  if (/^christmas-eve/.test(s.e.rule)) return n === EASTER ? 0 : 0.9;
  if (
    /\bday$/i.test(s.surface) ||
    s.e.slots.y !== undefined ||
    s.e.slots.mod !== undefined ||
    s.e.rule === 'new-years-eve'
  )
    return 0.9;
  return TIME_PREPOSITIONS.has(s.before().toLowerCase()) || s.before().toLowerCase() === 'at'
    ? /^[\p{L}-]/u.test(s.after()) &&
      !/^(?:and|or|in|when|with|but|as|this|last|next|to|he|she|they|we|after|before)$/.test(s.after())
      ? 0
      : 0.7
    : 0;
}

/** True where the marks and numbers go on: "1.10.2019.4" is no date. */
function continues(s: Surroundings): boolean {
  const { gaps } = s.atoms;
  return (
    (gaps[s.e.from] === Gap.none && /^[./-]$/.test(s.before())) ||
    (gaps[s.e.to] === Gap.none &&
      /^[./-]$/.test(s.after()) &&
      gaps[s.e.to + 1] === Gap.none &&
      /^\d/.test(s.after(1)))
  );
}

/** "on the 19th" is a day unless a thing follows: "on the 10th floor". */
function acceptsTheDay(s: Surroundings): number {
  const { w, d } = s.e.slots;
  if (w === 5 && d === 13) return 0;
  const after = s.after();
  return after === '' ||
    /^[^\p{L}\d]$/u.test(after) ||
    /^(?:and|at|to|that|when|but|with|as|for|he|she|they|it|we|after|before)$/.test(after)
    ? 0.8
    : 0;
}

function monthWord(s: Surroundings): string {
  for (let i = s.e.from; i < s.e.to; i++) if (s.is(i, S.MONTH)) return s.raw(i);
  return '';
}
