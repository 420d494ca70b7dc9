import { officeOf } from '../../entities/names/office.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { RoleThen } from './cardData.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { fold } from '../../base/words/fold.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import type { Posting } from '../../index/record/posting.ts';
import { roleBehind } from './roleReader.ts';
import { rolesIn } from '../../index/record/roles.ts';
import { roleTarget } from './whoIs.ts';

/** Roles that a card lists. */
const MOST_ROLES = 8;
/** Articles that are read for it, spread evenly over the days on which somebody is in the news. */
const MOST_ARTICLES = 32;
const MOST_DAYS = 16;
/** Sentences that are parsed for it. */
const MOST_PARSED = 4;
const LONGEST_HEADLINE = 140;

/**
 * Words that say when an office was held: with one, a role is another part of a life. Cf. "before"
 * in the AP Stylebook, "titles".
 */
const THEN = /\b(?:former|formerly|ex|late|then|acting|interim|outgoing|incoming|future|designate|elect)\b/;

/**
 * The roles of a person over time, oldest first: each where it is first found among articles of
 * known day, spread over all the time in which the corpus mentions the person. Never invented:
 * every role is in the article of its target.
 * @param days days of publication on which the corpus mentions the person, in any order
 * @param asOf only by what had appeared then
 */
export function roleHistory(
  index: CorpusIndex,
  id: string,
  days: readonly string[],
  asOf?: AsOf,
): readonly RoleThen[] {
  if (!id.startsWith('person:') || days.length < 2) return [];
  const read = spread([...days].sort(), MOST_DAYS);
  const each = Math.ceil(MOST_ARTICLES / read.length);
  const found = new Map<string, RoleThen>();
  let parses = MOST_PARSED;
  for (const day of read) {
    for (const posting of index.names.postings(id, { on: day, limit: each, asOf })) {
      let roles = posting.titles;
      if (roles.length === 0 && parses > 0) {
        roles = rolesBehind(posting);
        parses--;
      }
      for (const [key, text] of rolesIn(roles))
        if (!found.has(key)) found.set(key, roleThen(posting, text, day));
    }
  }
  return mostFrequent(index, id, withoutShorter(found));
}

/** Some of many, evenly, the first and the last among them. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
}

function rolesBehind({ record, counted }: Posting): readonly string[] {
  const full = counted.find((mention) => record.mentions[mention]!.surface.includes(' '));
  const role = full === undefined ? undefined : roleBehind(record.text, record.mentions[full]!.end);
  return role === undefined ? [] : [role];
}

function roleThen(posting: Posting, text: string, day: string): RoleThen {
  const { record } = posting;
  return {
    text,
    day,
    published: record.published ?? day,
    headline: clip(oneLine(record.headline), LONGEST_HEADLINE),
    target: roleTarget(posting, text),
  };
}

/**
 * Leaves out "President" beside "US President", but not beside "former President": that is another
 * part of a life.
 */
function withoutShorter(found: ReadonlyMap<string, RoleThen>): readonly [string, RoleThen][] {
  const all = [...found];
  return all.filter(
    ([key, { text }]) =>
      !all.some(
        ([other, fuller]) =>
          other !== key &&
          ` ${other} `.includes(` ${key} `) &&
          THEN.test(other) === THEN.test(key) &&
          officeOf(fuller.text) === officeOf(text),
      ),
  );
}

/** The roles that most articles give, in the order in which they were found. */
function mostFrequent(
  index: CorpusIndex,
  id: string,
  roles: readonly [string, RoleThen][],
): readonly RoleThen[] {
  const counts = new Map<string, number>();
  for (const { text, count } of index.names.roles(id)) {
    const key = fold(text);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const kept = new Set(
    [...roles]
      .sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .slice(0, MOST_ROLES)
      .map(([key]) => key),
  );
  const history = roles.filter(([key]) => kept.has(key)).map(([, role]) => role);
  return history.some(({ day }) => day !== history[0]!.day) ? history : [];
}
