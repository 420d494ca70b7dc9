import type { LineIndex } from '../text/lineIndex.ts';
import type { Grouping, Name } from './coreference.ts';
import { linkByKey } from './linkByKey.ts';
import { countSurfaces, nameInUse } from './nameInUse.ts';
import { placeName } from './placeName.ts';

/** Sorts an article's places by the place that their names are known for: "US", "U.S." and "America" are one. */
export function linkPlaces(names: readonly Name[], lines: LineIndex): Grouping {
  const places = names.map(({ surface }) => placeName(surface));
  const keys = places.map(({ key }) => key);
  const halves = halfNames(keys, names);
  const full = names.map(({ surface }, i) => halves.get(surface.toLowerCase()) ?? keys[i]!);
  const { links, members } = linkByKey(names, full, lines);
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
