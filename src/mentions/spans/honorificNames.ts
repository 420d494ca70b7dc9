import { byPosition } from '../../base/span.ts';
import { WordClass } from '../model/lexicon.ts';
import type { NameSpan } from '../names/mention.ts';
import type { TokenTable } from '../features/tokenTable.ts';
import { Form, wordHash } from '../features/wordForm.ts';

/** Words before nothing but a person's name. */
const HONORIFICS = new Set(['mr', 'mrs', 'ms'].flatMap((word) => [wordHash(word), wordHash(`${word}.`)]));
/** A name behind an honorific has so many words at most. */
const LONGEST = 3;
/** Confidence of a person who is marked only because of the honorific. */
const ADDRESSED = 0.6;

/**
 * Marks the capitalized words behind "Mr", "Mrs" and "Ms" that no span covers; "Mr Speaker" and
 * other titles stay unmarked.
 */
export function markAddressed(table: TokenTable, spans: readonly NameSpan[]): readonly NameSpan[] {
  const { word, form, classes, sentence, count } = table;
  const added: NameSpan[] = [];
  let at = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (!HONORIFICS.has(word[i]!) || !isName(form[i]!)) continue;
    while (at < spans.length && spans[at]!.end <= i) at++;
    const limit = Math.min(count, i + 1 + LONGEST, spans[at]?.first ?? count);
    let end = i + 1;
    while (end < limit && sentence[end] === sentence[i] && isName(form[end]!) && !HONORIFICS.has(word[end]!))
      end++;
    if (end > i + 1 && !(classes[i + 1]! & WordClass.title))
      added.push({ first: i + 1, end, kind: 'person', confidence: ADDRESSED });
  }
  if (added.length === 0) return spans;
  return [...spans, ...added].sort((a, b) =>
    byPosition({ start: a.first, end: a.end }, { start: b.first, end: b.end }),
  );
}

const isName = (form: number): boolean => (form & (Form.capital | Form.allCaps)) === Form.capital;
