import type { City, Position } from './cityCode.ts';
import { citiesNamed, countryPosition, regionPosition } from './gazetteer.ts';
import { areaName, areasNamed, countryName, liesIn } from './placeArea.ts';
import { placeName } from './placeName.ts';

/**
 * Codes of countries.ts that are neither members nor observers of the United Nations: whether they
 * are countries is not ours to say.
 */
const TERRITORIES: ReadonlySet<string> = new Set(['GL', 'HK', 'MO', 'PR', 'TW', 'XK']);

/** What and where a place is; a position in degrees where it is known. */
export interface PlaceFacts extends Partial<Position> {
  readonly what: 'country' | 'territory' | 'region' | 'capital' | 'city';
  readonly country: string;
  /** The state or province, if it says more than the country. */
  readonly region?: string;
}

/**
 * What the gazetteer is sure of about a place; undefined if it does not have the name, or several
 * places do.
 * @param name from coreference: "Paris" and "Paris, Texas" are two
 */
export function placeFacts(name: string): PlaceFacts | undefined {
  const { key, country, region } = placeName(name);
  if (country) {
    return {
      what: TERRITORIES.has(country.code) ? 'territory' : 'country',
      country: country.name,
      ...countryPosition(country.code),
    };
  }
  if (region) {
    return {
      what: 'region',
      country: countryName(region.code.slice(0, 2)),
      ...regionPosition(region.code),
    };
  }
  const comma = name.lastIndexOf(', ');
  if (comma < 0) {
    const [largest] = citiesNamed(key);
    return largest?.isSure ? factsOf(largest) : undefined;
  }
  const areas = areasNamed(name.slice(comma + 2));
  const inside = citiesNamed(placeName(name.slice(0, comma)).key).filter((city) =>
    areas.some((area) => liesIn(city, area)),
  );
  const [only, another] = inside;
  return only && !another ? factsOf(only) : undefined;
}

function factsOf({ isCapital, country, region, latitude, longitude }: City): PlaceFacts {
  return {
    what: isCapital ? 'capital' : 'city',
    country: countryName(country),
    ...(region === undefined ? {} : { region: areaName({ country, region }) }),
    latitude,
    longitude,
  };
}
