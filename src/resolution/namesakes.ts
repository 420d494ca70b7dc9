import { isCommonFamilyName, isCommonGivenName } from '../entities/names/commonNames.ts';
import { isEastAsianFamilyName } from '../entities/names/eastAsianNames.ts';
import { isTelling } from '../entities/names/office.ts';
import type { PersonName } from '../entities/names/personName.ts';
import type { ArticleNames } from './articleNames.ts';
import { groupArticles } from './groupArticles.ts';
import type { NameStore } from './nameStore.ts';
import type { TitleStore } from './titleStore.ts';

/** A name in more articles is one person: namesakes of famous people are not distinguished. */
const MOST_ARTICLES = 200;
/** The fewest other names in an article from which a missing name means anything. */
const LEAST_NAMED = 3;

/** People of one name. */
export interface Namesakes {
  /** The articles of each, by id; two or more. */
  readonly people: readonly (readonly number[])[];
  /** Articles that say too little to decide whose they are. */
  readonly open: readonly number[];
}

interface Person {
  readonly articles: number[];
  readonly walks: Set<string>;
  /** Offices that one person holds at a time, or few. */
  readonly offices: Set<number>;
}

/**
 * Distinguishes people of one full name: if their articles share no names, and either the name is
 * common and they share no high office, or their titles are of different professions; and if the
 * articles themselves say which one is meant.
 * @param members forms of the name
 * @returns undefined where there is one person whatever else the articles name, 'one' where the
 *   other names join them to one
 */
export function namesakesOf(
  members: readonly number[],
  names: NameStore,
  articles: ArticleNames,
  titles: TitleStore,
): Namesakes | 'one' | undefined {
  const count = members.reduce((sum, form) => sum + articles.count(form), 0);
  if (count < 2 || count > MOST_ARTICLES) return undefined;
  const forms = new Set(members);
  const besides = (article: number): number[] => besidesOf(article, forms, articles);
  const walksOf = (those: readonly number[]): Set<string> =>
    new Set(those.flatMap((article) => besides(article).flatMap((beside) => titles.walks(beside))));
  const officesOf = (those: readonly number[]): Set<number> =>
    new Set(
      those
        .flatMap((article) => besides(article).flatMap((beside) => titles.offices(beside)))
        .filter((office) => isTelling(titles.officeName(office))),
    );
  const isCommon = members.some((form) => isCommonFullName(names.parsed(form)));
  if (!isCommon && !hasSeveralWalks(forms, articles, titles)) return undefined;
  const all = [...new Set(members.flatMap((form) => [...articles.articlesOf(form)]))];
  all.sort((a, b) => articles.compare(a, b));
  const informative = all.filter(
    (article) => articles.blocks(article).length > LEAST_NAMED && !articles.isList(article),
  );
  const groups = groupArticles(informative, names.blockOf(members[0]!), names, articles);
  const people: Person[] = [];
  for (const group of groups) {
    const walks = walksOf(group);
    const offices = officesOf(group);
    const same = people.find((person) =>
      isCommon ? [...offices].some((office) => person.offices.has(office)) : !areApart(walks, person.walks),
    );
    if (!same) people.push({ articles: group, walks, offices });
    else {
      same.articles.push(...group);
      for (const walk of walks) same.walks.add(walk);
      for (const office of offices) same.offices.add(office);
    }
  }
  if (people.length < 2) return 'one';
  const known = new Set(informative);
  return {
    people: people.map((person) => person.articles),
    open: all.filter((article) => !known.has(article)),
  };
}

/** True for a family and a given name that many people have. */
function isCommonFullName({ family, given, familyFirst }: PersonName): boolean {
  if (given.length !== 1 || !isCommonFamilyName(family.at(-1) ?? '')) return false;
  return familyFirst || isCommonGivenName(given[0]!) || isEastAsianFamilyName(given[0]!);
}

function besidesOf(article: number, forms: ReadonlySet<number>, articles: ArticleNames): number[] {
  const found: number[] = [];
  for (const form of forms)
    for (const entry of articles.entriesOf(article, form)) found.push(articles.beside(article, entry));
  return found;
}

function hasSeveralWalks(forms: ReadonlySet<number>, articles: ArticleNames, titles: TitleStore): boolean {
  let first: string | undefined;
  for (const form of forms)
    for (const article of articles.articlesOf(form))
      for (const entry of articles.entriesOf(article, form))
        for (const walk of titles.walks(articles.beside(article, entry)))
          if (walk !== (first ??= walk)) return true;
  return false;
}

/** True where both are known and share no profession. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((walk) => b.has(walk));
}
