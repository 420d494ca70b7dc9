import type { NameMention } from '../../mentions/names/mention.ts';
import type { Article } from '../../text/article.ts';
import { citiesNamed } from './gazetteer.ts';
import { isArea, placeName } from './placeName.ts';

/**
 * "ROME (AGENCY) -": what a dateline begins with is where the story was written, where a place of
 * that very name is known.
 */
export function placeDatelineCities(
  names: readonly NameMention[],
  { sections, text }: Article,
): readonly NameMention[] {
  const starts = new Set(sections.filter(({ kind }) => kind === 'dateline').map(({ start }) => start));
  if (starts.size === 0) return names;
  return names.map((name) => {
    if (name.kind === 'place' || !starts.has(name.start)) return name;
    const surface = text.slice(name.start, name.end);
    const isPlace = isArea(surface) || citiesNamed(placeName(surface).key).length > 0;
    return isPlace ? { ...name, kind: 'place' } : name;
  });
}
