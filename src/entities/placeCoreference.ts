import type { Article } from '../text/article.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Grouping, Link, Name } from './coreference.ts';
import { countSurfaces, nameInUse } from './nameInUse.ts';
import { placeName } from './placeName.ts';

/** Sorts an article's places by the place that their names are known for: "US", "U.S." and "America" are one. */
export function linkPlaces(names: readonly Name[], article: Article): Grouping {
  const places = names.map(({ surface }) => placeName(surface));
  const keys = places.map(({ key }) => key);
  const halves = halfNames(keys, names);
  const groupOf = new Map<string, number>();
  const members: number[][] = [];
  const lines = new LineIndex(article.text);
  const links = names.map((name, i): Link => {
    const half = halves.get(name.surface.toLowerCase());
    const key = half ?? keys[i]!;
    let group = groupOf.get(key);
    const first = group === undefined ? undefined : names[members[group]![0]!];
    if (group === undefined) {
      group = members.push([]) - 1;
      groupOf.set(key, group);
    }
    members[group]!.push(i);
    const evidence =
      first === undefined
        ? 'named here first'
        : first.surface === name.surface
          ? `same name in line ${lines.positionAt(first.start).line + 1}`
          : `other name of "${first.surface}" in line ${lines.positionAt(first.start).line + 1}`;
    return { group, candidates: [group], evidence };
  });
  return {
    links,
    groups: members.map((group) => {
      const usual = group.map((i) => places[i]!.name).find((name) => name !== undefined);
      return { name: usual ?? nameInUse(countSurfaces(group.map((i) => names[i]!.surface))), titles: [] };
    }),
  };
}

const HALVES = ['north', 'south', 'east', 'west'] as const;

/** "the North" beside North Korea: a half's bare name stands for the one country or region of that half that the article names. */
function halfNames(keys: readonly string[], names: readonly Name[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const half of HALVES) {
    if (!names.some(({ surface }) => surface.toLowerCase() === half)) continue;
    const fit = new Set(keys.filter((key) => key.startsWith(half) && key.length > half.length + 2));
    if (fit.size === 1) found.set(half, [...fit][0]!);
  }
  return found;
}
