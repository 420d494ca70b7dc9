import type { Target } from '../base/target.ts';
import type { MentionKind } from '../mentions/names/mention.ts';
import type { Correction, CorrectionScope } from './corrections.ts';

/** What the reader wants set right. Names are those of people, places and organizations. */
export type CorrectionVerb =
  | { readonly verb: 'notAName' }
  | { readonly verb: 'is'; readonly kind: MentionKind }
  /** The mention means the one of that name. */
  | { readonly verb: 'refersTo'; readonly name: string }
  /** The one it means is the same as the one of that name. */
  | { readonly verb: 'sameAs'; readonly name: string }
  /** It means somebody else, who is to go by that name. */
  | { readonly verb: 'someoneElse'; readonly name: string }
  | { readonly verb: 'rename'; readonly to: string };

/** What is to be set right: a mention or a stretch of an article, an entity by its id, a mention of that entity, or an article itself. */
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
  /** The article's path relative to the corpus, and the day on which the reader says that it appeared, where a place or an article was given. */
  readonly article?: string;
  readonly published?: string;
  /** The text as it stands in the article; the name where no place was given, the headline of an article. */
  readonly surface: string;
  /** Absent where nothing is marked. */
  readonly kind?: MentionKind;
  /** The entity's name. */
  readonly name?: string;
  /** Others that it may mean, likeliest first. */
  readonly candidates: readonly { readonly name: string; readonly cue: string }[];
  /** Why nothing can be set right now. */
  readonly problem?: string;
}

/** One way to set something right, by how far it reaches. */
export interface CorrectionChoice {
  readonly scope: CorrectionScope;
  readonly corrections: readonly Correction[];
  readonly reach: Reach;
}

/** What a correction bears on. */
export interface Reach {
  readonly mentions: number;
  readonly articles: number;
  /** True when there are more: counting stops before the reader has to wait. */
  readonly more: boolean;
  /** Up to three lines in context. */
  readonly samples: readonly string[];
}

/** An entry of the list of corrections. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly words: string;
  readonly scope: CorrectionScope;
  readonly article?: string;
  readonly reach?: Reach;
  /** Why it does nothing, where it does nothing. */
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
