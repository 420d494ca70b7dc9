import { SENTENCE_STARTERS } from '../text/abbreviations.ts';
import type { Candidate } from './candidate.ts';
import type { Chain, ChainWord } from './chain.ts';
import { lowerForm } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameKind } from './mention.ts';
import {
  DEPARTMENT_WORDS,
  NO_ACRONYMS,
  NO_NAMES,
  ORGANIZATION_ENDS,
  ORGANIZATION_HEADS,
  PLACE_ENDS,
  PLACE_HEADS,
} from './nameWords.ts';
import { NAME_SUFFIXES, STRONG_TITLES, TITLE_MODIFIERS, titleKind } from './titles.ts';

/** Prefixes that are tied to names by a hyphen. */
const PREFIXES = new Set(
  'anti pro non ex pre post mid sub trans pan sino anglo franco un inter intra self neo co re'.split(' '),
);
/** Place endings that are as often family names. */
const FAMILY_LIKE_ENDS = new Set(
  'hill park lake lane field forest beach castle banks brook hall dale ford stone rivers cape fort'.split(
    ' ',
  ),
);
/** Longest known phrase that is looked for, in words. */
const LONGEST_PHRASE = 6;

interface Piece {
  readonly words: readonly ChainWord[];
  readonly opens: boolean;
}

/** Cuts a chain of capitalized words into candidates: "US President Donald Trump" is a place, a title and a person. */
export class Segmenter {
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #evidence: Evidence;
  readonly #candidates: Candidate[] = [];

  constructor(text: string, gazetteer: Gazetteer, evidence: Evidence) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.#evidence = evidence;
  }

  /** @returns the candidates of a chain, in text order, without overlaps. */
  segment(chain: Chain): readonly Candidate[] {
    this.#candidates.length = 0;
    let opens = chain.opensSentence;
    for (const words of this.#resolveHyphens(chain.words)) {
      this.#segment({ words, opens });
      opens = false;
    }
    return [...this.#candidates].sort((a, b) => a.words[0]!.start - b.words[0]!.start);
  }

  /** Splits at hyphens between two names ("US-North Korea"), joins at hyphens inside one ("Al-Hassan"). */
  #resolveHyphens(words: readonly ChainWord[]): readonly (readonly ChainWord[])[] {
    const parts: ChainWord[][] = [[]];
    words.forEach((word, i) => {
      const part = parts.at(-1)!;
      const left = part.at(-1);
      if (word.link !== 'hyphen' || !left) {
        part.push(word);
        return;
      }
      if (PREFIXES.has(left.lower)) {
        part.pop();
        parts.push([{ ...word, link: 'first' }]);
      } else if (this.#isBorder(part, words, i)) {
        parts.push([{ ...word, link: 'first' }]);
      } else {
        const surface = this.#text.slice(left.start, word.end);
        part[part.length - 1] = { ...left, end: word.end, surface, lower: lowerForm(surface) };
      }
    });
    return parts.filter((part) => part.length > 0);
  }

  #isBorder(part: readonly ChainWord[], words: readonly ChainWord[], i: number): boolean {
    const left = part.at(-1)!;
    const right = words[i]!;
    if (this.#gazetteer.flags(lowerForm(this.#text.slice(left.start, right.end))) & Known.place) return false;
    const before = this.#standsAlone(left) || this.#endsPlace(part);
    const after = this.#standsAlone(right) || this.#phraseFrom(words, i, Known.place) > 0;
    return before && after;
  }

  #standsAlone({ lower, surface }: ChainWord): boolean {
    const flags = this.#gazetteer.flags(lower);
    const acronym = surface.length >= 2 && surface.length <= 5 && surface === surface.toUpperCase();
    return (flags & (Known.place | Known.demonym)) > 0 || acronym || this.#evidence.nameWord(lower) >= 2;
  }

  #endsPlace(part: readonly ChainWord[]): boolean {
    for (let from = Math.max(0, part.length - 3); from < part.length; from++) {
      if (this.#flagsOf(part.slice(from)) & Known.place) return true;
    }
    return false;
  }

  #segment(piece: Piece): void {
    const trimmed = this.#trim(piece);
    const { words } = trimmed;
    if (words.length === 0) return;
    if (this.#addIfKnown(trimmed) || this.#addIfTitled(trimmed) || this.#addIfOrganization(trimmed)) return;
    if (this.#splitAtOf(trimmed) || this.#addIfPlaceOrPerson(trimmed) || this.#splitAtKnown(trimmed)) return;
    this.#add(words, undefined, 0, trimmed.opens);
  }

  /** Takes off words at both ends that belong to no name: sentence openers, days and months, titles without a name. */
  #trim({ words, opens }: Piece): Piece {
    let from = 0;
    let to = words.length;
    while (from < to && this.#isNameless(words[from]!, opens && from === 0, to - from)) from++;
    while (to > from && this.#isDayOrFaith(words[to - 1]!, to - from)) to--;
    return from === 0 && to === words.length
      ? { words, opens }
      : { words: words.slice(from, to), opens: opens && from === 0 };
  }

  #isNameless(word: ChainWord, opens: boolean, length: number): boolean {
    if (this.#isDayOrFaith(word, length) || PREFIXES.has(word.lower)) return true;
    if (word.lower === 'the' || word.lower === 'a' || word.lower === 'an') return true;
    if (!opens) return false;
    if (SENTENCE_STARTERS.has(word.surface))
      return this.#gazetteer.flags(word.lower) === 0 || !NAMES_TOO.has(word.lower);
    if (length > 1 && titleKind(word.lower) !== undefined) return false;
    const flags = this.#gazetteer.flags(word.lower);
    if (!(flags & Known.common) || flags & (Known.place | Known.demonym)) return false;
    if (flags & (Known.givenName | Known.familyName | Known.person))
      return length === 1 && this.#evidence.nameWord(word.lower) === 0;
    if (length === 1) return this.#evidence.nameWord(word.lower) === 0;
    if (!(flags & (Known.content | Known.organizationWord))) return true;
    return this.#evidence.isLowerElsewhere(word.lower);
  }

  #isDayOrFaith(word: ChainWord, length: number): boolean {
    return length === 1
      ? NO_NAMES.has(word.lower) && this.#evidence.nameWord(word.lower) < 3
      : CALENDAR.has(word.lower);
  }

  #flagsOf(words: readonly ChainWord[]): number {
    if (words.length === 1) return this.#gazetteer.flags(words[0]!.lower);
    if (words.length > LONGEST_PHRASE || this.#gazetteer.longestFrom(firstPart(words[0]!.lower)) < 2)
      return 0;
    const phrase = lowerForm(this.#text.slice(words[0]!.start, words.at(-1)!.end)).replace(/\s+/g, ' ');
    return this.#gazetteer.flags(phrase);
  }

  /** @returns how many words from `i` on make the longest known phrase of a kind; 0 for none. */
  #phraseFrom(words: readonly ChainWord[], i: number, wanted: number): number {
    for (let length = Math.min(LONGEST_PHRASE, words.length - i); length > 0; length--) {
      if (this.#flagsOf(words.slice(i, i + length)) & wanted) return length;
    }
    return 0;
  }

  #addIfKnown({ words, opens }: Piece): boolean {
    if (words.length < 2) return false;
    const flags = this.#flagsOf(words);
    if (flags & Known.person) return this.#add(words, 'person', 4, opens);
    if (flags & Known.organization) return this.#add(words, 'organization', 4, opens);
    if (flags & Known.place) return this.#add(words, 'place', 5, opens);
    return false;
  }

  /** "US President Donald Trump", "Secretary of State Michael Pompeo", "Mr Kim". */
  #addIfTitled({ words, opens }: Piece): boolean {
    let title = -1;
    for (let i = 0; i < words.length; i++) if (this.#isTitle(words, i)) title = i;
    if (title < 0) return false;
    const last = words.at(-1)!;
    if (title < words.length - 1 && this.#endsOrganization(last)) return false;
    this.#segmentBeforeTitle(words.slice(0, title), opens);
    let next = title + 1;
    if (words[next]?.link === 'of') {
      const place = this.#phraseFrom(words, next, Known.place | Known.organization);
      if (place > 0) {
        this.#segment({ words: words.slice(next, next + place), opens: false });
        next += place;
      } else {
        next = this.#complementEnd(words, next);
      }
    }
    while (next < words.length && (TITLE_MODIFIERS.has(words[next]!.lower) || words[next]!.link === 'of')) {
      if (this.#isNamePart(words[next]!) && words[next]!.link !== 'of') break;
      next++;
    }
    const name = words.slice(next);
    if (name.length === 0) return true;
    const cut = this.#nameLength(name);
    const strong = STRONG_TITLES.has(plain(words[title]!));
    this.#candidates.push({
      words: name.slice(0, cut),
      kind: 'person',
      points: strong ? 6 : 3,
      opensSentence: false,
      titled: true,
    });
    if (cut < name.length) this.#segment({ words: name.slice(cut), opens: false });
    return true;
  }

  /**
   * Behind "Minister of" and the like: where the name begins. "Economic Affairs Wang Mei-hua" begins with common words, "World Economic
   * Forum Borge Brende" with an organization.
   */
  #complementEnd(words: readonly ChainWord[], from: number): number {
    let next = from;
    while (
      next < words.length &&
      (DEPARTMENT_WORDS.has(words[next]!.lower) ||
        (this.#isCommon(words[next]!) && !this.#isGiven(words[next]!)))
    )
      next++;
    for (let i = from + 1; i < words.length - 1; i++) {
      if (this.#endsOrganization(words[i]!)) {
        this.#segment({ words: words.slice(from, i + 1), opens: false });
        return i + 1;
      }
    }
    return next;
  }

  #isGiven({ lower }: ChainWord): boolean {
    return (this.#gazetteer.flags(lower) & Known.givenName) > 0;
  }

  /** A title with a name behind it, or one at the end that is not the name itself. */
  #isTitle(words: readonly ChainWord[], i: number): boolean {
    const word = words[i]!;
    const title = plain(word);
    if (
      titleKind(title) === undefined ||
      (word.surface === word.surface.toUpperCase() && word.surface.length > 3)
    )
      return false;
    const next = words[i + 1];
    if (!next)
      return words.length > 1 ? this.#isTitlePlace(words, i) : this.#evidence.nameWord(word.lower) < 3;
    if (next.link === 'ampersand') return false;
    // "General Assembly", "Chief Executive": no name follows.
    if (STRONG_TITLES.has(title) && title !== 'minister' && title !== 'justice')
      return i === 0 || this.#isTitlePlace(words, i);
    if (next.link !== 'of' && this.#isCommon(next) && !TITLE_MODIFIERS.has(next.lower)) {
      return titleKind(next.lower) !== undefined || this.#isGiven(next);
    }
    if (title.length === 1 || title === 'me')
      return this.#isNamePart(next) && word.surface.length <= 2 && i === 0 && title !== 'u';
    return i === 0 || this.#isTitlePlace(words, i);
  }

  /** "Mohd Shah", "Yeboah Dame": behind an unknown word such titles are names. */
  #isTitlePlace(words: readonly ChainWord[], i: number): boolean {
    const before = words[i - 1]!;
    if (!FORMS_OF_ADDRESS.has(titleKind(plain(words[i]!))!)) return true;
    return this.#isCommon(before) || this.#isTitleWord(before) || this.#gazetteer.flags(before.lower) !== 0;
  }

  #segmentBeforeTitle(words: readonly ChainWord[], opens: boolean): void {
    let to = words.length;
    while (to > 0 && this.#isTitleWord(words[to - 1]!)) to--;
    let from = 0;
    while (from < to && TITLE_MODIFIERS.has(words[from]!.lower)) from++;
    if (from < to) this.#segment({ words: words.slice(from, to), opens });
  }

  #isTitleWord(word: ChainWord): boolean {
    const title = plain(word);
    if (this.#gazetteer.flags(word.lower) & (Known.place | Known.organization)) return false;
    return TITLE_MODIFIERS.has(title) || titleKind(title) !== undefined || this.#isCommon(word);
  }

  /** How many words of a titled name are the name: it ends before a second title, a place or an organization's word. */
  #nameLength(words: readonly ChainWord[]): number {
    let length = 1;
    while (length < words.length && length < 6) {
      const word = words[length]!;
      if (
        word.link === 'of' ||
        word.link === 'ampersand' ||
        this.#endsOrganization(word) ||
        CALENDAR.has(word.lower)
      )
        break;
      length++;
    }
    return length;
  }

  #addIfOrganization({ words, opens }: Piece): boolean {
    const last = words.at(-1)!;
    const of = words.findIndex(({ link }, i) => i > 0 && link === 'of');
    if (of > 0 && this.#isOrganizationHead(words[of - 1]!)) return this.#add(words, 'organization', 4, opens);
    if (words.some(({ link }) => link === 'ampersand')) return this.#add(words, 'organization', 3, opens);
    if (words.length < 2 || !this.#endsOrganization(last)) return false;
    // "The Foreign Ministry", "Russian Police": a people and a common word are an organization still; "Chinese Media" is none.
    if (of > 0) return false;
    return this.#add(words, 'organization', 4, opens);
  }

  #isOrganizationHead({ lower }: ChainWord): boolean {
    return ORGANIZATION_HEADS.has(lower) || ORGANIZATION_ENDS.has(lower);
  }

  #endsOrganization({ lower, surface }: ChainWord): boolean {
    if (NO_ACRONYMS.has(surface)) return false;
    const word = lower.endsWith('.') ? lower.slice(0, -1) : lower;
    if (PLACE_ENDS.has(word)) return false;
    return ORGANIZATION_ENDS.has(word) || (this.#gazetteer.flags(word) & Known.organizationWord) > 0;
  }

  /** "Mayor of Riyadh" holds a place, "Gulf of Mexico" is one. */
  #splitAtOf({ words, opens }: Piece): boolean {
    const of = words.findIndex(({ link }, i) => i > 0 && link === 'of');
    if (of < 1) return false;
    const head = words[of - 1]!.lower;
    if (
      PLACE_OF.has(head) ||
      (PLACE_HEADS.has(head) && of === 1 && head.length > 3 && PLACE_ENDS.has(head))
    ) {
      return this.#add(words, 'place', 4, opens);
    }
    this.#segment({ words: words.slice(0, of), opens });
    this.#segment({
      words: words.slice(of).map((word, i) => (i === 0 ? { ...word, link: 'first' as const } : word)),
      opens: false,
    });
    return true;
  }

  #addIfPlaceOrPerson({ words, opens }: Piece): boolean {
    if (words.length < 2) return false;
    const first = words[0]!;
    const last = words.at(-1)!;
    const flags = this.#gazetteer.flags(first.lower);
    const given =
      (flags & (Known.givenName | Known.person)) > 0 &&
      !(flags & Known.place && words.length === 2 && this.#isCommon(last));
    const placeEnd = PLACE_ENDS.has(last.lower) || (this.#gazetteer.flags(last.lower) & Known.placeWord) > 0;
    if (placeEnd && !(given && FAMILY_LIKE_ENDS.has(last.lower))) return this.#add(words, 'place', 4, opens);
    if (this.#isPlaceHead(words)) return this.#add(words, 'place', 3, opens);
    if (given && words.length <= 5 && !words.some((word) => this.#isDemonym(word))) {
      const common = words.filter((word) => this.#isCommon(word) && !this.#isNamePart(word)).length;
      if (common === 0 || (flags & Known.common) === 0)
        return this.#add(words, 'person', common === 0 ? 4 : 2, opens);
    }
    return false;
  }

  /** "Lake Victoria", "Western Kenya", "Port Elizabeth". */
  #isPlaceHead(words: readonly ChainWord[]): boolean {
    const head = plain(words[0]!);
    if (!PLACE_HEADS.has(head) || words.length > 4) return false;
    if (LANDFORMS.has(head)) return true;
    return (this.#flagsOf(words.slice(1)) & Known.place) > 0;
  }

  /** "Beijing Olympics", "Iraqi Fuad Hussein": what is known at the front and what is not behind it. */
  #splitAtKnown({ words, opens }: Piece): boolean {
    if (words.length < 2) return false;
    const people = this.#isDemonym(words[0]!)
      ? 1
      : DIRECTIONS.has(words[0]!.lower) && this.#isDemonym(words[1]!)
        ? 2
        : 0;
    if (people > 0) {
      if (people < words.length) this.#segment({ words: words.slice(people), opens: false });
      return true;
    }
    const place = this.#phraseFrom(words, 0, Known.place);
    const rest = words.slice(place);
    if (place > 0 && rest.length > 0 && !(this.#gazetteer.flags(words[0]!.lower) & Known.givenName)) {
      const common = rest.every((word) => this.#isCommon(word));
      const isName = rest.some(
        (word) => (this.#gazetteer.flags(word.lower) & (Known.givenName | Known.place | Known.demonym)) > 0,
      );
      if (isName || (common && words.length === place + 1 && !this.#endsOrganization(rest[0]!))) {
        this.#segment({ words: words.slice(0, place), opens });
        this.#segment({ words: rest, opens: false });
        return true;
      }
    }
    return false;
  }

  #isDemonym({ lower }: ChainWord): boolean {
    const flags = this.#gazetteer.flags(lower);
    return (flags & Known.demonym) > 0 && !(flags & (Known.givenName | Known.place));
  }

  #isCommon({ lower }: ChainWord): boolean {
    return (this.#gazetteer.flags(lower) & Known.common) > 0;
  }

  #isNamePart({ lower }: ChainWord): boolean {
    const flags = this.#gazetteer.flags(lower);
    return (
      (flags & (Known.givenName | Known.familyName | Known.person)) > 0 ||
      !(flags & Known.common) ||
      NAME_SUFFIXES.has(lower)
    );
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

/** Titles that are also given or family names where they come from. */
const FORMS_OF_ADDRESS = new Set<string>(['honorific', 'royal', 'religious']);
const DIRECTIONS = new Set([
  'north',
  'south',
  'east',
  'west',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
]);
/** Sentence starters that are names as well. */
const NAMES_TOO = new Set(['last', 'so', 'no']);
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);
/** Words that make a place with "of" and what follows. */
const PLACE_OF = new Set(
  'republic kingdom gulf strait bay isle sultanate emirate cape horn city province state sea lake straits island port town'.split(
    ' ',
  ),
);
const LANDFORMS = new Set(
  'ciudad lake mount mt cape port fort puerto san santa são sao saint st ste los las rio río villa'.split(
    ' ',
  ),
);

function plain({ lower }: ChainWord): string {
  return lower.replaceAll('.', '');
}

function firstPart(lower: string): string {
  const hyphen = lower.indexOf('-');
  return hyphen < 0 ? lower : lower.slice(0, hyphen);
}
