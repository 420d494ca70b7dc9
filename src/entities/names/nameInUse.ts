import { withoutHidden } from '../../base/words/hiddenCharacters.ts';
import { remembering } from '../../base/remembering.ts';

/** How often each surface is found. */
export type SurfaceCounts = ReadonlyMap<string, number>;

const plainly = remembering((surface) =>
  withoutHidden(surface)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '')
    .trim(),
);

/**
 * Counts surfaces; a possessive and characters that are not seen are cut off, and runs of spaces
 * become one.
 */
export function countSurfaces(surfaces: Iterable<string>): SurfaceCounts {
  const counts = new Map<string, number>();
  for (const surface of surfaces) {
    const plain = plainly(surface);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

/**
 * The surface by which a reader would expect to find an entity: the commonest one, in Latin letters
 * and not in capitals if there is another, else changed to ordinary letters; of equally common
 * ones, one without initials.
 */
export function nameInUse(counts: SurfaceCounts): string {
  let best = '';
  let bestRank: readonly number[] = [];
  for (const [surface, count] of counts) {
    if (counts.size === 1) {
      best = surface;
      break;
    }
    const rank = [
      /\p{Script=Latin}/u.test(surface) ? 1 : 0,
      isShouted(surface) ? 0 : 1,
      count,
      /\b\p{Lu}\b/u.test(surface) ? 0 : 1,
      surface.length,
    ];
    const order = compareRanks(rank, bestRank);
    if (order > 0 || (order === 0 && surface < best)) [best, bestRank] = [surface, rank];
  }
  return isShouted(best) && best.length > 4 ? quietly(best) : best;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== (b[i] ?? -1)) return value - (b[i] ?? -1);
  return 0;
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
