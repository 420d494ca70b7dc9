import { HASH_START, hashUnit } from '../../base/numbers/hash32.ts';
import { fold } from '../../base/words/fold.ts';

/** What a character of ASCII is in a folded word; 0 for what parts words. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const folded = foldCharacter(unit);
  return folded === undefined ? 0 : folded.charCodeAt(0);
});
/** Others that were met, of which a corpus has few. */
const known = new Map<number, string | undefined>();
const MOST_KNOWN = 65_536;

/**
 * The hashes that `hash32` gives the words of `text[start, end)` as `foldedWords` makes them,
 * without making them. A sigma at the end of a word counts as any other.
 * @param out has room for half as many words as there are code units, and one more
 * @returns how many words there are
 */
export function hashWords(text: string, start: number, end: number, out: Uint32Array): number {
  let count = 0;
  let hash = HASH_START;
  let isWord = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    let parts = false;
    if (unit < ASCII.length) {
      const folded = ASCII[unit]!;
      if (folded > 0) {
        hash = hashUnit(hash, folded);
        isWord = true;
      } else parts = true;
    } else {
      const character = text.codePointAt(at)!;
      if (character > 0xffff) at++;
      const folded = foldedOf(character);
      if (folded === undefined) parts = true;
      else {
        for (let k = 0; k < folded.length; k++) hash = hashUnit(hash, folded.charCodeAt(k));
        isWord ||= folded.length > 0;
      }
    }
    if (!parts || !isWord) continue;
    out[count++] = hash;
    hash = HASH_START;
    isWord = false;
  }
  if (isWord) out[count++] = hash;
  return count;
}

function foldedOf(character: number): string | undefined {
  if (!known.has(character)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(character, foldCharacter(character));
  }
  return known.get(character);
}

/** Nothing is left of an accent; undefined for what parts words. */
function foldCharacter(character: number): string | undefined {
  const folded = fold(String.fromCodePoint(character));
  return /^[\p{L}\p{N}]*$/u.test(folded) ? folded : undefined;
}
