import type { ChainWord } from './chain.ts';
import { Known } from './gazetteer.ts';
import { CALENDAR, DEPARTMENT_WORDS } from './nameWords.ts';
import { STRONG_TITLES, TITLE_MODIFIERS, titleKind } from './titles.ts';
import type { TitleKind } from './titles.ts';
import { plain } from './wordKnowledge.ts';
import type { WordKnowledge } from './wordKnowledge.ts';

/** A chain cut at its title: "CIA | Director | Gina Haspel". All are indexes into the chain. */
export interface TitleSpan {
  /** What stands before the title is words [beforeStart, beforeEnd). */
  readonly beforeStart: number;
  readonly beforeEnd: number;
  /** What the office is of ("World Economic Forum", "Mongolia") is words [ofStart, ofEnd). */
  readonly ofStart: number;
  readonly ofEnd: number;
  /** The name is words [nameStart, nameEnd). */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly strong: boolean;
}

/** Titles that are also given or family names where they come from. */
const FORMS_OF_ADDRESS: ReadonlySet<TitleKind> = new Set<TitleKind>(['honorific', 'royal', 'religious']);
/** A titled name has no more words. */
const LONGEST_NAME = 6;

/** @returns the chain cut at its last title, or undefined when it has none. */
export function titleSpan(words: readonly ChainWord[], knowledge: WordKnowledge): TitleSpan | undefined {
  let title = -1;
  for (let i = 0; i < words.length; i++) if (isTitle(words, i, knowledge)) title = i;
  if (title < 0) return undefined;
  // "King Saud University" is no titled person.
  if (title < words.length - 1 && knowledge.endsOrganization(words.at(-1)!)) return undefined;
  const beforeEnd = titleStart(words, title, knowledge);
  let beforeStart = 0;
  while (beforeStart < beforeEnd && TITLE_MODIFIERS.has(words[beforeStart]!.lower)) beforeStart++;
  const of = complement(words, title + 1, knowledge);
  const nameStart = skipOffice(words, of.next, knowledge);
  const nameEnd = nameStart < words.length ? endOfName(words, nameStart, knowledge) : nameStart;
  const strong = STRONG_TITLES.has(plain(words[title]!));
  return { beforeStart, beforeEnd, ofStart: of.start, ofEnd: of.end, nameStart, nameEnd, strong };
}

/** True for a title with a name behind it, or one at the end that is not the name itself. */
function isTitle(words: readonly ChainWord[], i: number, knowledge: WordKnowledge): boolean {
  const word = words[i]!;
  const title = plain(word);
  if (i === 0 && isRoleBeforeName(words, knowledge)) return true;
  if (titleKind(title) === undefined) return false;
  if (word.surface === word.surface.toUpperCase() && word.surface.length > 3) return false;
  const next = words[i + 1];
  if (!next) return i > 0 ? isTitlePlace(words, i, knowledge) : knowledge.evidence.nameWord(word.lower) < 3;
  if (next.link === 'ampersand') return false;
  if (title.length === 1 || title === 'me') return false;
  const sure = STRONG_TITLES.has(title) && title !== 'minister' && title !== 'justice';
  // "General Assembly", "Chief Executive": no name follows.
  if (!sure && next.link !== 'of' && knowledge.isCommon(next) && !TITLE_MODIFIERS.has(next.lower)) {
    return titleKind(next.lower) !== undefined || knowledge.isGiven(next);
  }
  return i === 0 || isTitlePlace(words, i, knowledge);
}

/** "Biologist Mary Roe": a role before a name, written large as the sentence's first word. */
function isRoleBeforeName(words: readonly ChainWord[], knowledge: WordKnowledge): boolean {
  const flags = knowledge.flags(words[0]!);
  const next = words[1];
  if (!(flags & Known.role) || flags & (Known.givenName | Known.familyName)) return false;
  if (next?.link !== 'space' || words.length > 4) return false;
  return knowledge.isGiven(next) || knowledge.flags(next) === 0;
}

/** "Mary Shah", "Jane Dame": behind an unknown word such titles are names. */
function isTitlePlace(words: readonly ChainWord[], i: number, knowledge: WordKnowledge): boolean {
  const before = words[i - 1]!;
  const kind = titleKind(plain(words[i]!));
  if (kind && !FORMS_OF_ADDRESS.has(kind)) return true;
  return knowledge.isTitleWord(before) || knowledge.flags(before) !== 0;
}

/** Where the title and its modifiers begin: "United States | Deputy Foreign Minister". */
function titleStart(words: readonly ChainWord[], title: number, knowledge: WordKnowledge): number {
  let start = title;
  while (start > 0 && knowledge.isTitleWord(words[start - 1]!)) {
    if (knowledge.phraseUpTo(words, start, Known.place | Known.organization) > 1) break;
    start--;
  }
  return start;
}

/** What the office is of. Behind "Minister of" come common words, a place, or an organization. */
function complement(
  words: readonly ChainWord[],
  from: number,
  knowledge: WordKnowledge,
): { readonly start: number; readonly end: number; readonly next: number } {
  const none = { start: from, end: from };
  if (words[from]?.link !== 'of') return { ...none, next: from };
  const known = knowledge.phraseFrom(words, from, Known.place | Known.organization);
  if (known > 0) return { start: from, end: from + known, next: from + known };
  let next = from;
  while (next < words.length && isDepartmentWord(words[next]!, knowledge)) next++;
  for (let i = Math.max(from + 1, next); i < words.length - 1; i++) {
    if (knowledge.endsOrganization(words[i]!)) return { start: from, end: i + 1, next: i + 1 };
  }
  return { ...none, next };
}

function isDepartmentWord(word: ChainWord, knowledge: WordKnowledge): boolean {
  return DEPARTMENT_WORDS.has(word.lower) || (knowledge.isCommon(word) && !knowledge.isGiven(word));
}

/** Passes over what belongs to the office still: "Director General", "Secretary of State for Health". */
function skipOffice(words: readonly ChainWord[], from: number, knowledge: WordKnowledge): number {
  let next = from;
  while (next < words.length) {
    const word = words[next]!;
    const office = TITLE_MODIFIERS.has(word.lower) && !knowledge.isNamePart(word);
    if (!office && word.link !== 'of') break;
    next++;
  }
  return next;
}

/** A titled name ends before an organization's word, a day, or "of". */
function endOfName(words: readonly ChainWord[], start: number, knowledge: WordKnowledge): number {
  let end = start + 1;
  while (end < words.length && end - start < LONGEST_NAME) {
    const word = words[end]!;
    if (word.link === 'of' || word.link === 'ampersand' || CALENDAR.has(word.lower)) break;
    if (knowledge.endsOrganization(word)) break;
    end++;
  }
  return end;
}
