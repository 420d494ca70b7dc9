import { readFileSync } from 'node:fs';

/**
 * The bytes of the tagger's model, out of the file beside this module or the program it is bundled into. In a browser
 * `shippedModel.web.ts` stands in for it. @throws Error when there is no such file
 */
export function shippedModel(): Uint8Array {
  return readFileSync(new URL('tagger.bin', import.meta.url));
}
