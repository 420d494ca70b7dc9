import { wordList, wordSet } from '../../base/words/wordSet.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../calendar/inWords.ts';
import type { Expression } from '../reading/dateExpression.ts';
import { isCapital } from '../reading/expressionContext.ts';

/** UTF-16 code units; a longer line is part of the story. */
const LONGEST_LINE = 140;
/** The most names of people, pages and papers beside a date; more make a sentence or a list. */
const MOST_NAMES = 8;

/**
 * Words beside the publication date that are not a story: labels as in the date lines of the sample
 * corpus and of the news sites of AP, BBC, CNN, Reuters and The Guardian; zones of time as in the
 * IANA time zone database.
 */
const LABELS: ReadonlySet<string> = new Set([
  ...wordList('published posted updated modified revised created issued filed released added appeared printed edited uploaded'),
  ...wordList('publication release issue post date dated time online since first last originally latest on at in of the to and page section print edition archive'),
  ...wordList('min mins minute minutes read hrs hours h a p m am pm st nd rd th'),
  ...wordList('gmt utc bst cet cest est edt et cst cdt ct mst mdt mt pst pdt pt ist hkt sgt jst kst aest aedt wib pkt eat wat cat sast msk z t'),
  ...MONTH_NAMES.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
  'sept',
  ...WEEKDAY_NAMES.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
  ...wordList('tues weds thur thurs'),
]); // prettier-ignore

/** Words that newspapers and agencies are named with. */
const PAPERS = wordSet(
  'daily times post news herald guardian journal gazette tribune telegraph mail express star sun mirror observer chronicle standard record bulletin reporter dispatch press agency reuters weekly today',
);

const UPDATED = /\b(?:updated|modified|revised|edited)\b/gi;
const PUBLISHED =
  /\b(?:published|posted|created|issued|filed|released|added|online since|publication date|release date|date)\b/gi;
/** "This article was first published on …", "A version of this story appeared in print on …". */
const STATEMENT =
  /^\W*(?:(?:a version of )?this (?:article|story|report|piece|post|page|column|review|interview|item)\b.{0,30}?|(?:first|originally) )\b(?:published|posted|appeared|appears|ran|printed)\b/i;

/** A label that runs on from a headline: "Bridge opens Posted: Monday, January 21, 2019". */
const LABEL =
  /(?:^|\s)(?:Story\s)?(?:(?:PUBLISHED|POSTED|Published|Posted|Created)|(?:Last\s)?(UPDATED|Updated|updated))(?:\s(?:on|at))?:?\s(?:\p{L}+,?\s)?$/u;
/** What is behind the date of a page: a clock time, another label, or nothing. */
const CLOCK = /^,?\s(?:at\s|[|–-]\s)?\d{1,2}:\s?\d\d(?!\d)/;
const BEHIND_LABEL = /^(?:$|[\r\n|]|,?\s(?:at\s)?[\d\p{Lu}("“])/u;
/** Words that make a date part of a sentence. */
const IN_SENTENCE = /(?:[,;:]|\b(?:on|of|by|until|since|before|after|from|to|for|at|in|this|last|next))\s*$/i;
/** UTF-16 code units: farther into a text a date and a time are those of an event. */
const TOP = 400;

/**
 * What the words beside a date say about it if a headline, its label and the day are in one line
 * with the story.
 */
export function readLabel(text: string, { start, end }: Expression): DateLineSays | undefined {
  if (start > TOP) return undefined;
  const before = text.slice(Math.max(0, start - TOP), start);
  const after = text.slice(end, end + 20);
  const label = LABEL.exec(before);
  if (label && BEHIND_LABEL.test(after)) return label[1] === undefined ? 'published' : 'updated';
  return CLOCK.test(after) && !IN_SENTENCE.test(before) ? 'day' : undefined;
}

/** What the words beside a date say of it. */
export type DateLineSays = 'published' | 'updated' | 'day';

interface Line {
  readonly before: string;
  readonly after: string;
}

function lineAround(text: string, { start, end }: Expression): Line | undefined {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_LINE);
  const next = text.indexOf('\n', end);
  const to = Math.min(next < 0 ? text.length : next, end + LONGEST_LINE);
  return to - from > LONGEST_LINE
    ? undefined
    : { before: text.slice(from, start), after: text.slice(end, to) };
}

/** True where the line is a name and the date only: a writer's, or a newspaper's. */
function isSigned({ before, after }: Line, names: readonly string[]): boolean {
  return (
    names.length <= MOST_NAMES &&
    (/^\s*by\s/i.test(before) ||
      /[|•·/]\s*$/.test(before) ||
      /^[^\p{L}]*[|•·/]/u.test(after) ||
      names.some((name) => PAPERS.has(name.toLowerCase())))
  );
}

/**
 * Tells whether a date is in its own line, beside nothing but labels, times and publishers.
 * @param named false where names beside the date make the line something else, as in a headline
 * @returns what the label next to the date says about it: "Published 20 January | Updated 21
 *   January" has one of each
 */
export function readDateLine(text: string, e: Expression, named: boolean): DateLineSays | undefined {
  const line = lineAround(text, e);
  if (!line) return undefined;
  const { before, after } = line;
  const words = `${before} ${after}`.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const names = words.filter((word) => !LABELS.has(word.toLowerCase()));
  if (names.length > 0 && !(named && names.every(isCapital) && isSigned(line, names))) return undefined;
  const [published, updated] = [lastMatch(before, PUBLISHED), lastMatch(before, UPDATED)];
  if (published >= 0 || updated >= 0) return updated > published ? 'updated' : 'published';
  return /\b(?:on|in|of|to|since|from|until)\s$/i.test(before) ? undefined : 'day';
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** True where the paragraph with the date says when the article was published. */
export function statesPublication(paragraph: string): boolean {
  return STATEMENT.test(paragraph);
}
