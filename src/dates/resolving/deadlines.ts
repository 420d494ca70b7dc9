/** How far before a date the words are that aim at it, in UTF-16 code units. */
const REACH = 70;

/**
 * Words for what is postponed to, fixed for or granted until a day, in any tense: the day may be
 * past or future.
 */
const AIMED =
  /\b(?:postponed|adjourned|deferred|rescheduled|delayed|pushed back|moved|extended|remanded|valid|scheduled|slated|set|due|fixed|planned|billed)\b[^.;:,]{0,40}?\b(?:to|till|until|thru|through|for|from)\s(?:\p{L}+,?\s(?:the\s)?)?$/u;
/** The end of a stretch of time that may still run. */
const LIMIT = /\b(?:until|till|thru|through)\s(?:\p{L}+,?\s)?$/u;
/** What comes round every year says nothing of any one year. */
const YEARLY = /\b(?:(?:every|each)\s+year|annually|yearly)\b[^.;:\n]{0,45}$/u;

/**
 * True for a date that something is aimed at or lasts until.
 * @param isPast whether the verbs around it are past, so that what lasted until then is over
 */
export function isAimedAt(text: string, start: number, isPast: boolean): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return AIMED.test(before) || (!isPast && LIMIT.test(before));
}

/** "Every year on July 26", "July 26 every year". */
export function isYearly(text: string, start: number, end: number): boolean {
  return (
    YEARLY.test(text.slice(Math.max(0, start - REACH), start)) ||
    /^\s(?:every|each)\syear\b/.test(text.slice(end, end + 12))
  );
}
