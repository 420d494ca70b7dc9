import { partitionPoint } from '../../base/partitionPoint.ts';
import { paragraphsOf } from '../../text/paragraphs.ts';
import { foldedWords } from '../../base/words/fold.ts';
import { oneLine } from '../../base/words/oneLine.ts';

/** Words with how often each is used. */
type Bag = ReadonlyMap<string, number>;
/**
 * Lines of the left and right text that belong beside each other; empty where the other has nothing
 * like it.
 */
type Row = readonly [left: string, right: string];

/** A paragraph, or two as one. */
interface Stretch {
  /** By which equal paragraphs are found; two as one have none. */
  readonly key?: string;
  readonly words: Bag;
  /** Words in all. */
  readonly size: number;
}

interface Paragraph extends Stretch {
  readonly key: string;
  readonly text: string;
}

/**
 * How many paragraphs of either side are put beside each other at a time: one, none, or two that
 * the other side has as one.
 */
const MOVES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
] as const;
/**
 * Shared words count for a pair, and its size against it: paragraphs must have a third of their
 * words in common, joined ones half.
 */
const AGAINST = { single: 0.15, joined: 0.25 } as const;
/** Where two paragraphs were made one. */
const JOINT = ' ¶ ';
/**
 * Pairs of paragraphs that are weighed for one stretch without an equal one; longer stretches are
 * put beside each other as they come.
 */
const MOST_PAIRS = 20_000;

/**
 * Two versions of one story as texts of equally many lines, so that any comparison line by line
 * pairs their paragraphs: each paragraph is one line, however it was wrapped, and is on the same
 * line as its counterpart; there is an empty line where it has none.
 */
export function alignParagraphs(
  left: string,
  right: string,
): { readonly left: string; readonly right: string } {
  const rows = aligned(readParagraphs(left), readParagraphs(right));
  const side = (at: 0 | 1): string => rows.map((row) => `${row[at]}\n`).join('\n');
  return { left: side(0), right: side(1) };
}

function readParagraphs(text: string): readonly Paragraph[] {
  return paragraphsOf(text).map(({ start, end }) => {
    const paragraph = oneLine(text.slice(start, end));
    const words = foldedWords(paragraph);
    return { text: paragraph, key: words.join(' ') || paragraph, words: bagOf(words), size: words.length };
  });
}

/** Between paragraphs that are equal and unique on either side, the rest is weighed. */
function aligned(left: readonly Paragraph[], right: readonly Paragraph[]): readonly Row[] {
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  for (const [l, r] of [...anchors(left, right), [left.length, right.length] as const]) {
    rows.push(...weighed(left.slice(i, l), right.slice(j, r)));
    if (l < left.length) rows.push([left[l]!.text, right[r]!.text]);
    [i, j] = [l + 1, r + 1];
  }
  return rows;
}

/**
 * Places of equal paragraphs that are unique on either side, as many as are in the same order on
 * both.
 */
function anchors(left: readonly Paragraph[], right: readonly Paragraph[]): (readonly [number, number])[] {
  const [ofLeft, ofRight] = [placesOf(left), placesOf(right)];
  const pairs = [...ofLeft].flatMap(([key, l]) => {
    const r = ofRight.get(key);
    return l === undefined || r === undefined ? [] : [[l, r] as const];
  });
  return longestRising(pairs);
}

/** The place of each paragraph by its key; undefined where several are equal. */
function placesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [place, { key }] of paragraphs.entries()) places.set(key, places.has(key) ? undefined : place);
  return places;
}

/**
 * The longest series of pairs, which rise on the left, that rises on the right too (patience
 * sorting).
 */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, [, right]] of pairs.entries()) {
    const length = partitionPoint(ends.length, (series) => pairs[ends[series]!]![1] < right);
    before.push(ends[length - 1]);
    ends[length] = at;
  }
  const series: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) series.push(pairs[at]!);
  return series.reverse();
}

/**
 * Puts paragraphs beside each other so that they share as many words as they can, their order kept.
 */
function weighed(left: readonly Paragraph[], right: readonly Paragraph[]): readonly Row[] {
  const [n, m] = [left.length, right.length];
  if (n * m > MOST_PAIRS)
    return Array.from({ length: Math.max(n, m) }, (_, at) => [left[at]?.text ?? '', right[at]?.text ?? '']);
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const moves = new Uint8Array((n + 1) * width);
  const [ofLeft, ofRight] = [stretchesOf(left), stretchesOf(right)];
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      if (i === n && j === m) continue;
      let most = -Infinity;
      for (const [move, [down, across]] of MOVES.entries()) {
        if (i + down > n || j + across > m) continue;
        const rest = best[(i + down) * width + j + across]!;
        const found = rest + worth(ofLeft[down]![i], ofRight[across]![j]);
        if (found <= most) continue;
        most = found;
        moves[i * width + j] = move;
      }
      best[i * width + j] = most;
    }
  const rows: Row[] = [];
  for (let [i, j] = [0, 0]; i < n || j < m;) {
    const [down, across] = MOVES[moves[i * width + j]!]!;
    rows.push([textOf(left.slice(i, i + down)), textOf(right.slice(j, j + across))]);
    [i, j] = [i + down, j + across];
  }
  return rows;
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join(JOINT);
}

/** Weights, by the number of paragraphs (0, 1 or 2) and by the first. */
function stretchesOf(paragraphs: readonly Paragraph[]): readonly (readonly (Stretch | undefined)[])[] {
  const joined = paragraphs.slice(1).map(({ words, size }, at): Stretch => {
    const before = paragraphs[at]!;
    const both = new Map(before.words);
    for (const [word, times] of words) both.set(word, (both.get(word) ?? 0) + times);
    return { words: both, size: before.size + size };
  });
  return [[], paragraphs, joined];
}

/**
 * What is won by putting stretches beside each other: words that they share, less a part of all.
 */
function worth(left: Stretch | undefined, right: Stretch | undefined): number {
  if (!left || !right) return 0;
  if (left.key !== undefined && left.key === right.key) return left.size + 1;
  let shared = 0;
  for (const [word, times] of left.words) shared += Math.min(times, right.words.get(word) ?? 0);
  const isJoined = left.key === undefined || right.key === undefined;
  return shared - (isJoined ? AGAINST.joined : AGAINST.single) * (left.size + right.size);
}

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
