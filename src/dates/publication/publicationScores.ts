import { civil, dayNumber, daysInMonth, exists, weekdayOf } from '../../calendar/calendar.ts';
import type { Evidence } from './publicationEvidence.ts';
import { AGAINST, LEAD_TO_DATELINE, density } from './publicationTables.ts';
import type { StretchTable } from './publicationTables.ts';

export type Dated = Extract<Evidence, { kind: 'past' | 'ahead' }>;
type Of<K extends Evidence['kind']> = Extract<Evidence, { readonly kind: K }>;

/** Years until a day of the year comes round again, at most: 29 February of 1896 and of 1904. */
const LONGEST_WAIT = 8;

/** The days of one month in a row of days: places `from` to `to`, the last not included. */
interface MonthOfDays {
  /** The month, as `year * 12 + month - 1`. */
  readonly months: number;
  readonly from: number;
  readonly to: number;
}

/** The months of so many days from day number `start` on. */
function monthsOf(start: number, count: number): readonly MonthOfDays[] {
  const found: MonthOfDays[] = [];
  let { year, month } = civil(start);
  for (let from = 0; from < count;) {
    const first = dayNumber(year, month, 1) - start;
    const to = Math.min(count, first + daysInMonth(year, month));
    found.push({ months: year * 12 + month - 1, from, to });
    from = to;
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return found;
}

/**
 * Log likelihoods of a row of days, to which every piece of evidence adds what it says about each.
 */
export class PublicationScores {
  readonly start: number;
  readonly #scores: Float64Array;
  readonly #months: readonly MonthOfDays[];
  /**
   * Days since the latest past day of no stated year, and until the nearest one ahead; empty until
   * there is one.
   */
  #behind = new Float64Array(0);
  #ahead = new Float64Array(0);

  constructor(start: number, count: number) {
    this.start = start;
    this.#scores = new Float64Array(count);
    this.#months = monthsOf(start, count);
  }

  /** The log-likelihood of each day from `start` on. */
  get all(): Float64Array {
    return this.#scores;
  }

  /** Adds `points` to the days from `first` to `last`, both inclusive. */
  addBetween(first: number, last: number, points: number): void {
    const to = Math.min(this.#scores.length - 1, last - this.start);
    for (let i = Math.max(0, first - this.start); i <= to; i++) this.#scores[i]! += points;
  }

  /** Adds `points` to all days but those from `first` to `last`, both inclusive. */
  addOutside(first: number, last: number, points: number): void {
    this.addBetween(-Infinity, first - 1, points);
    this.addBetween(last + 1, Infinity, points);
  }

  /**
   * Adds `say(months)` to all days of a month, where `months` counts as `year * 12 + month - 1`.
   */
  addByMonth(say: (months: number) => number): void {
    for (const { months, from, to } of this.#months) {
      const points = say(months);
      for (let i = from; i < to; i++) this.#scores[i]! += points;
    }
  }

  /**
   * Adds to each day from `first` to `last`, both inclusive, what is said of its weekday, Monday
   * first.
   */
  addByWeekday(points: readonly number[], first: number, last: number): void {
    const to = Math.min(this.#scores.length - 1, last - this.start);
    let i = Math.max(0, first - this.start);
    for (let weekday = weekdayOf(this.start + i); i <= to; i++, weekday++)
      this.#scores[i]! += points[weekday % 7]!;
  }

  /** Adds `points` to the first `head` and the last `tail` days of each month. */
  addToEdges(head: number, tail: number, points: number): void {
    for (const { months } of this.#months) {
      const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
      const first = dayNumber(year, month, 1);
      const end = first + daysInMonth(year, month);
      this.addBetween(first, first + head - 1, points);
      this.addBetween(end - tail, end - 1, points);
    }
  }

  /**
   * A date with its year, in the distance that such dates mostly have from publication; `direction`
   * 1 where publication comes after.
   */
  addDistance(from: number, direction: 1 | -1, table: StretchTable, misread: number): void {
    const misplaced = Math.log(misread / 1000);
    for (let i = 0; i < this.#scores.length; i++) {
      const away = (this.start + i - from) * direction;
      this.#scores[i]! += away < 0 ? misplaced : density(table, away);
    }
  }

  /** A year, in the distance that such years mostly have from publication. */
  addYears(year: number, direction: 1 | -1, table: readonly number[], misread: number): void {
    const misplaced = Math.log(misread / 1000);
    const logs = table.map((share) => Math.log(share / 365));
    this.addByMonth((months) => {
      const away = (Math.floor(months / 12) - year) * direction;
      return away < 0 ? misplaced : (logs[away] ?? -13);
    });
  }

  /** Publication is hardly before the other past dates. */
  addPast(e: Dated): void {
    const against = e.sure ? AGAINST.past : AGAINST.unsurePast;
    this.addBetween(this.start, e.first - 1, against);
  }

  /** Adds the evidence of a day without a year, which recurs each year. */
  addYearless(e: Of<'yearlessDay'>): void {
    const n = this.#scores.length;
    this.#seeYearless();
    const occurrences: number[] = [];
    const [from, to] = [civil(this.start).year - LONGEST_WAIT, civil(this.start + n).year + LONGEST_WAIT];
    for (let y = from; y <= to; y++)
      if (exists(y, e.month, e.day)) occurrences.push(dayNumber(y, e.month, e.day));
    let k = 0;
    for (let i = 0; i < n; i++) {
      const day = this.start + i;
      while (k + 1 < occurrences.length && occurrences[k + 1]! <= day) k++;
      const before = occurrences[k]!;
      const after = before === day ? day : occurrences[k + 1]!;
      const future = e.tense === 'future' || (e.tense === 'none' && after - day < day - before);
      if (future) this.#ahead[i] = Math.min(this.#ahead[i]!, after - day);
      else this.#behind[i] = Math.min(this.#behind[i]!, day - before);
      if (e.weekday !== undefined && weekdayOf(future ? after : before) !== e.weekday)
        this.#scores[i]! += AGAINST.weekday;
    }
  }

  /** What the nearest days of no stated year say together. */
  closeYearless(behind: StretchTable, ahead: StretchTable): void {
    for (let i = 0; i < this.#behind.length; i++) {
      if (this.#behind[i]! < Infinity) this.#scores[i]! += density(behind, this.#behind[i]!);
      if (this.#ahead[i]! < Infinity) this.#scores[i]! += density(ahead, this.#ahead[i]!);
    }
  }

  /** Months without a year. Several are hardly independent, so that `weight` bates each. */
  addMonth(
    e: Of<'yearlessMonth'>,
    after: readonly number[],
    before: readonly number[],
    weight: number,
  ): void {
    const says = Array.from({ length: 12 }, (_, month) => {
      const back = (month - e.month + 13) % 12;
      const on = (12 - back) % 12;
      const share =
        e.tense === 'future'
          ? before[on]!
          : e.tense === 'none'
            ? Math.max(after[back]!, before[on]!)
            : after[back]!;
      return weight * Math.log(share);
    });
    this.addByMonth((months) => says[months % 12]!);
  }

  /** Adds the evidence of a weekday beside a date: "last Friday (Jan 18)". */
  addPair(e: Of<'pair'>, leadWeekday: number | undefined): void {
    const n = this.#scores.length;
    this.#seeYearless();
    for (let i = 0; i < n; i++) this.#scores[i]! += AGAINST.pair;
    const [from, to] =
      e.year === undefined ? [civil(this.start).year - 1, civil(this.start + n).year + 1] : [e.year, e.year];
    const spread = Math.log(e.to - e.from + 1);
    for (let y = from; y <= to; y++) {
      if (!exists(y, e.month, e.day)) continue;
      const date = dayNumber(y, e.month, e.day);
      let fit = e.weekday === undefined || weekdayOf(date) === e.weekday ? 0 : AGAINST.weekday;
      if (e.dateline && leadWeekday !== undefined)
        fit += Math.log(LEAD_TO_DATELINE[(weekdayOf(date) - leadWeekday + 7) % 7]!);
      for (let lag = e.from; lag <= e.to; lag++) {
        const i = date + lag - this.start;
        if (i < 0 || i >= n) continue;
        this.#scores[i]! += fit - AGAINST.pair - spread;
        if (lag >= 0) this.#behind[i] = Math.min(this.#behind[i]!, lag);
      }
    }
  }

  #seeYearless(): void {
    if (this.#behind.length > 0) return;
    this.#behind = new Float64Array(this.#scores.length).fill(Infinity);
    this.#ahead = new Float64Array(this.#scores.length).fill(Infinity);
  }
}
