import type { Target } from '../base/target.ts';
import type { ArticleRecord } from './articleRecord.ts';
import type { AsOf } from './asOf.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { fold } from './fold.ts';
import { roleBehind } from './roleReader.ts';
import { rolesIn } from './roles.ts';

/** A role of several words ("North Korean leader") tells more than one word ("President") found half as often again. */
const SEVERAL_WORDS = 1.5;

/** The best short answer to "who is this?" found beside the name, and in how many articles it is found. */
export interface Answer {
  readonly text: string;
  readonly articles: number;
  readonly target?: Target;
}

/** Titles and roles that an article gives an entity, forms of address left out. */
export function titlesIn(index: CorpusIndex, id: string, record: ArticleRecord): readonly string[] {
  const locals = index.localsOf(id, record.id);
  if (locals.length === 0) return [];
  const { entities } = record.analysis;
  return locals.flatMap((local) => [...rolesIn(entities[local]?.titles ?? []).values()]);
}

/** A role by its words as written most often, with in how many articles it is found. */
interface Role {
  readonly text: string;
  articles: number;
  /** An article that tells it, where one is known already. */
  readonly record?: ArticleRecord;
}
/** Roles found so far, by their folded words. */
type Found = Map<string, Role>;
/** Sentences that are parsed for one card. */
const MOST_PARSED = 6;
/** Newest articles that are searched for an example. */
const MOST_ARTICLES = 60;

/**
 * What the corpus says an entity is; undefined where no title or role stands beside its name. Never invented.
 * @param asOf tells it by what had appeared then: by the newest articles of that time
 */
export function whoIs(index: CorpusIndex, id: string, asOf?: AsOf): Answer | undefined {
  const found = asOf ? rolesByThen(index, id, asOf) : rolesOfAll(index, id);
  if (![...found.keys()].some((key) => key.includes(' '))) readRoles(index, id, found, asOf);
  const best = bestOf(found);
  if (!best) return undefined;
  const record = best.record ?? example(index, id, best.key, asOf);
  const target = record && targetIn(index, id, record, best.text);
  return { text: best.text, articles: best.articles, ...(target && { target }) };
}

/** The same by what stands in the index alone, without reading an article. */
export function bestRole(index: CorpusIndex, id: string): string | undefined {
  return bestOf(rolesOfAll(index, id))?.text;
}

function bestOf(found: Found): (Role & { readonly key: string }) | undefined {
  const all = [...found]
    .map(([key, role]) => ({ key, ...role }))
    .sort((a, b) => worth(b) - worth(a) || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const first = all[0];
  // "US President" says more than the "President" that is found a little oftener.
  return all.find(({ key, articles }) => articles > 1 && key.endsWith(` ${first!.key}`)) ?? first;
}

function rolesOfAll(index: CorpusIndex, id: string): Found {
  const found: Found = new Map();
  for (const { text, count } of index.roles(id)) {
    const known = found.get(fold(text));
    if (known) known.articles += count;
    else found.set(fold(text), { text, articles: count });
  }
  return found;
}

function rolesByThen(index: CorpusIndex, id: string, asOf: AsOf): Found {
  const found: Found = new Map();
  for (const { record } of index.postings(id, { limit: MOST_ARTICLES, asOf }))
    addRoles(found, record, titlesIn(index, id, record));
  return found;
}

/** Parses what follows the longest names of a person, for a role of more than one word. */
function readRoles(index: CorpusIndex, id: string, found: Found, asOf: AsOf | undefined): void {
  if (!id.startsWith('person:')) return;
  let left = MOST_PARSED;
  for (const { record, counted } of index.postings(id, { limit: MOST_ARTICLES, asOf })) {
    const full = counted
      .map((mention) => record.mentions[mention]!)
      .filter(({ kind, surface }) => kind === 'person' && surface.includes(' '))
      .slice(0, left);
    left -= full.length;
    const roles = full.map(({ end }) => roleBehind(record.text, end)).filter((role) => role !== undefined);
    addRoles(found, record, roles);
    if (left === 0) return;
  }
}

/** Counts an article once for each role that it gives, however often it says it. */
function addRoles(found: Found, record: ArticleRecord, roles: readonly string[]): void {
  for (const [key, text] of rolesIn(roles)) {
    const known = found.get(key);
    if (known) known.articles++;
    else found.set(key, { text, record, articles: 1 });
  }
}

/** The newest article that gives the entity a role. */
function example(
  index: CorpusIndex,
  id: string,
  key: string,
  asOf: AsOf | undefined,
): ArticleRecord | undefined {
  for (const { record } of index.postings(id, { limit: MOST_ARTICLES, asOf }))
    if (titlesIn(index, id, record).some((title) => fold(title) === key)) return record;
  return undefined;
}

function worth({ text, articles }: { readonly text: string; readonly articles: number }): number {
  return articles * (/\s/.test(text) ? SEVERAL_WORDS : 1);
}

function targetIn(index: CorpusIndex, id: string, record: ArticleRecord, role: string): Target | undefined {
  const counted = index.posting(id, record.id)?.counted ?? [];
  return counted.length === 0 ? undefined : roleTarget(record, counted, role);
}

/** The name among an entity's mentions in an article, at least one, that a role stands beside. */
export function roleTarget(record: ArticleRecord, counted: readonly number[], role: string): Target {
  const mentions = counted.map((mention) => record.mentions[mention]!);
  const near = mentions.find(({ start, end }) =>
    record.text.slice(Math.max(0, start - 200), end + 200).includes(role),
  );
  return record.target(near ?? mentions[0]!);
}
