import type { PlaceFacts } from '../../entities/places/placeFacts.ts';

/**
 * Countries with "the" before them in a sentence. Source: BBC News style guide, "Names of
 * countries".
 */
const WITH_ARTICLE =
  /^(?:United |Democratic Republic |Republic |Central African Republic$|Czech Republic$|Dominican Republic$|Bahamas$|Comoros$|Gambia$|Maldives$|Netherlands$|Philippines$|Seychelles$)| Islands$/;

/**
 * What and where a place is: "capital of Vietnam · 21.03° N, 105.85° E".
 * @returns empty where only its name is known
 */
export function placeInWords(facts: PlaceFacts): string {
  const { latitude, longitude } = facts;
  const position =
    latitude === undefined || longitude === undefined
      ? ''
      : `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
  return [whatItIs(facts), position].filter((part) => part !== '').join(' · ');
}

function whatItIs({ what, country, region }: PlaceFacts): string {
  const named = WITH_ARTICLE.test(country) ? `the ${country}` : country;
  switch (what) {
    case 'country':
      return what;
    case 'territory':
      return '';
    case 'region':
      return `part of ${named}`;
    case 'capital':
      return `capital of ${named}`;
    case 'city':
      return region === undefined ? `city in ${named}` : `city in ${region}, ${country}`;
  }
}

function degrees(value: number, above: string, below: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? below : above}`;
}
