import { COUNTRIES } from './countries.ts';
import { foldName } from '../../base/words/foldName.ts';
import type { City } from './cityCode.ts';
import { placeName } from './placeName.ts';
import { REGIONS, type Region } from './regions.ts';

/** A country or a part of one that contains a place. */
export interface Area {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2. */
  readonly region?: string;
}

const regionsByName = new Map<string, Region>();
for (const region of REGIONS) {
  const postal = region.code.slice(region.code.indexOf('-') + 1).toLowerCase();
  for (const name of [region.plain, region.name, postal, ...region.aliases])
    regionsByName.set(foldName(name), region);
}
const regionsByCode = new Map(REGIONS.map((region) => [region.code, region]));
const countriesByCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/**
 * The areas that a name may mean behind a place and a comma: "Texas", "Tex.", "TX", "France"; two
 * for "Georgia".
 */
export function areasNamed(surface: string): readonly Area[] {
  const areas: Area[] = [];
  const { country } = placeName(surface);
  if (country) areas.push({ country: country.code });
  const region = regionsByName.get(foldName(surface));
  if (region) areas.push(areaOfRegion(region));
  return areas;
}

/** The area of a state or province. */
export const areaOfRegion = ({ code }: Region): Area => ({ country: code.slice(0, 2), region: code });

/** The area that contains a city. */
export const areaOfCity = ({ country, region }: City): Area =>
  region === undefined ? { country } : { country, region };

/** "Texas", "France": the name of an area behind a comma. */
export function areaName({ country, region }: Area): string {
  const state = region === undefined ? undefined : regionsByCode.get(region);
  return state?.plain ?? countryName(country);
}

/** A country's usual name, its code where no table knows it. */
export const countryName = (code: string): string => countriesByCode.get(code)?.name ?? code;

/** True for a city inside the area. */
export function liesIn(city: City, { country, region }: Area): boolean {
  return city.country === country && (region === undefined || city.region === region);
}
