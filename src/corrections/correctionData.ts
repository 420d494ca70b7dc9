import type { Target } from '../base/target.ts';
import type { MentionKind } from '../mentions/names/mention.ts';
import type { Correction, CorrectionScope } from './corrections.ts';

/** What the reader wants to correct. Names are those of people, places and organizations. */
export type CorrectionVerb =
  | { readonly verb: 'notAName' }
  | { readonly verb: 'is'; readonly kind: MentionKind }
  /** The mention refers to the entity of that name. */
  | { readonly verb: 'refersTo'; readonly name: string }
  /** Its entity is the same as the one of that name. */
  | { readonly verb: 'sameAs'; readonly name: string }
  /** It refers to somebody else, who gets that name. */
  | { readonly verb: 'someoneElse'; readonly name: string }
  | { readonly verb: 'rename'; readonly to: string };

/**
 * What is corrected: a mention or a span of an article, an entity by its id, a mention of that
 * entity, or an article itself.
 */
export interface CorrectionSubject {
  readonly at?: Target;
  readonly entity?: string;
  /** URI. */
  readonly article?: string;
}

/** What is known of a subject. */
export interface SubjectData {
  /** URI of the corpus's `corpus-lens.json`. */
  readonly config: string;
  /**
   * The article's path relative to the corpus and its corrected publication date, if a place or an
   * article was given.
   */
  readonly article?: string;
  readonly published?: string;
  /** The text in the article; the name if no place was given, the headline of an article. */
  readonly surface: string;
  /** Absent if nothing is marked. */
  readonly kind?: MentionKind;
  /** The entity's name. */
  readonly name?: string;
  /** Other entities that it may mean, the likeliest first. */
  readonly candidates: readonly { readonly name: string; readonly cue: string }[];
  /** True where the file cannot be read, so that nothing can be corrected now. */
  readonly isBroken: boolean;
}

/** One correction that can be chosen, with its scope. */
export interface CorrectionChoice {
  readonly scope: CorrectionScope;
  readonly corrections: readonly Correction[];
  readonly reach: Reach;
}

/** What a correction changes. */
export interface Reach {
  readonly mentions: number;
  readonly articles: number;
  /** True when there are more: counting stops before the reader has to wait. */
  readonly more: boolean;
  /** Up to three lines in context. */
  readonly samples: readonly string[];
}

/** A row of the list of corrections. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly words: string;
  readonly scope: CorrectionScope;
  readonly article?: string;
  readonly reach?: Reach;
  /** Why it has no effect, if it has none. */
  readonly idle?: string;
  /** Its place in `corpus-lens.json`. */
  readonly target: Target;
}

/** All corrections of one corpus, in the order of the file. */
export interface CorrectionList {
  /** URI of the corpus's `corpus-lens.json`. */
  readonly config: string;
  /** The corpus's name. */
  readonly name: string;
  readonly corrections: readonly ListedCorrection[];
}
