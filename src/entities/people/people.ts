import { getOrInsert } from '../../base/getOrInsert.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { Beside } from './besideName.ts';
import { isCommonName } from '../names/commonNames.ts';
import type { Link, Name } from '../names/grouping.ts';
import type { FullNameGroups, FullNames, Spelling } from '../names/fullNames.ts';
import { isOneSlipApart, relationOf, type NameRelation } from '../names/nameRelation.ts';
import { isOtherRoyal } from '../names/office.ts';
import type { Person, PersonMention } from './person.ts';
import type { PersonName } from '../names/personName.ts';
import { rankCandidates, type Candidate } from './rankCandidates.ts';
import { isKinshipWord } from '../names/roleWords.ts';
import { WordIndex } from '../names/wordIndex.ts';

/** What a short name leaves of the full one, in words. */
const PARTS: Readonly<Record<NameRelation, string>> = {
  same: 'name',
  variant: 'name',
  family: 'family name',
  given: 'given name',
  part: 'part of the name',
};

/** How a full name is another spelling of `other`, in words. */
const SPELLINGS: Readonly<Record<Exclude<Spelling, 'itself'>, (other: string) => string>> = {
  variant: (other) => `another form of ${other}`,
  slip: (other) => `a slip for ${other}: one letter differs`,
  translation: (other) => `${other} in another language`,
  'without suffix': (other) => `${other} without the suffix`,
  stated: (other) => `the article says that it is also a name of ${other}`,
};

/** Shorter names are a letter away from too many others. */
const SHORTEST_MISSPELT = 6;
/** Among so many people, the first named, a misspelt one is looked for. */
const MOST_COMPARED = 100;

/** The people of one article, and the person to whom each name refers. */
export class People {
  readonly all: Person[] = [];
  readonly #byKey = new Map<string, number>();
  /** The person to whom each short name referred last. */
  readonly #lastMeant = new Map<string, number>();
  readonly #index = new WordIndex();
  /** The first mention of each full name, and how often it is written. */
  readonly #written = new Map<string, { readonly first: number; count: number }>();

  readonly #quotes = new Map<number, string>();
  /** Relatives named by their given names only, by family name and gender. */
  readonly #relatives = new Map<string, number>();
  #lastNamed: Person | undefined;

  readonly #names: readonly Name[];
  readonly #mentions: readonly PersonMention[];
  readonly #lines: LineIndex;
  readonly #fullNames: FullNameGroups;

  /**
   * @param names all people's names of the article, in text order
   * @param mentions the same names as read; `index` is that into `names`
   */
  constructor(
    names: readonly Name[],
    mentions: readonly PersonMention[],
    fullNames: FullNameGroups,
    lines: LineIndex,
  ) {
    this.#names = names;
    this.#mentions = mentions;
    this.#lines = lines;
    this.#fullNames = fullNames;
    for (const group of fullNames.all) this.#addFullNames(group);
    for (const mention of mentions) this.#noteFullMention(mention);
  }

  #addFullNames({ name, alsoCalled, keys }: FullNames): void {
    const id = this.#create([name, ...alsoCalled], name.key);
    for (const key of keys) this.#byKey.set(key, id);
  }

  #noteFullMention({ index, parsed, beside, pronoun, sentence, inStory }: PersonMention): void {
    if (!this.#isFull(parsed)) return;
    const person = this.all[this.#byKey.get(parsed.key)!]!;
    if (person.inFull.length === 0)
      person.introduced = { index, sentence: Number.isFinite(sentence) ? sentence : -1 };
    person.inFull.push(index);
    person.inStory ||= inStory;
    getOrInsert(this.#written, parsed.key, () => ({ first: index, count: 0 })).count++;
    person.pronoun ??= pronoun;
    note(person, beside);
  }

  /** True for what names a person without the help of another name. */
  #isFull({ key, words }: PersonName): boolean {
    return words.length > 1 || this.#fullNames.shortNames.has(key);
  }

  /**
   * Finds the person to whom a name refers. Names must come in the order in which a reader would
   * work them out.
   */
  link(mention: PersonMention): Link {
    const { parsed } = mention;
    if (this.#isFull(parsed)) {
      const id = this.#byKey.get(parsed.key)!;
      return this.#join(id, mention, this.#fullNameEvidence(mention, id));
    }
    const plain = this.#byKey.get(parsed.key);
    const fits = this.#candidates(mention, plain);
    // A person first named by the family name alone, which nobody else here has, is meant by it
    // from then on.
    const isWord = mention.isWord && fits.length > 0;
    const key = isWord ? `"${parsed.key}"` : parsed.key;
    const known = isWord ? this.#byKey.get(key) : plain;
    const candidates = isWord ? [] : fits;
    const ranked = rankCandidates(mention, candidates, this.all, this.#lastMeant.get(key));
    const [best, second] = ranked.order;
    if (best === undefined) {
      if (known !== undefined)
        return this.#join(known, mention, `same name as in ${this.#lineOf(this.all[known]!.members[0]!)}`);
      const relative = this.#relatives.get(`${key} ${mention.beside.gender ?? ''}`);
      if (relative !== undefined)
        return this.#join(relative, mention, `${this.#quote(relative)}, of whose family that is the name`);
      const meant = isWord ? undefined : this.#misspelt(parsed);
      if (meant !== undefined)
        return this.#join(meant, mention, `a slip for ${this.#quote(meant)}: one letter differs`);
      return this.#join(this.#create([parsed], key), mention, 'named here first');
    }
    const { relation } = candidates.find(({ id }) => id === best)!;
    if (second === undefined)
      return this.#join(
        best,
        mention,
        `${this.#quote(best)}; the only one here with this ${PARTS[relation]}`,
      );
    const count = `${candidates.length} here have this ${PARTS[relation]}`;
    const link = this.#join(best, mention, `${this.#quote(best)}; ${count}, this one ${ranked.why}`);
    if (!ranked.undecided) return link;
    return {
      ...link,
      candidates: ranked.order,
      evidence: `${link.evidence}; nearly as likely ${this.#quote(second)}`,
    };
  }

  #candidates({ parsed, beside, sentence }: PersonMention, known: number | undefined): Candidate[] {
    const fits: Candidate[] = [];
    // A given name before somebody is named in full means another person.
    const before = Math.min(sentence, known === undefined ? Infinity : this.all[known]!.introduced.sentence);
    for (const id of this.#index.rivals(parsed)) {
      const person = this.all[id]!;
      let relation: NameRelation | undefined;
      for (const name of person.names) relation ??= relationOf(parsed, name);
      if (relation === undefined || relation === 'same' || !person.inStory) continue;
      if (beside.gender && person.gender && beside.gender !== person.gender) continue;
      if (beside.titles.length > 0 && isOtherRoyal(beside.titles, person.titles.values())) continue;
      if ((relation === 'given' || relation === 'part') && person.introduced.sentence > before) continue;
      fits.push({ id, relation });
    }
    return fits;
  }

  /** The only person here whose family name a name of one word misspells. */
  #misspelt({ words, key }: PersonName): number | undefined {
    if (words.length !== 1 || key.length < SHORTEST_MISSPELT || isCommonName(key)) return undefined;
    const initial = key[0]!;
    const fits: number[] = [];
    for (const [id, { names, inStory }] of this.all.entries()) {
      const family = names[0]!.bareCalled;
      if (inStory && family[0] === initial && isOneSlipApart(key, family)) fits.push(id);
      if (id >= MOST_COMPARED) break;
    }
    return fits.length === 1 ? fits[0] : undefined;
  }

  #fullNameEvidence({ index, parsed }: PersonMention, id: number): string {
    const { first } = this.#written.get(parsed.key)!;
    if (first !== index) return `full name as in ${this.#lineOf(first)}`;
    const usual = this.#usual(id);
    const other = this.#usual(id, parsed.key);
    if (other === undefined) return 'named here in full';
    const spelling = this.#spelling(index);
    // Of two spellings a letter apart the rarer one is the slip, whichever comes first.
    if (spelling === 'slip' ? index === usual : spelling === 'itself' && this.#spelling(usual!) !== 'slip')
      return 'named here in full';
    return SPELLINGS[spelling === 'itself' ? 'slip' : spelling](this.#quoteName(other));
  }

  #spelling(index: number): Spelling {
    return this.#fullNames.find(this.#mentions[index]!.parsed.key)?.spelling ?? 'stated';
  }

  /** The first mention of a person's most frequent name, without the one with the key `except`. */
  #usual(id: number, except?: string): number | undefined {
    let best: { readonly first: number; readonly count: number } | undefined;
    for (const key of this.#fullNames.all[id]?.keys ?? []) {
      const written = key === except ? undefined : this.#written.get(key);
      if (written && (!best || written.count > best.count)) best = written;
    }
    return best?.first;
  }

  /** '"Jane Roe" in line 4'. */
  #quote(id: number): string {
    return getOrInsert(this.#quotes, id, () => this.#quoteName(this.#usual(id) ?? this.all[id]!.members[0]!));
  }

  #quoteName(index: number): string {
    return `"${this.#names[index]!.surface.replace(/\s+/g, ' ')}" in ${this.#lineOf(index)}`;
  }

  #lineOf(index: number): string {
    return `line ${this.#lines.positionAt(this.#names[index]!.start).line + 1}`;
  }

  /** "Peter Roe and his wife, Mary": who "Mrs Roe" may be if nobody fits better. */
  #noteRelative(id: number, { beside: { titles, gender } }: PersonMention): void {
    const family = this.#lastNamed?.names[0]?.bareCalled;
    if (gender === undefined || !family || this.#lastNamed === this.all[id]) return;
    const isKin = titles.some((title) => isKinshipWord(title.split(' ').at(-1)!));
    if (isKin) this.#relatives.set(`${family} ${gender}`, id);
  }

  #join(id: number, mention: PersonMention, evidence: string): Link {
    const person = this.all[id]!;
    const link = { group: id, candidates: [id], evidence };
    person.members.push(mention.index);
    if (mention.isWord) return link;
    if (mention.sentence !== Infinity) person.lastSentence = mention.sentence;
    if (!this.#isFull(mention.parsed)) {
      if (mention.sentence < person.introduced.sentence && person.inFull.length === 0)
        person.introduced = mention;
      this.#noteRelative(id, mention);
      note(person, mention.beside);
      person.shortMentions++;
      this.#lastMeant.set(mention.parsed.key, id);
    }
    if (person.names[0]!.words.length > 1) this.#lastNamed = person;
    return link;
  }

  #create(names: readonly PersonName[], key: string): number {
    const [name] = names;
    const id =
      this.all.push({
        names,
        members: [],
        inFull: [],
        inStory: false,
        introduced: { index: Infinity, sentence: Infinity },
        titles: new Map(),
        gender: name!.gender,
        pronoun: undefined,
        shortMentions: 0,
        lastSentence: undefined,
      }) - 1;
    this.#byKey.set(key, id);
    for (const full of names) if (full.words.length > 1) this.#index.add(full, id);
    return id;
  }
}

function note(person: Person, { titles, gender }: Beside): void {
  person.gender ??= gender;
  for (const title of titles) {
    const key = title.toLowerCase();
    if (!person.titles.has(key) && person.titles.size < 20) person.titles.set(key, title);
  }
}
