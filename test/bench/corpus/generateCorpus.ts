import { makeRandom } from '../../../scripts/train/random.ts';
import { ArticleWriter, type WrittenMention } from './articleWriter.ts';
import { Population } from './population.ts';
import { BODY, HEADLINES, OPENINGS } from './templates.ts';
import { AGENCIES, COUNTRIES, ROLES, TOPICS } from './wordLists.ts';

/** How a made-up corpus is to look. Rates are shares between 0 and 1. */
export interface CorpusPlan {
  readonly seed: number;
  readonly articles: number;
  /** Mean length of an article in characters. */
  readonly length: number;
  /** People who share their full name with somebody else. */
  readonly namesakes: number;
  /**
   * Articles that are an earlier one again, under another headline and agency and a paragraph
   * shorter.
   */
  readonly wireCopies: number;
  /** Mentions of people by a name with a slip in it. */
  readonly misspellings: number;
  /** Articles that name the one person whom everybody writes about. */
  readonly hub: number;
}

export const STANDARD_PLAN: CorpusPlan = {
  seed: 1,
  articles: 1_000,
  length: 3_500,
  namesakes: 0.02,
  wireCopies: 0.1,
  misspellings: 0.01,
  hub: 0.1,
};

/** A made-up article and what is true of it. */
export interface MadeArticle {
  /** Path in the corpus, with forward slashes: a folder for each thousand. */
  readonly path: string;
  readonly text: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** Who and what is named where; UTF-16 offsets, in text order. */
  readonly mentions: readonly WrittenMention[];
  /** Number of the article that this one is a copy of. */
  readonly copyOf?: number;
}

/** The first day of the made-up news, and how many articles appear on a day at least. */
const FIRST_DAY = Date.UTC(2015, 0, 5);
const DAYS = 3_000;
/** How far back a wire copy finds its original. */
const LOOK_BACK = 40;
const PEOPLE_PER_STORY = 3;

/**
 * A corpus whose every article is a pure function of the plan and its number, so that any part of
 * it can be made alone.
 */
export class MadeCorpus {
  readonly plan: CorpusPlan;
  readonly people: Population;

  constructor(plan: CorpusPlan) {
    this.plan = plan;
    this.people = new Population(plan);
  }

  article(number: number): MadeArticle {
    const origin = this.#originOf(number);
    const random = this.#random(number);
    const day = new Date(
      FIRST_DAY + Math.floor(((origin ?? number) * DAYS) / this.plan.articles) * 86_400_000,
    );
    const writer = new ArticleWriter(this.people, random, day, this.plan.misspellings);
    this.#write(writer, origin ?? number, origin === undefined ? undefined : random);
    const folder = String(Math.floor(number / 1_000)).padStart(3, '0');
    return {
      path: `${folder}/${String(number).padStart(6, '0')}.txt`,
      text: writer.text,
      published: day.toISOString().slice(0, 10),
      mentions: writer.mentions,
      ...(origin !== undefined && { copyOf: origin }),
    };
  }

  *articles(): Generator<MadeArticle> {
    for (let number = 0; number < this.plan.articles; number++) yield this.article(number);
  }

  /** @param retelling where the story is copied: its changes */
  #write(writer: ArticleWriter, story: number, retelling: (() => number) | undefined): void {
    const random = this.#random(story + 0.5);
    const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const people: number[] = random() < this.plan.hub ? [0] : [];
    while (people.length < PEOPLE_PER_STORY) people.push(this.people.draw(random));
    writer.cast = {
      people,
      roles: people.map(() => among(ROLES)),
      towns: [this.people.town(random), this.people.town(random)],
      country: among(COUNTRIES),
      topic: among(TOPICS),
    };
    const head = [random(), random()];
    const [headline, agency] = retelling ? [retelling(), retelling()] : head;
    writer.headline(HEADLINES[Math.floor(headline! * HEADLINES.length)]!);
    writer.dateline(AGENCIES[Math.floor(agency! * AGENCIES.length)]!);
    writer.storyRandom = random;
    writer.paragraph([among(OPENINGS)]);
    const length = this.plan.length * (0.7 + 0.6 * random());
    let unused: string[] = [];
    while (writer.text.length < length) {
      if (unused.length < 2) unused = [...BODY];
      const sentences = [0, 1].flatMap(() => unused.splice(Math.floor(random() * unused.length), 1));
      writer.paragraph(sentences);
    }
    if (retelling) writer.dropLastParagraph();
  }

  #originOf(number: number): number | undefined {
    if (!this.#isCopy(number)) return undefined;
    const back = 1 + Math.floor(this.#random(number + 0.25)() * LOOK_BACK);
    const origin = number - back;
    return origin >= 0 && !this.#isCopy(origin) ? origin : undefined;
  }

  #isCopy(number: number): boolean {
    return this.#random(number + 0.75)() < this.plan.wireCopies;
  }

  #random(stream: number): () => number {
    const random = makeRandom(Math.imul(this.plan.seed, 0x9e3779b1) ^ Math.imul(stream * 4, 0x85ebca6b));
    random();
    return random;
  }
}
