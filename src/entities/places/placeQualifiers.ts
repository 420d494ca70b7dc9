import type { Name } from '../names/grouping.ts';
import { citiesNamed } from './gazetteer.ts';
import { areaOfCity, areasNamed, liesIn, type Area } from './placeArea.ts';
import type { PlaceName } from './placeName.ts';

/** The words that say where a place is: "Texas" in "Paris, Texas". */
export interface Qualifier {
  readonly area: Area;
  /** Index of the name that says so. */
  readonly index: number;
}

/** What may be between a place and its qualifier; a line may be broken behind the comma. */
const BETWEEN = /^(?:,\s| in | \()$/;
/** What is behind the last of several: "Rome, Paris, and Georgia". */
const GOES_ON = /^,? (?:and|or|&)\s/;
const LONGEST_BETWEEN = 4;
const LOOK_BEYOND = 6;

/**
 * Finds names behind which the article says where the place is ("Paris, Texas", "Birmingham,
 * Ala."). If the gazetteer has no such place there, only a state behind a comma counts, and not in
 * a list.
 * @returns a qualifier for some of the names, by index
 */
export function findQualifiers(
  names: readonly Name[],
  places: readonly PlaceName[],
  text: string,
): ReadonlyMap<number, Qualifier> {
  const qualifiers = new Map<number, Qualifier>();
  const isListed = (i: number): boolean => {
    if (qualifiers.get(i - 1)?.index === i) return true;
    const { end } = names[i + 1]!;
    if (GOES_ON.test(text.slice(end, end + LOOK_BEYOND))) return true;
    const after = names[i + 2];
    return after !== undefined && text.slice(end, after.start) === ', ' && !places[i + 2]!.country;
  };
  for (let i = 0; i + 1 < names.length; i++) {
    const [name, next] = [names[i]!, names[i + 1]!];
    if (next.start - name.end > LONGEST_BETWEEN) continue;
    const between = text.slice(name.end, next.start);
    if (!BETWEEN.test(between)) continue;
    const areas = areasNamed(next.surface);
    if (areas.length === 0 || places[i]!.country || places[i]!.key === places[i + 1]!.key) continue;
    const cities = citiesNamed(places[i]!.key);
    const known = areas.find((area) => cities.some((city) => liesIn(city, area)));
    const state = areas.find(({ region }) => region !== undefined);
    if (known) {
      const [only, another] = cities.filter((city) => liesIn(city, known));
      qualifiers.set(i, { area: only && !another ? areaOfCity(only) : known, index: i + 1 });
    } else if (state && between.startsWith(',') && !places[i]!.region && !isListed(i)) {
      qualifiers.set(i, { area: state, index: i + 1 });
    }
  }
  return qualifiers;
}
