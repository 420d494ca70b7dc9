import { Bearers } from './bearers.ts';
import type { BlockEntry, Form } from './block.ts';
import { isCommonName } from './commonNames.ts';
import { groupByContext } from './groupByContext.ts';
import { joinVariants } from './joinVariants.ts';
import type { Cluster } from './resolveBlock.ts';
import { splitNamesakes } from './splitNamesakes.ts';

/** Evidence that a short name needs: shared context and titles, in the units of `ArticleContext`. */
const ENOUGH = 0.6;
/** The same where several people bear the name, and how far the best must be ahead. */
const ENOUGH_AMONG_MANY = 1;
const MARGIN = 1;
/** Someone in so many articles of the corpus is meant by the family name alone when nobody else bears it. */
const WELL_KNOWN = 3;
/** More candidates than a reader would look through are not kept. */
const MOST_CANDIDATES = 5;

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
  const people = groups.flatMap((group) => splitNamesakes(group, block));
  const shortNames = [...shortFull, ...short];
  if (shortNames.length === 0) return people;
  const bearers = new Bearers(people, block);
  return [...people, ...shortNames.flatMap((form) => resolveShort(form, bearers, block))];
}

/** Joins each entry of a short name to the person it stands for; @returns people of its own for what stands for nobody known. */
function resolveShort(form: Form, people: Bearers, block: string): readonly Cluster[] {
  const bearers = people.of(form.key.person!);
  if (bearers.all.size === 0 && !isCommonName(form.key.key)) return [{ forms: [form], entries: [] }];
  const [only, another] = bearers.ranked;
  if (only && !another && only.articles >= WELL_KNOWN) {
    only.cluster.forms.push(form);
    return [];
  }
  const left: { readonly entry: BlockEntry; readonly candidates: readonly Cluster[] }[] = [];
  for (const entry of form.entries) {
    const ranked = people.support(entry, bearers, MOST_CANDIDATES);
    const [best, second] = ranked;
    if (best && isEnough(best.score, second?.score)) {
      best.cluster.entries.push({ form, entry, candidates: [] });
    } else left.push({ entry, candidates: ranked.map(({ cluster }) => cluster) });
  }
  return groupByContext(left, ({ entry }) => entry, block).map((group) => ({
    forms: [],
    entries: group.map((item) => ({ form, ...item })),
  }));
}

function isEnough(best: number, second: number | undefined): boolean {
  return second === undefined ? best >= ENOUGH : best >= ENOUGH_AMONG_MANY && best - second >= MARGIN;
}
