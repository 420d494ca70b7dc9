import { partitionPoint } from '../../base/partitionPoint.ts';
import { remembering } from '../../base/remembering.ts';
import type { Article } from '../../text/article.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import { besideName } from './besideName.ts';
import type { Grouping, Link, Name } from '../names/grouping.ts';
import { foldName } from '../../base/words/foldName.ts';
import type { Gender } from '../names/givenNames.ts';
import { FullNameGroups } from '../names/fullNames.ts';
import { familyNamesOf, isSurelyWholeWithin } from '../names/nameRelation.ts';
import { countSurfaces, nameInUse, type SurfaceCounts } from '../names/nameInUse.ts';
import { People } from './people.ts';
import type { Person, PersonMention } from './person.ts';
import { parsePersonName, type PersonName } from '../names/personName.ts';
import { isHonorific } from '../names/roleWords.ts';
import { findStatedNames } from './statedNames.ts';

/**
 * Words before a name that is mentioned as a name, of somebody not named otherwise or of nobody:
 * "officials by the name of", "a man named".
 */
const NAME_AS_WORD =
  /\b(?:names? of|(?:sur|family |last |first |given |common )names?|(?:[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther|[Aa]nother|[Nn]o|[Tt]wo|[Tt]hree)(?: \p{Ll}+){1,3} (?:named|called|surnamed)|(?:[Ss]ome|[Aa]ny|[Ee]very)(?:one|body) (?:named|called)) $/u;
/** What that ends in. */
const NAME_WORDS = ['of ', 'name ', 'names ', 'named ', 'called '];
/**
 * A pronoun behind a name that is likelier its bearer's than anybody's: "Roe said she", "Roe left.
 * He".
 */
const PRONOUN =
  /^(?!['’]s\b)[^.!?\n"“”]{0,80}?(?:\b(he|his|himself)|\b(she|herself))\b|^(?!['’]s\b)[^.!?\n"“”]{0,80}[.!?] (?:(He|His)|(She|Her))\b/;
/** Most texts without such a pronoun do without this too. */
const MAY_BE_PRONOUN = /\b(?:[Ss]?[Hh]e|[Hh]i)/;
/** How far those reach, in UTF-16 code units. */
const REACH = 60;
const PRONOUN_REACH = 90;

/**
 * Groups the names of an article's people: first full names (regardless of spellings, initials,
 * short forms and middle names), then short names. If several people fit, title, gender, salience
 * and recency decide, and all stay candidates when nearly even.
 */
export function linkPeople(names: readonly Name[], lines: LineIndex, article: Article): Grouping {
  const mentions = readMentions(names, article);
  const parsed = mentions.map((mention) => mention.parsed);
  const fullNames = new FullNameGroups(parsed, findStatedNames(names, parsed, article.text));
  const people = new People(names, mentions, fullNames, lines);
  const links: Link[] = [];
  for (const mention of inLinkingOrder(mentions)) links[mention.index] = people.link(mention);
  return {
    links,
    groups: people.all.map((person) => ({
      name: personInUse(person, names, parsed),
      titles: [...person.titles.values()],
    })),
  };
}

function readMentions(names: readonly Name[], article: Article): readonly PersonMention[] {
  const { text, sections } = article;
  const sentenceOf = sentenceCounter(article);
  const parsed = new Map<string, PersonName>();
  let at = 0;
  return names.map((name, index) => {
    if (!parsed.has(name.surface)) parsed.set(name.surface, parsePersonName(name.surface));
    while (at < sections.length && sections[at]!.end <= name.start) at++;
    const section = sections[at];
    const kind = section && section.start <= name.start ? section.kind : 'body';
    const inBody = kind === 'body';
    const next = names[index + 1]?.start ?? text.length;
    const pronoun = pronounBehind(text.slice(name.end, Math.min(next, name.end + PRONOUN_REACH)));
    return {
      index,
      parsed: parsed.get(name.surface)!,
      beside: besideName(text, name),
      pronoun,
      sentence: inBody ? sentenceOf(name.start) : Infinity,
      inStory: inBody || kind === 'headline' || kind === 'caption',
      isWord:
        NAME_WORDS.some((word) => text.endsWith(word, name.start)) &&
        NAME_AS_WORD.test(text.slice(Math.max(0, name.start - REACH), name.start)),
    };
  });
}

function pronounBehind(text: string): Gender | undefined {
  const match = MAY_BE_PRONOUN.test(text) ? PRONOUN.exec(text) : null;
  if (!match) return undefined;
  return match[1] !== undefined || match[3] !== undefined ? 'male' : 'female';
}

/**
 * The name by which a reader would expect the person: the commonest of the full ones, not in
 * capitals if there is another.
 */
function personInUse(person: Person, names: readonly Name[], parsed: readonly PersonName[]): string {
  const counts = (pool: readonly number[]): SurfaceCounts =>
    countSurfaces(pool.map((index) => withoutHonorific(names[index]!.surface)));
  if (person.inFull.length === 0) return nameInUse(counts(person.members));
  const [longest] = person.names;
  const families = familyNamesOf(longest!);
  // "Al Baker" is what Akbar Al Baker is called, not his name.
  const isWhole = (index: number): boolean => {
    const name = parsed[index]!;
    return !families.has(name.words.join(' ')) || isSurelyWholeWithin(name, longest!);
  };
  const whole = person.inFull.filter(isWhole);
  const found = nameInUse(counts(whole.length > 0 ? whole : person.inFull));
  // Words before the name in at most half of its mentions are not part of it.
  const name = parsePersonName(found);
  const bare = person.inFull.filter((index) => isSurelyWholeWithin(parsed[index]!, name));
  const written = person.inFull.filter((index) => parsed[index]!.key === name.key);
  return bare.length >= written.length && bare.length > 0 ? nameInUse(counts(bare)) : found;
}

/** "Ms Jane Roe" as "Jane Roe". */
const withoutHonorific = remembering((surface) => {
  const words = surface.trim().split(/\s+/);
  while (words.length > 1 && isHonorific(foldName(words[0]!))) words.shift();
  return words.join(' ');
});

/** The body first: whom a headline or caption means by a family name, the article says. */
function inLinkingOrder(mentions: readonly PersonMention[]): readonly PersonMention[] {
  const isBody = ({ sentence }: PersonMention): boolean => sentence !== Infinity;
  return [...mentions.filter(isBody), ...mentions.filter((mention) => !isBody(mention))];
}

/** Numbers the sentences by offset, for the distance of two names. */
function sentenceCounter({ sentences }: Article): (offset: number) => number {
  return (offset) =>
    Math.max(0, partitionPoint(sentences.count, (sentence) => sentences.starts[sentence]! <= offset) - 1);
}
