import { wordSet } from '../../base/words/wordSet.ts';
import { remembering } from '../../base/remembering.ts';
import { TITLE_MODIFIERS, titleKind } from '../../mentions/names/titles.ts';
import { foldName } from '../../base/words/foldName.ts';
import { isRoleWord } from './roleWords.ts';

/** Words behind which a role says for whom or where it is held. */
const AFTER_ROLE = wordSet('to for in at on with who whom which from and or by under as');
/** Words before an office that say when it was held or whose it is, not which it is. */
const NOT_PART = wordSet(
  'former ex late then current new old his her their our the acting interim outgoing incoming future',
);
/** Offices of those who are news by themselves: among namesakes a bare family name is theirs. */
const LEADERS = wordSet(
  'leader president king queen emperor empress pope premier chancellor sultan emir chairman',
);

/**
 * The office in a title: "the US President" gives `president`, "Vice President" `vice president`,
 * "a top aide to the king" `aide`, "Secretary of State" `secretary of state`.
 */
export const officeOf = remembering((title): string => {
  let words = title.split(/[\s-]+/).map(foldName); // prettier-ignore
  const cut = words.findIndex((word) => AFTER_ROLE.has(word));
  if (cut > 0) words = words.slice(0, cut);
  const of = words.indexOf('of');
  let last = (of > 0 ? of : words.length) - 1;
  while (last > 0 && !isRoleWord(words[last]!)) last--;
  let first = last;
  while (first > 0 && TITLE_MODIFIERS.has(words[first - 1]!) && !NOT_PART.has(words[first - 1]!)) first--;
  const whole = words.slice(first, of > 0 ? undefined : last + 1);
  return whole.filter((word) => word !== 'the' && word !== '').join(' ');
});

/** True when people with these titles may hold the same office. */
export function sharesOffice(a: Iterable<string>, b: Iterable<string>): boolean {
  const offices = new Set([...b].map(officeOf));
  for (const title of a) if (offices.has(officeOf(title))) return true;
  return false;
}

/** True for the head of a country, church or the like. */
export const isLeader = (title: string): boolean =>
  LEADERS.has(officeOf(title)) || officeOf(title) === 'prime minister';

/**
 * True for an office that few people hold at a time: a head's, or one of several words ("foreign
 * minister", "secretary of state").
 */
export const isTelling = (office: string): boolean => LEADERS.has(office) || office.includes(' ');

/** Styles of those who reign; nobody else in the family has them. */
const REIGNING = wordSet('king queen pope emperor empress tsar sultan emir shah');

/**
 * True if a name has a reigning style and the other person has another royal one: the king beside
 * the crown prince.
 */
export function isOtherRoyal(titles: Iterable<string>, known: Iterable<string>): boolean {
  const reigning = [...titles].map(officeOf).filter((office) => REIGNING.has(office));
  if (reigning.length === 0) return false;
  const royal = [...known].map(officeOf).filter((office) => titleKind(office) === 'royal');
  return royal.length > 0 && !reigning.some((office) => royal.includes(office));
}
