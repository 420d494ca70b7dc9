import { TokenKind } from '../text/article.ts';
import type { Article } from '../text/article.ts';
import type { Candidate } from './candidate.ts';
import { endOf, startOf } from './candidate.ts';
import { lowerForm } from './chain.ts';
import { noScores } from './evidence.ts';
import type { Scores } from './evidence.ts';
import { Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isKnownAgency } from '../text/dateline.ts';
import { PERSON_VERBS, PLACE_PREPOSITIONS, SPEECH_VERBS } from './nameWords.ts';
import { STATE_ABBREVIATIONS } from './placeTable.ts';
import { titleKind } from './titles.ts';

/** Prepositions that stand before places nearly always. */
const SURE_PREPOSITIONS = new Set(['in', 'near', 'across', 'throughout', 'around', 'outside', 'inside']);
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'our',
  'every',
  'each',
  'any',
  'some',
  'no',
]);
/** Common nouns behind the name of a place. */
const PLACE_NOUNS = new Set(
  'district province region city town village river county state island area municipality neighborhood neighbourhood border airport residents government authorities'.split(
    ' ',
  ),
);
const ORGANIZATION_NOUNS = new Set(
  'shares stock employees executives members officials lawmakers management shareholders customers spokesman spokeswoman spokesperson users fans supporters party'.split(
    ' ',
  ),
);

/**
 * Points for what stands around a candidate in its sentence. A few tokens at each side are looked at.
 * @param lastToken index of the candidate's last token.
 */
export function contextScores(
  article: Article,
  gazetteer: Gazetteer,
  candidate: Candidate,
  sentence: number,
  lastToken: number,
): Scores {
  return new ContextReader(article, gazetteer, sentence).score(candidate, lastToken);
}

class ContextReader {
  readonly #article: Article;
  readonly #gazetteer: Gazetteer;
  readonly #first: number;
  readonly #end: number;
  readonly #scores = noScores();

  constructor(article: Article, gazetteer: Gazetteer, sentence: number) {
    this.#article = article;
    this.#gazetteer = gazetteer;
    this.#first = article.sentences.firstToken[sentence]!;
    this.#end = article.sentences.firstToken[sentence + 1]!;
  }

  score(candidate: Candidate, lastToken: number): Scores {
    this.#scoreBefore(candidate.words[0]!.token - 1, startOf(candidate));
    this.#scoreAfter(lastToken + 1, endOf(candidate));
    return this.#scores;
  }

  #scoreBefore(i: number, start: number): void {
    const scores = this.#scores;
    const word = this.#wordAt(i, start);
    if (word === undefined) {
      if (this.#isListMark(i) && this.#isPlace(i - 1)) scores.place += 1.5;
      return;
    }
    if (word === 'and' && this.#isPlace(i - 1)) scores.place += 1.2;
    if (SURE_PREPOSITIONS.has(word)) scores.place += 2.5;
    else if (PLACE_PREPOSITIONS.has(word)) scores.place += 0.9;
    else if (DETERMINERS.has(word)) {
      scores.person -= 3;
      scores.place -= 0.5;
      scores.organization += 1;
    } else if (word === 'by' || word === 'with' || word === 'against') {
      scores.person += 0.6;
      scores.organization += 0.2;
    } else if (SPEECH_VERBS.has(word)) scores.person += 1.5;
    const flags = this.#gazetteer.flags(word);
    if (flags & Known.role || titleKind(word) !== undefined) scores.person += 2.5;
    if (word === 'named' || word === 'called' || word === 'surnamed' || word === 'late') scores.person += 1.5;
    if (word === 'of') scores.place += 0.5;
  }

  #scoreAfter(i: number, end: number): void {
    const scores = this.#scores;
    const { tokens } = this.#article;
    if (i >= this.#end) return;
    const gap = tokens.starts[i]! - end;
    const mark = this.#article.text[tokens.starts[i]!]!;
    if (tokens.kinds[i] === TokenKind.punctuation) {
      if (mark === ',') this.#scoreAfterComma(i + 1);
      else if (mark === '(') this.#scoreParenthesis(i + 1);
      return;
    }
    if (gap > 3) return;
    const word = this.#lower(i);
    if (word === "'s") {
      const next = i + 1 < this.#end ? this.#lower(i + 1) : '';
      if (ORGANIZATION_NOUNS.has(next)) scores.organization += 0.8;
      return;
    }
    if (SPEECH_VERBS.has(word)) {
      scores.person += 2;
      scores.organization += 0.6;
    } else if (PERSON_VERBS.has(word)) scores.person += word === 'who' || word === 'whose' ? 2.5 : 0.5;
    else if (PLACE_NOUNS.has(word)) scores.place += 1.5;
    else if (ORGANIZATION_NOUNS.has(word)) scores.organization += 1.2;
  }

  /** ", 31," an age; ", a lawyer" an apposition; ", Calif." a state. */
  #scoreAfterComma(i: number): void {
    const scores = this.#scores;
    if (i >= this.#end) return;
    const next = this.#lower(i);
    if (this.#isAge(i)) scores.person += 3.5;
    else if (next === 'who' || next === 'whose') scores.person += 2.5;
    else if (next === 'where') scores.place += 3;
    else if (next === 'a' || next === 'an' || next === 'the') {
      if (this.#rolesWithin(i + 1, 4)) scores.person += 2;
    } else if (
      STATE_ABBREVIATIONS.has(this.#surface(i)) ||
      (this.#gazetteer.flags(next) & Known.place && this.#isUpper(i))
    ) {
      scores.place += 3;
    } else if (this.#gazetteer.flags(next) & Known.role || titleKind(next) !== undefined)
      scores.person += 1.5;
  }

  #scoreParenthesis(i: number): void {
    const { tokens, text } = this.#article;
    if (i >= this.#end) return;
    const surface = this.#surface(i);
    const closed = i + 1 < this.#end && text[tokens.starts[i + 1]!] === ')';
    if (this.#isAge(i) && closed) this.#scores.person += 3;
    else if (closed && /^[A-Z][A-Za-z&]*[A-Z]s?$/.test(surface)) this.#scores.organization += 3;
    else if (/^(?:born|L|R|left|right)$/.test(surface)) this.#scores.person += 2;
  }

  /** True for the comma between two names of a list. */
  #isListMark(i: number): boolean {
    return i > this.#first && this.#article.text[this.#article.tokens.starts[i]!] === ',';
  }

  #isPlace(i: number): boolean {
    if (i < this.#first || !this.#isUpper(i)) return false;
    const flags = this.#gazetteer.flags(this.#lower(i));
    return (flags & Known.place) > 0 && !(flags & (Known.givenName | Known.person));
  }

  #isAge(i: number): boolean {
    const surface = this.#surface(i);
    return surface.length === 2 && /^[1-9]\d$/.test(surface);
  }

  #rolesWithin(i: number, reach: number): boolean {
    for (let k = i; k < Math.min(i + reach, this.#end); k++) {
      const word = this.#lower(k);
      if (this.#gazetteer.flags(word) & Known.role || titleKind(word) !== undefined) return true;
    }
    return false;
  }

  #wordAt(i: number, before: number): string | undefined {
    const { tokens } = this.#article;
    if (i < this.#first || tokens.kinds[i] !== TokenKind.word || before - tokens.ends[i]! > 3)
      return undefined;
    return this.#lower(i);
  }

  #isUpper(i: number): boolean {
    const first = this.#surface(i)[0] ?? '';
    return first !== first.toLowerCase();
  }

  #surface(i: number): string {
    const { tokens, text } = this.#article;
    return text.slice(tokens.starts[i]!, Math.min(tokens.ends[i]!, tokens.starts[i]! + 40));
  }

  #lower(i: number): string {
    return lowerForm(this.#surface(i));
  }
}

/** Points for what the words of a candidate look like by themselves. */
export function innerScores(gazetteer: Gazetteer, candidate: Candidate): Scores {
  const scores = noScores();
  const { words } = candidate;
  scores.none = 1;
  for (const { lower, surface } of words) {
    const flags = gazetteer.flags(lower);
    const place = (flags & Known.place) > 0;
    const capitals =
      surface.length > 1 && surface === surface.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(surface);
    if (flags & (Known.givenName | Known.person)) scores.person += 2;
    if (flags & Known.familyName) scores.person += 1.5;
    if (flags & Known.place && words.length === 1) scores.place += 3;
    if (flags & Known.organization && words.length === 1) scores.organization += 3;
    if (flags & Known.common && !(flags & (Known.givenName | Known.familyName | Known.place))) {
      scores.person -= 1.5;
      scores.organization += words.length > 1 ? 1 : 0;
      scores.none += words.length > 1 ? 0.5 : 2;
    }
    if (place && words.length > 1 && !(flags & (Known.givenName | Known.familyName))) {
      scores.person -= 1.5;
      scores.organization += 0.8;
    }
    if (capitals && !place && !surface.includes('.')) {
      scores.organization += words.length === 1 ? 2 : 0.8;
      scores.person -= 1;
    }
    if (/^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(surface) && words.length > 1) scores.person += 1.5;
    if (/-\p{Ll}/u.test(surface) || /^(?:al|el|bin|ibn)-/iu.test(surface)) scores.person += 2;
  }
  if (words.some(({ link }) => link === 'particle')) scores.person += 1;
  if (words.length === 2 || words.length === 3) scores.person += 1.2;
  if (words.length > 4) scores.organization += 1.5;
  if (words.length > 1 && /^\p{Lu}{2,3}$/u.test(words[0]!.surface) && isUnknown(gazetteer, words[1]!.lower)) {
    // "RKM Doe": initials written together.
    scores.person += 1.5;
  }
  if (words.length === 1) scoreSingle(gazetteer, candidate, scores);
  return scores;
}

function isUnknown(gazetteer: Gazetteer, lower: string): boolean {
  return (gazetteer.flags(lower) & (Known.common | Known.place | Known.organization)) === 0;
}

/** A single capitalized word inside a sentence is a name of some kind unless the language has it. */
function scoreSingle(gazetteer: Gazetteer, candidate: Candidate, scores: Scores): void {
  const { lower, surface } = candidate.words[0]!;
  const flags = gazetteer.flags(lower);
  if (candidate.opensSentence) {
    scores.none += 0.3;
  } else if (INSTITUTIONS.has(lower) && surface !== surface.toUpperCase()) {
    scores.organization += 4;
  } else if (!(flags & Known.common)) {
    scores.person += 0.1;
    scores.place += 0.25;
    scores.organization += 0.3;
    scores.none -= 0.25;
  }
  if (isKnownAgency(surface)) scores.organization += 3;
}

/** Common nouns that name the one institution of their country when written large. */
const INSTITUTIONS = new Set(
  'congress parliament cabinet senate assembly ministry foundation council commission court bank company party union army navy'.split(
    ' ',
  ),
);
