import type { NameKind } from './mention.ts';

/** Points for each reading of a stretch of words; the highest wins if it beats `none`. */
export interface Scores {
  person: number;
  place: number;
  organization: number;
  none: number;
}

export function noScores(): Scores {
  return { person: 0, place: 0, organization: 0, none: 0 };
}

export function addScores(to: Scores, from: Scores, weight: number): void {
  to.person += from.person * weight;
  to.place += from.place * weight;
  to.organization += from.organization * weight;
  to.none += from.none * weight;
}

/** @returns the best kind and how far it is ahead, or undefined when `none` is at least as likely. */
export function bestKind(scores: Scores): { readonly kind: NameKind; readonly lead: number } | undefined {
  const { person, place, organization, none } = scores;
  const top = Math.max(person, place, organization);
  if (top <= none) return undefined;
  const kind = person === top ? 'person' : place === top ? 'place' : 'organization';
  const others = [person, place, organization, none].sort((a, b) => b - a);
  return { kind, lead: top - others[1]! };
}

/** @returns a confidence between a half and one for a lead over the next best reading. */
export function confidenceOf(lead: number): number {
  return Math.round((1 - 0.5 / (1 + Math.max(0, lead) * 0.8)) * 100) / 100;
}

/** What the rest of the article says about a name: the memory between the tagger's two readings of an article. */
export class Evidence {
  /** Words of people named in full, by how telling the place of the word in the name is. */
  readonly #nameWords = new Map<string, number>();
  readonly #surfaces = new Map<string, { scores: Scores; count: number }>();
  /** Words seen in lower case. */
  readonly #lowerWords = new Set<string>();
  readonly #kinds = new Map<string, NameKind>();

  addFullName(words: readonly string[]): void {
    words.forEach((word, i) => {
      if (word.length < 2 || word.endsWith('.')) return;
      const weight = i === words.length - 1 ? 3 : i === 0 ? 2 : 1.5;
      this.#nameWords.set(word, Math.max(this.#nameWords.get(word) ?? 0, weight));
    });
  }

  /** @returns 0 to 3: how surely the word, in lower case, belongs to someone whose full name stands in the article. */
  nameWord(word: string): number {
    return this.#nameWords.get(word) ?? 0;
  }

  addScores(surface: string, scores: Scores): void {
    const known = this.#surfaces.get(surface);
    if (!known) {
      this.#surfaces.set(surface, { scores: { ...scores }, count: 1 });
    } else {
      addScores(known.scores, scores, 1);
      known.count++;
    }
  }

  /** @returns the mean scores of a surface over the article, or undefined for a new one. */
  meanScores(surface: string): Scores | undefined {
    const known = this.#surfaces.get(surface);
    if (!known) return undefined;
    const mean = noScores();
    addScores(mean, known.scores, 1 / known.count);
    return mean;
  }

  addLowerWord(word: string): void {
    this.#lowerWords.add(word);
  }

  isLowerElsewhere(word: string): boolean {
    return this.#lowerWords.has(word);
  }

  settle(surface: string, kind: NameKind): void {
    if (!this.#kinds.has(surface)) this.#kinds.set(surface, kind);
  }

  /** @returns the kind under which running text names the surface (in lower case). */
  settledKind(surface: string): NameKind | undefined {
    return this.#kinds.get(surface);
  }
}
