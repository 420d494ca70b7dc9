import type { Gender } from '../names/givenNames.ts';
import type { Person, PersonMention } from './person.ts';
import type { NameRelation } from '../names/nameRelation.ts';
import { isLeader, sharesOffice } from '../names/office.ts';

/** A person to whom a short name may refer. */
export interface Candidate {
  readonly id: number;
  readonly relation: NameRelation;
}

export interface Ranking {
  /** Likeliest first. */
  readonly order: readonly number[];
  /** True when the first is not clearly ahead. */
  readonly undecided: boolean;
  /** The evidence for the first, in words. */
  readonly why: string;
}

/**
 * Weights of the kinds of evidence, set by hand on the articles of training sets; small changes
 * make no difference.
 */
const WEIGHTS = {
  relation: { same: 4, variant: 4, family: 2, given: 1, part: 0 } satisfies Record<NameRelation, number>,
  /** Who is named first in full is whom the article is about. */
  introducedFirst: 0.9,
  /** The same where the others follow in the same sentence. */
  introducedTogether: 0.3,
  /** For each doubling of the times that short names referred to the person. */
  salience: 0.5,
  /** For each doubling of the times the person is named in full. */
  inFull: 0.3,
  /** Fades with the sentences since the person was last named. */
  recency: 1.5,
  sameTitle: 2,
  /**
   * "Ms" before the short name of a woman; most people in the news are men, so "Mr" is less
   * evidence.
   */
  sameGender: { female: 1.4, male: 0.3 } satisfies Record<Gender, number>,
  /** The same by pronouns alone, for either gender; and if they contradict. */
  samePronoun: { female: 0.8, male: 0.2 } satisfies Record<Gender, number>,
  otherPronoun: -1.1,
  /** A bare family name is the king's, not his aide's. */
  leader: 1.3,
  /** Not yet named at the short name. */
  unnamed: -0.8,
  /** The person to whom the same short name referred last. */
  asBefore: 0.5,
} as const;
/** Sentences in which recency falls to a third. */
const FADE = 6;
/** A smaller lead than this, in the units above, leaves both as candidates, in order. */
const MARGIN = 0.4;

/** Ranks the people to whom a short name may refer by relation, titles, salience and recency. */
export function rankCandidates(
  mention: PersonMention,
  candidates: readonly Candidate[],
  people: readonly Person[],
  asBefore: number | undefined,
): Ranking {
  if (candidates.length < 2) return { order: candidates.map(({ id }) => id), undecided: false, why: '' };
  const [earliest, next] = candidates
    .map(({ id }) => people[id]!.introduced)
    .sort((a, b) => a.index - b.index);
  const lead = earliest!.sentence < next!.sentence ? WEIGHTS.introducedFirst : WEIGHTS.introducedTogether;
  const scored = candidates
    .map(({ id, relation }) => {
      const person = people[id]!;
      const reasons: string[] = [];
      let score: number = WEIGHTS.relation[relation];
      const add = (points: number, reason?: string): void => {
        score += points;
        if (reason !== undefined) reasons.push(reason);
      };
      if (mention.beside.titles.length > 0 && sharesOffice(mention.beside.titles, person.titles.values())) {
        add(WEIGHTS.sameTitle, `also called "${mention.beside.titles[0]!}"`);
      }
      const gender = genderPoints(mention, person);
      add(gender, gender > WEIGHTS.sameGender.male ? 'a woman' : undefined);
      if (person.introduced === earliest) add(lead, 'introduced first');
      if ([...person.titles.values()].some(isLeader)) add(WEIGHTS.leader, 'the highest office');
      if (person.lastSentence === undefined) add(WEIGHTS.unnamed);
      else {
        const distance = mention.sentence - person.lastSentence;
        add(WEIGHTS.recency * Math.exp(-distance / FADE), distance < 2 ? 'named just before' : undefined);
      }
      add(WEIGHTS.salience * Math.log2(1 + person.shortMentions));
      add(WEIGHTS.inFull * Math.log2(1 + person.inFull.length));
      if (id === asBefore) add(WEIGHTS.asBefore, 'the same as before');
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

function genderPoints({ beside, pronoun }: PersonMention, person: Person): number {
  const said = beside.gender ?? pronoun;
  const known = person.gender ?? person.pronoun;
  if (!said || !known) return 0;
  if (beside.gender && person.gender) return said === known ? WEIGHTS.sameGender[said] : 0;
  return said === known ? WEIGHTS.samePronoun[said] : WEIGHTS.otherPronoun;
}
