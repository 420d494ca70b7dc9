import type { Article, SectionKind } from '../text/article.ts';
import { dayNumber, daysInMonth, exists } from './calendar.ts';
import type { Expression } from './dateExpression.ts';
import { UNIT } from './dateWords.ts';
import type { Tense } from './tense.ts';
import { wholeDay } from './writtenDay.ts';

/** One thing that the text says about its own day of publication. Days and months come round each year where no year is written. */
export type Evidence =
  /** A whole date that lies behind, or ahead. */
  | { readonly kind: 'pastDay'; readonly day: number }
  | { readonly kind: 'futureDay'; readonly day: number }
  /** A day or a month of no stated year. `tense` tells on which side of publication it lies. */
  | {
      readonly kind: 'yearlessDay';
      readonly month: number;
      readonly day: number;
      readonly weekday: number | undefined;
      readonly tense: Tense;
    }
  | { readonly kind: 'yearlessMonth'; readonly month: number; readonly tense: Tense }
  /** A year that the story is told from or after. */
  | { readonly kind: 'year'; readonly year: number }
  /** "last Friday (Jan 18)", "today (July 5)": publication lies `from` to `to` days after the date. */
  | {
      readonly kind: 'pair';
      readonly year: number | undefined;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | undefined;
      readonly from: number;
      readonly to: number;
      readonly words: string;
    }
  /** A month named without its year that was dated elsewhere in the text: it lies within the last year. "60 years ago, in 1962" likewise. */
  | { readonly kind: 'since'; readonly from: number; readonly to: number; readonly words: string }
  /** "today, Thursday". */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "earlier this month": not its first days; "later this month": not its last. */
  | { readonly kind: 'monthPart'; readonly part: 'early' | 'late' };

/** Sections that say nothing about when the story was told: years of copyright, notes of archives, the age of a stock photo. */
const SILENT: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'boilerplate',
  'note',
  'url',
  'credit',
  'byline',
]);

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

/** What a calendar date says by itself. `told` holds the days that stood with their years before it. */
function ofCalendar(e: Expression, tense: Tense, told: ReadonlySet<number>): Evidence | undefined {
  const { y, m, d, w, unit, mod } = e.slots;
  if (e.kind !== 'calendar') return undefined;
  if (isYearlessDay(e))
    return told.has(dayKey(e)) ? undefined : { kind: 'yearlessDay', month: m!, day: d!, weekday: w, tense };
  if (y === undefined)
    return m !== undefined && unit === undefined && mod === undefined
      ? { kind: 'yearlessMonth', month: m, tense }
      : undefined;
  if (!exists(y, m ?? 1, 1)) return undefined;
  if (tense === 'future') return { kind: 'futureDay', day: dayNumber(y, m ?? 12, daysInMonth(y, m ?? 12)) };
  return m === undefined ? { kind: 'year', year: y } : { kind: 'pastDay', day: dayNumber(y, m, 1) };
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

/** @returns what the text's dates say about the day it was told, in text order. */
export function gatherEvidence(
  article: Article,
  read: readonly Read[],
  dayFirst: boolean,
): readonly Evidence[] {
  const { text, sections } = article;
  const evidence: Evidence[] = [];
  const told = new Set<number>();
  let section = 0;
  read.forEach((one, i) => {
    const { expression: e, tense } = one;
    while (section < sections.length && sections[section]!.end <= e.start) section++;
    const kind = sections[section]?.kind;
    if (kind !== undefined && SILENT.has(kind)) return;
    const day = wholeDay(e, dayFirst);
    if (day !== undefined) told.add(dayKey(e));
    const found =
      pairOf(text, read[i - 1], e) ??
      (kind === 'dateline' && isYearlessDay(e)
        ? datelinePair(e, text)
        : day !== undefined
          ? ({ kind: tense === 'future' ? 'futureDay' : 'pastDay', day } as const)
          : (ofCalendar(e, tense, told) ?? ofRelative(e, read[i - 1]?.expression, text)));
    if (found) evidence.push(found);
  });
  evidence.push(...linked(text, read, dayFirst));
  return evidence;
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
  };
}

/** Characters between "60 years ago" and the year it speaks of. */
const SAME_BREATH = 45;

/** Dates that are told twice, once with a year and once without or as so many years ago. */
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
