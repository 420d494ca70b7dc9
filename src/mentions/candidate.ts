import type { ChainWord } from './chain.ts';
import type { NameKind } from './mention.ts';

/** A stretch of words that may be one name. */
export interface Candidate {
  readonly words: readonly ChainWord[];
  /** Set where the words themselves leave no doubt. */
  readonly kind?: NameKind;
  /** How sure `kind` is, in points. */
  readonly points: number;
  readonly opensSentence: boolean;
  /** True when a title stands before it. */
  readonly titled: boolean;
}

export function startOf(candidate: Candidate): number {
  return candidate.words[0]!.start;
}

export function endOf(candidate: Candidate): number {
  return candidate.words.at(-1)!.end;
}

/** @returns the candidate's words in lower case, one space between them, as names are compared. */
export function keyOf(words: readonly ChainWord[]): string {
  return words.map(({ lower }) => lower).join(' ');
}
