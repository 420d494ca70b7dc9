import { wordSet } from '../../base/words/wordSet.ts';
import { civil, dayNumber, exists, monthEnd } from '../../calendar/calendar.ts';
import { FEASTS } from '../../calendar/feasts.ts';
import type { Article, SectionKind } from '../../text/article.ts';
import type { Expression, ExpressionKind } from '../reading/dateExpression.ts';
import { UNIT } from '../reading/dateWords.ts';
import { isAimedAt, isYearly } from '../resolving/deadlines.ts';
import type { Tense } from '../resolving/tense.ts';
import { youngestCoinage } from './coinages.ts';
import { wholeDay } from './writtenDay.ts';

/** The precision of a date. */
export type Grain = 'day' | 'month' | 'year';

/**
 * One piece of evidence of the text about its publication date. Days and months without a year
 * recur each year.
 */
export type Evidence =
  /**
   * A date with its year that is in the past or future. `sure` is false where only the words around
   * it suggest so.
   */
  | {
      readonly kind: 'past' | 'ahead';
      readonly first: number;
      readonly last: number;
      readonly grain: Grain;
      readonly sure: boolean;
      readonly words: string;
      /** Set for the day that a picture's caption gives. */
      readonly caption?: true;
    }
  /** A day or a month without a year. `tense` says on which side of publication it is. */
  | {
      readonly kind: 'yearlessDay';
      readonly month: number;
      readonly day: number;
      readonly weekday: number | undefined;
      readonly tense: Tense;
    }
  | { readonly kind: 'yearlessMonth'; readonly month: number; readonly tense: Tense }
  /**
   * "last Friday (Jan 18)", "today (July 5)": publication is `from` to `to` days after the date.
   */
  | {
      readonly kind: 'pair';
      readonly year: number | undefined;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | undefined;
      readonly from: number;
      readonly to: number;
      readonly words: string;
      /**
       * Set for the day of a dateline, which the weekday of the first sentences mostly names again.
       */
      readonly dateline?: true;
    }
  /**
   * A month without its year that is dated elsewhere in the text: it is within the last year. So is
   * the year of "60 years ago, in 1962".
   */
  | { readonly kind: 'since'; readonly from: number; readonly to: number; readonly words: string }
  /** "last year, 2021": publication is in the year that follows from this. */
  | { readonly kind: 'inYear'; readonly year: number; readonly words: string }
  /** A name that was given on a known day. */
  | { readonly kind: 'coined'; readonly day: number; readonly words: string }
  /** The days within a few of which a near-copy appeared. */
  | { readonly kind: 'copy'; readonly from: number; readonly to: number; readonly words: string }
  /** "today, Thursday". */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** The weekday in the first sentences: mostly the publication date or the day before. */
  | { readonly kind: 'leadWeekday'; readonly weekday: number }
  /** "earlier this month": not its first days; "later this month": not its last. */
  | { readonly kind: 'monthPart'; readonly part: 'early' | 'late' };

/**
 * Sections that say nothing about when the story was published: years of copyright, notes of
 * archives, the age of a stock photo.
 */
const SILENT: ReadonlySet<SectionKind> = new Set(['boilerplate', 'note', 'url', 'credit', 'byline']);

/** How many days after the date in brackets an article may appear that names its weekday so. */
const BARE_PAIR = [0, 6] as const;
const LAST_PAIR = [1, 8] as const;
const THIS_PAIR = [-6, 6] as const;
const NEXT_PAIR = [-13, -1] as const;

interface Read {
  readonly expression: Expression;
  readonly tense: Tense;
}

function isYearlessDay(e: Expression): boolean {
  return (
    e.kind === 'calendar' &&
    e.slots.m !== undefined &&
    e.slots.d !== undefined &&
    e.slots.y === undefined &&
    e.slots.unit === undefined &&
    exists(2000, e.slots.m, e.slots.d)
  );
}

function pairOf(text: string, a: Read | undefined, b: Expression): Evidence | undefined {
  if (!a) return undefined;
  const { expression: e } = a;
  const between = text.slice(e.end, b.start);
  if (between.length > 3 || !/^(?:\s?[([]|,? ?)$/.test(between)) return undefined;
  const { m, d, y } = b.slots;
  if (b.kind !== 'calendar' || m === undefined || d === undefined) return undefined;
  const words = text.slice(e.start, Math.min(b.end + 1, text.length)).replace(/[^)\]\w]$/, '');
  const make = ([from, to]: readonly [number, number], weekday?: number): Evidence => ({
    kind: 'pair',
    year: y,
    month: m,
    day: d,
    weekday: weekday ?? b.slots.w,
    from,
    to,
    words,
  });
  if (e.kind === 'deictic' && e.rule !== 'this-daypart') return make([-(e.slots.n ?? 0), -(e.slots.n ?? 0)]);
  if (e.kind !== 'weekday' || e.anchor !== 'published' || e.slots.unit !== undefined) return undefined;
  if (e.slots.mod === -1) return make(LAST_PAIR, e.slots.w);
  if (e.slots.mod === 1) return make(NEXT_PAIR, e.slots.w);
  if (e.slots.mod === 0) return make(THIS_PAIR, e.slots.w);
  return a.tense === 'future' ? make([-BARE_PAIR[1], 0], e.slots.w) : make(BARE_PAIR, e.slots.w);
}

/**
 * The evidence of a calendar date by itself. `dated` has the days that had their years before it.
 */
function ofCalendar(
  e: Expression,
  tense: Tense,
  dated: ReadonlySet<number>,
  text: string,
): Evidence | undefined {
  const { y, m, d, w, unit, mod } = e.slots;
  if (e.kind === 'feast') return ofFeast(e, tense);
  if (e.kind === 'dayRange' && y === undefined) return ofDays(e, tense);
  if (e.kind === 'yearRange')
    return y === undefined ? undefined : yearEvidence(lastYear(y, e.slots.y2), e, tense, text);
  if (e.kind !== 'calendar' && !PARTS_OF_YEAR.has(e.kind)) return undefined;
  if (isYearlessDay(e))
    return dated.has(dayKey(e)) ? undefined : { kind: 'yearlessDay', month: m!, day: d!, weekday: w, tense };
  if (y === undefined)
    return e.kind === 'calendar' && m !== undefined && unit === undefined && mod === undefined
      ? { kind: 'yearlessMonth', month: m, tense }
      : undefined;
  if (!exists(y, m ?? 1, 1) || e.slots.era === -1) return undefined;
  if (m === undefined) return yearEvidence(y, e, tense, text);
  const ahead =
    tense === 'future' || (tense !== 'past' && /\bby $/i.test(text.slice(Math.max(0, e.start - 4), e.start)));
  return {
    kind: ahead ? 'ahead' : 'past',
    first: dayNumber(y, m, 1),
    last: monthEnd(y, m),
    grain: 'month',
    sure: tense === 'past',
    words: text.slice(e.start, e.end),
  };
}

/** Seasons, quarters and halves with a year say about as much as the year. */
const PARTS_OF_YEAR: ReadonlySet<ExpressionKind> = new Set(['season', 'quarter', 'half']);

/** The year in which a range ends; a season or fiscal year ("2022-2023") may not have ended yet. */
const lastYear = (y: number, y2 = y): number => (y2 === y + 1 ? y : y2);

/**
 * "By 2030" is in the future; "until 2013" and "from 2013" are on either side unless the verb says
 * more.
 */
function yearEvidence(year: number, e: Expression, tense: Tense, text: string): Evidence | undefined {
  if (!exists(year, 1, 1)) return undefined;
  const before =
    /(\w+) (?:the )?$/.exec(text.slice(Math.max(0, e.start - 16), e.start))?.[1]?.toLowerCase() ?? '';
  const unreal = tense !== 'past' && UNREAL.test(text.slice(Math.max(0, e.start - CLAUSE), e.start));
  if (before === 'by' && tense === 'perfect' && !unreal) return undefined;
  const ahead = !unreal && (before === 'by' || (tense === 'future' && before !== 'since'));
  if (ahead && (before === 'until' || before === 'from' || before === 'till')) return undefined;
  return {
    kind: ahead ? 'ahead' : 'past',
    first: dayNumber(year, 1, 1),
    last: dayNumber(year, 12, 31),
    grain: 'year',
    sure: ahead
      ? before === 'by' && tense !== 'past'
      : PAST_PREPOSITIONS.has(before) &&
        tense !== 'none' &&
        e.kind !== 'yearRange' &&
        !namesAThing(text, e.end),
    words: text.slice(e.start, e.end),
  };
}
/** "In a 2024 bid", "the 2030 agenda": the year belongs to a thing, which may be to come. */
function namesAThing(text: string, end: number): boolean {
  const next = /^ (\p{L}+)/u.exec(text.slice(end, end + 24))?.[1];
  return next !== undefined && !AFTER_TIME.has(next.toLowerCase());
}
/** Words behind a date that is alone in its sentence. */
const AFTER_TIME: ReadonlySet<string> = wordSet(
  'and or but as at by for from in of on to with when while where which who that until after before because since than through under over alone the a an he she it they we i his her its their was were had has is are said',
);
/** "Would have been" is in the past. */
const UNREAL = /\b(?:would|should|could|might) have\b[^.;:]*$/;
const CLAUSE = 70;
const PAST_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'since', 'of', 'from', 'during', 'between']);

/** Feasts that fall on the same day each year are yearless days. */
function ofFeast(e: Expression, tense: Tense): Evidence | undefined {
  const { n, y, mod } = e.slots;
  const feast = FEASTS[n ?? 0];
  if (y !== undefined || mod !== undefined || !feast || e.rule.includes('eve')) return undefined;
  const [one, other] = [civil(feast.dayIn(2001)), civil(feast.dayIn(2003))];
  if (one.month !== other.month || one.day !== other.day) return undefined;
  return { kind: 'yearlessDay', month: one.month, day: one.day, weekday: undefined, tense };
}

/** The near end of a range of days: its last day if it is past, its first if it is future. */
function ofDays(e: Expression, tense: Tense): Evidence | undefined {
  const { m, d, m2, d2 } = e.slots;
  const [month, day] = tense === 'future' || d2 === undefined ? [m, d] : [m2 ?? m, d2];
  if (month === undefined || day === undefined || !exists(2000, month, day)) return undefined;
  return { kind: 'yearlessDay', month, day, weekday: undefined, tense };
}

/** What words like "earlier this month" and "today, Thursday" say. */
function ofRelative(e: Expression, before: Expression | undefined, text: string): Evidence | undefined {
  if (e.rule === 'this-unit') {
    const words = text.slice(e.start, e.end).toLowerCase();
    return words === 'earlier this month'
      ? { kind: 'monthPart', part: 'early' }
      : words === 'later this month'
        ? { kind: 'monthPart', part: 'late' }
        : undefined;
  }
  if (e.rule !== 'weekday' || before?.rule !== 'deictic' || e.start - before.end > 2) return undefined;
  return { kind: 'weekday', weekday: ((e.slots.w! - 1 - before.slots.n! + 7) % 7) + 1 };
}

const dayKey = ({ slots }: Expression): number => (slots.m ?? 0) * 32 + (slots.d ?? 0);

/** @returns what the text's dates say about the publication date, in text order. */
export function gatherEvidence(
  article: Article,
  all: readonly Read[],
  dayFirst: boolean,
): readonly Evidence[] {
  const { text, sections } = article;
  const read = joined(all, text);
  const evidence: Evidence[] = [];
  const dated = new Set<number>();
  let section = 0;
  read.forEach((one, i) => {
    const { expression: e, tense } = one;
    while (section < sections.length && sections[section]!.end <= e.start) section++;
    const kind = sections[section]?.kind;
    if (kind !== undefined && SILENT.has(kind)) return;
    const day = wholeDay(e, dayFirst);
    if (day !== undefined) dated.add(dayKey(e));
    if (isYearly(text, e.start, e.end)) return;
    if (e.slots.y !== undefined && isAimedAt(text, e.start, tense === 'past')) return;
    const found =
      pairOf(text, read[i - 1], e) ??
      (kind === 'dateline' && isYearlessDay(e)
        ? datelinePair(e, text)
        : day !== undefined
          ? ({
              kind: tense === 'future' ? 'ahead' : 'past',
              first: day,
              last: day,
              grain: 'day',
              sure: true,
              words: text.slice(e.start, e.end),
              ...(kind === 'caption' ? { caption: true } : {}),
            } as const)
          : (ofCalendar(e, tense, dated, text) ?? ofRelative(e, read[i - 1]?.expression, text)));
    if (found) evidence.push(found);
  });
  const lead = leadWeekday(article, read);
  if (lead !== undefined) evidence.push({ kind: 'leadWeekday', weekday: lead });
  evidence.push(...linked(text, read, dayFirst));
  const coinage = youngestCoinage(article);
  if (coinage) evidence.push({ kind: 'coined', ...coinage });
  return evidence;
}

/**
 * "Since 2016 and 2008": a year joined to the one before it is on the same side, whatever verb
 * follows.
 */
function joined(read: readonly Read[], text: string): readonly Read[] {
  let last: Read | undefined;
  return read.map((one) => {
    const { expression: e } = one;
    const follows =
      last?.expression.rule === 'year' &&
      e.rule === 'year' &&
      /^(?:,| and| or|, and) $/.test(text.slice(last.expression.end, e.start));
    last = follows ? { ...one, tense: last!.tense } : one;
    return last;
  });
}

/** A dateline's day is the day of writing: the article appears then or on the next day. */
function datelinePair(e: Expression, text: string): Evidence {
  return {
    kind: 'pair',
    year: undefined,
    month: e.slots.m!,
    day: e.slots.d!,
    weekday: e.slots.w,
    from: 0,
    to: 1,
    words: text.slice(e.start, e.end),
    dateline: true,
  };
}

/** UTF-16 code units of the story in which its first weekday is evidence for its day. */
const LEAD = 700;

/** @returns the first past weekday of the story, if it is in the first sentences. */
function leadWeekday(article: Article, read: readonly Read[]): number | undefined {
  const body = article.sections.find(({ kind }) => kind === 'body' || kind === 'dateline');
  if (!body) return undefined;
  const lead = read.find(
    ({ expression: e, tense }) =>
      e.start >= body.start &&
      e.kind === 'weekday' &&
      e.anchor === 'published' &&
      e.slots.mod === undefined &&
      (tense === 'past' || tense === 'perfect'),
  );
  return lead && lead.expression.start < body.start + LEAD ? lead.expression.slots.w : undefined;
}

/** "Next year (2023)", "in 2021, last year": the counted year and the written one are the same. */
function yearBeside(a: Expression | undefined, b: Expression, text: string): Evidence | undefined {
  if (!a || !/^(?:,? \(?|, in )$/.test(text.slice(a.end, b.start))) return undefined;
  const [counted, written] = a.kind === 'unit' ? [a, b] : [b, a];
  const { unit, mod } = counted.slots;
  if (counted.kind !== 'unit' || counted.anchor !== 'published' || unit !== UNIT.year || mod === undefined)
    return undefined;
  const { y, m } = written.slots;
  if (written.rule !== 'year' || y === undefined || m !== undefined || !exists(y - mod, 1, 1))
    return undefined;
  return {
    kind: 'inYear',
    year: y - mod,
    words: text.slice(a.start, text[b.end] === ')' ? b.end + 1 : b.end),
  };
}

/** UTF-16 code units between "60 years ago" and the year that it means. */
const SAME_BREATH = 45;

/** Dates that are given twice, once with a year and once without, or as so many years ago. */
function linked(text: string, read: readonly Read[], dayFirst: boolean): readonly Evidence[] {
  const out: Evidence[] = [];
  const dated = new Map<number, number>();
  read.forEach(({ expression: e, tense }, i) => {
    const { m, n, unit, mod } = e.slots;
    const day = wholeDay(e, dayFirst);
    if (day !== undefined && m !== undefined && tense !== 'future')
      dated.set(m, Math.max(dated.get(m) ?? day, day));
    if (e.kind === 'calendar' && e.rule === 'month' && m !== undefined && tense !== 'future') {
      const known = dated.get(m);
      if (known !== undefined)
        out.push({ kind: 'since', from: known, to: known + 365, words: text.slice(e.start, e.end) });
    }
    const year = yearBeside(read[i - 1]?.expression, e, text);
    if (year) out.push(year);
    if (
      e.kind !== 'offset' ||
      e.rule !== 'ago' ||
      unit !== UNIT.year ||
      n === undefined ||
      n < 2 ||
      mod !== -1
    )
      return;
    for (const other of [read[i - 1], read[i + 1]]) {
      const o = other?.expression;
      if (!o || o.rule !== 'year' || Math.max(o.start - e.end, e.start - o.end) > SAME_BREATH) continue;
      const year = o.slots.y! + n;
      if (exists(year - 1, 1, 1) && exists(year + 1, 1, 1))
        out.push({
          kind: 'since',
          from: dayNumber(year, 1, 1) - 180,
          to: dayNumber(year, 12, 31) + 180,
          words: text.slice(e.start, e.end),
        });
    }
  });
  return out;
}
