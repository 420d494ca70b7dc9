import { loadRoleReader } from '../../src/queries/cards/roleReader.ts';
import { card } from '../../src/queries/cards/card.ts';
import { dateId } from '../../src/index/record/entityKeys.ts';
import { childrenOf } from '../../src/queries/outline/outline.ts';
import type { AnalysisOutcome } from '../../src/indexing/analysis/analysisPool.ts';
import { analyzeContents } from '../../src/indexing/analysis/analyzeContent.ts';
import type { Corpora } from '../../src/indexing/corpora.ts';
import { everything, ROOT, say, startCorpora } from './correcting.ts';

await loadRoleReader();

/** Articles by their names, analyzed once. */
export type Outcomes = ReadonlyMap<string, AnalysisOutcome>;

export function outcomesOf(texts: ReadonlyMap<string, string | Uint8Array>): Outcomes {
  return new Map([...texts].map(([name, content]) => [name, analyzeContents([{ content }])[0]!]));
}

/**
 * All that an index says that was given the articles in this order, once.
 * @param corrections the reader's, known from the start
 */
export async function saidAtOnce(
  outcomes: Outcomes,
  names: readonly string[],
  corrections: readonly object[] = [],
): Promise<object> {
  const corpora = startCorpora();
  try {
    say(corpora, corrections);
    for (const name of names) put(corpora, name, outcomes.get(name)!);
    return await said(corpora);
  } finally {
    corpora.dispose();
  }
}

/**
 * The same of one into which they came in another order and by and by, each perhaps with another's
 * text first, and others with them that left again.
 */
export async function saidByAndBy(
  outcomes: Outcomes,
  names: readonly string[],
  random: () => number,
  corrections: readonly object[] = [],
): Promise<object> {
  const corpora = startCorpora();
  const all = [...outcomes.keys()];
  const some = (): string => all[Math.floor(random() * all.length)]!;
  try {
    const wanted = new Set(names);
    const guests = all.filter((name) => !wanted.has(name) && random() < 0.5);
    for (const name of shuffled([...names, ...guests], random)) {
      put(corpora, name, outcomes.get(random() < 0.2 ? some() : name)!);
      if (random() < 0.1) corpora.store.drop(uriOf(some()));
      if (random() < 20 / all.length) await corpora.settled();
    }
    await corpora.settled();
    say(corpora, corrections);
    for (const name of guests) corpora.store.drop(uriOf(name));
    for (const name of shuffled(names, random)) {
      put(corpora, name, outcomes.get(name)!);
      if (random() < 5 / all.length) await corpora.settled();
    }
    return await said(corpora);
  } finally {
    corpora.dispose();
  }
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Where two values differ, as paths with both sides; the first of a kind, `most` in all. */
export function differences(a: unknown, b: unknown, most = 20): string[] {
  const found: string[] = [];
  const look = (one: unknown, other: unknown, path: string): void => {
    if (found.length >= most || Object.is(one, other)) return;
    if (one && other && typeof one === 'object' && typeof other === 'object') {
      const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
      for (const key of keys)
        look(
          (one as Record<string, unknown>)[key],
          (other as Record<string, unknown>)[key],
          `${path}/${key}`,
        );
    } else found.push(`${path}: ${inShort(one)} | ${inShort(other)}`);
  };
  look(a, b, '');
  return found;
}

const inShort = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);

const uriOf = (name: string): string => `${ROOT}/${name}.txt`;

function put(corpora: Corpora, name: string, outcome: AnalysisOutcome): void {
  corpora.store.put(uriOf(name), outcome, undefined);
}

const VIEWS = ['articles', 'people', 'places', 'dates'] as const;

/** All that an index says, articles, names and dates by what they are called, with their cards. */
async function said(corpora: Corpora): Promise<object> {
  await corpora.settled();
  const { index } = corpora;
  const { articles, rows, dates, ...others } = everything(index);
  return {
    ...others,
    order: rows.map(({ id }) => id),
    lists: VIEWS.map((view) => childrenOf(index, { view, offset: 0, limit: 200 })),
    // FTS5 goes on counting the lengths of texts that are gone, by which it ranks the others: so
    // the articles that are found, not their order.
    hits: Object.fromEntries(
      index.texts
        .search('said', { offset: 0, limit: 5_000 })
        .items.map(({ record, span }) => [record.id, span]),
    ),
    articles: Object.fromEntries(articles.map((one) => [one.uri, one])),
    rows: Object.fromEntries(rows.map((row) => [row.id, { ...row, card: card(index, { entity: row.id }) }])),
    dates: Object.fromEntries(
      dates.map((date) => [date[0], { date, card: card(index, { entity: dateId(date[0]) }) }]),
    ),
  };
}
