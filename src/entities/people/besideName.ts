import type { Span } from '../../base/span.ts';
import { foldName } from '../../base/words/foldName.ts';
import type { Gender } from '../names/givenNames.ts';
import { genderOfTitle, isHonorific, isRoleWord, isSmallWord } from '../names/roleWords.ts';

/** The words right beside a person's name. */
export interface Beside {
  /** Titles and roles as found: "Secretary of State", "North Korean leader". */
  readonly titles: readonly string[];
  readonly gender?: Gender;
}

/** ", Sgt. " between an apposition and its name, in UTF-16 code units. */
const LONGEST_ABBREVIATION = 12;

const NOTHING: Beside = { titles: [] };
/** How far titles reach, in UTF-16 code units, and in words. */
const REACH = 90;
const MOST_WORDS = 8;

/**
 * Reads the titles and roles beside a name: those before it, and appositions before ("her envoy,
 * Mr") and after it (", the envoy,").
 */
export function besideName(text: string, { start, end }: Span): Beside {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const title = titleBefore(line);
  const left = appositionBefore(line);
  const right = text.startsWith(', ', end) ? appositionAfter(text.slice(end, end + REACH)) : undefined;
  if (title === undefined && left === undefined && right === undefined) return NOTHING;
  const titles = [title, left, right].filter((phrase) => phrase !== undefined);
  const gender = titles
    .flatMap((phrase) => phrase.split(' '))
    .map((word) => genderOfTitle(foldName(word)))
    .find((known) => known !== undefined);
  return {
    titles: titles.filter((phrase) => !isMereHonorific(phrase)),
    ...(gender === undefined ? {} : { gender }),
  };
}

const isMereHonorific = (phrase: string): boolean =>
  phrase.split(' ').every((word) => isHonorific(foldName(word)));

/**
 * The words before a name as long as they are titles, or capitalized words and "of" joined to one;
 * with only spaces between them.
 */
function titleBefore(line: string): string | undefined {
  if (!line.endsWith(' ')) return undefined;
  const end = line.trimEnd().length;
  /**
   * Where the title begins, as far as it is known, and where the word behind the current one
   * begins.
   */
  let first = end;
  let next = end;
  for (let n = 0, to = end; n < MOST_WORDS && to > 0; n++) {
    const start = line.lastIndexOf(' ', to - 1) + 1;
    const word = line.slice(start, to);
    if (!WORD.test(word)) break;
    const folded = foldName(word);
    if (endsSentence(word, folded)) break;
    if (isRoleWord(folded) || genderOfTitle(folded) !== undefined) first = start;
    else if (isSmallWord(folded)) {
      if (first < end || n === 0) break;
    } else if (!/^\p{Lu}/u.test(word)) break;
    else if (first < end && first === next) first = start;
    next = start;
    to = start;
    while (to > 0 && line[to - 1] === ' ') to--;
  }
  return first === end ? undefined : line.slice(first, end).replace(/ +/g, ' ');
}

/** Words that may belong to a title: no mark separates them from the name. */
const WORD = /^[\p{L}\p{N}.'’&/-]+$/u;

/** A full stop that is no abbreviation's: "the minister. Ms Roe". */
function endsSentence(word: string, folded: string): boolean {
  if (!word.endsWith('.')) return false;
  return !/^\p{Lu}/u.test(word) || !(isRoleWord(folded) || isHonorific(folded) || /\..*\./.test(word));
}

/** "the leader, Mr" right before a name. */
function appositionBefore(line: string): string | undefined {
  if (!line.includes(', ', line.length - LONGEST_ABBREVIATION)) return undefined;
  const phrase =
    /(?:^|[^\p{L}])(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['’]s) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+), (?:\p{L}{2,4}\.? )?$/u.exec(
      line,
    )?.[1];
  return phrase !== undefined && isRoleWord(foldName(phrase.split(' ').at(-1)!)) ? phrase : undefined;
}

/** ", the secretary of state," after a name: a phrase that opens like a role and names one. */
function appositionAfter(after: string): string | undefined {
  const phrase = /^, ([^,.;:()\n"“”]{3,70})[,.;]/u.exec(after)?.[1]?.trim();
  const words = phrase?.split(/ +/) ?? [];
  if (words.length < 2 || words.length > 10) return undefined;
  const opens = /^(?:the|a|an|one|his|her|its|their)$/i.test(words[0]!) || isRoleWord(foldName(words[0]!));
  if (!opens || !words.some((word) => isRoleWord(foldName(word)))) return undefined;
  return phrase!.replace(/^(?:the|an?) /i, '');
}
