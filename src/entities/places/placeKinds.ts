/** What the words say about the name behind "of" by themselves. */
interface Known {
  /** Set for a country. */
  readonly country?: unknown;
  /** Set for a state or province. */
  readonly region?: unknown;
  /** Set where a table knows the name. */
  readonly name?: unknown;
}

const isSettlement = ({ country, region }: Known): boolean => country === undefined && region === undefined;
const isRegion = ({ region }: Known): boolean => region !== undefined;
const isRegionOrUnknown = ({ region, name }: Known): boolean => region !== undefined || name === undefined;
const isCountry = ({ country }: Known): boolean => country !== undefined;

/**
 * Words before "of" and a name that do not make another place of it, and for which names: "the city
 * of Paris" is Paris, "the state of Texas" is Texas, "the Kingdom of Spain" is Spain; but the State
 * of Mexico is no country, and the Province of Quebec is not the city. Every other word of kind,
 * size or direction makes a name of its own: Mount Lebanon, Lake Ontario, the Gulf of Oman, Greater
 * Poland, Central Asia, Upper Austria, South Sudan.
 * Source: the designations that GeoNames' feature codes PPL* (populated places) and ADM1 and PCLI
 * (first-order divisions, independent states) mean, https://www.geonames.org/export/codes.html; the
 * other codes are of mountains, waters and regions.
 */
export const KINDS_OF: ReadonlyMap<string, (place: Known) => boolean> = new Map([
  ...['city', 'capital city', 'port city', 'town', 'village', 'hamlet', 'municipality', 'commune'].map(
    (kind) => [kind, isSettlement] as const,
  ),
  ...['province', 'territory', 'region', 'canton'].map((kind) => [kind, isRegion] as const),
  ...['state', 'us state', 'american state', 'commonwealth'].map(
    (kind) => [kind, isRegionOrUnknown] as const,
  ),
  ...['republic', 'kingdom', 'country', 'nation', 'island nation'].map((kind) => [kind, isCountry] as const),
]);

/** Kind and name, in folded words. */
export const KIND_OF = new RegExp(`^(${[...KINDS_OF.keys()].join('|')}) of (?:the )?(.+)$`);

/**
 * Abbreviations of the first word of a name, folded. Source: U.S. Board on Geographic Names,
 * "Principles, Policies, and Procedures", appendix.
 */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['st', 'saint'],
]);

/** A folded name with its first word written out: "mt kenya" as "mount kenya". */
export function spelledOut(folded: string): string {
  return folded.replace(/^(?:the )?(mt|ft|st) (?=.)/, (_, word: string) => `${ABBREVIATED.get(word)!} `);
}
