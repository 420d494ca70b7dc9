import { wordSet } from '../../base/words/wordSet.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { fold } from '../../base/words/fold.ts';

/** A number with what it counts, or a day, in the words of one sentence. */
export interface Claim extends Span {
  /** What is counted ("people", "percent"), or `day`. */
  readonly unit: string;
  /** The number as it was meant ("2 million" is 2000000), or the EDTF day. */
  readonly value: string;
  /**
   * The other words of the sentence that carry meaning, folded, and the people and places it names
   * as `kind:name`.
   */
  readonly words: ReadonlySet<string>;
  /** Index into the record's entities of those named in the sentence. */
  readonly entities: readonly number[];
}

/**
 * Sentences of an article that are read for claims, and characters of a sentence: a bound for texts
 * that are no prose.
 */
const MOST_SENTENCES = 400;
const LONGEST_SENTENCE = 600;
/** Numbers under ten as words. Larger ones news writes in digits. */
const WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/**
 * Words that carry no meaning of their own: closed classes of English grammar, and the words that
 * soften a number.
 */
const EMPTY: ReadonlySet<string> =
  wordSet(`a an the of to in on at by for from with and or but as that this these those it its he she they his her their them him who which what when
  where was were is are be been being has have had do does did not no will would can could may might must shall should there then than so
  about around nearly almost over under more less least most some up out into after before during between said says say told`);
const NUMBER = /(?<![\p{L}\p{N}.,-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\p{N}])|\p{L}+/gu;

/** The numbers and days that an article's own sentences state. Linear in the text. */
export function claimsIn(record: ArticleRecord): readonly Claim[] {
  const { sentences } = record.analysis.article;
  const claims: Claim[] = [];
  let next = 0;
  for (let at = 0; at < Math.min(sentences.count, MOST_SENTENCES); at++) {
    const [start, end] = [sentences.starts[at]!, sentences.ends[at]!];
    const inside: number[] = [];
    for (; next < record.mentions.length && record.mentions[next]!.start < end; next++)
      if (record.mentions[next]!.start >= start) inside.push(next);
    if (end - start <= LONGEST_SENTENCE && inside.every((mention) => record.counts(mention)))
      claims.push(...claimsOf(record, { start, end }, inside));
  }
  return claims;
}

function claimsOf(record: ArticleRecord, sentence: Span, inside: readonly number[]): readonly Claim[] {
  const mentions = inside.map((mention) => record.mentions[mention]!);
  const entities = [...new Set(mentions.flatMap(({ entity }) => entity ?? []))];
  if (entities.length === 0) return [];
  const found: (Span & Pick<Claim, 'unit' | 'value'>)[] = [];
  const words = new Set(entities.map((entity) => keyOf(record, entity)));
  const tokens = [...record.text.slice(sentence.start, sentence.end).matchAll(NUMBER)].map(
    ({ 0: text, index }) => ({
      text: fold(text),
      start: sentence.start + index,
      end: sentence.start + index + text.length,
    }),
  );
  for (const [at, token] of tokens.entries()) {
    // Names and dates are compared as what they mean, not letter by letter.
    if (mentions.some(({ start, end }) => token.start >= start && token.end <= end)) continue;
    const value = /^\d/.test(token.text) ? Number(token.text.replaceAll(',', '')) : WORDS.get(token.text);
    if (value === undefined) {
      if (token.text.length > 2 && !EMPTY.has(token.text) && !SCALES.has(token.text)) words.add(token.text);
      continue;
    }
    const scale = SCALES.get(tokens[at + 1]?.text ?? '');
    const unit = tokens[at + (scale === undefined ? 1 : 2)];
    const isUnit =
      unit !== undefined && unit.text.length > 2 && !EMPTY.has(unit.text) && !/^\d/.test(unit.text);
    const isClose = isUnit && /^[\s-]*(?:\p{L}+\s+)?$/u.test(record.text.slice(token.end, unit.start));
    if (isClose)
      found.push({ start: token.start, end: unit.end, unit: unit.text, value: String(value * (scale ?? 1)) });
  }
  for (const { kind, value, start, end } of mentions)
    if (kind === 'date' && value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value))
      found.push({ start, end, unit: 'day', value });
  return found.map((claim) => ({ ...claim, words, entities }));
}

function keyOf(record: ArticleRecord, entity: number): string {
  const { kind, name } = record.analysis.entities[entity]!;
  return `${kind}:${fold(name)}`;
}
