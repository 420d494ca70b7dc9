import type { NameKind } from '../mentions/mention.ts';
import type { CorpusEntity, ResolverEntry } from './analysis.ts';
import { mergeContexts, type ArticleContext } from './articleContext.ts';
import type { NameKey } from './nameKey.ts';
import { officeOf } from './office.ts';

/** An entity of one article, as resolution across articles sees it. */
export interface BlockEntry {
  readonly articleId: string;
  /** Index into the article's entities. */
  readonly index: number;
  readonly entity: ResolverEntry;
  readonly key: NameKey;
  /** Shared by all entries of the article. */
  readonly context: ArticleContext;
}

/** What an entry was found to be. */
export interface Outcome {
  readonly id: string;
  /** Ids of all corpus entities that it may be, likeliest first; holds `id` first. */
  readonly candidates: readonly string[];
}

/** What articles say about the bearers of a name. */
export interface Profile {
  readonly context: ArticleContext;
  /** Offices that their titles name (see `officeOf`). */
  readonly offices: ReadonlySet<string>;
}

/** A profile is read from at most this many articles, the first by id. */
const MOST_READ = 50;

/** The profile of some entries. */
export function profileOf(entries: readonly BlockEntry[]): Profile {
  const read = entries.slice(0, MOST_READ);
  return {
    context: mergeContexts(read.map(({ context }) => context)),
    offices: new Set(read.flatMap(({ entity }) => entity.titles.map(officeOf))),
  };
}

const UNRESOLVED: Outcome = { id: '', candidates: [] };

/** All entries of one name. */
export class Form {
  readonly key: NameKey;
  /** By article id, then index. */
  readonly entries: BlockEntry[] = [];
  /** What entries are unless `exceptions` says otherwise. */
  outcome: Outcome = UNRESOLVED;
  readonly exceptions = new Map<BlockEntry, Outcome>();
  readonly #surfaces = new Map<string, number>();
  #profile: Profile | undefined;

  constructor(key: NameKey) {
    this.key = key;
  }

  /** In how many articles each spelling of the name is the one in use. */
  get surfaces(): ReadonlyMap<string, number> {
    return this.#surfaces;
  }

  get profile(): Profile {
    return (this.#profile ??= profileOf(this.entries));
  }

  add(entry: BlockEntry): void {
    const place = this.#placeOf(entry);
    this.entries.splice(place, 0, entry);
    if (place < MOST_READ) this.#profile = undefined;
    this.#count(entry.entity.name, 1);
  }

  remove(entry: BlockEntry): void {
    const place = this.#placeOf(entry);
    if (this.entries[place] !== entry) return;
    this.entries.splice(place, 1);
    if (place < MOST_READ) this.#profile = undefined;
    this.#count(entry.entity.name, -1);
  }

  outcomeOf(entry: BlockEntry): Outcome {
    return this.exceptions.get(entry) ?? this.outcome;
  }

  #count(surface: string, change: 1 | -1): void {
    const count = (this.#surfaces.get(surface) ?? 0) + change;
    if (count > 0) this.#surfaces.set(surface, count);
    else this.#surfaces.delete(surface);
  }

  /** The first place at or behind which the entry belongs. */
  #placeOf(entry: BlockEntry): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byArticle(this.entries[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function byArticle(a: BlockEntry, b: BlockEntry): number {
  return a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.index - b.index;
}

/** Names that may be one entity's: no name outside a block can be. */
export class Block {
  readonly key: string;
  readonly kind: NameKind;
  readonly forms = new Map<string, Form>();
  /** The entities found when the block was resolved last. */
  clusters: readonly CorpusEntity[] = [];

  constructor(key: string, kind: NameKind) {
    this.key = key;
    this.kind = kind;
  }

  add(entry: BlockEntry): Form {
    let form = this.forms.get(entry.key.key);
    if (!form) this.forms.set(entry.key.key, (form = new Form(entry.key)));
    form.add(entry);
    return form;
  }

  /** What was found of each entry, in one comparable text. */
  told(): ReadonlyMap<BlockEntry, string> {
    const told = new Map<BlockEntry, string>();
    for (const form of this.forms.values())
      for (const entry of form.entries) told.set(entry, form.outcomeOf(entry).candidates.join('\n'));
    return told;
  }

  remove(form: Form, entry: BlockEntry): void {
    form.remove(entry);
    if (form.entries.length === 0) this.forms.delete(form.key.key);
  }
}
