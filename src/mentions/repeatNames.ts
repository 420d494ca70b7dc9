import { byPosition } from '../base/span.ts';
import type { NameSpan } from './nameSpan.ts';
import type { FeatureSource } from './features.ts';
import { Seen } from './documentContext.ts';
import { WordClass } from './lexicon.ts';
import { HEADLINE } from './featureSource.ts';
import { PHRASE_FIRST, PHRASE_PLACE, PHRASE_SHIFT } from './phrases.ts';
import { Form, wordHash, type TokenTable } from './tokenTable.ts';

/** A full name must be this likely to speak for its other occurrences. */
const SURE = 0.7;
/** Confidence of what is marked only because the article marks it elsewhere. */
const REPEATED = 0.6;

const THE = wordHash('the');
const COMPASS = new Set(['north', 'south', 'east', 'west'].map(wordHash));

/**
 * One article, one reading (after Krishnan and Manning 2006): a name of several words that is sure in one sentence is a name in all,
 * whole, and so is the last word of a person's name and a sure name of one word; "the North" is the country that it can only be.
 */
export function repeatNames(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const { table, context } = source;
  const seenAt = (i: number): number => context.seen[context.number[i]!] ?? 0;
  const sure = spans.filter(({ first, end, confidence }) => end - first > 1 && confidence >= SURE);
  const byFirstWord = new Map<number, NameSpan[]>();
  const single = new Map<number, NameSpan>();
  for (const span of sure) {
    const word = table.word[span.first]!;
    const known = byFirstWord.get(word) ?? [];
    if (!known.some((other) => sameWords(table, other, span.first, span.end))) known.push(span);
    byFirstWord.set(word, known);
    const last = table.word[span.end - 1]!;
    if (span.kind === 'person' && !(seenAt(span.end - 1) & Seen.lower)) single.set(last, span);
  }
  for (const span of spans) {
    const word = table.word[span.first]!;
    const sureWord =
      span.end - span.first === 1 && span.confidence >= SURE && !(seenAt(span.first) & Seen.lower);
    if (sureWord && span.kind !== 'organization' && !single.has(word)) single.set(word, span);
  }
  const compass = countriesByCompass(source, sure);
  for (const known of byFirstWord.values()) known.sort((a, b) => b.end - b.first - (a.end - a.first));
  const replaced = new Set<NameSpan>();
  const added: NameSpan[] = [];
  let at = 0;
  for (let i = 0; i < table.count; i++) {
    while (at < spans.length && spans[at]!.end <= i) at++;
    if (!(table.form[i]! & Form.capital)) continue;
    const whole = byFirstWord
      .get(table.word[i]!)
      ?.find((span) => sameWords(table, span, i, i + span.end - span.first));
    if (whole) {
      const end = i + whole.end - whole.first;
      const covered = overlapping(spans, at, i, end);
      if (covered.every((span) => span.first >= i && span.end <= end && span.end - span.first < end - i)) {
        for (const span of covered) replaced.add(span);
        added.push({
          ...whole,
          first: i,
          end,
          confidence: Math.max(REPEATED, ...covered.map((s) => s.confidence)),
        });
        i = end - 1;
        continue;
      }
    }
    const country = knownPlaceEnd(source, i);
    if (country > i && overlapping(spans, at, i, country).length === 0) {
      added.push({ first: i, end: country, kind: 'place', confidence: REPEATED });
      i = country - 1;
      continue;
    }
    const bearer =
      single.get(table.word[i]!) ?? (afterThe(table, i) ? compass.get(table.word[i]!) : undefined);
    if (bearer && overlapping(spans, at, i, i + 1).length === 0 && standsAlone(source, i)) {
      added.push({ ...bearer, first: i, end: i + 1, confidence: REPEATED });
    }
  }
  return [...spans.filter((span) => !replaced.has(span)), ...added].sort((a, b) =>
    byPosition({ start: a.first, end: a.end }, { start: b.first, end: b.end }),
  );
}

/** "the North" where North Korea, and nothing else that begins with "North", is named. */
function countriesByCompass(source: FeatureSource, sure: readonly NameSpan[]): ReadonlyMap<number, NameSpan> {
  const { table } = source;
  const countries = new Map<number, NameSpan>();
  const others = new Set<number>();
  for (const span of sure) {
    const word = table.word[span.first]!;
    if (!COMPASS.has(word)) continue;
    const known = countries.get(word);
    const same = !known || sameWords(table, known, span.first, span.end);
    if (span.kind === 'place' && same && countryEnd(source, span.first) === span.end)
      countries.set(word, span);
    else if (span.kind === 'place') others.add(word);
  }
  for (const word of others) countries.delete(word);
  return countries;
}

function afterThe(table: TokenTable, i: number): boolean {
  return i > 0 && table.word[i - 1] === THE;
}

/** Where a place ends that starts at `i` and that the model, or its annotators, pass over: a country, "Korean peninsula"; `i` where none starts. */
function knownPlaceEnd(source: FeatureSource, i: number): number {
  const end = phraseEnd(source, i, WordClass.region);
  return end > i && source.table.form[end - 1]! & Form.lower ? end : countryEnd(source, i);
}

/** Where a country's name of several words ends that starts at `i`; `i` where none starts. */
function countryEnd(source: FeatureSource, i: number): number {
  return phraseEnd(source, i, WordClass.country);
}

/** Where a gazetteer phrase of a class ends that starts at `i`; `i` where none starts. */
function phraseEnd({ phrase }: FeatureSource, i: number, wordClass: number): number {
  const mark = phrase[i]!;
  if ((mark & PHRASE_PLACE) !== PHRASE_FIRST || !((mark >> PHRASE_SHIFT) & wordClass)) return i;
  let end = i + 1;
  while ((phrase[end]! & PHRASE_PLACE) > PHRASE_FIRST) end++;
  return end;
}

function overlapping(spans: readonly NameSpan[], from: number, first: number, end: number): NameSpan[] {
  const found: NameSpan[] = [];
  for (let k = from; k < spans.length && spans[k]!.first < end; k++)
    if (spans[k]!.end > first) found.push(spans[k]!);
  return found;
}

function sameWords(table: TokenTable, span: NameSpan, first: number, end: number): boolean {
  if (
    end > table.count ||
    table.sentence[end - 1] !== table.sentence[first] ||
    end - first !== span.end - span.first
  )
    return false;
  for (let k = 0; first + k < end; k++) {
    if (table.word[first + k] !== table.word[span.first + k]) return false;
    if (table.form[first + k]! & Form.lower && !(table.form[span.first + k]! & Form.lower)) return false;
  }
  return true;
}

/** True where no other capitalized word stands beside ("Coats said", not "Coats Island"), and in headlines, which capitalize all. */
function standsAlone({ table, sectionKind }: FeatureSource, i: number): boolean {
  if (sectionKind[table.sentence[i]!] === HEADLINE) return true;
  const capital = (j: number): boolean =>
    j >= 0 &&
    j < table.count &&
    table.sentence[j] === table.sentence[i] &&
    (table.form[j]! & (Form.capital | Form.linked)) !== 0;
  return !capital(i - 1) && !capital(i + 1);
}
