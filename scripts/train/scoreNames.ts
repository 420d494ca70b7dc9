import type { NameMention } from '../../src/mentions/names/mention.ts';
import { isLoose, type GoldArticle } from './examples.ts';

export interface Tally {
  gold: number;
  found: number;
  hits: number;
}

const SHOWN_KINDS = ['person', 'place', 'organization'] as const;

/**
 * Adds one article's exact hits by kind; kinds that a set does not annotate are left out, optional
 * mentions count neither way.
 */
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

/** Precision, recall and F1, 0 to 1. */
function measure({ gold, found, hits }: Tally): { p: number; r: number; f: number } {
  const p = hits / (found || 1);
  const r = hits / (gold || 1);
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
}

/** Prints precision, recall and F1 in percent, one line a kind. */
export function printScores(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, tally] of tallies) {
    const { p, r, f } = measure(tally);
    console.log(
      `${name.padEnd(28)} gold ${String(tally.gold).padStart(5)}  P ${pc(p)}  R ${pc(r)}  F ${pc(f)}`,
    );
  }
}

/**
 * The sets whose people and places together are found worst, worst first.
 * @param least sets with fewer gold people and places are left out: a handful says nothing
 */
export function worstSets(tallies: ReadonlyMap<string, Tally>, count: number, least: number): string[] {
  const sets = new Set([...tallies.keys()].map((name) => name.slice(0, name.lastIndexOf(' '))));
  return [...sets]
    .map((set) => {
      const both = { gold: 0, found: 0, hits: 0 };
      for (const kind of ['person', 'place']) {
        const tally = tallies.get(`${set} ${kind}`);
        both.gold += tally?.gold ?? 0;
        both.found += tally?.found ?? 0;
        both.hits += tally?.hits ?? 0;
      }
      return { set, gold: both.gold, f: measure(both).f };
    })
    .filter(({ gold }) => gold >= least)
    .sort((a, b) => a.f - b.f)
    .slice(0, count)
    .map(({ set }) => set);
}

function pc(x: number): string {
  return (100 * x).toFixed(1).padStart(5);
}
