import { getOrInsert } from '../../base/getOrInsert.ts';
import { byPosition } from '../../base/span.ts';
import type { NameSpan } from '../names/mention.ts';
import type { FeatureSource } from '../features/features.ts';
import { Seen } from '../features/documentContext.ts';
import { WordClass } from '../model/lexicon.ts';
import { HEADLINE } from '../features/featureSource.ts';
import { phraseEnd } from '../features/phrases.ts';
import type { TokenTable } from '../features/tokenTable.ts';
import { Form, mix, wordHash } from '../features/wordForm.ts';

/** The least confidence of a full name that is marked at its other occurrences. */
const SURE = 0.6;
/** Confidence of what is marked only because the article marks it elsewhere. */
const REPEATED = 0.6;

const THE = wordHash('the');
const HYPHEN = wordHash('-');
const COMPASS = new Set(['north', 'south', 'east', 'west'].map(wordHash));

/**
 * One article, one reading (after Krishnan and Manning 2006): a name of several words that is sure
 * in one sentence is a name in all, whole, and so is the last word of a person's name and a sure
 * name of one word; "the North" is the country that it can only be.
 */
export function repeatNames(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const { table, context } = source;
  const seenAt = (i: number): number => context.seen[context.number[i]!] ?? 0;
  const sure = spans.filter(({ first, end, confidence }) => end - first > 1 && confidence >= SURE);
  const full = new FullNames(table);
  const single = new Map<number, NameSpan>();
  for (const span of sure) {
    full.add(span);
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
  const personCalled = (i: number): boolean => {
    const word = table.word[i]!;
    return full.beginsPerson(word) || single.get(word)?.kind === 'person';
  };
  const replaced = new Set<NameSpan>();
  const added: NameSpan[] = [];
  let at = 0;
  for (let i = 0; i < table.count; i++) {
    while (at < spans.length && spans[at]!.end <= i) at++;
    if (!(table.form[i]! & Form.capital)) continue;
    const whole = full.longestAt(i);
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
    const end = knownPlaceEnd(source, i);
    if (end > i && overlapping(spans, at, i, end).length === 0) {
      added.push({ first: i, end, kind: 'place', confidence: REPEATED });
      i = end - 1;
      continue;
    }
    const country = afterThe(table, i) ? compass.get(table.word[i]!) : undefined;
    const bearer = single.get(table.word[i]!) ?? country;
    const marked = overlapping(spans, at, i, i + 1);
    const free = marked.length === 0;
    if (free && bearer && standsAlone(source, i))
      added.push({ ...bearer, first: i, end: i + 1, confidence: REPEATED });
    else if (country && marked.length === 1 && isOneWord(marked[0]!) && standsAlone(source, i)) {
      replaced.add(marked[0]!);
      added.push({ ...country, first: i, end: i + 1, confidence: REPEATED });
    } else if (free && personCalled(i) && isPaired(table, i, personCalled))
      added.push({ first: i, end: i + 1, kind: 'person', confidence: REPEATED });
  }
  return [...spans.filter((span) => !replaced.has(span)), ...added].sort((a, b) =>
    byPosition({ start: a.first, end: a.end }, { start: b.first, end: b.end }),
  );
}

/** Names of several words, to find where they occur again. */
class FullNames {
  readonly #table: TokenTable;
  /** By the first word: how many words the names have that begin so. */
  readonly #lengths = new Map<number, Set<number>>();
  readonly #byWords = new Map<number, NameSpan[]>();
  readonly #beginPeople = new Set<number>();

  constructor(table: TokenTable) {
    this.#table = table;
  }

  /** Takes in a name; one with the words of another is that one again. */
  add(span: NameSpan): void {
    const length = span.end - span.first;
    if (this.#find(span.first, length)) return;
    const word = this.#table.word[span.first]!;
    const hash = this.#hashOf(span.first, length);
    this.#lengths.set(word, (this.#lengths.get(word) ?? new Set()).add(length));
    getOrInsert(this.#byWords, hash, () => []).push(span);
    if (span.kind === 'person') this.#beginPeople.add(word);
  }

  /** True for the first word of a person's name. */
  beginsPerson(word: number): boolean {
    return this.#beginPeople.has(word);
  }

  /** The longest of the names whose words are at a token. */
  longestAt(first: number): NameSpan | undefined {
    let longest: NameSpan | undefined;
    for (const length of this.#lengths.get(this.#table.word[first]!) ?? [])
      if (!longest || length > longest.end - longest.first) longest = this.#find(first, length) ?? longest;
    return longest;
  }

  #find(first: number, length: number): NameSpan | undefined {
    const known = this.#byWords.get(this.#hashOf(first, length));
    return known?.find((span) => sameWords(this.#table, span, first, first + length));
  }

  #hashOf(first: number, length: number): number {
    let hash = length;
    for (let i = first; i < first + length; i++) hash = mix(hash, this.#table.word[i] ?? 0);
    return hash;
  }
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

function isOneWord({ first, end }: NameSpan): boolean {
  return end - first === 1;
}

function afterThe(table: TokenTable, i: number): boolean {
  return i > 0 && table.word[i - 1] === THE;
}

/**
 * Where a place ends that starts at `i` and that the model, or its annotators, pass over: a
 * country, "Korean peninsula"; `i` where none starts.
 */
function knownPlaceEnd(source: FeatureSource, i: number): number {
  const end = phraseEnd(source, i, WordClass.region);
  return end > i && source.table.form[end - 1]! & Form.lower ? end : countryEnd(source, i);
}

/** Where a country's name of several words ends that starts at `i`; `i` where none starts. */
function countryEnd(source: FeatureSource, i: number): number {
  return phraseEnd(source, i, WordClass.country);
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

/**
 * True where no other capitalized word is beside it ("Coats said", not "Coats Island"), and in
 * headlines, which capitalize all.
 */
function standsAlone({ table, sectionKind }: FeatureSource, i: number): boolean {
  if (sectionKind[table.sentence[i]!] === HEADLINE) return true;
  const capital = (j: number): boolean =>
    j >= 0 &&
    j < table.count &&
    table.sentence[j] === table.sentence[i] &&
    (table.form[j]! & (Form.capital | Form.linked)) !== 0;
  return !capital(i - 1) && !capital(i + 1);
}

/** "The Trump-Kim summit", where a hyphen joins the token to another person's name. */
function isPaired(
  { word, sentence, count }: TokenTable,
  i: number,
  personCalled: (i: number) => boolean,
): boolean {
  const joins = (hyphen: number, other: number): boolean =>
    other >= 0 &&
    other < count &&
    word[hyphen] === HYPHEN &&
    sentence[other] === sentence[i] &&
    personCalled(other);
  return joins(i + 1, i + 2) || joins(i - 1, i - 2);
}
