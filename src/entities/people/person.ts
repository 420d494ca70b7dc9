import type { Beside } from './besideName.ts';
import type { Gender } from '../names/givenNames.ts';
import type { PersonName } from '../names/personName.ts';

/** One person of the article during linking. */
export interface Person {
  /** The full names, longest first; one word where no full name is. */
  readonly names: readonly PersonName[];
  readonly members: number[];
  /** Indices of the names written in full. */
  readonly inFull: number[];
  /** Named in full by the story itself, not only in its byline or a picture's credit. */
  inStory: boolean;
  /**
   * Where the person is first named, in full if ever; places outside the body count as before it.
   */
  introduced: { readonly index: number; readonly sentence: number };
  readonly titles: Map<string, string>;
  gender: Gender | undefined;
  /** The gender of the pronouns behind the name; less sure. */
  pronoun: Gender | undefined;
  /** How often a short name has referred to the person so far. */
  shortMentions: number;
  /** Where the person was last named so far. */
  lastSentence: number | undefined;
}

/** A name as the linker sees it. */
export interface PersonMention {
  readonly index: number;
  readonly parsed: PersonName;
  readonly beside: Beside;
  /** By the pronoun behind it: "Roe said she". */
  readonly pronoun: Gender | undefined;
  /** Its sentence in the body; infinite in headlines, captions and the like. */
  readonly sentence: number;
  /** Told by the story itself: not a byline, a credit or boilerplate. */
  readonly inStory: boolean;
  /** Mentioned as a name: "several officials called Roe". */
  readonly isWord: boolean;
}
