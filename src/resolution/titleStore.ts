import { getOrInsert } from '../base/getOrInsert.ts';
import { wordSet } from '../base/words/wordSet.ts';
import { titleKind } from '../mentions/names/titles.ts';
import { officeOf } from '../entities/names/office.ts';

/** What is beside a name in an article: its titles, and for a place or namesake which one it is. */
interface Beside {
  readonly sense: string;
  readonly offices: readonly number[];
  readonly walks: readonly string[];
}

const SEPARATOR = '\n';
/** Professions that distinguish nobody. */
const ANY_WALK = new Set(['other', 'honorific']);

/** The titles beside names in articles, each combination once, as numbers; 0 is nothing. */
export class TitleStore {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #all: Beside[] = [{ sense: '', offices: [], walks: [] }];
  readonly #offices = new Map<string, number>();
  readonly #officeNames: string[] = [];

  /** True when an article ever said which of several places or people of a name it means. */
  hasSenses = false;

  /** The number of titles beside a name, with its sense: which place or namesake it is. */
  intern(titles: readonly string[], sense = ''): number {
    const id = titles.length === 0 && sense === '' ? '' : [sense, ...titles].join(SEPARATOR);
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const offices = [...new Set(titles.map(officeOf))].map((office) => this.#office(office));
    const walks = [...new Set(titles.map(walkOfLife))].filter((walk) => !ANY_WALK.has(walk));
    if (sense !== '') this.hasSenses = true;
    const number = this.#all.push({ sense, offices, walks }) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Numbers of the offices that the titles name (see `officeOf`). */
  offices(number: number): readonly number[] {
    return this.#all[number]!.offices;
  }

  /** Walks of life that the titles are of: `political`, `military` and so on. */
  walks(number: number): readonly string[] {
    return this.#all[number]!.walks;
  }

  /** The sense of a combination, empty if it has none. */
  sense(number: number): string {
    return this.#all[number]!.sense;
  }

  /** The name of an office. */
  officeName(office: number): string {
    return this.#officeNames[office]!;
  }

  #office(name: string): number {
    return getOrInsert(this.#offices, name, () => this.#officeNames.push(name) - 1);
  }
}

/** Roles in sport, which are no titles or like those of other professions. */
const SPORT = wordSet(
  'player coach midfielder striker goalkeeper quarterback forward defender skipper winger receiver linebacker pitcher catcher guard trainer boxer golfer cyclist swimmer sprinter footballer cricketer wrestler batsman bowler',
);
/** Roles in sport, business and elsewhere. */
const ANYWHERE = new Set(['manager', 'captain', 'owner', 'star', 'champion', 'assistant', 'head']);

function walkOfLife(title: string): string {
  const words = title.split(' ');
  const last = words.at(-1)!.toLowerCase();
  if (SPORT.has(last)) return 'sport';
  if (ANYWHERE.has(last)) return 'other';
  return titleKind(words.slice(-2).join(' ')) ?? titleKind(words.at(-1)!) ?? 'other';
}
