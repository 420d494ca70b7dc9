import { TokenKind } from '../text/article.ts';
import type { Article, SectionKind } from '../text/article.ts';
import { isLower } from '../text/characters.ts';
import { endOf, keyOf, startOf } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { ChainReader, lowerForm } from './chain.ts';
import type { Chain } from './chain.ts';
import { contextScores, innerScores } from './context.ts';
import { addScores, bestKind, confidenceOf, Evidence } from './evidence.ts';
import type { Scores } from './evidence.ts';
import { gazetteer, Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameKind, NameMention } from './mention.ts';
import { NO_ACRONYMS, NO_NAMES } from './nameWords.ts';
import { Segmenter } from './segment.ts';
import { tagStructure } from './structureNames.ts';
import { TitleCaseReader } from './titleCase.ts';
import { WordKnowledge } from './wordKnowledge.ts';

/** Parts of an article in which names are read as running text. */
const RUNNING: ReadonlySet<SectionKind> = new Set(['headline', 'caption', 'body', 'note']);
/** Words that stay small in headlines whose other words are written large. Source: style guides on title case. */
const SMALL_IN_TITLES = new Set(
  'the and for nor but with from into onto over than via per off amid after about not are was were has'.split(
    ' ',
  ),
);
/** A surname keeps its owner's kind with at least this many points. */
const SURNAME_POINTS = 3;

/**
 * Finds the people, places and organizations of an article. Titles, possessives and quotation marks stay outside the spans.
 * Reads the article twice: what the first reading finds for sure (full names, titles, ages, appositions) decides in the second
 * about single names. A pure function; cost linear in the text; content never throws.
 * @returns the mentions in text order, never overlapping.
 */
export function tagNames(article: Article): readonly NameMention[] {
  return new NameTagger(article, gazetteer()).tag();
}

class NameTagger {
  readonly #article: Article;
  readonly #gazetteer: Gazetteer;
  readonly #evidence = new Evidence();
  readonly #segmenter: Segmenter;
  readonly #mentions: NameMention[] = [];

  constructor(article: Article, known: Gazetteer) {
    this.#article = article;
    this.#gazetteer = known;
    this.#segmenter = new Segmenter(article.text, new WordKnowledge(article.text, known, this.#evidence));
  }

  tag(): readonly NameMention[] {
    const { sentences, sections } = this.#article;
    const reader = new ChainReader(this.#article);
    const running: Chain[] = [];
    const titleCase: number[] = [];
    for (let i = 0; i < sentences.count; i++) {
      const section = sections[sentences.section[i]!]!;
      if (!RUNNING.has(section.kind)) continue;
      if (this.#isTitleCase(i)) titleCase.push(i);
      else running.push(...reader.chainsOf(i));
    }
    this.#readLowerWords();
    for (const chain of running) this.#learn(chain);
    for (const chain of running) this.#decide(chain);
    const headlines = new TitleCaseReader(this.#article, this.#gazetteer, this.#evidence);
    for (const sentence of titleCase) this.#mentions.push(...headlines.tag(sentence));
    this.#mentions.push(...tagStructure(this.#article, this.#gazetteer, this.#evidence));
    return this.#mentions.sort((a, b) => a.start - b.start);
  }

  /** First reading: full names and the points of every candidate. */
  #learn(chain: Chain): void {
    for (const candidate of this.#segmenter.segment(chain)) {
      const scores = this.#score(candidate, chain.sentence);
      this.#evidence.addScores(keyOf(candidate.words), scores);
      const best = bestKind(scores);
      if (best?.kind !== 'person' || best.lead < 1) continue;
      const names = candidate.words.filter(({ surface }) => surface.length > 1).map(({ lower }) => lower);
      if (names.length > 1 || candidate.titled) this.#evidence.addFullName(names);
    }
  }

  /** Second reading: every candidate with what the article says about it elsewhere. */
  #decide(chain: Chain): void {
    for (const candidate of this.#segmenter.segment(chain)) {
      const scores = this.#score(candidate, chain.sentence);
      const key = keyOf(candidate.words);
      const mean = this.#evidence.meanScores(key);
      if (mean) addScores(scores, mean, 1);
      this.#addSurname(candidate, scores);
      const best = bestKind(scores);
      if (!best || this.#isNoName(candidate, best.kind)) continue;
      this.#evidence.settle(key, best.kind);
      this.#mentions.push({
        start: startOf(candidate),
        end: endOf(candidate),
        kind: best.kind,
        confidence: confidenceOf(best.lead / 2),
      });
    }
  }

  #score(candidate: Candidate, sentence: number): Scores {
    const scores = innerScores(this.#gazetteer, candidate);
    addScores(
      scores,
      contextScores(this.#article, this.#gazetteer, candidate, sentence, this.#lastToken(candidate)),
      1,
    );
    if (candidate.kind) scores[candidate.kind] += candidate.points;
    const only = candidate.words.length === 1 ? candidate.words[0]! : undefined;
    if (only && this.#evidence.isLowerElsewhere(only.lower)) scores.none += 1.5;
    return scores;
  }

  #addSurname(candidate: Candidate, scores: Scores): void {
    const { words } = candidate;
    const known = words.map(({ lower }) => this.#evidence.nameWord(lower));
    const strongest = Math.max(...known);
    if (words.length === 1) scores.person += strongest * (strongest >= SURNAME_POINTS ? 3 : 1);
    else if (known.every((points) => points > 0)) scores.person += 2;
  }

  #isNoName({ words, titled }: Candidate, kind: NameKind): boolean {
    if (words.length > 1) return false;
    const { surface, lower } = words[0]!;
    if (NO_ACRONYMS.has(surface)) return true;
    if (titled) return false;
    if (NO_NAMES.has(lower) && this.#evidence.nameWord(lower) < SURNAME_POINTS) return true;
    const flags = this.#gazetteer.flags(lower);
    if (flags & Known.demonym && !(flags & Known.place))
      return this.#evidence.nameWord(lower) < SURNAME_POINTS;
    // "US$", "HK$"
    if ('$€£'.includes(this.#article.text[words[0]!.end] ?? ' ')) return true;
    return surface.length === 1 || (kind === 'person' && /^\p{Lu}\.$/u.test(surface));
  }

  /** Index of the candidate's last token. */
  #lastToken({ words }: Candidate): number {
    const { tokens } = this.#article;
    const end = words.at(-1)!.end;
    let token = words.at(-1)!.token;
    while (token + 1 < tokens.count && tokens.ends[token]! < end) token++;
    return token;
  }

  /** Headlines written With Capitals Throughout, or IN CAPITALS, tell nothing by their capitals. */
  #isTitleCase(sentence: number): boolean {
    const { sentences, tokens, text, sections } = this.#article;
    let capital = 0;
    let lower = 0;
    for (let i = sentences.firstToken[sentence]!; i < sentences.firstToken[sentence + 1]!; i++) {
      const length = tokens.ends[i]! - tokens.starts[i]!;
      if (tokens.kinds[i] !== TokenKind.word || length < 3) continue;
      if (!isLower(text.charCodeAt(tokens.starts[i]!))) capital++;
      else if (length > 8 || !SMALL_IN_TITLES.has(text.slice(tokens.starts[i], tokens.ends[i]))) lower++;
    }
    const headline = sections[sentences.section[sentence]!]!.kind === 'headline';
    return headline ? capital > 2 && lower <= capital * 0.25 : capital > 6 && lower === 0;
  }

  #readLowerWords(): void {
    const { tokens, text } = this.#article;
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.starts[i]!;
      const length = tokens.ends[i]! - start;
      if (
        tokens.kinds[i] === TokenKind.word &&
        length > 2 &&
        length < 30 &&
        isLower(text.charCodeAt(start))
      ) {
        this.#evidence.addLowerWord(lowerForm(text.slice(start, tokens.ends[i])));
      }
    }
  }
}
