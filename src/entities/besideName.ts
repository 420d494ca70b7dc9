import type { Span } from '../base/span.ts';
import { foldName } from './foldName.ts';
import type { Gender } from './givenNames.ts';
import { genderOfTitle, isHonorific, isRoleWord, isSmallWord } from './roleWords.ts';

/** What stands right beside a person's name. */
export interface Beside {
  /** Titles and roles as found: "Secretary of State", "North Korean leader". */
  readonly titles: readonly string[];
  readonly gender?: Gender;
}

const NOTHING: Beside = { titles: [] };
/** How far titles reach, in UTF-16 code units, and in words. */
const REACH = 90;
const MOST_WORDS = 8;

/** Reads the titles and roles beside a name: those before it, and an apposition after it (", the secretary of state,"). */
export function besideName(text: string, { start, end }: Span): Beside {
  const before = titleBefore(text.slice(Math.max(0, start - REACH), start));
  const after = apposition(text.slice(end, end + REACH));
  if (!before && !after) return NOTHING;
  const words = `${before ?? ''} ${after ?? ''}`.split(' ');
  const gender = words.map((word) => genderOfTitle(foldName(word))).find((found) => found !== undefined);
  const titles = [before, after].filter(
    (title) => title !== undefined && !isHonorificOnly(title),
  ) as string[];
  return { titles, ...(gender === undefined ? {} : { gender }) };
}

const isHonorificOnly = (title: string): boolean =>
  title.split(' ').every((word) => isHonorific(foldName(word)));

/** The words before a name as long as they are titles, or capitalized words and "of" joined to one. */
function titleBefore(before: string): string | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const run = /(?:[\p{L}\p{N}.'’&/-]+ +){1,10}$/u.exec(line)?.[0] ?? '';
  const words = run.trimEnd().split(/ +/);
  let first = words.length;
  for (let i = words.length - 1; i >= 0 && words.length - i <= MOST_WORDS; i--) {
    const word = words[i]!;
    const folded = foldName(word);
    const found = first < words.length;
    if (isRoleWord(folded) || genderOfTitle(folded) !== undefined) first = i;
    else if (isSmallWord(folded)) {
      if (found || i === words.length - 1) break;
    } else if (!/^\p{Lu}/u.test(word)) break;
    else if (found && first === i + 1) first = i;
  }
  if (first === words.length) return undefined;
  return words.slice(first).join(' ');
}

/** ", the secretary of state," after a name, or "(L)"-free role phrases up to the next comma or full stop. */
function apposition(after: string): string | undefined {
  const phrase = /^, ((?:the|a|an|one of|his|her|their)? ?[^,.;:()\n"“”]{3,70})[,.;]/u
    .exec(after)?.[1]
    ?.trim();
  if (phrase === undefined) return undefined;
  const words = phrase.split(/ +/);
  if (words.length > 10 || !words.some((word) => isRoleWord(foldName(word)))) return undefined;
  const opens = /^(?:the|a|an|one|his|her|their)$/i.test(words[0]!) || isRoleWord(foldName(words[0]!));
  return opens && words.length > 1 ? phrase.replace(/^(?:the|an?) /i, '') : undefined;
}
