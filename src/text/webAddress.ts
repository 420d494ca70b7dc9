import { wordSet } from '../base/words/wordSet.ts';
import { CharClass, charClass } from './characters.ts';

/** Longest local part and domain that are found in running text, in UTF-16 code units. */
const REACH = 80;

/**
 * Endings that make "word.ending" a web address in running text.
 * Source: the generic top-level domains and the country ones most used by news sites.
 */
const DOMAIN_ENDINGS: ReadonlySet<string> = wordSet(
  'com org net gov edu int mil info biz news tv io uk au ca nz in za ng ke sg hk my ph jp kr cn tw de fr es it nl eu ru br mx ar us',
);

const STARTS: readonly string[] = ['http://', 'https://', 'www.', 'ftp://', 'mailto:'];

/**
 * @returns the end of the web or e-mail address that starts at `start`, or `start` when none does.
 */
export function addressEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32;
  if (first === 104 || first === 119 || first === 102 || first === 109) {
    const head = text.slice(start, Math.min(end, start + 8)).toLowerCase();
    if (STARTS.some((prefix) => head.startsWith(prefix)))
      return trimmed(text, start, unspaced(text, start, end));
  }
  return emailEnd(text, start, end);
}

function unspaced(text: string, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || '<>"“”«»|'.includes(text[i]!) || charClass(unit) === CharClass.space) return i;
    i++;
  }
  return i;
}

/** Leaves out the punctuation that belongs to the sentence around an address. */
function trimmed(text: string, start: number, end: number): number {
  let i = end;
  while (i > start + 4 && ".,;:!?)']}’".includes(text[i - 1]!)) i--;
  return i;
}

function isAddressUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    ((unit | 32) >= 97 && (unit | 32) <= 122) ||
    unit === 45 ||
    unit === 46 ||
    unit === 95 ||
    unit === 43
  );
}

function emailEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + REACH);
  let i = start;
  while (i < limit && isAddressUnit(text.charCodeAt(i))) i++;
  if (i === start || text.charCodeAt(i) !== 64 || i >= limit) return start;
  const domain = i + 1;
  const domainLimit = Math.min(end, domain + REACH);
  i = domain;
  let dots = 0;
  while (i < domainLimit && isAddressUnit(text.charCodeAt(i))) if (text.charCodeAt(i++) === 46) dots++;
  const last = trimmed(text, start, i);
  return dots > 0 && last > domain + 2 ? last : start;
}

/**
 * @returns the end of the web address ("bbc.co.uk") that the word from `start` to the period at
 *   `period` opens, or `period`.
 */
export function domainEnd(text: string, start: number, period: number, end: number): number {
  const limit = Math.min(end, start + REACH);
  let i = period + 1;
  let part = i;
  while (i < limit) {
    const unit = text.charCodeAt(i);
    if (unit === 46 && i + 1 < limit && charClass(text.charCodeAt(i + 1)) === CharClass.letter) part = i + 1;
    else if (!((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57))) break;
    i++;
  }
  return DOMAIN_ENDINGS.has(text.slice(part, i)) ? i : period;
}
