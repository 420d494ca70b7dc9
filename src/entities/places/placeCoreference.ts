import type { Article } from '../../text/article.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import { type Grouping, linkByKey, type Name } from '../names/grouping.ts';
import { countSurfaces, nameInUse } from '../names/nameInUse.ts';
import { placeName, type PlaceName } from './placeName.ts';
import { readPlaces, type PlaceReading } from './placeReader.ts';

/**
 * Sorts an article's places by the place that their names are known for: "US", "U.S." and "America"
 * are one, and so are "Paris, Texas" and "Paris" after it.
 */
export function linkPlaces(names: readonly Name[], lines: LineIndex, article: Article): Grouping {
  const bySurface = new Map<string, PlaceName>();
  const places = names.map(({ surface }) => {
    let place = bySurface.get(surface);
    if (!place) bySurface.set(surface, (place = placeName(surface)));
    return place;
  });
  const halves = halfNames(places, names);
  const read = readPlaces(names, places, article.text);
  const readings =
    halves.size === 0
      ? read
      : read.map((reading, i): PlaceReading => {
          const half = halves.get(names[i]!.surface.toLowerCase());
          return half === undefined ? reading : { key: half };
        });
  const { links, members } = linkByKey(
    names,
    readings.map(({ key }) => key),
    lines,
  );
  return {
    links: links.map((link, i) => {
      const { why } = readings[i]!;
      return why === undefined ? link : { ...link, evidence: `${link.evidence}; ${why}` };
    }),
    groups: members.map((group) => ({
      name: nameOf(
        group.map((i) => readings[i]!),
        group.map((i) => names[i]!),
      ),
      titles: [],
    })),
  };
}

/** The name by which a reader would expect a place, distinguished from better known ones. */
function nameOf(readings: readonly PlaceReading[], names: readonly Name[]): string {
  const written = (): string => nameInUse(countSurfaces(names.map(({ surface }) => surface)));
  const within = readings.find((reading) => reading.within !== undefined)?.within;
  if (within !== undefined) return `${written()}, ${within}`;
  return readings.find(({ name }) => name !== undefined)?.name ?? written();
}

const HALVES = ['north', 'south', 'east', 'west'] as const;

/**
 * "the North" beside North Korea: the bare name of a half means the one country or region of that
 * half that the article names.
 */
function halfNames(places: readonly PlaceName[], names: readonly Name[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const half of HALVES) {
    if (!names.some(({ surface }) => surface.length === half.length && surface.toLowerCase() === half))
      continue;
    const fit = new Set(places.map(({ key }) => key).filter((key) => key.startsWith(half) && key.length > half.length + 2)); // prettier-ignore
    if (fit.size === 1) found.set(half, [...fit][0]!);
  }
  return found;
}
