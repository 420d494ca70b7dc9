import { TokenKind } from '../text/article.ts';
import type { Article } from '../text/article.ts';
import { lowerForm } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameKind, NameMention } from './mention.ts';
import { NO_NAMES } from './nameWords.ts';
import { titleKind } from './titles.ts';

/** Longest name that is looked for, in tokens. */
const LONGEST = 6;
/** Words that all-capital headlines make look like "US", "IT", "WHO". */
const SHORT = new Set([
  'us',
  'it',
  'who',
  'in',
  'is',
  'no',
  'am',
  'pm',
  'or',
  'an',
  'as',
  'at',
  'de',
  'la',
  'me',
  'my',
  'he',
  'she',
  'we',
  'so',
]);

/** Finds names in headlines whose capitals tell nothing: those that running text names, and those that the gazetteer knows. */
export class TitleCaseReader {
  readonly #article: Article;
  readonly #gazetteer: Gazetteer;
  readonly #evidence: Evidence;

  constructor(article: Article, gazetteer: Gazetteer, evidence: Evidence) {
    this.#article = article;
    this.#gazetteer = gazetteer;
    this.#evidence = evidence;
  }

  tag(sentence: number): readonly NameMention[] {
    const { firstToken } = this.#article.sentences;
    const end = firstToken[sentence + 1]!;
    const mentions: NameMention[] = [];
    let i = firstToken[sentence]!;
    while (i < end) {
      const found = this.#nameAt(i, end);
      if (found) mentions.push(found.mention);
      i = found ? found.next : i + 1;
    }
    return mentions;
  }

  #nameAt(i: number, end: number): { readonly mention: NameMention; readonly next: number } | undefined {
    const { tokens } = this.#article;
    if (tokens.kinds[i] !== TokenKind.word || !this.#isCapital(i)) return undefined;
    for (let next = Math.min(end, i + LONGEST); next > i; next--) {
      if (tokens.kinds[next - 1] !== TokenKind.word) continue;
      const kind = this.#kindOf(i, next);
      if (!kind) continue;
      const mention = { start: tokens.starts[i]!, end: tokens.ends[next - 1]!, kind, confidence: 0.8 };
      return { mention, next };
    }
    return undefined;
  }

  #kindOf(first: number, next: number): NameKind | undefined {
    const { tokens, text } = this.#article;
    const surface = text.slice(tokens.starts[first]!, tokens.ends[next - 1]!);
    if (surface.length > 60) return undefined;
    const key = lowerForm(surface).replace(/\s+/g, ' ');
    const single = next === first + 1;
    if (single && (NO_NAMES.has(key) || (SHORT.has(key) && surface !== 'US'))) return undefined;
    const settled = this.#evidence.settledKind(key);
    if (settled) return settled;
    const flags = this.#gazetteer.flags(key);
    if (single && this.#evidence.nameWord(key) >= 3 && !(flags & Known.place)) return 'person';
    if (flags & Known.place && (!single || !(flags & (Known.common | Known.givenName)))) return 'place';
    if (flags & Known.organization && !(flags & Known.common)) return 'organization';
    return next === first + 2 && this.#isPerson(first) ? 'person' : undefined;
  }

  /** A given name and a word that the language does not have. */
  #isPerson(first: number): boolean {
    const given = this.#lower(first);
    const family = this.#lower(first + 1);
    const flags = this.#gazetteer.flags(given);
    if (!(flags & Known.givenName) || flags & (Known.common | Known.place) || !this.#isCapital(first + 1))
      return false;
    return (
      (this.#gazetteer.flags(family) & (Known.common | Known.place)) === 0 && titleKind(family) === undefined
    );
  }

  #isCapital(i: number): boolean {
    const first = this.#article.text[this.#article.tokens.starts[i]!]!;
    return first !== first.toLowerCase();
  }

  #lower(i: number): string {
    const { tokens, text } = this.#article;
    return lowerForm(text.slice(tokens.starts[i]!, Math.min(tokens.ends[i]!, tokens.starts[i]! + 40)));
  }
}
