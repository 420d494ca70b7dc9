import type { DocumentContext } from './documentContext.ts';
import { closes, kindOf, opens, OUTSIDE, TAG_KINDS } from '../model/labels.ts';
import type { TokenTable } from './tokenTable.ts';
import { Form } from './wordForm.ts';

/** The choices of a vote: outside, then the {@link TAG_KINDS}. */
const CHOICES = TAG_KINDS.length + 1;
const VOTERS = Form.capital | Form.linked;

/**
 * The places of a word in the names of several words that a first reading found, as bits of a vote
 * above its choice.
 */
const Part = { firstOfPerson: 1, lastOfPerson: 2, ofPlace: 4, ofOrganization: 8 } as const;
const PARTS = [Part.firstOfPerson, Part.lastOfPerson, Part.ofPlace, Part.ofOrganization];
/** In a vote: the choice of most, below the {@link Part} bits. */
export const CHOICE_BITS = 6;
/** The bits of a vote's choice. */
export const CHOICE_MASK = (1 << CHOICE_BITS) - 1;

/**
 * What a first reading of the article makes of each word, without the token that asks (Krishnan and
 * Manning 2006): for every token the choice of most of the others and how clear it is, and in which
 * longer names the word is. 0 if the word is nowhere else.
 * @param labels the labels of the first reading, one a token
 */
export function countVotes(table: TokenTable, context: DocumentContext, labels: Uint8Array): Uint16Array {
  const { form, count } = table;
  const counts = new Int32Array(context.words * CHOICES);
  const parts = new Int32Array(context.words * PARTS.length);
  const choiceOf = (i: number): number => (labels[i] === OUTSIDE ? 0 : kindOf(labels[i]!) + 1);
  for (let i = 0; i < count; i++) {
    const word = context.number[i]!;
    if (word < 0 || !(form[i]! & VOTERS)) continue;
    counts[word * CHOICES + choiceOf(i)]!++;
    const part = partOf(labels[i]!);
    if (part >= 0) parts[word * PARTS.length + part]!++;
  }
  const votes = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const word = context.number[i]!;
    if (word < 0) continue;
    const asks = (form[i]! & VOTERS) !== 0;
    const own = asks ? choiceOf(i) : -1;
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
    const ownPart = asks ? partOf(labels[i]!) : -1;
    let standsIn = 0;
    for (let part = 0; part < PARTS.length; part++)
      if (parts[word * PARTS.length + part]! > (part === ownPart ? 1 : 0)) standsIn |= PARTS[part]!;
    const clarity = most === total ? 2 : most * 2 > total ? 1 : 0;
    votes[i] = (1 + choice * 6 + clarity * 2 + (total > 2 ? 1 : 0)) | (standsIn << CHOICE_BITS);
  }
  return votes;
}

/** Index into {@link PARTS} of what a label says, -1 for none. */
function partOf(label: number): number {
  if (label === OUTSIDE || (opens(label) && closes(label))) return -1;
  const kind = TAG_KINDS[kindOf(label)];
  if (kind === 'person') return opens(label) ? 0 : closes(label) ? 1 : -1;
  return kind === 'place' ? 2 : kind === 'organization' ? 3 : -1;
}
