import { titleKind } from '../mentions/titles.ts';
import type { BlockEntry, Form } from './block.ts';
import { isCommonFamilyName, isCommonName } from './commonNames.ts';
import { groupByContext } from './groupByContext.ts';
import type { Cluster } from './resolveBlock.ts';

/** Whoever stands in more articles is one person: namesakes of the much-written-about are told apart by nobody. */
const MOST_ARTICLES = 200;
interface Item {
  readonly form: Form;
  readonly entry: BlockEntry;
}

/** An article must say so much about its people before silence about others means anything. */
const LEAST_CONTEXT = 3;

/**
 * Tells apart people of one full name: where nothing that the articles name joins them, and either the name is common or their titles are of
 * different walks of life.
 * @param group forms of one name
 */
export function splitNamesakes(group: readonly Form[], block: string): Cluster[] {
  const whole: Cluster[] = [{ forms: [...group], entries: [] }];
  const items = group.flatMap((form) => form.entries.map((entry): Item => ({ form, entry })));
  if (items.length < 2 || items.length > MOST_ARTICLES) return whole;
  const isCommon = group.some(
    ({ key }) =>
      isCommonFamilyName(key.person!.family.at(-1) ?? '') && isCommonName(key.person!.given[0] ?? ''),
  );
  const allWalks = new Set(items.flatMap(({ entry }) => entry.entity.titles.map(walkOfLife)));
  if (!isCommon && allWalks.size < 2) return whole;
  const told = items.filter(({ entry }) => entry.context.size > LEAST_CONTEXT);
  const groups = groupByContext(told, ({ entry }) => entry, block);
  if (groups.length < 2) return whole;
  const people: { readonly entries: Item[]; readonly walks: Set<string> }[] = [];
  for (const members of groups) {
    const walks = new Set(members.flatMap(({ entry }) => entry.entity.titles.map(walkOfLife)));
    const same = people.find((person) => !isCommon && !areApart(walks, person.walks));
    if (!same) people.push({ entries: [...members], walks });
    else {
      same.entries.push(...members);
      for (const walk of walks) same.walks.add(walk);
    }
  }
  if (people.length < 2) return whole;
  const clusters = people.map(({ entries }): Cluster => ({
    forms: [],
    entries: entries.map((item) => ({ ...item, candidates: [] })),
  }));
  const rest = items.filter((item) => !told.includes(item));
  clusters[0]!.entries.push(...rest.map((item) => ({ ...item, candidates: clusters.slice(0, 3) })));
  return clusters;
}

function walkOfLife(title: string): string {
  const words = title.split(' ');
  return titleKind(words.slice(-2).join(' ')) ?? titleKind(words.at(-1)!) ?? 'other';
}

/** True where both are known and share no walk of life. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const known = (walks: ReadonlySet<string>): string[] =>
    [...walks].filter((walk) => walk !== 'other' && walk !== 'honorific');
  return known(a).length > 0 && known(b).length > 0 && !known(a).some((walk) => b.has(walk));
}
