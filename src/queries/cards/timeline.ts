import { dayText } from '../../calendar/calendar.ts';
import { readDateValue } from '../../calendar/dateValue.ts';

/** Bars of a timeline, at most this many of each unit; beyond it the next coarser unit is taken. */
const UNITS = [
  { length: 10, most: 45 },
  { length: 7, most: 60 },
  { length: 4, most: 200 },
] as const;

export interface Period {
  /** EDTF day, month or year. */
  readonly period: string;
  readonly mentions: number;
}

/**
 * Mentions by period, oldest first and without gaps, in the finest unit that stays readable.
 *
 * @param dated publication days (`YYYY-MM-DD`) with how many mentions appeared on each
 */
export function timelineOf(dated: readonly (readonly [day: string, mentions: number])[]): readonly Period[] {
  if (dated.length === 0) return [];
  for (const { length, most } of UNITS) {
    const counts = new Map<string, number>();
    for (const [day, mentions] of dated) {
      const period = day.slice(0, length);
      counts.set(period, (counts.get(period) ?? 0) + mentions);
    }
    const sorted = [...counts.keys()].sort();
    const all = periodsBetween(sorted[0]!, sorted.at(-1)!, most);
    if (all) return all.map((period) => ({ period, mentions: counts.get(period) ?? 0 }));
  }
  return [];
}

/** All periods from the first to the last; undefined when they are more than `most`. */
function periodsBetween(first: string, last: string, most: number): readonly string[] | undefined {
  const periods: string[] = [];
  for (let period = first; periods.push(period) <= most; period = next(period))
    if (period === last) return periods;
  return undefined;
}

/** The day, month or year after another. */
function next(period: string): string {
  return dayText(readDateValue(period)!.last + 1).slice(0, period.length);
}
