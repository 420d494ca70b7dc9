import { getOrInsert } from '../base/getOrInsert.ts';
import type { NameKind } from '../mentions/names/mention.ts';
import { NOT_A_NAME, type Claim, type PlacedCorrection, type QuoteCorrection } from './corrections.ts';
import { resolveContradictions, type Overruled } from './contradictions.ts';
import { nameKey, nameWords, type NameWords } from './nameWords.ts';

/** What corrections say about names, by {@link nameKey}. */
export class NameClaims {
  readonly #claims = new Map<string, Claim>();
  /**
   * The names to mark where the tagger missed them: by their first word the number of words of the
   * longest, and each by all its words.
   */
  readonly #longest = new Map<string, number>();
  readonly #marked = new Map<string, { readonly claim: Claim; readonly name: string }>();

  /** Adds what a correction says about a name; later ones override earlier ones. */
  add(name: string, claim: Claim): void {
    const key = nameKey(name);
    const both = combine(this.#claims.get(key), claim);
    this.#claims.set(key, both);
    const { words } = nameWords(name);
    const [first] = words;
    if (first === undefined) return;
    const phrase = words.join(' ');
    if (both.is === undefined || both.is === NOT_A_NAME) {
      this.#marked.delete(phrase);
      return;
    }
    this.#marked.set(phrase, { claim: both, name });
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
  }

  /** What corrections say about a mention, by its text. */
  of(surface: string): Claim | undefined {
    return this.#claims.size === 0 ? undefined : this.#claims.get(nameKey(surface));
  }

  /** True when there are names to mark wherever they are. */
  get marks(): boolean {
    return this.#marked.size > 0;
  }

  /** The longest name to be marked that starts with a word of a text. */
  startingAt(
    index: number,
    { words }: NameWords,
  ): { readonly claim: Claim; readonly name: string; readonly last: number } | undefined {
    const longest = this.#longest.get(words[index]!);
    if (longest === undefined) return undefined;
    let phrase = '';
    let found: { readonly claim: Claim; readonly name: string; readonly last: number } | undefined;
    for (let last = index; last < Math.min(words.length, index + longest); last++) {
      phrase += (last === index ? '' : ' ') + words[last]!;
      const marked = this.#marked.get(phrase);
      if (marked) found = { ...marked, last };
    }
    return found;
  }
}

/** The corrections that apply to one article. */
export interface ArticleCorrections {
  /** In the whole corpus. */
  readonly corpus: NameClaims;
  /** In this article. */
  readonly own: NameClaims;
  readonly quotes: readonly QuoteCorrection[];
  /** Groups of names that are apart, by {@link nameKey}. */
  readonly apart: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Names of one entity, or of different ones; of any kind if no kind is given. */
export interface NameList {
  readonly names: readonly string[];
  readonly kind?: NameKind;
}

/** The corrections of one corpus, for quick lookup. */
export class CorrectionSet {
  /** Those that apply. */
  readonly kept: readonly PlacedCorrection[];
  readonly overruled: readonly Overruled[];
  readonly same: readonly NameList[];
  readonly apart: readonly NameList[];
  readonly renames: readonly { readonly name: string; readonly to: string; readonly kind?: NameKind }[];
  readonly #corpus = new NameClaims();
  readonly #own = new Map<string, NameClaims>();
  readonly #quotes = new Map<string, QuoteCorrection[]>();
  readonly #apartGroups = new Map<string, Set<number>>();

  constructor(corrections: readonly PlacedCorrection[]) {
    ({ kept: this.kept, overruled: this.overruled } = resolveContradictions(corrections));
    const all = this.kept.map(({ correction }) => correction);
    this.same = all.filter((one) => one.type === 'same');
    this.apart = all.filter((one) => one.type === 'apart');
    this.renames = all.filter((one) => one.type === 'rename');
    for (const one of all) {
      if (one.type === 'quote') getOrInsert(this.#quotes, one.article, () => []).push(one);
      else if (one.type === 'name') {
        const { article } = one;
        const claims =
          article === undefined ? this.#corpus : getOrInsert(this.#own, article, () => new NameClaims());
        claims.add(one.name, one);
      }
    }
    for (const [group, { names }] of this.apart.entries()) {
      for (const name of names) getOrInsert(this.#apartGroups, nameKey(name), () => new Set()).add(group);
    }
  }

  /** The corrections for an article, by its `configKey`; undefined when there are none. */
  for(article: string): ArticleCorrections | undefined {
    if (this.kept.length === 0) return undefined;
    return {
      corpus: this.#corpus,
      own: this.#own.get(article) ?? NOTHING_SAID,
      quotes: this.#quotes.get(article) ?? [],
      apart: this.#apartGroups,
    };
  }
}

/** A corpus without corrections. */
export const NO_CORRECTIONS = new CorrectionSet([]);
/** No corrections of names. */
export const NOTHING_SAID = new NameClaims();

/** What applies when there is a general correction and a more specific one. */
export function combine(general: Claim | undefined, specific: Claim | undefined): Claim {
  if (!general || !specific) return claimOf(specific ?? general ?? {});
  if (specific.is === NOT_A_NAME) return claimOf(specific);
  // A correction that says who is meant says that it is a name.
  if (general.is === NOT_A_NAME) return claimOf(specific);
  return claimOf({ ...claimOf(general), ...claimOf(specific) });
}

function claimOf({ is, refersTo }: Claim): Claim {
  return { ...(is !== undefined && { is }), ...(refersTo !== undefined && { refersTo }) };
}
