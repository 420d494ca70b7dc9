import type { Target } from '../base/target.ts';
import type { ArticleRecord } from './articleRecord.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { fold } from './fold.ts';
import { roleBehind } from './roleReader.ts';

/** Forms of address: they stand beside a name and say nothing about who it is. */
const ADDRESS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx mister madam madame mme mlle sir dame lord lady dr prof monsieur m herr frau senor senora don dona sri smt ' +
    'encik tuan'
  ).split(' '),
);
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
  const ids = index.entityIds(record.id);
  return record.analysis.entities
    .filter((_, local) => ids[local] === id)
    .flatMap(({ titles }) => titles)
    .filter((title) => !ADDRESS.has(fold(title).replace(/[.\s]/g, '')));
}

/** Roles found so far, by their folded words. */
type Found = Map<string, { readonly text: string; readonly record: ArticleRecord; articles: number }>;
/** Sentences that are parsed for one card. */
const MOST_PARSED = 6;

/** What the corpus says an entity is; undefined where no title or role stands beside its name. Never invented. */
export function whoIs(index: CorpusIndex, id: string): Answer | undefined {
  const found: Found = new Map();
  for (const { record, counted } of index.postings(id)) {
    if (counted.length === 0) continue;
    addRoles(found, record, titlesIn(index, id, record));
  }
  if (![...found.keys()].some((key) => key.includes(' '))) readRoles(index, id, found);
  const all = [...found]
    .map(([key, title]) => ({ key, ...title }))
    .sort((a, b) => worth(b) - worth(a) || b.key.length - a.key.length);
  const first = all[0];
  // "US President" says more than the "President" that is found a little oftener.
  const best = all.find(({ key, articles }) => articles > 1 && key.endsWith(` ${first!.key}`)) ?? first;
  if (!best) return undefined;
  return { text: best.text, articles: best.articles, ...withTarget(index, id, best.record, best.text) };
}

/** Parses what follows the longest names of a person, for a role of more than one word. */
function readRoles(index: CorpusIndex, id: string, found: Found): void {
  let left = MOST_PARSED;
  for (const { record, counted } of index.postings(id)) {
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
  for (const [key, text] of new Map(roles.map((role) => [fold(role.trim()), role.trim()]))) {
    const known = found.get(key);
    if (known) known.articles++;
    else if (key !== '') found.set(key, { text, record, articles: 1 });
  }
}

function worth({ text, articles }: { readonly text: string; readonly articles: number }): number {
  return articles * (/\s/.test(text) ? SEVERAL_WORDS : 1);
}

function withTarget(
  index: CorpusIndex,
  id: string,
  record: ArticleRecord,
  title: string,
): { readonly target?: Target } {
  const mentions = (index.posting(id, record.id)?.counted ?? []).map((mention) => record.mentions[mention]!);
  const near = mentions.find(({ start, end }) =>
    record.text.slice(Math.max(0, start - 200), end + 200).includes(title),
  );
  const mention = near ?? mentions[0];
  return mention ? { target: record.target(mention) } : {};
}
