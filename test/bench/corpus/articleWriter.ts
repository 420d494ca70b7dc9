import type { Population } from './population.ts';
import { ADJECTIVES, MONTHS, NOUNS, VERBS, WEEKDAYS } from './wordLists.ts';

/** A name or date that was written into an article, and what it means. */
export interface WrittenMention {
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'place' | 'date';
  /** `person 17`, the name of the place, or the EDTF value of the date. */
  readonly means: string;
  /** True when the name has a slip in it. */
  readonly misspelled?: boolean;
}

/** Who and what a story is about. */
export interface Cast {
  /** Numbers in the population. */
  readonly people: readonly number[];
  readonly roles: readonly string[];
  readonly towns: readonly [string, string];
  readonly country: string;
  readonly topic: string;
}

const DAY = 86_400_000;

/** Writes sentences with gaps as text and notes what it put into the gaps. */
export class ArticleWriter {
  text = '';
  readonly mentions: WrittenMention[] = [];
  cast!: Cast;
  /** Chooses dates, numbers and words: the same in every copy of a story. */
  storyRandom: () => number;
  readonly #people: Population;
  readonly #random: () => number;
  readonly #day: Date;
  readonly #misspellings: number;
  readonly #named = new Set<number>();

  /**
   * @param random chooses slips of spelling
   * @param misspellings how many of all names get one, between 0 and 1
   */
  constructor(people: Population, random: () => number, day: Date, misspellings: number) {
    this.#people = people;
    this.#random = random;
    this.storyRandom = random;
    this.#day = day;
    this.#misspellings = misspellings;
  }

  headline(template: string): void {
    this.#fill(template);
    this.text = this.text.charAt(0).toUpperCase() + this.text.slice(1);
    this.text += '\n\n';
  }

  /** Opens the first paragraph. */
  dateline(agency: string): void {
    this.#mention(this.cast.towns[0].toUpperCase(), 'place', this.cast.towns[0]);
    const month = MONTHS[this.#day.getUTCMonth()]!.slice(0, 3);
    this.text += ', ';
    this.#mention(
      `${month} ${String(this.#day.getUTCDate())}, ${String(this.#day.getUTCFullYear())}`,
      'date',
      iso(this.#day),
    );
    this.text += ` (${agency}) - `;
  }

  paragraph(templates: readonly string[]): void {
    templates.forEach((template, index) => {
      if (index > 0) this.text += ' ';
      const start = this.text.length;
      this.#fill(template);
      this.text =
        this.text.slice(0, start) + this.text.charAt(start).toUpperCase() + this.text.slice(start + 1);
    });
    this.text += '\n\n';
  }

  dropLastParagraph(): void {
    const end = this.text.lastIndexOf('\n\n', this.text.length - 3) + 2;
    this.text = this.text.slice(0, end);
    while ((this.mentions.at(-1)?.end ?? 0) > end) this.mentions.pop();
  }

  #fill(template: string): void {
    for (const part of template.split(/(\{\w\})/)) {
      const gap = /^\{(\w)\}$/.exec(part)?.[1];
      if (gap === undefined) this.text += this.text.endsWith(',') ? part.replace(/^[,.]/, '') : part;
      else this.#gap(gap);
    }
  }

  #gap(gap: string): void {
    const { towns, country, topic } = this.cast;
    switch (gap) {
      case 'A':
      case 'B':
        return this.#person(gap === 'A' ? 0 : 1, true);
      case 'a':
      case 'b':
      case 'c':
        return this.#person('abc'.indexOf(gap), false);
      case 'p':
        return this.#mention(towns[0], 'place', towns[0]);
      case 'q':
        return this.#mention(towns[1], 'place', towns[1]);
      case 'k':
        return this.#mention(country, 'place', country);
      case 'd':
        return this.#date();
      case 'w':
        return this.#weekday();
      case 't':
        this.text += topic;
        return;
      case 'n':
        this.text += String(2 + Math.floor(97 * this.storyRandom()));
        return;
      default:
        return this.#word(gap === 'j' ? ADJECTIVES : gap === 'o' ? NOUNS : VERBS);
    }
  }

  #word(words: readonly string[]): void {
    const word = words[Math.floor(words.length * this.storyRandom())]!;
    if (/\b[Aa] $/.test(this.text.slice(-3)) && /^[aeiou]/.test(word))
      this.text = `${this.text.slice(0, -1)}n `;
    this.text += word;
  }

  /** @param short a headline has the family name alone, and does not introduce anybody */
  #person(position: number, short: boolean): void {
    const number = this.cast.people[position]!;
    const { given, family } = this.#people.person(number);
    const misspelled = this.#random() < this.#misspellings;
    const written = misspelled ? withSlip(family, this.#random) : family;
    const meaning = `person ${String(number)}`;
    if (short || this.#named.has(number)) return this.#mention(written, 'person', meaning, misspelled);
    this.#named.add(number);
    this.text += `the ${this.cast.roles[position]!}, `;
    this.#mention(`${given} ${written}`, 'person', meaning, misspelled);
    this.text += ',';
  }

  #date(): void {
    const day = new Date(this.#day.getTime() - Math.floor(20 + 300 * this.storyRandom()) * DAY);
    const [date, month] = [String(day.getUTCDate()), MONTHS[day.getUTCMonth()]!];
    this.#mention(`${month} ${date}, ${String(day.getUTCFullYear())}`, 'date', iso(day));
  }

  /** A weekday of the week before publication. */
  #weekday(): void {
    const day = new Date(this.#day.getTime() - Math.floor(1 + 6 * this.storyRandom()) * DAY);
    this.#mention(WEEKDAYS[day.getUTCDay()]!, 'date', iso(day));
  }

  #mention(written: string, kind: WrittenMention['kind'], means: string, misspelled = false): void {
    const start = this.text.length;
    this.text += written;
    this.mentions.push({ start, end: this.text.length, kind, means, ...(misspelled && { misspelled }) });
  }
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** A name with two letters swapped or one doubled, never its first. */
function withSlip(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const [first, second] = [name.charAt(at), name.charAt(at + 1)];
  return first === second || random() < 0.5
    ? name.slice(0, at) + first + name.slice(at)
    : name.slice(0, at) + second + first + name.slice(at + 2);
}
