import type { NameMention } from '../../src/mentions/mention.ts';
import { isLoose, type GoldArticle } from './examples.ts';

export interface Tally {
  gold: number;
  found: number;
  hits: number;
}

const SHOWN_KINDS = ['person', 'place', 'organization'] as const;

/** Adds one article's exact hits by kind; kinds that a set does not annotate are left out, optional mentions count neither way. */
export function scoreNames(
  set: string,
  article: GoldArticle,
  found: readonly NameMention[],
  tallies: Map<string, Tally>,
): void {
  for (const kind of SHOWN_KINDS) {
    const name = `${set} ${kind}`;
    const gold = new Map(
      article.mentions.filter((m) => m.type === kind).map((m) => [`${m.start}-${m.end}`, m]),
    );
    const loose = article.mentions.filter((m) => isLoose(m, kind));
    const tally = tallies.get(name) ?? { gold: 0, found: 0, hits: 0 };
    tallies.set(name, tally);
    for (const mention of gold.values()) if (!mention.optional) tally.gold++;
    for (const mention of found) {
      if (mention.kind !== kind) continue;
      const match = gold.get(`${mention.start}-${mention.end}`);
      if (match && !match.optional) tally.hits++;
      else if (loose.some((m) => m.start < mention.end && mention.start < m.end)) continue;
      tally.found++;
    }
  }
}

/** Prints precision, recall and F1 in percent, one line a kind. */
export function printScores(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, { gold, found, hits }] of tallies) {
    const precision = hits / (found || 1);
    const recall = hits / (gold || 1);
    const f = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    console.log(
      `${name.padEnd(28)} gold ${String(gold).padStart(5)}  P ${pc(precision)}  R ${pc(recall)}  F ${pc(f)}`,
    );
  }
}
function pc(x: number): string {
  return (100 * x).toFixed(1).padStart(5);
}
