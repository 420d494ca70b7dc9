// Tells apart what linking loses from what the tagger loses: links the gold people and places, then
// the tagger's own, and prints MUC, B-cubed (with precision and recall) and CEAFe of both; "most"
// is what the tagger's own would reach were every one of them that is gold linked rightly, "hits"
// what it reaches where names that are not gold count for nothing, as in sets that annotate only
// some names.
//   node scripts/benchLinking.ts [--data DIR] [--sets gum_bio,gum_interview] [--errors FILE] With
//   --errors, lists who was taken apart and who was thrown together, with the reason of every link.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import { resolveCoreference } from '../src/entities/coreference.ts';
import type { Name } from '../src/entities/names/grouping.ts';
import { EntityResolver } from '../src/resolution/entityResolver.ts';
import { byPosition, overlaps } from '../src/base/span.ts';
import { PROJECT } from '../test/harness/project.ts';
import { bCubed, describeErrors, matched, type Clustering, type LinkedName } from './linking.ts';
import { readGold, type GoldArticle, type GoldMention } from './train/examples.ts';

const KINDS = ['person', 'place'] as const;
type Kind = (typeof KINDS)[number];
interface Gold extends GoldArticle {
  readonly mentions: readonly (GoldMention & { readonly cluster?: string; readonly link?: string })[];
  /** Names are annotated up to here, or in these ranges, only. */
  readonly nerLimit?: number;
  readonly nerRanges?: readonly (readonly [number, number])[];
  readonly docdate?: string;
}
interface Scores {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(PROJECT, '..', 'shared', 'bench') },
    sets: { type: 'string', default: 'gum_bio,gum_interview,meantime.dev,ecbplus.dev' },
    errors: { type: 'string' },
  },
});
const { clusterScores } = (await import(join(options.data, 'clusters.mjs'))) as {
  readonly clusterScores: (key: Clustering, response: Clustering) => Scores;
};
const errors: string[] = [];
for (const set of options.sets.split(',')) {
  const file = join(options.data, 'data', `${set}.jsonl`);
  if (existsSync(file)) benchSet(set, readGold(file));
}
if (options.errors !== undefined) writeFileSync(options.errors, `${errors.join('\n')}\n`);

function benchSet(set: string, articles: readonly Gold[]): void {
  console.log(`\n${set}: ${articles.length} articles`);
  const links = linksOf(articles);
  for (const mentions of ['gold', 'own'] as const) {
    const resolved = resolve(articles, mentions === 'gold');
    for (const kind of KINDS) {
      const [key, response, names] = clusterings(articles, resolved, kind, links, mentions === 'own');
      if (key.size === 0) continue;
      print(`${mentions.padEnd(4)} ${kind.padEnd(6)}`, key, response);
      if (mentions === 'own') {
        const right = new Map([...response].map(([id, entity]) => [id, key.get(id) ?? `own ${entity}`]));
        print(`most ${kind.padEnd(6)}`, key, right);
        print(`hits ${kind.padEnd(6)}`, key, new Map([...response].filter(([id]) => key.has(id))));
      }
      errors.push(
        ...describeErrors(`${set} ${mentions} ${kind}`, key, response, (mention) => names.get(mention)!),
      );
    }
  }
}

function print(label: string, key: Clustering, response: Clustering): void {
  const { muc, b3, ceafe, conll } = clusterScores(key, response);
  const { precision, recall } = bCubed(key, response);
  const percent = [muc, precision, recall, b3, ceafe, conll].map((x) => (100 * x).toFixed(1).padStart(5));
  const found = [...response].filter(([id]) => key.has(id));
  const linked = bCubed(key, new Map(found)).precision;
  console.log(
    `  ${label} ${String(key.size).padStart(4)} gold, ${String(found.length).padStart(4)} of ${String(response.size).padStart(4)} found   MUC ${percent[0]}   B3 P ${percent[1]} (${(100 * linked).toFixed(1)} of those found) R ${percent[2]} F ${percent[3]}   CEAFe ${percent[4]}   CoNLL ${percent[5]}`,
  );
}

/**
 * The page that a gold cluster is linked to, which makes it one with clusters of other articles.
 */
function linksOf(articles: readonly Gold[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const { mentions } of articles)
    for (const { cluster, link } of mentions)
      if (cluster !== undefined && link !== undefined && !links.has(cluster))
        links.set(cluster, `link:${link}`);
  return links;
}

/**
 * All articles' names with the corpus entity of each; people and places as annotated, or as tagged.
 */
function resolve(articles: readonly Gold[], asAnnotated: boolean): readonly (readonly LinkedName[])[] {
  const resolver = new EntityResolver();
  const analyses = articles.map((gold, i) => {
    const { text, docdate } = gold;
    const analysis = analyzeArticle(text, docdate === undefined ? {} : { published: docdate.slice(0, 10) });
    const tagged = analysis.mentions.flatMap(({ start, end, kind, surface }): Name[] =>
      kind === 'date' ? [] : [{ start, end, kind, surface }],
    );
    const names = asAnnotated ? annotated(gold, tagged) : tagged;
    const { links, entities } = resolveCoreference(names, analysis.article);
    resolver.set(String(i), { entities });
    return { names, links, entities };
  });
  const resolution = resolver.resolve();
  return analyses.map(({ names, links, entities }, i) => {
    const ids = resolution.idsOf(String(i))!;
    return names.map((name, n) => ({
      ...name,
      entity: ids[links[n]!.group]!,
      within: entities[links[n]!.group]!,
      why: links[n]!.evidence,
    }));
  });
}

/** The gold people and places, and the tagger's other names around them. */
function annotated({ text, mentions }: Gold, tagged: readonly Name[]): Name[] {
  const gold: Name[] = [];
  for (const { type, start, end } of mentions.toSorted(byPosition)) {
    const kind = KINDS.find((known) => known === type);
    if (kind === undefined || (gold.length > 0 && gold.at(-1)!.end > start)) continue;
    gold.push({ start, end, kind, surface: text.slice(start, end) });
  }
  const others = tagged.filter((name) => !gold.some((other) => overlaps(name, other)));
  return [...gold, ...others].sort(byPosition);
}

function clusterings(
  articles: readonly Gold[],
  resolved: readonly (readonly LinkedName[])[],
  kind: Kind,
  links: ReadonlyMap<string, string>,
  countSpurious: boolean,
): [key: Clustering, response: Clustering, names: ReadonlyMap<string, string>] {
  const key = new Map<string, string>();
  const response = new Map<string, string>();
  const names = new Map<string, string>();
  articles.forEach(({ mentions, nerLimit, nerRanges }, k) => {
    const counts = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      (nerLimit === undefined || end <= nerLimit) &&
      (nerRanges === undefined || nerRanges.some(([from, to]) => start >= from && end <= to));
    const gold = mentions.filter(
      (mention) =>
        mention.type === kind && !mention.optional && mention.cluster !== undefined && counts(mention),
    );
    gold.forEach(({ cluster, start, end }, i) => {
      key.set(`${k}.g${i}`, links.get(cluster!) ?? cluster!);
      names.set(`${k}.g${i}`, `${k}:${articles[k]!.text.slice(start, end)}`);
    });
    const own = resolved[k]!.filter((name) => name.kind === kind && counts(name));
    const pairs = matched(gold, own);
    own.forEach(({ entity, surface, why }, j) => {
      const i = pairs.get(j);
      if (i === undefined && !countSpurious) return;
      const id = i === undefined ? `${k}.s${j}` : `${k}.g${i}`;
      response.set(id, entity);
      names.set(id, `${k}:${surface.replace(/\s+/g, ' ')} {${why}}`);
    });
  });
  return [key, response, names];
}
