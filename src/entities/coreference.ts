import type { NameKind } from '../mentions/names/mention.ts';
import type { Article } from '../text/article.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Alias, ArticleEntity } from './analysis.ts';
import type { Grouping, Link, Name } from './names/grouping.ts';
import { linkOrganizations } from './organizationCoreference.ts';
import { linkPeople } from './people/personCoreference.ts';
import { linkPlaces } from './places/placeCoreference.ts';

type Linker = (names: readonly Name[], lines: LineIndex, article: Article) => Grouping;

const LINKERS: Readonly<Record<NameKind, Linker>> = {
  person: linkPeople,
  place: linkPlaces,
  organization: linkOrganizations,
};

/** Coreference inside an article. */
export interface Coreference {
  readonly entities: readonly ArticleEntity[];
  /**
   * One for each name given, in the same order; `group` and `candidates` are indices into
   * `entities`.
   */
  readonly links: readonly Link[];
}

/**
 * Finds which names of an article mean the same person, place or organization. Entities are
 * numbered in the order of their first mentions.
 * @param names in text order
 */
export function resolveCoreference(names: readonly Name[], article: Article): Coreference {
  const lines = new LineIndex(article.text);
  const links: Link[] = [];
  const groups: number[] = [];
  const parts: { kind: NameKind; group: number; grouping: Grouping; surfaces: Map<string, number> }[] = [];
  const indexOf: Record<NameKind, number[]> = { person: [], place: [], organization: [] };
  const groupings = new Map<NameKind, Grouping>();
  for (const kind of Object.keys(LINKERS) as NameKind[]) {
    const ofKind = names.filter((name) => name.kind === kind);
    groupings.set(kind, LINKERS[kind](ofKind, lines, article));
  }
  const next: Record<NameKind, number> = { person: 0, place: 0, organization: 0 };
  const entityOf = (kind: NameKind, group: number): number => {
    const known = indexOf[kind][group];
    if (known !== undefined) return known;
    indexOf[kind][group] = parts.length;
    return parts.push({ kind, group, grouping: groupings.get(kind)!, surfaces: new Map() }) - 1;
  };
  for (const { kind, surface } of names) {
    const link = groupings.get(kind)!.links[next[kind]++]!;
    const entity = entityOf(kind, link.group);
    const { surfaces } = parts[entity]!;
    surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
    links.push(link);
    groups.push(entity);
  }
  return {
    entities: parts.map(({ kind, group, grouping, surfaces }) => ({
      kind,
      name: grouping.groups[group]!.name,
      aliases: aliasesOf(surfaces),
      titles: grouping.groups[group]!.titles,
    })),
    links: links.map(({ candidates, evidence }, i) => ({
      group: groups[i]!,
      candidates: candidates.map((group) => entityOf(names[i]!.kind, group)),
      evidence,
    })),
  };
}

function aliasesOf(surfaces: ReadonlyMap<string, number>): Alias[] {
  return [...surfaces]
    .map(([surface, count]) => ({ surface, count }))
    .sort((a, b) => b.count - a.count || (a.surface < b.surface ? -1 : 1));
}
