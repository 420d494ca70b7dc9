import type { Pace } from './catchUp.ts';

/** What `Corpora` tells its owner. */
export interface CorporaEvents {
  /** Who is who was worked out anew: everything that shows entities is to be asked for again. */
  readonly resolved: () => void;
  /** True while many articles come in. */
  readonly isBusy: () => boolean;
  /** Articles that the reader sees: what changes is so in them first. */
  readonly shown?: () => Iterable<string>;
  /** Some more of the articles that the reader's word bears on are corrected. */
  readonly progressed?: () => void;
  /** How long that may take before the reader is answered, and then at a time. */
  readonly pace?: Pace;
  readonly failed: (what: string, error: unknown) => void;
}
