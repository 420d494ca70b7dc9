import { entryOf, type Correction } from './corrections.ts';

/** Equal for corrections that say the same about the same thing. */
export function identityOf(correction: Correction): string {
  return JSON.stringify(entryOf(correction));
}
