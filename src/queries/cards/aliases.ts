import { fold } from '../../base/words/fold.ts';

/** Longest name that is compared letter by letter. */
const LONGEST = 60;

/**
 * True when `surface` looks like another spelling of `name` ("Kim Jung Un" for "Kim Jong Un"), not
 * a shorter form or another name: as many words, at most one of them different, and that one by at
 * most two letters.
 */
export function isVariantSpelling(surface: string, name: string): boolean {
  if (surface.length > LONGEST || name.length > LONGEST) return false;
  if (surface.toLowerCase() === name.toLowerCase()) return false;
  const [a, b] = [fold(surface), fold(name)];
  if (a === b) return true;
  const [wordsA, wordsB] = [a.split(/[\s-]+/), b.split(/[\s-]+/)];
  if (wordsA.join('') === wordsB.join('')) return true;
  if (wordsA.length !== wordsB.length) return false;
  const different = wordsA.flatMap((word, index) =>
    word === wordsB[index] ? [] : [[word, wordsB[index]!] as const],
  );
  const [pair] = different;
  if (different.length !== 1 || !pair || Math.min(pair[0].length, pair[1].length) < 3) return false;
  return editDistance(pair[0], pair[1]) <= (Math.min(pair[0].length, pair[1].length) > 5 ? 2 : 1);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
