import { wordSet } from '../base/words/wordSet.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { type Grouping, linkByKey, type Name } from './names/grouping.ts';
import { foldName } from '../base/words/foldName.ts';
import { countSurfaces, nameInUse } from './names/nameInUse.ts';

/** Legal forms at the end of a company's name, folded; they do not distinguish companies. */
const LEGAL_FORM =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|llp|lp|ag|sa|sas|se|gmbh|nv|bv|spa|ab|oyj|asa|pty|bhd)$/;
/** Words that acronyms leave out. */
const SMALL = wordSet('of the and for in on to a an at de la et');

/** The form in which organizations are compared. */
export function organizationKey(surface: string): string {
  let key = foldName(surface).replace(/^the (?=.)/, '');
  while (LEGAL_FORM.test(key)) key = key.replace(LEGAL_FORM, '');
  return key;
}

/** The acronym of a name of three or more words: "World Health Organization" gives `who`. */
export function acronymOf(key: string): string | undefined {
  const words = key.split(' ').filter((word) => !SMALL.has(word));
  return words.length >= 2 ? words.map((word) => word[0]!).join('') : undefined;
}

/**
 * Groups an article's organizations by name without legal forms, and acronyms with the one full
 * name that they abbreviate.
 */
export function linkOrganizations(names: readonly Name[], lines: LineIndex): Grouping {
  const keys = names.map(({ surface }) => organizationKey(surface));
  const spelledOut = new Map<string, string | null>();
  for (const key of new Set(keys)) {
    const acronym = acronymOf(key);
    if (acronym !== undefined) spelledOut.set(acronym, spelledOut.has(acronym) ? null : key);
  }
  const full = names.map(({ surface }, i) => {
    const isAcronym = /^\p{Lu}[\p{Lu}.&]+$/u.test(surface);
    return (isAcronym ? spelledOut.get(keys[i]!) : undefined) ?? keys[i]!;
  });
  const { links, members } = linkByKey(names, full, lines);
  return {
    links,
    groups: members.map((group) => {
      const surfaces = group.map((i) => names[i]!.surface);
      const long = surfaces.filter((surface) => surface.includes(' '));
      return { name: nameInUse(countSurfaces(long.length > 0 ? long : surfaces)), titles: [] };
    }),
  };
}
