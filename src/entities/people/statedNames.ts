import { wordSet } from '../../base/words/wordSet.ts';
import type { Span } from '../../base/span.ts';
import type { PersonName } from '../names/personName.ts';
import { countryOfDemonym } from '../places/placeName.ts';

/** Between two names so far apart nothing is read. */
const LONGEST_BETWEEN = 120;
const SENTENCE_END = /[.!?]["”’)]?\s/;

/** What may be before the phrase: a bracket, here or begun before the first name, and a comma. */
const LEAD = String.raw`^["”’]?(?:,? ?\([^()]{0,90}\)|[^()]{0,60}\))?,? ?`;
const HOW = String.raw`(?:(?:better|best|also|more|once|otherwise|sometimes|\p{L}{3,12}ly) ){0,3}`;

/** Phrases that say that the names on both sides are one person's. */
const PHRASES: readonly RegExp[] = [
  // "Ann Roe, better known by her stage name Lola Doe"
  new RegExp(
    String.raw`${LEAD}(?:who |and )?(?:is |was )?${HOW}(?:known|credited|billed|nicknamed)(?: \p{L}{3,12}ly)?(?: as| by| under)?(?: (?:the|his|her|their) (?:\p{L}+ )?(?:name|pseudonym|nickname|alias))? ?,? ?["“]?$`,
    'u',
  ),
  // "Ann Roe (née Doe", "Lola Doe, real name Ann Roe"
  new RegExp(
    String.raw`${LEAD}\(?(?:who )?(?:is |was )?(?:born|née|nee|né|a\.?k\.?a\.?|alias|(?:real|birth|full|legal|stage|pen) name)[,:]?(?: as| is| was)? ["“]?$`,
    'u',
  ),
  // "Lola Doe was the pen name of the novelist Ann Roe"
  new RegExp(
    String.raw`${LEAD}(?:is|was) (?:an?|the|his|her) (?:(?:real|birth|stage|pen) name|pseudonym|alias) of (?:[\p{L}-]+ ){0,4}$`,
    'u',
  ),
];
/** "Ann Roe (Norwegian: Anna Ro" */
const TRANSLATED = /^(?: ?\(|[;,])(?:[^()]{0,80}[,;/])? ?(\p{Lu}\p{Ll}{2,14}): ["“]?$/u;
/** Each of those contains one of these: a quick test that rules out most names. */
const MAY_SAY = /known|credited|billed|nicknamed|born|n[ée]|a\.?k\.?a|alias|name|of |:/;
/** Languages that are no country's people. */
const LANGUAGES = wordSet('Latin Arabic Hebrew Persian Farsi Hindi Urdu Tamil Punjabi Kurdish Pashto Greek Catalan Basque Welsh Irish Yiddish'); // prettier-ignore

/**
 * Pairs of names that the article gives to one person, as keys (see `parsePersonName`).
 * @param names in text order
 */
export function findStatedNames(
  names: readonly Span[],
  parsed: readonly PersonName[],
  text: string,
): readonly (readonly [key: string, key: string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < names.length; i++) {
    const [from, to] = [names[i]!.end, names[i + 1]!.start];
    const [a, b] = [parsed[i]!, parsed[i + 1]!];
    if (to - from > LONGEST_BETWEEN || a.key === b.key || a.words.length + b.words.length < 3) continue;
    const between = text.slice(from, to);
    if (MAY_SAY.test(between) && !SENTENCE_END.test(between) && saysSame(between)) pairs.push([a.key, b.key]);
  }
  return pairs;
}

function saysSame(between: string): boolean {
  if (/^['’]s\b/.test(between)) return false;
  if (PHRASES.some((phrase) => phrase.test(between))) return true;
  const language = TRANSLATED.exec(between)?.[1];
  return language !== undefined && (LANGUAGES.has(language) || countryOfDemonym(language) !== undefined);
}
