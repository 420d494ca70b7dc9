import type { Person, PersonMention } from './personCoreference.ts';
import type { NameRelation } from './nameRelation.ts';

/** A person whom a short name may stand for. */
export interface Candidate {
  readonly id: number;
  readonly relation: NameRelation;
}

export interface Ranking {
  /** Likeliest first. */
  readonly order: readonly number[];
  /** True when the first is not clearly ahead. */
  readonly undecided: boolean;
  /** What spoke for the first, in words. */
  readonly why: string;
}

/** How much each kind of evidence counts. */
const WEIGHTS = {
  relation: { same: 4, variant: 4, family: 2, given: 1, part: 0 } satisfies Record<NameRelation, number>,
  /** Who is named first in full is whom the article is about. */
  introducedFirst: 1,
  /** For each doubling of the times named. */
  salience: 0.6,
  /** Fades with the sentences since the person was last named. */
  recency: 1.2,
  title: 2,
  /** Not yet named when the short name stands there. */
  unnamed: -0.8,
} as const;
const MARGIN = 0.5;

/** Orders the people whom a short name may stand for by title, salience and recency. */
export function rankCandidates(
  mention: PersonMention,
  candidates: readonly Candidate[],
  people: readonly Person[],
): Ranking {
  if (candidates.length < 2) return { order: candidates.map(({ id }) => id), undecided: false, why: '' };
  const earliest = Math.min(...candidates.map(({ id }) => people[id]!.inFull[0] ?? Infinity));
  const scored = candidates
    .map(({ id, relation }) => {
      const person = people[id]!;
      const reasons: string[] = [];
      let score: number = WEIGHTS.relation[relation];
      if ((person.inFull[0] ?? Infinity) === earliest) {
        score += WEIGHTS.introducedFirst;
        reasons.push('introduced first');
      }
      score += WEIGHTS.salience * Math.log2(1 + person.inFull.length + person.members.length);
      if (mention.beside.titles.some((title) => sharesTitle(title, person))) {
        score += WEIGHTS.title;
        reasons.push(`also called "${mention.beside.titles[0]!}"`);
      }
      if (person.members.length === 0) score += WEIGHTS.unnamed;
      return { id, score, reasons };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
  const [first, second] = scored;
  return {
    order: scored.map(({ id }) => id),
    undecided: first!.score - second!.score < MARGIN,
    why: first!.reasons.length > 0 ? first!.reasons.join(', ') : 'the likeliest of several',
  };
}

function sharesTitle(title: string, { titles }: Person): boolean {
  const key = title.toLowerCase();
  if (titles.has(key)) return true;
  const last = key.split(' ').at(-1)!;
  for (const other of titles.keys()) if (other.endsWith(last)) return true;
  return false;
}
