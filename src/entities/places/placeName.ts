import { remembering } from '../../base/remembering.ts';
import { COUNTRIES, type Country } from './countries.ts';
import { foldName } from '../../base/words/foldName.ts';
import { PLACE_ALIASES } from './placeAliases.ts';
import { KIND_OF, KINDS_OF, spelledOut } from './placeKinds.ts';
import { REGIONS, type Region } from './regions.ts';

/** What a place's name says by itself. */
export interface PlaceName {
  /**
   * Equal for every name of one place that the tables know, else for every spelling of the name.
   */
  readonly key: string;
  /** The usual name, where the tables know the place. */
  readonly name?: string;
  readonly country?: Country;
  readonly region?: Region;
}

const known = new Map<string, PlaceName>();
for (const [name, aliases] of PLACE_ALIASES) {
  const place: PlaceName = { key: squeeze(name), name };
  for (const alias of [name, ...aliases]) known.set(squeeze(alias), place);
}
for (const region of REGIONS) {
  const { name, plain, aliases } = region;
  const place: PlaceName = { key: squeeze(name), name, region };
  for (const alias of name === plain ? [name, ...aliases] : [name, `${plain} state`, ...aliases])
    known.set(squeeze(alias), place);
}
for (const country of COUNTRIES) {
  const place: PlaceName = { key: squeeze(country.name), name: country.name, country };
  for (const alias of [country.name, ...country.aliases]) known.set(squeeze(alias), place);
}
const byDemonym = new Map(
  COUNTRIES.flatMap((country) => country.demonyms.map((demonym) => [foldName(demonym), country] as const)),
);

/**
 * Reads a place's name: "U.S.", "the United States" and "America" have one key. Any string will do.
 */
export const placeName = remembering(
  (surface): PlaceName => known.get(squeeze(surface)) ?? bareName(spelledOut(foldName(surface))),
);

/** The place of a name in folded words, without the word for its kind before it. */
function bareName(folded: string): PlaceName {
  const bare = folded.replace(/^the (?=.)/, '');
  const key = bare.replaceAll(' ', '');
  const place = known.get(key);
  if (place) return place;
  const [, kind = '', of = ''] = KIND_OF.exec(bare) ?? [];
  const within = of === '' ? undefined : bareName(of);
  return within !== undefined && KINDS_OF.get(kind)!(within) ? within : { key };
}

/** True for the name of a country or of a part of one. */
export function isArea(surface: string): boolean {
  const { country, region } = placeName(surface);
  return country !== undefined || region !== undefined;
}

/** The country that a demonym ("North Korean", "Filipinos") belongs to. */
export function countryOfDemonym(surface: string): Country | undefined {
  const folded = foldName(surface);
  return byDemonym.get(folded) ?? (folded.endsWith('s') ? byDemonym.get(folded.slice(0, -1)) : undefined);
}

/**
 * "Da Nang" and "Danang", "Viet Nam" and "Vietnam": where a place's name is cut makes no
 * difference.
 */
function squeeze(surface: string): string {
  return foldName(surface).replaceAll(' ', '');
}
