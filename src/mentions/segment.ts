import { SENTENCE_STARTERS } from '../text/abbreviations.ts';
import type { Candidate } from './candidate.ts';
import type { Chain, ChainWord } from './chain.ts';
import { Known } from './gazetteer.ts';
import { PREFIXES, resolveHyphens } from './hyphens.ts';
import type { NameKind } from './mention.ts';
import {
  CALENDAR,
  DIRECTIONS,
  FAMILY_LIKE_ENDS,
  LANDFORMS,
  NO_NAMES,
  ORGANIZATION_ENDS,
  ORGANIZATION_HEADS,
  PLACE_HEADS,
  PLACE_OF,
} from './nameWords.ts';
import { titleSpan } from './titleSpan.ts';
import { titleKind } from './titles.ts';
import type { WordKnowledge } from './wordKnowledge.ts';
import { plain } from './wordKnowledge.ts';

/** Words that are written large only where something begins. */
const LARGE_BY_PLACE = new Set('In At On By With From For But And When While After Before As If'.split(' '));
const ARTICLES = new Set(['the', 'a', 'an']);

/** Words of a chain, and whether the first of them opens its sentence. */
interface Piece {
  readonly words: readonly ChainWord[];
  readonly opens: boolean;
}

/** Cuts a chain of capitalized words into candidates: "US President Donald Trump" is a place, a title and a person. */
export class Segmenter {
  readonly #text: string;
  readonly #knowledge: WordKnowledge;
  #candidates: Candidate[] = [];

  constructor(text: string, knowledge: WordKnowledge) {
    this.#text = text;
    this.#knowledge = knowledge;
  }

  /** @returns the candidates of a chain, in text order, without overlaps. */
  segment(chain: Chain): readonly Candidate[] {
    this.#candidates = [];
    resolveHyphens(this.#text, chain.words, this.#knowledge).forEach((words, i) => {
      this.#segment({ words, opens: i === 0 && chain.opensSentence });
    });
    return this.#candidates.sort((a, b) => a.words[0]!.start - b.words[0]!.start);
  }

  #segment(piece: Piece): void {
    const trimmed = this.#trim(piece);
    const { words } = trimmed;
    if (words.length === 0) return;
    if (this.#addIfKnown(trimmed) || this.#addIfTitled(trimmed) || this.#addIfOrganization(trimmed)) return;
    if (this.#splitAtOf(trimmed) || this.#addIfPlaceOrPerson(trimmed) || this.#splitAtKnown(trimmed)) return;
    this.#add(words, undefined, 0, trimmed.opens);
  }

  /** Segments words that stood behind others, which their first word is no longer tied to. */
  #segmentRest(words: readonly ChainWord[]): void {
    this.#segment({
      words: words.map((word, i) => (i === 0 ? { ...word, link: 'first' } : word)),
      opens: false,
    });
  }

  /** Takes off words at both ends that belong to no name: sentence openers, prefixes, days and months. */
  #trim({ words, opens }: Piece): Piece {
    let from = 0;
    let to = words.length;
    while (from < to && this.#isNameless(words[from]!, opens && from === 0, to - from)) from++;
    while (to > from && this.#isDayOrFaith(words[to - 1]!, to - from)) to--;
    if (from === 0 && to === words.length) return { words, opens };
    return { words: words.slice(from, to), opens: opens && from === 0 };
  }

  #isNameless(word: ChainWord, opens: boolean, length: number): boolean {
    if (this.#isDayOrFaith(word, length) || PREFIXES.has(word.lower)) return true;
    if (ARTICLES.has(word.lower) || word.lower.startsWith("i'")) return true;
    // Behind a colon or a bullet a sentence may begin that no full stop tells of.
    if (length > 1 && word.link === 'first' && LARGE_BY_PLACE.has(word.surface)) return true;
    return opens && this.#isMereOpener(word, length);
  }

  /** True for a word that is written large only because it opens its sentence. */
  #isMereOpener(word: ChainWord, length: number): boolean {
    if (SENTENCE_STARTERS.has(word.surface)) return true;
    if (length > 1 && titleKind(word.lower) !== undefined) return false;
    const flags = this.#knowledge.flags(word);
    if (!(flags & Known.common) || flags & Known.demonym) return false;
    // "Nice" and "Male" are cities as well, "US" is one at any place.
    if (flags & Known.place) return length === 1 && word.surface !== word.surface.toUpperCase();
    const evidence = this.#knowledge.evidence;
    const unnamed = evidence.nameWord(word.lower) === 0;
    if (length === 1) return unnamed;
    if (flags & (Known.givenName | Known.familyName | Known.person)) return false;
    if (!(flags & (Known.content | Known.organizationWord | Known.role))) return true;
    return evidence.isLowerElsewhere(word.lower) && !(flags & Known.role);
  }

  #isDayOrFaith(word: ChainWord, length: number): boolean {
    if (length > 1) return CALENDAR.has(word.lower);
    return NO_NAMES.has(word.lower) && this.#knowledge.evidence.nameWord(word.lower) < 3;
  }

  #addIfKnown({ words, opens }: Piece): boolean {
    if (words.length < 2) return false;
    const flags = this.#knowledge.flagsOf(words);
    if (flags & Known.person) return this.#add(words, 'person', 4, opens);
    if (flags & Known.organization) return this.#add(words, 'organization', 4, opens);
    if (flags & Known.place) return this.#add(words, 'place', 5, opens);
    return false;
  }

  /** "US President Donald Trump", "Secretary of State Michael Pompeo", "Mr Kim". */
  #addIfTitled({ words, opens }: Piece): boolean {
    const span = titleSpan(words, this.#knowledge);
    if (!span) return false;
    this.#segment({
      words: words.slice(span.beforeStart, span.beforeEnd),
      opens: opens && span.beforeStart === 0,
    });
    if (span.ofEnd > span.ofStart) this.#segmentRest(words.slice(span.ofStart, span.ofEnd));
    if (span.nameEnd > span.nameStart) {
      const name = words.slice(span.nameStart, span.nameEnd);
      const points = span.strong ? 6 : 3;
      this.#candidates.push({ words: name, kind: 'person', points, opensSentence: false, titled: true });
      if (span.nameEnd < words.length) this.#segmentRest(words.slice(span.nameEnd));
    }
    return true;
  }

  /** "Ministry of Health", "Smith & Sons", "Kenya Airways". */
  #addIfOrganization({ words, opens }: Piece): boolean {
    const of = ofIndex(words);
    if (of > 0 && isOrganizationHead(words[of - 1]!)) return this.#add(words, 'organization', 4, opens);
    if (words.some(({ link }) => link === 'ampersand')) return this.#add(words, 'organization', 3, opens);
    if (of > 0 || words.length < 2 || !this.#knowledge.endsOrganization(words.at(-1)!)) return false;
    return this.#add(words, 'organization', 4, opens);
  }

  /** "Mayor of Riyadh" holds a place, "Gulf of Mexico" is one. */
  #splitAtOf({ words, opens }: Piece): boolean {
    const of = ofIndex(words);
    if (of < 1) return false;
    const isState = words[of - 1]!.lower === 'state' && !(this.#knowledge.flags(words[of]!) & Known.place);
    if (PLACE_OF.has(words[of - 1]!.lower) && !isState) return this.#add(words, 'place', 4, opens);
    this.#segment({ words: words.slice(0, of), opens });
    this.#segmentRest(words.slice(of));
    return true;
  }

  #addIfPlaceOrPerson({ words, opens }: Piece): boolean {
    if (words.length < 2) return false;
    const knowledge = this.#knowledge;
    const last = words.at(-1)!;
    const flags = knowledge.flags(words[0]!);
    const placeBefore = (flags & Known.place) > 0 && words.length === 2 && knowledge.isCommon(last);
    const given = (flags & (Known.givenName | Known.person)) > 0 && !placeBefore;
    if (knowledge.endsPlace(last) && !(given && FAMILY_LIKE_ENDS.has(last.lower))) {
      return this.#add(words, 'place', 4, opens);
    }
    if (this.#isPlaceHead(words)) return this.#add(words, 'place', 3, opens);
    if (!given || words.length > 5 || words.some((word) => knowledge.isDemonym(word))) return false;
    const doubtful = words.some((word) => knowledge.isCommon(word) && !knowledge.isNamePart(word));
    if (doubtful && flags & Known.common) return false;
    return this.#add(words, 'person', doubtful ? 2 : 4, opens);
  }

  /** "Lake Victoria", "Western Kenya", "Port Elizabeth". */
  #isPlaceHead(words: readonly ChainWord[]): boolean {
    const head = plain(words[0]!);
    if (!PLACE_HEADS.has(head) || words.length > 4) return false;
    return LANDFORMS.has(head) || (this.#knowledge.flagsOf(words.slice(1)) & Known.place) > 0;
  }

  /** "Beijing Olympics", "Iraqi Omar Khalil": what is known at the front and what is not behind it. */
  #splitAtKnown({ words, opens }: Piece): boolean {
    const people = this.#peopleAhead(words);
    if (people > 0) {
      this.#segmentRest(words.slice(people));
      return true;
    }
    const place = this.#knowledge.phraseFrom(words, 0, Known.place);
    const rest = words.slice(place);
    if (place === 0 || rest.length === 0 || this.#knowledge.isGiven(words[0]!)) return false;
    if (!this.#isApart(rest)) return false;
    this.#segment({ words: words.slice(0, place), opens });
    this.#segmentRest(rest);
    return true;
  }

  /** How many words at the front name a people: "Iraqi", "North Korean". */
  #peopleAhead(words: readonly ChainWord[]): number {
    if (words.length < 2) return 0;
    if (this.#knowledge.isDemonym(words[0]!)) return 1;
    return DIRECTIONS.has(words[0]!.lower) && this.#knowledge.isDemonym(words[1]!) ? 2 : 0;
  }

  /** True when words behind a place are no part of its name: a name of their own, or one common word. */
  #isApart(rest: readonly ChainWord[]): boolean {
    const named = rest.some(
      (word) => (this.#knowledge.flags(word) & (Known.givenName | Known.place | Known.demonym)) > 0,
    );
    return named || (rest.length === 1 && this.#knowledge.isCommon(rest[0]!));
  }

  #add(
    words: readonly ChainWord[],
    kind: NameKind | undefined,
    points: number,
    opensSentence: boolean,
  ): true {
    this.#candidates.push({ words, points, opensSentence, titled: false, ...(kind ? { kind } : {}) });
    return true;
  }
}

/** Index of the first word that "of" or "for" ties to what stands before; -1 for none. */
function ofIndex(words: readonly ChainWord[]): number {
  return words.findIndex(({ link }, i) => i > 0 && link === 'of');
}

function isOrganizationHead({ lower }: ChainWord): boolean {
  return ORGANIZATION_HEADS.has(lower) || ORGANIZATION_ENDS.has(lower);
}
