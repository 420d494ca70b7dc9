import { hash32 } from '../base/numbers/hash32.ts';
import type { NameKind } from '../mentions/names/mention.ts';

/** Names longer than this many code units are cut in ids; a hash tells them apart. */
const LONGEST = 100;

/**
 * The id of a corpus entity: `person:Jane Roe`. Made of kind and name, so that it stays the same
 * while the corpus grows.
 * @param suffix distinguishes entities of one name, see {@link namesake}
 */
export function entityId(kind: NameKind, name: string, suffix = ''): string {
  const short = name.length <= LONGEST ? name : `${name.slice(0, LONGEST)}~${hash32(name).toString(36)}`;
  return `${kind}:${short}${suffix}`;
}

/** The suffix of the first, second and so on entity of a name: nothing, `#2`, `#3`. */
export const namesake = (number: number): string => (number < 2 ? '' : `#${String(number)}`);
