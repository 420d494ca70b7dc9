import { wordSet } from '../../base/words/wordSet.ts';
import type { City } from './cityCode.ts';
import { citiesNamed } from './gazetteer.ts';
import { areaOfCity, areaOfRegion, liesIn, type Area } from './placeArea.ts';
import { placeName, type PlaceName } from './placeName.ts';
import { REGIONS, type Region } from './regions.ts';

/** The places of an article that are known without doubt. */
export interface Surroundings {
  /** The number of places by code of country and state, with those themselves. */
  readonly counts: ReadonlyMap<string, number>;
  /** Keys of all places named. */
  readonly keys: ReadonlySet<string>;
}

/** A city so many times larger than the next of its name is what the name alone means. */
const LARGER = 3;
/**
 * What an article must name of a state before a name means its place there and not a better known
 * one elsewhere.
 */
const AGAINST_BETTER_KNOWN = 2;

/** States that share their plain names with other places, by key. */
const namesakeStates: ReadonlyMap<string, Region> = new Map(
  REGIONS.filter(({ name, plain }) => name !== plain).map((region) => [placeName(region.plain).key, region]),
);
/**
 * Keys of places in news about a country with the name of an American state: its neighbours and
 * regions.
 */
const NEAR_GEORGIA = wordSet(
  'russia armenia azerbaijan turkey ukraine moldova abkhazia southossetia ajara caucasus southcaucasus',
);

/** Counts each place of an article once. */
export function surroundingsOf(places: Iterable<PlaceName>): Surroundings {
  const counts = new Map<string, number>();
  const keys = new Set<string>();
  const count = (...codes: readonly (string | undefined)[]): void => {
    for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  for (const { key, country, region } of places) {
    if (keys.has(key)) continue;
    keys.add(key);
    if (namesakeStates.has(key)) continue;
    if (country) count(country.code);
    else if (region) count(region.code.slice(0, 2), region.code);
    else {
      const [city] = citiesNamed(key);
      // Capitals mean governments.
      if (city?.isSure && !city.isCapital) count(city.country, city.region);
    }
  }
  return { counts, keys };
}

/** The city that a name alone means, if there is one that much larger than its namesakes. */
function bestKnown([first, second]: readonly City[]): City | undefined {
  if (!first || first.isSure) return first;
  return second && first.population < LARGER * second.population ? undefined : first;
}

/** True where the name alone means the place in that area: "Paris" the one in France. */
export function goesWithoutSaying({ key }: PlaceName, area: Area): boolean {
  const cities = citiesNamed(key);
  const best = bestKnown(cities);
  return cities.length === 0 || (best !== undefined && liesIn(best, area));
}

/** The state of that plain name, where its name is other places' too: "Georgia", "Washington". */
export const stateCalled = ({ key }: PlaceName): Region | undefined => namesakeStates.get(key);

/**
 * The state that a name in an area means, if no town of the name is in it: "Georgia" in the United
 * States.
 */
export function stateItself(place: PlaceName, { region }: Area): Region | undefined {
  const state = stateCalled(place);
  if (state === undefined || state.code !== region) return undefined;
  return citiesNamed(place.key).some((city) => city.region === region) ? undefined : state;
}

/**
 * The area of a name's place by the other names of the article; undefined if they are no evidence,
 * or the place is the one that the name alone means.
 */
export function areaByContext(place: PlaceName, { counts, keys }: Surroundings): Area | undefined {
  const state = stateCalled(place);
  const countOf = ({ country, region }: Area): number =>
    (counts.get(country) ?? 0) + (region === undefined ? 0 : (counts.get(region) ?? 0));
  if (place.country) {
    if (!state || [...NEAR_GEORGIA].some((key) => keys.has(key))) return undefined;
    const area = areaOfRegion(state);
    const isNearby = [...counts.keys()].some((code) => code.startsWith(`${area.country}-`));
    return isNearby && !counts.has(place.country.code) ? area : undefined;
  }
  const cities = citiesNamed(place.key);
  const best = bestKnown(cities);
  if (best?.isSure) return undefined;
  const areas = cities.map(areaOfCity);
  if (state) areas.push(areaOfRegion(state));
  if (areas.length < 2) return undefined;
  const [first, second] = areas
    .map((area) => ({ area, count: countOf(area) }))
    .sort((a, b) => b.count - a.count);
  if (first!.count === 0 || first!.count === second!.count) return undefined;
  if (!best || liesIn(best, first!.area)) return first!.area;
  const { region } = first!.area;
  const known = region === undefined ? 0 : (counts.get(region) ?? 0);
  return known >= AGAINST_BETTER_KNOWN && !counts.has(best.country) ? first!.area : undefined;
}
