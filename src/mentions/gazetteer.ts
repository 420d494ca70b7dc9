import nlp from 'compromise';
import { PLACES } from './placeTable.ts';

/** What the gazetteer knows of a word or phrase; several may hold at once. */
export const Known = {
  givenName: 1,
  familyName: 2,
  /** A person by itself: "Napoleon", "Serena Williams". */
  person: 4,
  place: 8,
  organization: 16,
  demonym: 32,
  /** A word of the language: noun, verb, adjective … */
  common: 64,
  /** Someone's role: "lawyer", "activist". */
  role: 128,
  /** A noun or an adjective: may be a part of an organization's name. */
  content: 1024,
  /** Ends or opens the names of organizations. */
  organizationWord: 256,
  /** Ends the names of places. */
  placeWord: 512,
} as const;

/** Tags of `compromise` by what they say here; every other tag marks a common word. */
const FLAG_OF_TAG: Readonly<Record<string, number>> = {
  MaleName: Known.givenName,
  FemaleName: Known.givenName,
  FirstName: Known.givenName,
  LastName: Known.familyName,
  Person: Known.person,
  City: Known.place,
  Country: Known.place,
  Region: Known.place,
  Place: Known.place,
  Organization: Known.organization,
  SportsTeam: Known.organization,
  Demonym: Known.demonym,
  ProperNoun: 0,
  Actor: Known.role | Known.common | Known.content,
  Singular: Known.common | Known.content,
  Plural: Known.common | Known.content,
  Uncountable: Known.common | Known.content,
  Noun: Known.common | Known.content,
  Adjective: Known.common | Known.content,
  Honorific: 0,
  Abbreviation: 0,
  Emoticon: 0,
};

/** The parts of `compromise`'s model that are read. */
interface LanguageModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: {
    readonly switches: Readonly<Record<string, string>>;
    readonly orgWords: Readonly<Record<string, boolean>>;
    readonly placeWords: Readonly<Record<string, boolean>>;
  };
}

/** Words whose reading as a name is too rare against their everyday one. */
const RATHER_COMMON =
  'will may mark grace hope joy faith summer august june april dawn rose art bill frank rich drew chance major dean page said'.split(
    ' ',
  );

/** Names, places and words of English, by their lower-case form. */
export class Gazetteer {
  readonly #flags = new Map<string, number>();
  /** Words in the longest phrase that begins with a word. */
  readonly #longest = new Map<string, number>();

  constructor(model: LanguageModel) {
    const { lexicon } = model.one;
    for (const phrase of Object.keys(lexicon)) {
      const tags = lexicon[phrase]!;
      let flags = 0;
      for (const tag of typeof tags === 'string' ? [tags] : tags) flags |= FLAG_OF_TAG[tag] ?? Known.common;
      // Airport codes and road abbreviations are no places to a reader.
      if (flags & Known.place && phrase.length <= 3 && !PLACES.includes(phrase)) continue;
      this.#add(phrase, flags);
    }
    // "Person|Place": "Jordan" is a name either way; all other switches have an everyday reading.
    for (const [word, tags] of Object.entries(model.two.switches)) {
      if (tags !== 'Person|Place') this.#add(word, Known.common);
    }
    for (const word of RATHER_COMMON) this.#add(word, Known.common);
    for (const word of Object.keys(model.two.orgWords))
      this.#add(word, Known.organizationWord | Known.common);
    for (const word of Object.keys(model.two.placeWords)) this.#add(word, Known.placeWord | Known.common);
    for (const phrase of PLACES) this.#add(phrase, Known.place);
  }

  /** @returns the {@link Known} flags of a word or phrase in lower case; 0 when it is unknown. */
  flags(phrase: string): number {
    return this.#flags.get(phrase) ?? 0;
  }

  /** @returns how many words the longest known phrase that begins with `word` has; 0 for none. */
  longestFrom(word: string): number {
    return this.#longest.get(word) ?? 0;
  }

  #add(phrase: string, flags: number): void {
    this.#flags.set(phrase, (this.#flags.get(phrase) ?? 0) | flags);
    const space = phrase.search(/[ -]/);
    if (space > 0) {
      const first = phrase.slice(0, space);
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, phrase.split(/[ -]/).length));
    }
  }
}

let shared: Gazetteer | undefined;

/** @returns the gazetteer compiled from `compromise`'s lexicon (MIT) and {@link PLACES}, made once when first asked for. */
export function gazetteer(): Gazetteer {
  return (shared ??= new Gazetteer(nlp.model() as unknown as LanguageModel));
}
