/**
 * The surface by which a reader would expect to find an entity: the commonest one, not in capitals where there is another, and
 * set in ordinary letters where there is none. A possessive is cut off, and runs of spaces become one.
 * @param surfaces at least one, as found
 */
export function nameInUse(surfaces: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const surface of surfaces) {
    const plain = surface.replace(/\s+/g, ' ').replace(/['’]s?$/, '').trim(); // prettier-ignore
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  let best = '';
  let bestRank = -1;
  for (const [surface, count] of counts) {
    const rank = count + (isShouted(surface) ? 0 : surfaces.length);
    if (rank > bestRank || (rank === bestRank && surface < best)) [best, bestRank] = [surface, rank];
  }
  return isShouted(best) && best.length > 4 ? quietly(best) : best;
}

/** True for names in capitals throughout ("KIM JONG UN"). */
export const isShouted = (surface: string): boolean =>
  /\p{Lu}\p{Lu}/u.test(surface) && !/\p{Ll}/u.test(surface);

/** "KIM JONG-UN" as "Kim Jong-Un". Initials keep their dots. */
function quietly(surface: string): string {
  return surface.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
    const possessive = word.length === 1 && /['’]/.test(surface[at - 1] ?? '') && at + 1 === surface.length;
    return possessive ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase();
  });
}
