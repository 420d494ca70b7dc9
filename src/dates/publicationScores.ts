import { civil, dayNumber, daysInMonth, exists, weekdayOf } from './calendar.ts';
import type { Evidence } from './publicationEvidence.ts';
import { AGAINST, LEAD_TO_DATELINE, density } from './publicationTables.ts';
import type { StretchTable } from './publicationTables.ts';

export type Dated = Extract<Evidence, { kind: 'past' | 'ahead' }>;
type Of<K extends Evidence['kind']> = Extract<Evidence, { readonly kind: K }>;

/** Log likelihoods of a row of days, to which every piece of evidence adds what it says about each. */
export class PublicationScores {
  readonly start: number;
  readonly #scores: Float64Array;
  /** Year and month of each day, as `year * 12 + month - 1`. */
  readonly #months: Int32Array;
  /** Days since the latest past day of no stated year, and until the nearest one ahead. */
  readonly #behind: Float64Array;
  readonly #ahead: Float64Array;

  constructor(start: number, count: number) {
    this.start = start;
    this.#scores = new Float64Array(count);
    this.#behind = new Float64Array(count).fill(Infinity);
    this.#ahead = new Float64Array(count).fill(Infinity);
    this.#months = new Int32Array(count);
    let { year, month, day } = civil(start);
    let length = daysInMonth(year, month);
    for (let i = 0; i < count; i++, day++) {
      if (day > length) {
        day = 1;
        if (++month > 12) [year, month] = [year + 1, 1];
        length = daysInMonth(year, month);
      }
      this.#months[i] = year * 12 + month - 1;
    }
  }

  get all(): Float64Array {
    return this.#scores;
  }

  /** Adds `say(day, months)`, where `months` counts as `year * 12 + month - 1`. */
  add(say: (day: number, months: number) => number): void {
    for (let i = 0; i < this.#scores.length; i++) this.#scores[i]! += say(this.start + i, this.#months[i]!);
  }

  /** A date with its year, in the distance that such dates mostly have from publication; `direction` 1 where publication comes after. */
  addDistance(from: number, direction: 1 | -1, table: StretchTable, misread: number): void {
    const misplaced = Math.log(misread / 1000);
    this.add((day) => {
      const away = (day - from) * direction;
      return away < 0 ? misplaced : density(table, away);
    });
  }

  /** A year, in the distance that such years mostly have from publication. */
  addYears(year: number, direction: 1 | -1, table: readonly number[], misread: number): void {
    const misplaced = Math.log(misread / 1000);
    const logs = table.map((share) => Math.log(share / 365));
    this.add((_, months) => {
      const away = (Math.floor(months / 12) - year) * direction;
      return away < 0 ? misplaced : (logs[away] ?? -13);
    });
  }

  /** Publication hardly lies before the other dates told as past. */
  addPast(e: Dated): void {
    const against = e.sure ? AGAINST.past : AGAINST.unsurePast;
    const n = Math.min(this.#scores.length, e.first - this.start);
    for (let i = 0; i < n; i++) this.#scores[i]! += against;
  }

  addYearless(e: Of<'yearlessDay'>): void {
    const n = this.#scores.length;
    const occurrences: number[] = [];
    for (let y = civil(this.start).year - 1; y <= civil(this.start + n).year + 1; y++)
      if (exists(y, e.month, e.day)) occurrences.push(dayNumber(y, e.month, e.day));
    let k = 0;
    for (let i = 0; i < n; i++) {
      const day = this.start + i;
      while (k + 1 < occurrences.length && occurrences[k + 1]! <= day) k++;
      const before = occurrences[k]!;
      const after = before === day ? day : (occurrences[k + 1] ?? before + 366);
      const future = e.tense === 'future' || (e.tense === 'none' && after - day < day - before);
      if (future) this.#ahead[i] = Math.min(this.#ahead[i]!, after - day);
      else this.#behind[i] = Math.min(this.#behind[i]!, day - before);
      if (e.weekday !== undefined && weekdayOf(future ? after : before) !== e.weekday)
        this.#scores[i]! += AGAINST.weekday;
    }
  }

  /** What the nearest days of no stated year say together. */
  closeYearless(behind: StretchTable, ahead: StretchTable): void {
    for (let i = 0; i < this.#scores.length; i++) {
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
    this.add((_, months) => says[months % 12]!);
  }

  addPair(e: Of<'pair'>, leadWeekday: number | undefined): void {
    const n = this.#scores.length;
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
}
