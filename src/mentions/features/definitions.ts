import type { TokenTable } from './tokenTable.ts';
import { Form, wordHash } from './wordForm.ts';

const IN_RUN = Form.capital | Form.linked;
/** How far behind a name the noun is looked for that says what it is. */
const REACH = 8;

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(wordHash));
const VERBS = hashes('is was are were remains became , – — -');
const ARTICLES = hashes('a an the one another');
/** What ends the noun phrase: its head is before it. */
const ENDS = hashes(
  'of in at on for from near to by with and or that which who whose where when , . ; : ( ) – — - is was',
);

/**
 * For every token of a name the token behind it that says what the name is: "municipality" in "Alba
 * is a municipality" and "Alba, a small municipality" (Hearst 1992); -1 where the text does not
 * say.
 */
export function readDefinitions(table: TokenTable): Int32Array {
  const { form, sentence, count } = table;
  const definitions = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    if (!(form[i]! & Form.capital)) continue;
    const first = i;
    while (i + 1 < count && sentence[i + 1] === sentence[first] && form[i + 1]! & IN_RUN) i++;
    definitions.fill(headBehind(table, i), first, i + 1);
  }
  return definitions;
}

function headBehind({ word, form, sentence, count }: TokenTable, last: number): number {
  const end = Math.min(count, last + REACH);
  const here = sentence[last];
  if (last + 3 >= end || !VERBS.has(word[last + 1]!) || !ARTICLES.has(word[last + 2]!)) return -1;
  let head = -1;
  for (let j = last + 3; j < end && sentence[j] === here && !ENDS.has(word[j]!); j++)
    if (form[j]! & Form.lower) head = j;
  return head;
}
