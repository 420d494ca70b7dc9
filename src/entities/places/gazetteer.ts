import { remembering } from '../../base/remembering.ts';
import { decodeCity, decodePosition, type City, type Position } from './cityCode.ts';
import { CITIES, COUNTRY_POSITIONS, REGION_POSITIONS } from './gazetteerData.ts';

const NONE: readonly City[] = [];
/** Not decoded: most names of a corpus are never looked up. Read on first use. */
let cities: ReadonlyMap<string, string> | undefined;
let countries: ReadonlyMap<string, Position> | undefined;
let regions: ReadonlyMap<string, Position> | undefined;

/** The cities of a name, largest first. @param key a place's key (see `placeName`) */
export const citiesNamed = remembering((key): readonly City[] => {
  cities ??= new Map(
    CITIES.split(';').map((record) => {
      const space = record.indexOf(' ');
      return [record.slice(0, space), record.slice(space + 1)];
    }),
  );
  const codes = cities.get(key);
  return codes === undefined ? NONE : codes.split(',').map(decodeCity);
});

/** The middle of a country's largest part. @param code ISO 3166-1 alpha-2 */
export function countryPosition(code: string): Position | undefined {
  countries ??= new Map(
    COUNTRY_POSITIONS.split(';').map((record) => [record.slice(0, 2), decodePosition(record.slice(2))]),
  );
  return countries.get(code);
}

/** The middle of an American state. @param code ISO 3166-2 */
export function regionPosition(code: string): Position | undefined {
  regions ??= new Map(
    REGION_POSITIONS.split(';').map((record) => {
      const [region = '', position = ''] = record.split('=');
      return [region, decodePosition(position)];
    }),
  );
  return regions.get(code);
}
