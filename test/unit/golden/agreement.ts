import { overlaps } from '../../../src/base/span.ts';
import type { LinkedMention } from '../../../src/entities/analysis.ts';
import type { MentionKind } from '../../../src/mentions/names/mention.ts';
import type { GoldArticle, GoldMention } from './seedCorpus.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/** An article's gold data beside what the engine made of it. */
export interface Reading {
  readonly gold: GoldArticle;
  readonly mentions: readonly LinkedMention[];
  /** The corpus entity id of a mention's entity. */
  readonly entityOf: (mention: LinkedMention) => string | undefined;
}

/** @returns F1 in percent of the spans of one kind that agree exactly. */
export function spanF1(readings: readonly Reading[], kind: MentionKind): number {
  return f1(readings, kind, () => true);
}

/**
 * @returns F1 in percent of the dates whose span agrees exactly and whose value is the same, doubt
 *   marks aside.
 */
export function dateValueF1(readings: readonly Reading[]): number {
  return f1(readings, 'date', (gold, found) => plain(gold.value) === plain(found.value));
}

function f1(
  readings: readonly Reading[],
  kind: MentionKind,
  agrees: (gold: GoldMention, found: LinkedMention) => boolean,
): number {
  let hits = 0;
  let total = 0;
  for (const { gold, mentions } of readings) {
    const wanted = gold.mentions.filter((mention) => mention.type === kind && !mention.optional);
    const found = mentions.filter((mention) => mention.kind === kind);
    const pairs = pair(wanted, found);
    const spared = gold.mentions.filter((mention) => countsNeitherWay(mention, kind));
    const counted = found.filter(
      (mention) => pairs.has(mention) || !spared.some((spare) => overlaps(spare, mention)),
    );
    for (const [mention, expected] of pairs) if (agrees(expected, mention)) hits++;
    total += wanted.length + counted.length;
  }
  return total ? (200 * hits) / total : 100;
}

/**
 * The agreement of two clusterings by B-cubed F1 (Bagga and Baldwin, 1998), in percent, over the
 * mentions that both have.
 */
export function linkingF1(readings: readonly Reading[], kind: 'person' | 'place'): number {
  const clusters: string[] = [];
  const entities: string[] = [];
  for (const { gold, mentions, entityOf } of readings) {
    const wanted = gold.mentions.filter((mention) => mention.type === kind && mention.cluster);
    for (const [mention, expected] of pair(wanted, mentions)) {
      clusters.push(expected.cluster!);
      entities.push(entityOf(mention) ?? `alone ${entities.length}`);
    }
  }
  const precision = purity(entities, clusters);
  const recall = purity(clusters, entities);
  return precision + recall ? (200 * precision * recall) / (precision + recall) : 0;
}

/** @returns for an item on average, which part of the others in its group share its label. */
function purity(groups: readonly string[], labels: readonly string[]): number {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  groups.forEach((group, i) => {
    const both = `${group}\n${labels[i]}`;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    shared.set(both, (shared.get(both) ?? 0) + 1);
  });
  let sum = 0;
  for (const [both, count] of shared) sum += count ** 2 / sizes.get(both.slice(0, both.indexOf('\n')))!;
  return groups.length ? sum / groups.length : 1;
}

function pair(
  wanted: readonly GoldMention[],
  found: readonly LinkedMention[],
): ReadonlyMap<LinkedMention, GoldMention> {
  const place = new Map(wanted.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const pairs = new Map<LinkedMention, GoldMention>();
  for (const mention of found) {
    const expected = place.get(`${mention.start}-${mention.end}`);
    if (expected) pairs.set(mention, expected);
  }
  return pairs;
}

function countsNeitherWay(mention: GoldMention, kind: MentionKind): boolean {
  if (mention.type === 'facility') return kind === 'place' || kind === 'organization';
  return mention.type === kind && mention.optional === true;
}

/**
 * A date value without its marks of doubt, and a week (`2019-W06`) as its days from Monday to
 * Sunday (ISO 8601).
 */
function plain(value: string | undefined): string | undefined {
  const bare = value?.replace(/[~?%]/g, '');
  const week = /^(\d{4})-W(\d\d)$/.exec(bare ?? '');
  if (!week) return bare;
  const fourth = new Date(`${week[1]}-01-04T00:00Z`);
  const monday = fourth.getTime() + (7 * (Number(week[2]) - 1) - ((fourth.getUTCDay() + 6) % 7)) * DAY;
  return `${isoDay(monday)}/${isoDay(monday + 6 * DAY)}`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
