import { Seen } from '../features/documentContext.ts';
import type { FeatureSource } from '../features/features.ts';
import { markAddressed } from './honorificNames.ts';
import { WordClass } from '../model/lexicon.ts';
import { isOfNameLength, surfaceOf, type NameSpan } from '../names/mention.ts';
import { PHRASE_FIRST, PHRASE_LAST, PHRASE_PLACE, PHRASE_SHIFT } from '../features/phrases.ts';
import { isSeat } from './seats.ts';
import { NAME_SUFFIXES } from '../names/titles.ts';
import type { TokenTable } from '../features/tokenTable.ts';
import { Form, wordHash } from '../features/wordForm.ts';
import { joinCountries } from './wholeCountries.ts';

const HYPHEN = wordHash('-');
const OPENING = wordHash('(');
const OF = wordHash('of');
const ON = wordHash('on');
const WHERE = new Set(['in', 'on', 'at', 'near'].map(wordHash));
const SLASH = wordHash('/');
const suffixes = new Set([...NAME_SUFFIXES].flatMap((suffix) => [wordHash(suffix), wordHash(`${suffix}.`)]));
const juniors = new Set(['jr', 'jr.', 'sr', 'sr.'].map(wordHash));
/** A person below this confidence with the name of a well-known place is that place. */
const UNSURE = 0.8;
/** Confidence of an organization that is marked only because its officer is. */
const EMPLOYER = 0.6;
/** Unicode's currency symbols (category Sc) that newspapers set behind a country's letters. */
const CURRENCY_SIGNS = ['$', '€', '£', '¥'];
const WELL_KNOWN = WordClass.bigCity | WordClass.country | WordClass.region;
const ANY_PLACE = WELL_KNOWN | WordClass.city;
/** In words: "United Arab Emirates" and a few longer ones. */
const LONGEST_COUNTRY = 5;

/**
 * Brings the model's spans in line with the span policy: brackets stay outside ("Kim Jong Un (L)"),
 * two names joined by a hyphen are two ("Trump-Kim"), and so are those parted by a slash, a role's
 * office is not part of its holder's name, "Jr." is part of the name before it, a seat of
 * government is a place, the location of something is not part of its name, an officer's
 * organization is one, and "US$5" is money.
 */
export function applySpanPolicy(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const alone = wordsAlone(source.table, spans);
  const addressed = markAddressed(source.table, spans);
  return joinCountries(source, joinSuffixes(source.table, addressed))
    .filter((span) => !isCurrency(source, span))
    .map((span) => cutBracket(source.table, span))
    .flatMap((span) => splitAtSlash(source.table, span))
    .flatMap((span) => splitWhereabouts(source.table, span))
    .map((span) => (isKnownPlace(source, span) ? { ...span, kind: 'place' as const } : span))
    .flatMap((span) => splitPair(source.table, span, alone))
    .flatMap((span, k, all) => completePair(source.table, span, alone, all[k + 1]))
    .map((span) => leaveOffice(source.table, span))
    .flatMap((span, k, all) => markEmployer(source.table, span, all[k - 1]))
    .filter((span) => isOfNameLength(source.article, span))
    .map((span) => (isSeat(surfaceOf(source.article, span)) ? { ...span, kind: 'place' as const } : span));
}

/**
 * "Trump Jr." and "Afede XIV" where the suffix was tagged as its own name, or not at all; only a
 * person is a junior.
 */
function joinSuffixes({ word, form, sentence }: TokenTable, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const [k, span] of spans.entries()) {
    const before = joined.at(-1);
    const belongs = before?.kind === 'person' && before.end === span.first && span.end - span.first === 1;
    if (before && belongs && suffixes.has(word[span.first]!)) {
      joined[joined.length - 1] = { ...before, end: span.end };
      continue;
    }
    const { end, kind } = span;
    const free = (spans[k + 1]?.first ?? Infinity) > end && sentence[end] === sentence[end - 1];
    const bare = kind === 'person' && free && (form[end]! & Form.capital) !== 0 && suffixes.has(word[end]!);
    const junior = end - span.first > 1 && juniors.has(word[end - 1]!);
    joined.push(bare ? { ...span, end: end + 1 } : junior ? { ...span, kind: 'person' } : span);
  }
  return joined;
}

/**
 * A photo credit: "Jane Roe / AFP" is a person and, where only one side has several words, an
 * outlet.
 */
function splitAtSlash({ word }: TokenTable, span: NameSpan): NameSpan[] {
  if (span.kind !== 'person') return [span];
  let at = span.first + 1;
  while (at < span.end && word[at] !== SLASH) at++;
  if (at + 1 >= span.end) return [span];
  const [left, right] = [at - span.first, span.end - at - 1];
  const kindOf = (own: number, other: number) => (own === 1 && other > 1 ? 'organization' : 'person');
  return [
    { ...span, end: at, kind: kindOf(left, right) },
    { ...span, first: at + 1, kind: kindOf(right, left) },
  ];
}

/**
 * "Capella Hotel on Sentosa" is two places, "Ohio State University in Columbus" an organization and
 * a place.
 */
function splitWhereabouts({ word, classes }: TokenTable, span: NameSpan): NameSpan[] {
  if (span.kind === 'person') return [span];
  for (let i = span.first + 1; i + 1 < span.end; i++) {
    if (!WHERE.has(word[i]!)) continue;
    const known = (classes[i + 1]! & ANY_PLACE) !== 0;
    const parted = span.kind === 'place' ? word[i] !== ON || classes[i - 1]! & WordClass.placeWord : known;
    if (parted)
      return [
        { ...span, end: i },
        { ...span, first: i + 1, kind: 'place' },
      ];
  }
  return [span];
}

/**
 * "Da Nang": exactly a city, country or region of several words, and nothing in the article says
 * that it speaks or has a title.
 */
function isKnownPlace(
  { phrase, context }: FeatureSource,
  { first, end, kind, confidence }: NameSpan,
): boolean {
  if (kind !== 'person' || confidence >= UNSURE || end - first < 2) return false;
  const mark = phrase[first]!;
  const whole = (mark & PHRASE_PLACE) === PHRASE_FIRST && (phrase[end - 1]! & PHRASE_PLACE) === PHRASE_LAST;
  if (!whole || !((mark >> PHRASE_SHIFT) & WELL_KNOWN)) return false;
  const seen = (i: number): number => context.seen[context.number[i]!] ?? 0;
  return !(seen(first) & Seen.afterTitle) && !(seen(end - 1) & Seen.beforeSpeech);
}

/** "US$", "HK$". */
function isCurrency({ article }: FeatureSource, { end }: NameSpan): boolean {
  return CURRENCY_SIGNS.includes(article.text.charAt(article.tokens.ends[end - 1]!));
}

function cutBracket(table: TokenTable, span: NameSpan): NameSpan {
  for (let i = span.first + 1; i < span.end; i++) if (table.word[i] === OPENING) return { ...span, end: i };
  return span;
}

/** First and last words of names without a hyphen: they may be one side of a pair. */
function wordsAlone(table: TokenTable, spans: readonly NameSpan[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { first, end } of spans) {
    let hyphen = false;
    for (let i = first; i < end; i++) hyphen ||= table.word[i] === HYPHEN;
    if (!hyphen) words.add(table.word[first]!).add(table.word[end - 1]!);
  }
  return words;
}

/** "Trump-Kim" where the article names both elsewhere; "US-North Korea" where both are places. */
function splitPair(table: TokenTable, span: NameSpan, alone: ReadonlySet<number>): NameSpan[] {
  const { word, classes, form } = table;
  for (let i = span.first + 1; i + 1 < span.end; i++) {
    if (word[i] !== HYPHEN || !(form[i + 1]! & Form.capital)) continue;
    const leftIsPlace = classes[i - 1]! & (WordClass.country | WordClass.region);
    const right = classesOf(table, i + 1, Math.min(span.end, i + 1 + LONGEST_COUNTRY));
    const rightIsPlace = right & (WordClass.country | WordClass.region);
    const places = leftIsPlace && rightIsPlace;
    if (!places && !(i - span.first === 1 && alone.has(word[i - 1]!) && alone.has(word[span.end - 1]!)))
      continue;
    const kind = places ? 'place' : span.kind;
    return [
      { ...span, end: i, kind },
      { ...span, first: i + 1, kind },
    ];
  }
  return [span];
}

/** "Trump-Kim" where only "Trump" is marked, and the article names Kim elsewhere. */
function completePair(
  { word, form }: TokenTable,
  span: NameSpan,
  alone: ReadonlySet<number>,
  next: NameSpan | undefined,
): NameSpan[] {
  const at = span.end + 1;
  const paired =
    span.kind === 'person' &&
    word[span.end] === HYPHEN &&
    (form[at]! & (Form.capital | Form.linked)) === (Form.capital | Form.linked) &&
    alone.has(word[at]!) &&
    (!next || next.first > at);
  return paired ? [span, { ...span, first: at, end: at + 1 }] : [span];
}

function classesOf(table: TokenTable, first: number, end: number): number {
  let classes = 0;
  for (let i = first; i < end; i++) classes |= table.classes[i]!;
  return classes;
}

/**
 * "Director of National Intelligence [Dan Coats]": behind "of" and a title, the given name begins
 * the name of the office's holder.
 */
function leaveOffice(table: TokenTable, span: NameSpan): NameSpan {
  const { word, classes } = table;
  const { first, end, kind } = span;
  const ofOffice = first > 1 && word[first - 1] === OF && classes[first - 2]! & WordClass.title;
  if (kind === 'person' || !ofOffice || end - first < 3 || !(classes[end - 2]! & WordClass.givenName))
    return span;
  return { ...span, first: end - 2, kind: 'person' };
}

/**
 * "CIA Director [Gina Haspel]": capitals that the gazetteer knows as an organization, before a
 * title and a person.
 */
function markEmployer(
  { form, classes, sentence }: TokenTable,
  span: NameSpan,
  before?: NameSpan,
): NameSpan[] {
  const at = span.first - 2;
  const employs =
    span.kind === 'person' &&
    at >= 0 &&
    sentence[at] === sentence[span.first] &&
    (before?.end ?? 0) <= at &&
    (form[at]! & Form.allCaps) !== 0 &&
    (classes[at]! & WordClass.organizationWord) !== 0 &&
    (classes[at + 1]! & WordClass.title) !== 0;
  return employs ? [{ first: at, end: at + 1, kind: 'organization', confidence: EMPLOYER }, span] : [span];
}
