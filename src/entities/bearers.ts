import { profileOf, type BlockEntry } from './block.ts';
import { relationOf } from './nameRelation.ts';
import { officeOf } from './office.ts';
import type { PersonName } from './personName.ts';
import type { Cluster } from './resolveBlock.ts';

/** A full-named person whom short names may stand for, and what speaks for that. */
export interface Bearer {
  readonly cluster: Cluster;
  readonly name: PersonName;
  /** How many articles name the person, up to {@link MOST_COUNTED}. */
  readonly articles: number;
}

/** Those of one family name. */
export interface Namesakes {
  /** In how many articles they are named, most first. */
  readonly ranked: readonly Bearer[];
  readonly all: ReadonlySet<Bearer>;
}

/** A bearer and how much speaks for it, in the units of `ArticleContext`. */
export interface Support {
  readonly cluster: Cluster;
  readonly articles: number;
  readonly score: number;
}

/** More articles than this make nobody better known. */
const MOST_COUNTED = 50;
/** What more people of one block share tells them apart no longer. */
const MOST_SHARERS = 50;
const TITLE = 1.5;

/** The people of a block by family name and by context, for looking short names up without comparing each with everybody. */
export class Bearers {
  readonly #byEnding = new Map<string, Bearer[]>();
  readonly #byContext = new Map<string, Bearer[]>();

  /** @param block its own key is no context */
  constructor(clusters: readonly Cluster[], block: string) {
    for (const cluster of clusters) this.#add(cluster, block);
  }

  /** Those whom a family name can stand for. */
  of(name: PersonName): Namesakes {
    const near = this.#byEnding.get(name.words.join(' ')) ?? [];
    const all = near.filter((bearer) => relationOf(name, bearer.name) === 'family');
    return { ranked: all.toSorted((a, b) => b.articles - a.articles), all: new Set(all) };
  }

  /** The likeliest of the namesakes for an entry with how much speaks for each, best first; at most `count` of them. */
  support({ context, entity }: BlockEntry, { ranked, all }: Namesakes, count: number): readonly Support[] {
    const scores = new Map<Bearer, number>();
    const score = (sharers: readonly Bearer[] | undefined, weight: number): void => {
      if (!sharers || sharers.length > MOST_SHARERS) return;
      for (const bearer of sharers)
        if (all.has(bearer)) scores.set(bearer, (scores.get(bearer) ?? 0) + weight);
    };
    for (const [key, weight] of context) score(this.#byContext.get(key), weight);
    for (const office of new Set(entity.titles.map(officeOf)))
      score(this.#byContext.get(officeKey(office)), TITLE);
    for (const bearer of ranked.slice(0, count)) if (!scores.has(bearer)) scores.set(bearer, 0);
    return [...scores]
      .map(([{ cluster, articles }, points]) => ({ cluster, articles, score: points }))
      .sort((a, b) => b.score - a.score || b.articles - a.articles)
      .slice(0, count);
  }

  #add(cluster: Cluster, block: string): void {
    const { forms, entries } = cluster;
    const name = (forms[0] ?? entries[0]!.form).key.person!;
    const count = forms.reduce((sum, form) => sum + form.entries.length, entries.length);
    const bearer: Bearer = { cluster, name, articles: Math.min(count, MOST_COUNTED) };
    const { words } = name;
    const endings = [name.called, name.bareCalled, ...words.map((_, i) => words.slice(i).join(' '))];
    for (const ending of new Set(endings)) push(this.#byEnding, ending, bearer);
    const profiles = forms.map(({ profile }) => profile);
    if (entries.length > 0) profiles.push(profileOf(entries.map(({ entry }) => entry)));
    const keys = new Set(profiles.flatMap(({ context }) => [...context.keys()]));
    keys.delete(block);
    for (const key of keys) push(this.#byContext, key, bearer);
    const offices = new Set(profiles.flatMap((profile) => [...profile.offices]));
    for (const office of offices) push(this.#byContext, officeKey(office), bearer);
  }
}

/** No block's key begins like this. */
const officeKey = (office: string): string => `# ${office}`;

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
