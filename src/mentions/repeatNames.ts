import { byPosition } from '../base/span.ts';
import type { NameSpan } from './nameSpan.ts';
import type { FeatureSource } from './features.ts';
import { Seen } from './documentContext.ts';
import { WordClass } from './lexicon.ts';
import { HEADLINE } from './featureSource.ts';
import { PHRASE_FIRST, PHRASE_PLACE, PHRASE_SHIFT } from './phrases.ts';
import { Form, type TokenTable } from './tokenTable.ts';

/** A full name must be this likely to speak for its other occurrences. */
const SURE = 0.7;
/** Confidence of what is marked only because the article marks it elsewhere. */
const REPEATED = 0.6;

/**
 * One article, one reading (after Krishnan and Manning 2006): a name of several words that is sure in one sentence is a name in all,
 * whole, and so is the last word of a person's name and a sure name of one word.
 */
export function repeatNames(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const { table, seen } = source;
  const sure = spans.filter(({ first, end, confidence }) => end - first > 1 && confidence >= SURE);
  const byFirstWord = new Map<number, NameSpan[]>();
  const single = new Map<number, NameSpan>();
  for (const span of sure) {
    const word = table.word[span.first]!;
    const known = byFirstWord.get(word) ?? [];
    if (!known.some((other) => sameWords(table, other, span.first, span.end))) known.push(span);
    byFirstWord.set(word, known);
    const last = table.word[span.end - 1]!;
    if (span.kind === 'person' && !((seen.get(last) ?? 0) & Seen.lower)) single.set(last, span);
  }
  for (const span of spans) {
    const word = table.word[span.first]!;
    const sureWord =
      span.end - span.first === 1 && span.confidence >= SURE && !((seen.get(word) ?? 0) & Seen.lower);
    if (sureWord && span.kind !== 'organization' && !single.has(word)) single.set(word, span);
  }
  for (const known of byFirstWord.values()) known.sort((a, b) => b.end - b.first - (a.end - a.first));
  const kept = [...spans];
  const added: NameSpan[] = [];
  let at = 0;
  for (let i = 0; i < table.count; i++) {
    while (at < kept.length && kept[at]!.end <= i) at++;
    if (!(table.form[i]! & Form.capital)) continue;
    const whole = byFirstWord
      .get(table.word[i]!)
      ?.find((span) => sameWords(table, span, i, i + span.end - span.first));
    if (whole) {
      const end = i + whole.end - whole.first;
      const covered = overlapping(kept, at, i, end);
      if (covered.every((span) => span.first >= i && span.end <= end && span.end - span.first < end - i)) {
        for (const span of covered) kept.splice(kept.indexOf(span), 1);
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
    const country = countryEnd(source, i);
    if (country > i && overlapping(kept, at, i, country).length === 0) {
      added.push({ first: i, end: country, kind: 'place', confidence: REPEATED });
      i = country - 1;
      continue;
    }
    const bearer = single.get(table.word[i]!);
    if (bearer && overlapping(kept, at, i, i + 1).length === 0 && standsAlone(source, i)) {
      added.push({ ...bearer, first: i, end: i + 1, confidence: REPEATED });
    }
  }
  return [...kept, ...added].sort((a, b) =>
    byPosition({ start: a.first, end: a.end }, { start: b.first, end: b.end }),
  );
}

/** Where a country's name of several words ends that starts at `i`; `i` where none starts. */
function countryEnd({ phrase }: FeatureSource, i: number): number {
  const mark = phrase[i]!;
  if ((mark & PHRASE_PLACE) !== PHRASE_FIRST || !((mark >> PHRASE_SHIFT) & WordClass.country)) return i;
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
