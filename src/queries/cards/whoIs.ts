import type { Target } from '../../base/target.ts';
import { fold } from '../../base/words/fold.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { Posting } from '../../index/record/posting.ts';
import { rolesIn } from '../../index/record/roles.ts';
import { newestPostings } from './passages.ts';
import { roleBehind } from './roleReader.ts';

/**
 * A role of several words ("North Korean leader") says more than one word ("President") that is
 * found one and a half times as often.
 */
const SEVERAL_WORDS = 1.5;

/**
 * The best short answer to "who is this?" found beside the name, and in how many articles it is
 * found.
 */
export interface Answer {
  readonly text: string;
  readonly articles: number;
  readonly target?: Target;
}

/** A role by its words as written most often, with in how many articles it is found. */
interface Role {
  readonly text: string;
  articles: number;
  /** Where an article says it, if that is known already. */
  readonly posting?: Posting;
}
/** Roles found so far, by their folded words. */
type Found = Map<string, Role>;
/** Sentences that are parsed for one card. */
const MOST_PARSED = 6;

/**
 * Who or what an entity is in the corpus; undefined if no title or role is beside its name. Never
 * invented.
 * @param asOf only by what had appeared then: by the newest articles of that time
 * @param newest its {@link newestPostings}, where they are read for something else too
 */
export function whoIs(
  index: CorpusIndex,
  id: string,
  asOf?: AsOf,
  newest: () => readonly Posting[] = () => newestPostings(index, id, { asOf }),
): Answer | undefined {
  const found = asOf ? rolesAsOf(newest()) : rolesOfAll(index, id);
  if (needsParsing(found))
    for (const { posting, text } of rolesRead(id, newest())) addRole(found, posting, text);
  const best = bestOf(found);
  if (!best) return undefined;
  const posting =
    best.posting ?? newest().find(({ titles }) => titles.some((title) => fold(title) === best.key));
  const target = posting && roleTarget(posting, best.text);
  return { text: best.text, articles: best.articles, ...(target && { target }) };
}

/**
 * The articles that an {@link Answer} counts, each with the name that the role is beside, newest
 * first.
 * @param limit how many of the articles that mention the entity are looked at
 */
export function articlesSaying(
  index: CorpusIndex,
  id: string,
  role: string,
  limit: number,
  asOf?: AsOf,
): readonly { readonly record: ArticleRecord; readonly mention: number }[] {
  const key = fold(role);
  const newest = newestPostings(index, id, { asOf });
  const all = asOf ? newest : index.names.postings(id, { limit });
  const roles = asOf ? rolesAsOf(newest) : rolesOfAll(index, id);
  const parsed = new Set<string>();
  if (needsParsing(roles))
    for (const { posting, text } of rolesRead(id, newest))
      if (fold(text) === key) parsed.add(posting.record.id);
  return all
    .filter(({ titles, record }) => titles.some((title) => fold(title) === key) || parsed.has(record.id))
    .map((posting) => ({ record: posting.record, mention: mentionBeside(posting, role) }));
}

/** The same from the index alone, without reading an article. */
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
  for (const { text, count } of index.names.roles(id)) {
    const known = found.get(fold(text));
    if (known) known.articles += count;
    else found.set(fold(text), { text, articles: count });
  }
  return found;
}

function rolesAsOf(newest: readonly Posting[]): Found {
  const found: Found = new Map();
  for (const posting of newest) for (const title of posting.titles) addRole(found, posting, title);
  return found;
}

/** True where no role of more than one word is beside the name: then one may follow it. */
function needsParsing(found: Found): boolean {
  return ![...found.keys()].some((key) => key.includes(' '));
}

/**
 * Parses what follows the longest names of a person. An article that gives a role several times, or
 * as a title too, is counted once for it.
 */
function* rolesRead(
  id: string,
  newest: readonly Posting[],
): Generator<{ readonly posting: Posting; readonly text: string }> {
  if (!id.startsWith('person:')) return;
  let left = MOST_PARSED;
  for (const posting of newest) {
    const { record, counted, titles } = posting;
    const full = counted
      .map((mention) => record.mentions[mention]!)
      .filter(({ kind, surface }) => kind === 'person' && surface.includes(' '))
      .slice(0, left);
    left -= full.length;
    const roles = full.map(({ end }) => roleBehind(record.text, end)).filter((role) => role !== undefined);
    const known = rolesIn(titles);
    for (const [key, text] of rolesIn(roles)) if (!known.has(key)) yield { posting, text };
    if (left === 0) return;
  }
}

function addRole(found: Found, posting: Posting, text: string): void {
  const known = found.get(fold(text));
  if (known) known.articles++;
  else found.set(fold(text), { text, posting, articles: 1 });
}

function worth({ text, articles }: { readonly text: string; readonly articles: number }): number {
  return articles * (/\s/.test(text) ? SEVERAL_WORDS : 1);
}

/**
 * The name among an entity's counted mentions in an article, at least one, that a role is beside.
 */
export function roleTarget(posting: Posting, role: string): Target {
  const { record } = posting;
  return record.target(record.mentions[mentionBeside(posting, role)]!);
}

/** The same as an index into the article's mentions. */
function mentionBeside({ record, counted }: Posting, role: string): number {
  const near = counted.find((mention) => {
    const { start, end } = record.mentions[mention]!;
    return record.text.slice(Math.max(0, start - 200), end + 200).includes(role);
  });
  return near ?? counted[0]!;
}
