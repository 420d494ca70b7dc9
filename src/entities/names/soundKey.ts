import { remembering } from '../../base/remembering.ts';

/**
 * Spellings of one sound, longest first. Source: the romanizations of Arabic, Cyrillic and Korean
 * names that newspapers mix.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|shch|sh|zh/g, 's'],
  [/tch|ch/g, 'c'],
  [/kh|ck|q|gh/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
];

/**
 * A rough key of how a folded word sounds: equal for most misspellings and romanizations of one
 * name ("pompeo" and "pompeio", "muhammad" and "mohamed"). For sorting names into blocks, not for
 * deciding that two are the same.
 */
export const soundKey = remembering((word): string => {
  let key = word;
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound);
  const first = /^[aeiouyjh]/.test(key) ? 'a' : '';
  return first + key.replace(/[aeiouyjh]+/g, '').replace(/(.)\1+/gu, '$1');
});
