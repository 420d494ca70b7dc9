import type { NameKind } from '../mentions/names/mention.ts';
import { foldName } from '../base/words/foldName.ts';
import { organizationKey } from '../entities/organizationCoreference.ts';
import { parsePersonName, type PersonName } from '../entities/names/personName.ts';
import { placeName } from '../entities/places/placeName.ts';
import { soundKey } from '../entities/names/soundKey.ts';

/**
 * The parts of an article entity's name that resolution compares: the same for all names of one
 * key, whichever is read first.
 */
export interface NameKey {
  /** Equal for entities that have the same name. */
  readonly key: string;
  /** Equal for all entities that could be the same. */
  readonly block: string;
  readonly isCountry: boolean;
  /** The canonical name where a table knows it. */
  readonly usual?: string;
  /** People only. */
  readonly person?: PersonName;
}

const KEYS: Readonly<Record<NameKind, (name: string) => NameKey>> = {
  person: (name) => {
    const key = parsePersonName(name).key || exactly(name);
    // A nickname in quotation marks and the like may be in one spelling of a name and not in
    // another.
    const person = parsePersonName(key);
    const called = person.called.split(' ').at(-1) || (person.words[0] ?? '');
    return { key, block: `p${soundKey(called)}`, isCountry: false, person };
  },
  place: (name) => {
    const place = placeName(name);
    const key = place.key || exactly(name);
    return {
      key,
      block: `l${key}`,
      isCountry: place.country !== undefined,
      ...(place.name === undefined ? {} : { usual: place.name }),
    };
  },
  organization: (name) => {
    const key = organizationKey(name) || exactly(name);
    return { key, block: `o${key}`, isCountry: false };
  },
};

/** The parts of a name of a kind that resolution compares. */
export function keyOf(kind: NameKind, name: string): NameKey {
  return KEYS[kind](name);
}

/** A name without letters and digits, as the code points of its characters. */
function exactly(name: string): string {
  return (
    foldName(name) ||
    Array.from(name.slice(0, 20), (char) => `u${char.codePointAt(0)!.toString(16)}`).join('')
  );
}
