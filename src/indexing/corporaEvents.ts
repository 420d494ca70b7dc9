import type { Pace } from './catchUp.ts';
import type { Resolver } from './resolver.ts';

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
  /** Makes what works out who is who, beside the thread that answers the reader; in slices on it unless given. */
  readonly resolver?: () => Resolver;
  /** Lets all that waits in the event loop run, then goes on. */
  readonly breathe?: () => Promise<void>;
  readonly failed: (what: string, error: unknown) => void;
}
