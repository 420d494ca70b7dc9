import type { Target } from '../base/target.ts';
import type { AsOf } from './asOf.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { fold } from './fold.ts';
import { newestPostings } from './newestPostings.ts';
import type { Posting } from './posting.ts';
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

/** A role by its words as written most often, with in how many articles it is found. */
interface Role {
  readonly text: string;
  articles: number;
  /** Where an article tells it, if that is known already. */
  readonly posting?: Posting;
}
/** Roles found so far, by their folded words. */
type Found = Map<string, Role>;
/** Sentences that are parsed for one card. */
const MOST_PARSED = 6;

/**
 * What the corpus says an entity is; undefined where no title or role stands beside its name. Never invented.
 * @param asOf tells it by what had appeared then: by the newest articles of that time
 * @param newest its {@link newestPostings}, where they are read for something else too
 */
export function whoIs(
  index: CorpusIndex,
  id: string,
  asOf?: AsOf,
  newest: () => readonly Posting[] = () => newestPostings(index, id, { asOf }),
): Answer | undefined {
  const found = asOf ? rolesByThen(newest()) : rolesOfAll(index, id);
  if (![...found.keys()].some((key) => key.includes(' '))) readRoles(id, found, newest);
  const best = bestOf(found);
  if (!best) return undefined;
  const posting =
    best.posting ?? newest().find(({ titles }) => titles.some((title) => fold(title) === best.key));
  const target = posting && roleTarget(posting, best.text);
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

function rolesByThen(newest: readonly Posting[]): Found {
  const found: Found = new Map();
  for (const posting of newest) addRoles(found, posting, posting.titles);
  return found;
}

/** Parses what follows the longest names of a person, for a role of more than one word. */
function readRoles(id: string, found: Found, newest: () => readonly Posting[]): void {
  if (!id.startsWith('person:')) return;
  let left = MOST_PARSED;
  for (const posting of newest()) {
    const { record, counted } = posting;
    const full = counted
      .map((mention) => record.mentions[mention]!)
      .filter(({ kind, surface }) => kind === 'person' && surface.includes(' '))
      .slice(0, left);
    left -= full.length;
    const roles = full.map(({ end }) => roleBehind(record.text, end)).filter((role) => role !== undefined);
    addRoles(found, posting, roles);
    if (left === 0) return;
  }
}

/** Counts an article once for each role that it gives, however often it says it. */
function addRoles(found: Found, posting: Posting, roles: readonly string[]): void {
  for (const [key, text] of rolesIn(roles)) {
    const known = found.get(key);
    if (known) known.articles++;
    else found.set(key, { text, posting, articles: 1 });
  }
}

function worth({ text, articles }: { readonly text: string; readonly articles: number }): number {
  return articles * (/\s/.test(text) ? SEVERAL_WORDS : 1);
}

/** The name among an entity's counted mentions in an article, at least one, that a role stands beside. */
export function roleTarget({ record, counted }: Posting, role: string): Target {
  const mentions = counted.map((mention) => record.mentions[mention]!);
  const near = mentions.find(({ start, end }) =>
    record.text.slice(Math.max(0, start - 200), end + 200).includes(role),
  );
  return record.target(near ?? mentions[0]!);
}
