import type { LineIndex } from '../text/lineIndex.ts';
import type { Beside } from './besideName.ts';
import type { Link, Name } from './coreference.ts';
import type { Gender } from './givenNames.ts';
import {
  areLooseVariants,
  areMisspellings,
  leavesOutSuffix,
  relationOf,
  type NameRelation,
} from './nameRelation.ts';
import type { PersonName } from './personName.ts';
import { rankCandidates, type Candidate } from './rankCandidates.ts';

/** One person of the article as linking goes along. */
export interface Person {
  /** The longest name found; one word where no full name is. */
  readonly name: PersonName;
  readonly members: number[];
  /** Indices of the names written in full. */
  readonly inFull: number[];
  /** Named in full by the story itself, not only in its byline or a picture's credit. */
  inStory: boolean;
  /** All full names that are the person's. */
  readonly variants: PersonName[];
  /** Where the person is first named in full; what stands outside the body counts as before it. */
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
  /** The body's sentence that it stands in; infinite in headlines, captions and the like. */
  readonly sentence: number;
  /** Told by the story itself: not a byline, a credit or boilerplate. */
  readonly inStory: boolean;
  /** Spoken of as a name: "several officials called Roe". */
  readonly isWord: boolean;
}

/** Someone whose name is written in so many ways is hardly misspelt once more: these are people of alike names. */
const MOST_VARIANTS = 4;

/** Not more people than this are weighed for one short name: what a hostile article could cost stays linear. */
const MOST_RIVALS = 24;

/** What a short name leaves of the full one, in words. */
const PARTS: Readonly<Record<NameRelation, string>> = {
  same: 'name',
  variant: 'name',
  family: 'family name',
  given: 'given name',
  part: 'part of the name',
};

/** How a name of several words may be another's, surest first; what fits two people by one test joins neither. */
const FULL_NAME_TESTS: readonly ((name: PersonName, person: Person) => boolean)[] = [
  (name, person) => relationOf(name, person.name) === 'variant',
  (name, person) => relationOf(name, person.name) !== undefined,
  (name, person) => areLooseVariants(name, person.name),
];

/** The people of one article, and whom each name of it stands for. */
export class People {
  readonly all: Person[] = [];
  readonly #byKey = new Map<string, number>();
  /** Whom each short name stood for last. */
  readonly #lastMeant = new Map<string, number>();
  /** People by every word of their names, for looking short names up. */
  readonly #byWord = new Map<string, number[]>();

  readonly #names: readonly Name[];
  readonly #lines: LineIndex;

  /**
   * @param names all people's names of the article, in text order
   * @param mentions the same names as read; `index` is that into `names`
   */
  constructor(names: readonly Name[], mentions: readonly PersonMention[], lines: LineIndex) {
    this.#names = names;
    this.#lines = lines;
    this.#addFullNames(mentions.map(({ parsed }) => parsed));
    for (const mention of mentions) this.#noteFullMention(mention);
  }

  #addFullNames(names: readonly PersonName[]): void {
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

  #noteFullMention({ index, parsed, beside, sentence, inStory }: PersonMention): void {
    if (parsed.words.length < 2) return;
    const person = this.all[this.#byKey.get(parsed.key)!]!;
    if (person.inFull.length === 0)
      person.introduced = { index, sentence: Number.isFinite(sentence) ? sentence : -1 };
    person.inFull.push(index);
    person.inStory ||= inStory;
    note(person, beside);
  }

  /** Finds whom a name stands for. Names must come in the order in which a reader would work them out. */
  link(mention: PersonMention): Link {
    const { parsed } = mention;
    const known = this.#byKey.get(parsed.key);
    if (known !== undefined && parsed.words.length > 1) return this.#join(known, mention, 'full name');
    const candidates = this.#candidates(mention);
    const ranked = rankCandidates(mention, candidates, this.all, this.#lastMeant.get(parsed.key));
    const [best, ...rest] = ranked.order;
    if (best === undefined) {
      const own = known ?? this.#create(parsed);
      return this.#join(own, mention, known === undefined ? 'named here first' : 'same name');
    }
    const relation = candidates.find(({ id }) => id === best)!.relation;
    const why = candidates.length === 1 ? `the only one here with this ${PARTS[relation]}` : ranked.why;
    const link = this.#join(best, mention, `${this.#whereNamed(best)}; ${why}`);
    return ranked.undecided ? { ...link, candidates: [best, ...rest] } : link;
  }

  #candidates({ parsed, beside }: PersonMention): Candidate[] {
    const fits: Candidate[] = [];
    for (const id of this.#rivals(parsed)) {
      const person = this.all[id]!;
      const relation = relationOf(parsed, person.name);
      if (relation === undefined || relation === 'same' || !person.inStory) continue;
      if (beside.gender && person.gender && beside.gender !== person.gender) continue;
      fits.push({ id, relation });
    }
    return fits;
  }

  /** '"Jane Roe" in line 4'. */
  #whereNamed(id: number): string {
    const { inFull, members } = this.all[id]!;
    const first = this.#names[inFull[0] ?? members[0]!]!;
    return `"${first.surface.replace(/\s+/g, ' ')}" in line ${this.#lines.positionAt(first.start).line + 1}`;
  }

  #join(id: number, mention: PersonMention, evidence: string): Link {
    const person = this.all[id]!;
    const link = { group: id, candidates: [id], evidence };
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
        inStory: false,
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

function note(person: Person, { titles, gender }: Beside): void {
  person.gender ??= gender;
  for (const title of titles) {
    const key = title.toLowerCase();
    if (!person.titles.has(key) && person.titles.size < 20) person.titles.set(key, title);
  }
}
