import type { DocumentContext } from './documentContext.ts';
import { kindOf, OUTSIDE, TAG_KINDS } from './labels.ts';
import { Form, type TokenTable } from './tokenTable.ts';

/** What a word may be voted for: outside, then the {@link TAG_KINDS}. */
const CHOICES = TAG_KINDS.length + 1;
const VOTERS = Form.capital | Form.linked;

/**
 * What a first reading of the article makes of each word, without the token that asks (Krishnan and Manning 2006):
 * for every token the choice of most of the others, and how clear it is. 0 where the word stands nowhere else.
 * @param labels the labels of the first reading, one a token
 */
export function countVotes(table: TokenTable, context: DocumentContext, labels: Uint8Array): Uint8Array {
  const { form, count } = table;
  const counts = new Int32Array(context.words * CHOICES);
  const choiceOf = (i: number): number => (labels[i] === OUTSIDE ? 0 : kindOf(labels[i]!) + 1);
  for (let i = 0; i < count; i++) {
    const word = context.number[i]!;
    if (word >= 0 && form[i]! & VOTERS) counts[word * CHOICES + choiceOf(i)]!++;
  }
  const votes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const word = context.number[i]!;
    if (word < 0) continue;
    const own = form[i]! & VOTERS ? choiceOf(i) : -1;
    let total = 0;
    let most = 0;
    let choice = 0;
    for (let k = 0; k < CHOICES; k++) {
      const n = counts[word * CHOICES + k]! - (k === own ? 1 : 0);
      total += n;
      if (n > most) {
        most = n;
        choice = k;
      }
    }
    if (total === 0) continue;
    const clarity = most === total ? 2 : most * 2 > total ? 1 : 0;
    votes[i] = 1 + choice * 6 + clarity * 2 + (total > 2 ? 1 : 0);
  }
  return votes;
}
