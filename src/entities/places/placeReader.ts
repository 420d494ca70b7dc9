import { wordSet } from '../../base/words/wordSet.ts';
import type { Name } from '../names/grouping.ts';
import { areaName, type Area } from './placeArea.ts';
import { placeName, type PlaceName } from './placeName.ts';
import { findQualifiers } from './placeQualifiers.ts';
import { areaByContext, goesWithoutSaying, stateCalled, stateItself, surroundingsOf } from './placeSense.ts';
import type { Region } from './regions.ts';

/** Which place a name means in its article. */
export interface PlaceReading {
  /** Equal for the names of one place. */
  readonly key: string;
  /** Its usual name, where a table knows it. */
  readonly name?: string;
  /**
   * What distinguishes it from better known places of its name: "Texas" for the other Paris. It
   * follows the name as written: Canton in Ohio is not Guangzhou.
   */
  readonly within?: string;
  /** How that is known, in words. */
  readonly why?: string;
}

/** Parts of cities with their state's name: the words behind them may mean either. */
const BOROUGHS = wordSet('brooklyn manhattan queens bronx statenisland harlem');

/**
 * Reads the names of an article's places, in their order. The words behind a name ("Paris, Texas")
 * say where the place is, for its other mentions as well; without them the other names of the
 * article may.
 * @param places what each name says by itself
 */
export function readPlaces(
  names: readonly Name[],
  places: readonly PlaceName[],
  text: string,
): readonly PlaceReading[] {
  const said = readQualifiers(names, places, text);
  const meant = new Map<string, PlaceReading>();
  for (const [key, readings] of byName(places, said)) {
    const [only, another] = readings;
    if (only && !another) meant.set(key, only);
  }
  const around = surroundingsOf(places);
  return places.map((place, i) => {
    const known = said.get(i) ?? meant.get(place.key);
    if (known) return known;
    const area = areaByContext(place, around);
    const reading = area ? readingIn(place, area, `other places here are in ${areaName(area)}`) : place;
    meant.set(place.key, reading);
    return reading;
  });
}

/** What the text behind names says of them, by index. */
function readQualifiers(
  names: readonly Name[],
  places: readonly PlaceName[],
  text: string,
): Map<number, PlaceReading> {
  const said = new Map<number, PlaceReading>();
  for (const [index, { area, index: by }] of findQualifiers(names, places, text)) {
    const behind = names[by]!.surface;
    said.set(index, readingIn(places[index]!, area, `"${behind}" stands behind it`));
    const state = stateCalled(places[by]!);
    if (state !== undefined && state.code === area.region && !BOROUGHS.has(places[index]!.key))
      said.set(by, stateReading(state, `it stands behind "${names[index]!.surface}"`));
  }
  return said;
}

/**
 * The readings of each name that has any. A city as well known as New York stays what it is where
 * its state is named besides.
 */
function byName(
  places: readonly PlaceName[],
  said: ReadonlyMap<number, PlaceReading>,
): ReadonlyMap<string, readonly PlaceReading[]> {
  const found = new Map<string, Map<string, PlaceReading>>();
  for (const [index, reading] of said) {
    const place = places[index]!;
    if (place.country === undefined && place.name !== undefined && stateCalled(place)) continue;
    const readings = found.get(place.key) ?? new Map<string, PlaceReading>();
    found.set(place.key, readings.set(reading.key, reading));
  }
  return new Map([...found].map(([key, readings]) => [key, [...readings.values()]]));
}

function readingIn(place: PlaceName, area: Area, why: string): PlaceReading {
  const state = stateItself(place, area);
  if (state) return stateReading(state, why);
  if (goesWithoutSaying(place, area)) return place;
  const within = areaName(area);
  return { key: place.key + placeName(within).key, within, why };
}

const stateReading = ({ name }: Region, why: string): PlaceReading => ({
  key: placeName(name).key,
  name,
  why,
});
