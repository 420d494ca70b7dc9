import type { FeatureSource } from './features.ts';
import { WordClass } from './lexicon.ts';
import type { NameSpan } from './nameSpan.ts';
import { isSeat } from './seats.ts';
import { Form, wordHash, type TokenTable } from './tokenTable.ts';

const HYPHEN = wordHash('-');
const OPENING = wordHash('(');
const OF = wordHash('of');
/** In words: "United Arab Emirates" and a few longer ones. */
const LONGEST_COUNTRY = 5;

/**
 * Brings the model's spans in line with the span policy: brackets stay outside ("Kim Jong Un (L)"), two names joined by a hyphen are two
 * ("Trump-Kim"), a role's office is not part of its holder's name, and a seat of government is a place.
 */
export function applySpanPolicy(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const alone = wordsAlone(source.table, spans);
  return spans
    .map((span) => cutBracket(source.table, span))
    .flatMap((span) => splitPair(source.table, span, alone))
    .map((span) => leaveOffice(source.table, span))
    .map((span) => (isSeat(surfaceOf(source, span)) ? { ...span, kind: 'place' as const } : span));
}

function surfaceOf({ article }: FeatureSource, { first, end }: NameSpan): string {
  return article.text.slice(article.tokens.starts[first], article.tokens.ends[end - 1]);
}

function cutBracket(table: TokenTable, span: NameSpan): NameSpan {
  for (let i = span.first + 1; i < span.end; i++) if (table.word[i] === OPENING) return { ...span, end: i };
  return span;
}

/** First and last words of names that stand without a hyphen: what may be one side of a pair. */
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

function classesOf(table: TokenTable, first: number, end: number): number {
  let classes = 0;
  for (let i = first; i < end; i++) classes |= table.classes[i]!;
  return classes;
}

/** "Director of National Intelligence [Dan Coats]": behind "of" and a title, the given name begins the name of the office's holder. */
function leaveOffice(table: TokenTable, span: NameSpan): NameSpan {
  const { word, classes } = table;
  const { first, end, kind } = span;
  const ofOffice = first > 1 && word[first - 1] === OF && classes[first - 2]! & WordClass.title;
  if (kind === 'person' || !ofOffice || end - first < 3 || !(classes[end - 2]! & WordClass.givenName))
    return span;
  return { ...span, first: end - 2, kind: 'person' };
}
