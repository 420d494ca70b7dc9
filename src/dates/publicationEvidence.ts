import type { Article, SectionKind } from '../text/article.ts';
import { exists, dayNumber } from './calendar.ts';
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

/** @returns what the text's dates say about the day it was told, in text order. */
export function gatherEvidence(
  article: Article,
  read: readonly Read[],
  dayFirst: boolean,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  let section = 0;
  read.forEach(({ expression: e, tense }, i) => {
    while (section < article.sections.length && article.sections[section]!.end <= e.start) section++;
    const kind = article.sections[section]?.kind;
    if (kind !== undefined && SILENT.has(kind)) return;
    const pair = pairOf(article.text, read[i - 1], e);
    if (pair) {
      evidence.push(pair);
      return;
    }
    const day = wholeDay(e, dayFirst);
    if (day !== undefined)
      evidence.push(tense === 'future' ? { kind: 'futureDay', day } : { kind: 'pastDay', day });
    else if (isYearlessDay(e)) {
      if (kind === 'dateline')
        evidence.push({
          kind: 'pair',
          year: undefined,
          month: e.slots.m!,
          day: e.slots.d!,
          weekday: e.slots.w,
          from: 0,
          to: 1,
          words: article.text.slice(e.start, e.end),
        });
      else if (!isDated(read, i, dayFirst))
        evidence.push({
          kind: 'yearlessDay',
          month: e.slots.m!,
          day: e.slots.d!,
          weekday: e.slots.w,
          tense,
        });
    } else if (
      e.kind === 'calendar' &&
      e.slots.m !== undefined &&
      e.slots.y !== undefined &&
      e.slots.d === undefined
    ) {
      if (tense !== 'future' && exists(e.slots.y, e.slots.m, 1))
        evidence.push({ kind: 'pastDay', day: dayNumber(e.slots.y, e.slots.m, 1) });
    } else if (
      e.kind === 'calendar' &&
      e.slots.m !== undefined &&
      e.slots.y === undefined &&
      e.slots.unit === undefined &&
      e.slots.mod === undefined
    ) {
      evidence.push({ kind: 'yearlessMonth', month: e.slots.m, tense });
    } else if (e.kind === 'calendar' && e.slots.y !== undefined && tense !== 'future')
      evidence.push({ kind: 'year', year: e.slots.y });
    else if (e.kind === 'unit' && (e.rule === 'this-unit' || e.rule === 'last-unit')) {
      const words = article.text.slice(e.start, e.end).toLowerCase();
      if (words === 'earlier this month') evidence.push({ kind: 'monthPart', part: 'early' });
      if (words === 'later this month') evidence.push({ kind: 'monthPart', part: 'late' });
    } else if (
      e.kind === 'weekday' &&
      e.rule === 'weekday' &&
      read[i - 1]?.expression.rule === 'deictic' &&
      e.start - read[i - 1]!.expression.end <= 2
    ) {
      evidence.push({
        kind: 'weekday',
        weekday: ((e.slots.w! - 1 - read[i - 1]!.expression.slots.n! + 7) % 7) + 1,
      });
    }
  });
  evidence.push(...linked(article.text, read, dayFirst));
  return evidence;
}

/** True when the same day stands with its year shortly before: then the year is left out for that reason, not for being the current one. */
function isDated(read: readonly Read[], i: number, dayFirst: boolean): boolean {
  const { slots } = read[i]!.expression;
  return read.some(
    ({ expression: e }, k) =>
      k < i && e.slots.m === slots.m && e.slots.d === slots.d && wholeDay(e, dayFirst) !== undefined,
  );
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
