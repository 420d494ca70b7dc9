import { readFileSync } from 'node:fs';

/**
 * The bytes of the tagger's model, out of the file beside this module or the program it is bundled
 * into. Imported as `#shippedModel`, which is `shippedModel.web.ts` in a browser
 * (`src/package.json`).
 * @throws Error when there is no such file
 */
export function shippedModel(): Uint8Array {
  return readFileSync(new URL('tagger.bin', import.meta.url));
}
