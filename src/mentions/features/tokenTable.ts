import { TokenKind, type Article } from '../../text/article.ts';
import type { Spellings } from './spellings.ts';
import { Form } from './wordForm.ts';

/**
 * What the tagger needs of each token, as parallel arrays: made once for an article, read by every
 * feature.
 */
export interface TokenTable {
  readonly count: number;
  /** What is known about a token by itself, by the number of its spelling. */
  readonly spellings: Spellings;
  readonly spelling: Int32Array;
  /** These are as in {@link Spellings}. */
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly cluster: Int32Array;
  readonly classes: Int32Array;
  /** The {@link Form} bits of the spelling and of the token's place. */
  readonly form: Uint8Array;
  /** Index of the sentence of each token. */
  readonly sentence: Int32Array;
}

/** Reads every token of an article once. @param spellings with room for all of its tokens */
export function makeTokenTable(article: Article, spellings: Spellings): TokenTable {
  const { text, tokens, sentences } = article;
  const n = tokens.count;
  const table: TokenTable = {
    count: n,
    spellings,
    spelling: new Int32Array(n),
    word: new Int32Array(n),
    shape: new Int32Array(n),
    cluster: new Int32Array(n),
    classes: new Int32Array(n),
    form: new Uint8Array(n),
    sentence: new Int32Array(n),
  };
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]!;
    const end = sentences.firstToken[s + 1]!;
    table.sentence.fill(s, first, end);
    for (let i = first; i < end; i++) {
      table.form[i]! |= Form.sentenceStart;
      if (tokens.kinds[i] === TokenKind.word || tokens.kinds[i] === TokenKind.number) break;
    }
  }
  for (let i = 0; i < n; i++) {
    const spelling = spellings.number(text, tokens.starts[i]!, tokens.ends[i]!);
    table.spelling[i] = spelling;
    table.word[i] = spellings.word[spelling]!;
    table.shape[i] = spellings.shape[spelling]!;
    table.cluster[i] = spellings.cluster[spelling]!;
    table.classes[i] = spellings.classes[spelling]!;
    table.form[i]! |= spellings.form[spelling]!;
    if (isLinked(article, table.form, i)) table.form[i]! |= Form.linked;
  }
  return table;
}

const HYPHEN = 45;

/** A hyphen between a capitalized word and another word, or the word behind such a hyphen. */
function isLinked({ text, tokens }: Article, form: Uint8Array, i: number): boolean {
  const { starts, ends, kinds, count } = tokens;
  const glued = i > 0 && starts[i] === ends[i - 1];
  if (!glued) return false;
  const isHyphen = (j: number): boolean =>
    text.charCodeAt(starts[j]!) === HYPHEN && ends[j] === starts[j]! + 1;
  if (!isHyphen(i))
    return kinds[i] === TokenKind.word && isHyphen(i - 1) && (form[i - 1]! & Form.linked) !== 0;
  const word = i + 1 < count && starts[i + 1] === ends[i] && kinds[i + 1] === TokenKind.word;
  return word && (form[i - 1]! & (Form.capital | Form.linked)) !== 0;
}
