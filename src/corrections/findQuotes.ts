import { partitionPoint } from '../base/partitionPoint.ts';
import { getOrInsert } from '../base/getOrInsert.ts';
import type { Span } from '../base/span.ts';
import { isInsidePair } from '../base/words/oneLine.ts';

/** A span of text given by its words and the text around it. */
export interface Quotation {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Where a quotation is: in one place, nowhere any more, or in several places that look alike. */
export type Found = Span | 'missing' | 'ambiguous';

/** Code units of a quotation and its surroundings that are hashed; the rest is compared. */
const PREFIX = 16;
/** Code units around a mention that are saved: as few of these steps as make the place unique. */
const WIDTHS = [16, 32, 64, 128, 256, 512] as const;

/**
 * Finds quotations in a text, white space compared as one space. They are looked up by the hash of
 * their first code units, in one pass for each length up to {@link PREFIX}, and then by the hash of
 * the whole: linear in the text and in the quotations.
 * @returns the place of each, in the order given; spans in UTF-16 offsets
 */
export function findQuotes(text: string, quotations: readonly Quotation[]): readonly Found[] {
  if (quotations.length === 0) return [];
  const flat = new FlatText(text);
  const found = quotations.map((): Found => 'missing');
  for (const [length, byPrefix] of bucketsOf(quotations)) {
    for (let at = 0; at + length <= flat.text.length; at++) {
      for (const [whole, needles] of byPrefix.get(flat.text.slice(at, at + length)) ?? []) {
        for (const { from, to, index } of needles.get(flat.text.slice(at, at + whole)) ?? [])
          found[index] = found[index] === 'missing' ? flat.spanOf(at + from, at + to) : 'ambiguous';
      }
    }
  }
  return found;
}

/**
 * A quotation by which a span can be found again, with the shortest surroundings that do.
 * @returns undefined where even the widest surroundings fit several places
 */
export function quoteAt(text: string, { start, end }: Span): Quotation | undefined {
  const flat = new FlatText(text);
  const [from, to] = [flat.offsetOf(start), flat.offsetOf(end)];
  const quote = flat.text.slice(from, to);
  for (const width of WIDTHS) {
    const before = flat.text.slice(wordStart(flat.text, from - width, from), from);
    const after = flat.text.slice(to, wordEnd(flat.text, to + width, to));
    const whole = before + quote + after;
    const first = flat.text.indexOf(whole);
    if (first >= 0 && flat.text.indexOf(whole, first + 1) < 0) return { before, quote, after };
  }
  return undefined;
}

/**
 * The number of a quotation, and which part of it with its surroundings is the quotation itself.
 */
interface Needle {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

/** Quotations with their surroundings and single spaces, by length and then by text. */
type Needles = Map<number, Map<string, Needle[]>>;

/** The quotations by the length that is hashed first, and by the hash. */
function bucketsOf(quotations: readonly Quotation[]): ReadonlyMap<number, ReadonlyMap<string, Needles>> {
  const buckets = new Map<number, Map<string, Needles>>();
  for (const [index, quotation] of quotations.entries()) {
    const before = flatten(quotation.before);
    const [from, to] = [before.length, before.length + flatten(quotation.quote).length];
    const whole = before + flatten(quotation.quote) + flatten(quotation.after);
    if (from === to) continue;
    const length = Math.min(PREFIX, whole.length);
    const byPrefix = getOrInsert(buckets, length, () => new Map<string, Needles>());
    const needles = getOrInsert(byPrefix, whole.slice(0, length), (): Needles => new Map());
    const ofLength = getOrInsert(needles, whole.length, () => new Map<string, Needle[]>());
    getOrInsert(ofLength, whole, () => []).push({ from, to, index });
  }
  return buckets;
}

/**
 * Where the first whole word at or after `from` starts; `from` itself where none does before
 * `limit`.
 */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from - 1);
  if (space >= 0 && space < limit - 1) return space + 1;
  return isInsidePair(text, from) ? from + 1 : from;
}

/** Where the last whole word at or before `to` ends; `to` itself where none does after `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  if (space > limit) return space;
  return isInsidePair(text, to) ? to - 1 : to;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A text with single spaces, and the way back to its offsets. */
class FlatText {
  readonly text: string;
  readonly #source: string;
  /**
   * For each run that is not one space: where it ends in the flat text, and how much longer the
   * source is up to there.
   */
  readonly #at: number[] = [];
  readonly #gain: number[] = [];

  constructor(source: string) {
    this.#source = source;
    let gain = 0;
    this.text = source.replace(/\s+/g, (run, at: number) => {
      if (run.length > 1) {
        this.#at.push(at - gain + 1);
        gain += run.length - 1;
        this.#gain.push(gain);
      }
      return ' ';
    });
  }

  spanOf(start: number, end: number): Span {
    return { start: this.#sourceOf(start), end: this.#sourceOf(end - 1) + 1 };
  }

  /** The flat offset of an offset in the source. */
  offsetOf(offset: number): number {
    return flatten(this.#source.slice(0, offset)).length;
  }

  #sourceOf(flat: number): number {
    const runs = partitionPoint(this.#at.length, (run) => this.#at[run]! <= flat);
    return flat + (this.#gain[runs - 1] ?? 0);
  }
}
