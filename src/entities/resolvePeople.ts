import { mergeContexts, sharedContext, type ArticleContext } from './articleContext.ts';
import type { BlockEntry, Form } from './block.ts';
import { isCommonName } from './commonNames.ts';
import { joinVariants } from './joinVariants.ts';
import { relationOf } from './nameRelation.ts';
import type { PersonName } from './personName.ts';
import type { Cluster } from './resolveBlock.ts';
import { sharesOffice } from './office.ts';
import { splitNamesakes } from './splitNamesakes.ts';
import { groupByContext } from './groupByContext.ts';

/** A full-named person whom short names may stand for, with what speaks for that. */
interface Somebody {
  readonly cluster: Cluster;
  readonly context: ArticleContext;
  readonly titles: ReadonlySet<string>;
  readonly articles: number;
}

/** Evidence that a short name needs: shared context and titles, in the units of `ArticleContext`. */
const ENOUGH = 0.6;
/** The same where several people bear the name, and how far the best must be ahead. */
const ENOUGH_AMONG_MANY = 1;
const MARGIN = 1;
const TITLE = 1.5;
/** Someone in so many articles of the corpus is meant by the family name alone when nobody else bears it. */
const WELL_KNOWN = 3;
/** A person's context is read from at most this many articles. */
const MOST_ARTICLES = 50;

/**
 * Sorts people whose family names sound alike into those who are the same. Full names that agree are one person unless the name is common
 * and nothing joins the articles; short names need support.
 * @param forms in order of their keys
 * @param block the block's key, which is no context for its own names
 */
export function resolvePeople(forms: readonly Form[], block: string): readonly Cluster[] {
  const full = forms.filter(({ key }) => key.person!.words.length > 1);
  const short = forms.filter(({ key }) => key.person!.words.length < 2);
  const { groups, shortFull } = joinVariants(full, block);
  const clusters = groups.flatMap((group) => splitNamesakes(group, block));
  const people = new Map<Cluster, Somebody>();
  for (const form of [...shortFull, ...short]) {
    const bearers = clusters.filter((cluster) => relationOf(form.key.person!, nameOf(cluster)) === 'family');
    const known = bearers.map((cluster) => {
      let person = people.get(cluster);
      if (!person) people.set(cluster, (person = describe(cluster)));
      return person;
    });
    clusters.push(...resolveShort(form, known, block));
  }
  return clusters;
}

/** A cluster's full name. */
const nameOf = ({ forms: [form], entries: [entry] }: Cluster): PersonName =>
  (form ?? entry!.form).key.person!;

function describe(cluster: Cluster): Somebody {
  const entries = [
    ...cluster.forms.flatMap((form) => form.entries),
    ...cluster.entries.map(({ entry }) => entry),
  ];
  const read = entries.slice(0, MOST_ARTICLES);
  return {
    cluster,
    context: mergeContexts(read.map(({ context }) => context)),
    titles: new Set(read.flatMap(({ entity }) => entity.titles)),
    articles: entries.length,
  };
}

/** Joins each entry of a short name to the person it stands for; what stands for nobody known becomes people of its own. */
function resolveShort(form: Form, people: readonly Somebody[], block: string): Cluster[] {
  const left: { entry: BlockEntry; candidates: readonly Cluster[] }[] = [];
  for (const entry of form.entries) {
    const ranked = people
      .map((person) => ({ person, score: support(entry, person, block) }))
      .sort((a, b) => b.score - a.score || b.person.articles - a.person.articles);
    const [best, second] = ranked;
    const candidates = ranked.map(({ person }) => person.cluster);
    if (best && isEnough(best.score, second?.score, best.person.articles)) {
      best.person.cluster.entries.push({ form, entry, candidates: [] });
    } else left.push({ entry, candidates });
  }
  if (left.length === 0) return [];
  if (people.length === 0 && !isCommonName(form.key.key)) return [{ forms: [form], entries: [] }];
  return groupByContext(left, ({ entry }) => entry, block).map((group) => ({
    forms: [],
    entries: group.map(({ entry, candidates }) => ({ form, entry, candidates })),
  }));
}

function support({ context, entity }: BlockEntry, person: Somebody, block: string): number {
  return (
    sharedContext(context, person.context, block) + (sharesOffice(entity.titles, person.titles) ? TITLE : 0)
  );
}

function isEnough(best: number, second: number | undefined, articles: number): boolean {
  if (second === undefined) return best >= ENOUGH || articles >= WELL_KNOWN;
  return best >= ENOUGH_AMONG_MANY && best - second >= MARGIN;
}
