import type { Article } from '../text/article.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { besideName, type Beside } from './besideName.ts';
import type { Grouping, Link, Name } from './coreference.ts';
import type { Gender } from './givenNames.ts';
import { foldName } from './foldName.ts';
import { isHonorific } from './roleWords.ts';
import { countSurfaces, nameInUse } from './nameInUse.ts';
import {
  areLooseVariants,
  areMisspellings,
  leavesOutSuffix,
  relationOf,
  type NameRelation,
} from './nameRelation.ts';
import { parsePersonName, type PersonName } from './personName.ts';
import { rankCandidates, type Candidate } from './rankCandidates.ts';

/** One person of the article as linking goes along. */
export interface Person {
  /** The longest name found; one word where no full name is. */
  readonly name: PersonName;
  readonly members: number[];
  /** Indices of the names written in full. */
  readonly inFull: number[];
  /** All full names that are the person's. */
  readonly variants: PersonName[];
  /** Where the person is first named in full. */
  introduced: { readonly index: number; readonly sentence: number };
  readonly titles: Map<string, string>;
  gender: Gender | undefined;
  /** How often a short name has stood for the person so far. */
  shortMentions: number;
  /** Where the person was last named so far. */
  lastSentence: number | undefined;
}

/** A name as the linker sees it. */
export interface PersonMention {
  readonly index: number;
  readonly parsed: PersonName;
  readonly beside: Beside;
  readonly sentence: number;
  readonly start: number;
  /** Spoken of as a name: "several officials called Roe". */
  readonly isWord: boolean;
}

const NAME_AS_WORD = /(?:name of|named|name|called|surname|surnamed) $/;

/** Someone whose name is written in so many ways is hardly misspelt once more: these are people of alike names. */
const MOST_VARIANTS = 4;

/** Not more people than this are weighed for one short name: what a hostile article could cost stays linear. */
const MOST_RIVALS = 24;

/**
 * Sorts an article's people: names in full first (spellings, initials, short forms and middle names aside), then what is short for one of
 * them. Where several fit, title, gender, salience and recency decide, and all stay candidates when nearly even.
 */
export function linkPeople(names: readonly Name[], article: Article): Grouping {
  const sentenceOf = sentenceCounter(article);
  const parsedBySurface = new Map<string, PersonName>();
  const mentions = names.map((name, index): PersonMention => {
    let parsed = parsedBySurface.get(name.surface);
    if (!parsed) parsedBySurface.set(name.surface, (parsed = parsePersonName(name.surface)));
    const beside = besideName(article.text, name);
    const isWord = NAME_AS_WORD.test(article.text.slice(Math.max(0, name.start - 20), name.start));
    return { index, parsed, beside, sentence: sentenceOf(name.start), start: name.start, isWord };
  });
  const people = new People(mentions.map(({ parsed }) => parsed));
  for (const mention of mentions) people.noteFullMention(mention);
  const lines = new LineIndex(article.text);
  const links: Link[] = [];
  for (const mention of inLinkingOrder(mentions, article))
    links[mention.index] = people.link(mention, names, lines);
  return {
    links,
    groups: people.all.map((person) => ({
      name: personInUse(person, names),
      titles: [...person.titles.values()],
    })),
  };
}

class People {
  readonly all: Person[] = [];
  readonly #byKey = new Map<string, number>();
  /** Whom each short name stood for last. */
  readonly #lastMeant = new Map<string, number>();
  /** People by every word of their names, for looking short names up. */
  readonly #byWord = new Map<string, number[]>();

  /** @param names all of the article's, in text order */
  constructor(names: readonly PersonName[]) {
    const full = new Map<string, PersonName>();
    const counts = new Map<string, number>();
    for (const name of names) {
      counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
      if (name.words.length > 1 && !full.has(name.key)) full.set(name.key, name);
    }
    const order = new Map([...full.keys()].map((key, i) => [key, i]));
    const shortWithSuffix = new Set(
      names.filter(({ words, suffix }) => words.length === 1 && suffix).map(({ key }) => key),
    );
    // "Martin Roe Jr." at first and "Martin Roe" later is one man; the other way round, or beside "Roe Jr.", they are two.
    const isSon = (name: PersonName, { name: other }: Person): boolean =>
      leavesOutSuffix(name, other) &&
      order.get(other.key)! < order.get(name.key)! &&
      !shortWithSuffix.has(`${other.called} ${other.suffix!}`);
    // A slip of the pen is rarer than the name.
    const isSlip = (name: PersonName, { variants }: Person): boolean =>
      variants.length < MOST_VARIANTS &&
      variants.some((other) => {
        const [rare, usual] = [counts.get(name.key)!, counts.get(other.key)!].sort((a, b) => a - b);
        return areMisspellings(name, other) && rare! <= Math.max(1, usual! / 2);
      });
    const longestFirst = [...full.values()].sort((a, b) => b.key.split(' ').length - a.key.split(' ').length);
    for (const name of longestFirst) this.#addFullName(name, [...FULL_NAME_TESTS, isSlip, isSon]);
  }

  /** Longer names must be added before shorter ones. */
  #addFullName(name: PersonName, tests: typeof FULL_NAME_TESTS): void {
    const rivals = this.#rivals(name);
    for (const fits of tests) {
      const [only, another] = rivals.filter((id) => fits(name, this.all[id]!));
      if (only === undefined) continue;
      if (another === undefined) {
        this.#byKey.set(name.key, only);
        this.all[only]!.variants.push(name);
      } else this.#create(name);
      return;
    }
    this.#create(name);
  }

  noteFullMention({ index, parsed, beside, sentence }: PersonMention): void {
    if (parsed.words.length < 2) return;
    const person = this.all[this.#byKey.get(parsed.key)!]!;
    if (person.inFull.length === 0) person.introduced = { index, sentence };
    person.inFull.push(index);
    note(person, beside);
  }

  link(mention: PersonMention, names: readonly Name[], lines: LineIndex): Link {
    const { parsed } = mention;
    const known = this.#byKey.get(parsed.key);
    if (known !== undefined && parsed.words.length > 1) return this.#join(known, mention, fullNameEvidence);
    const candidates = this.#candidates(mention);
    const ranked = rankCandidates(mention, candidates, this.all, this.#lastMeant.get(parsed.key));
    const [best, ...rest] = ranked.order;
    if (best === undefined) {
      const own = known ?? this.#create(parsed);
      return this.#join(own, mention, () => (known === undefined ? 'named here first' : 'same name'));
    }
    const relation = candidates.find(({ id }) => id === best)!.relation;
    const link = this.#join(best, mention, () =>
      this.#evidence(best, relation, candidates.length, ranked.why, names, lines),
    );
    return ranked.undecided ? { ...link, candidates: [best, ...rest] } : link;
  }

  #candidates({ parsed, beside }: PersonMention): Candidate[] {
    const fits: Candidate[] = [];
    for (const id of this.#rivals(parsed)) {
      const person = this.all[id]!;
      const relation = relationOf(parsed, person.name);
      if (relation === undefined || relation === 'same') continue;
      if (beside.gender !== undefined && person.gender !== undefined && beside.gender !== person.gender)
        continue;
      fits.push({ id, relation });
    }
    return fits;
  }

  #evidence(
    id: number,
    relation: NameRelation,
    rivals: number,
    why: string,
    names: readonly Name[],
    lines: LineIndex,
  ): string {
    const first = names[this.all[id]!.inFull[0] ?? this.all[id]!.members[0]!]!;
    const line = lines.positionAt(first.start).line + 1;
    const part =
      relation === 'family' ? 'family name' : relation === 'given' ? 'given name' : 'part of the name';
    const alone = rivals === 1 ? `the only one here with this ${part}` : why;
    return `"${first.surface.replace(/\s+/g, ' ')}" in line ${line}; ${alone}`;
  }

  #join(id: number, mention: PersonMention, evidence: () => string): Link {
    const person = this.all[id]!;
    const link = { group: id, candidates: [id], evidence: evidence() };
    person.members.push(mention.index);
    if (mention.isWord) return link;
    if (mention.sentence !== Infinity) person.lastSentence = mention.sentence;
    if (mention.parsed.words.length < 2) {
      note(person, mention.beside);
      person.shortMentions++;
      this.#lastMeant.set(mention.parsed.key, id);
    }
    return link;
  }

  #create(name: PersonName): number {
    const id =
      this.all.push({
        name,
        members: [],
        inFull: [],
        variants: [name],
        introduced: { index: Infinity, sentence: Infinity },
        titles: new Map(),
        gender: name.gender,
        shortMentions: 0,
        lastSentence: undefined,
      }) - 1;
    this.#byKey.set(name.key, id);
    if (name.words.length < 2) return id;
    for (const word of new Set([...name.words, ...(name.nickname?.split(' ') ?? [])])) {
      const list = this.#byWord.get(word);
      if (list) list.push(id);
      else this.#byWord.set(word, [id]);
    }
    return id;
  }

  /** People who share the last or first word of a name; the first-named ones where there are too many. */
  #rivals({ words }: PersonName): number[] {
    const ids = new Set<number>();
    for (const word of [words.at(-1), words[0]]) {
      for (const id of (this.#byWord.get(word ?? '') ?? []).slice(0, MOST_RIVALS)) ids.add(id);
    }
    return [...ids];
  }
}

/** How a name of several words may be another's, surest first; what fits two people by one test joins neither. */
const FULL_NAME_TESTS: readonly ((name: PersonName, person: Person) => boolean)[] = [
  (name, person) => relationOf(name, person.name) === 'variant',
  (name, person) => relationOf(name, person.name) !== undefined,
  (name, person) => areLooseVariants(name, person.name),
];

const fullNameEvidence = (): string => 'full name';

function note(person: Person, { titles, gender }: Beside): void {
  person.gender ??= gender;
  for (const title of titles) {
    const key = title.toLowerCase();
    if (!person.titles.has(key) && person.titles.size < 20) person.titles.set(key, title);
  }
}

/** The name by which a reader would expect the person: the commonest of the full ones, not in capitals if there is another. */
function personInUse(person: Person, names: readonly Name[]): string {
  const pool = person.inFull.length > 0 ? person.inFull : person.members;
  return nameInUse(countSurfaces(pool.map((index) => withoutHonorific(names[index]!.surface))));
}

/** "Ms Jane Roe" as "Jane Roe". */
function withoutHonorific(surface: string): string {
  const words = surface.trim().split(/\s+/);
  while (words.length > 1 && isHonorific(foldName(words[0]!))) words.shift();
  return words.join(' ');
}

/** The body first: whom a headline or caption means by a family name, the article says. */
function inLinkingOrder(mentions: readonly PersonMention[], { sections }: Article): PersonMention[] {
  const elsewhere: PersonMention[] = [];
  const inBody: PersonMention[] = [];
  let at = 0;
  for (const mention of mentions) {
    while (at < sections.length && sections[at]!.end <= mention.start) at++;
    const section = sections[at];
    const isBody = !section || section.start > mention.start || section.kind === 'body';
    if (isBody) inBody.push(mention);
    else elsewhere.push({ ...mention, sentence: Infinity });
  }
  return [...inBody, ...elsewhere];
}

/** Numbers the sentences by offset: how far apart two names stand. */
function sentenceCounter({ sentences }: Article): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (sentences.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
}
