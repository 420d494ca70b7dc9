import { readFileSync } from 'node:fs';

/** The bytes of the tagger's model, out of the file beside the program. @throws Error when there is no such file */
export function shippedModel(): Uint8Array {
  return readFileSync(new URL('tagger.bin', import.meta.url));
}
