import { makeRandom } from '../../../scripts/train/random.ts';
import type { CorpusPlan } from './generateCorpus.ts';
import { FAMILY_ENDS, FAMILY_STARTS, GIVEN_NAMES, TOWN_ENDS, TOWN_STARTS } from './wordLists.ts';

/** A made-up person; two of them may bear the same name. */
export interface MadePerson {
  readonly given: string;
  readonly family: string;
}

/**
 * New names keep coming as a corpus grows, but ever more slowly: the vocabulary of a text of n
 * words has about K n^b words (Heaps 1978), and the r-th most frequent of them is met in proportion
 * to 1 / (r + q) (Zipf 1935, Mandelbrot 1953).
 */
const HEAPS = { factor: 30, power: 0.7 } as const;
const MANDELBROT = 30;

/** Everybody who may be named in a made-up corpus, number 0 the one whom everybody writes about. */
export class Population {
  readonly size: number;
  readonly #people: readonly MadePerson[];

  constructor({ seed, articles, namesakes }: Pick<CorpusPlan, 'seed' | 'articles' | 'namesakes'>) {
    this.size = Math.ceil(HEAPS.factor * articles ** HEAPS.power);
    const random = makeRandom(seed ^ 0x5bd1e995);
    const combinations = GIVEN_NAMES.length * FAMILY_STARTS.length * FAMILY_ENDS.length;
    // A step that shares no factor with the number of combinations meets each once before any comes
    // again.
    const step = coprimeNear(Math.floor(combinations * 0.618), combinations);
    const people: MadePerson[] = [];
    for (let number = 0; number < this.size; number++) {
      const isNamesake = number > 1 && random() < namesakes;
      people.push(
        isNamesake
          ? people[1 + Math.floor(random() * (number - 1))]!
          : nameOf((number * step + seed) % combinations),
      );
    }
    this.#people = people;
  }

  person(number: number): MadePerson {
    return this.#people[number]!;
  }

  /**
   * A person's number, drawn so that a few are named again and again and most once or twice. Never
   * 0.
   */
  draw(random: () => number): number {
    const rank = MANDELBROT * (((this.size - 1 + MANDELBROT) / MANDELBROT) ** random() - 1);
    return 1 + Math.min(this.size - 2, Math.floor(rank));
  }

  town(random: () => number): string {
    const start = TOWN_STARTS[Math.floor(TOWN_STARTS.length * random() ** 2)]!;
    return start + TOWN_ENDS[Math.floor(TOWN_ENDS.length * random() ** 2)]!;
  }
}

function nameOf(combination: number): MadePerson {
  const given = GIVEN_NAMES[combination % GIVEN_NAMES.length]!;
  const rest = Math.floor(combination / GIVEN_NAMES.length);
  const start = FAMILY_STARTS[rest % FAMILY_STARTS.length]!;
  const end = FAMILY_ENDS[Math.floor(rest / FAMILY_STARTS.length)]!;
  return { given, family: start + end };
}

function coprimeNear(start: number, to: number): number {
  let candidate = start;
  while (greatestDivisor(candidate, to) !== 1) candidate++;
  return candidate;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
