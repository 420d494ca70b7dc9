import { getOrInsert } from '../base/getOrInsert.ts';
import { wordSet } from '../base/words/wordSet.ts';
import type { NameMention } from '../mentions/names/mention.ts';
import { foldName } from '../base/words/foldName.ts';
import { citiesNamed } from './places/gazetteer.ts';
import { isArea, placeName } from './places/placeName.ts';
import { isHonorific, isRoleWord } from './names/roleWords.ts';

/** Prepositions before places, and hardly before people. */
const LOCATIVE = wordSet('in across throughout within inside outside near around');
/** Words before "of" and a place, besides roles. */
const OF_PLACES = wordSet(
  'state people government university city town village hamlet parish county district province port island',
);
const SPEAKS = /^,? (?:said|says|told|tells|added|adds|asked)\b/;
const REACH = 40;

/**
 * Corrects kinds that the article itself contradicts. The name of a country or state that is in no
 * full name is not a person if it is behind "in" or "Governor of" and nowhere speaks or has a
 * title; a town that no table has is a person if somebody named in full has that name.
 * @param names in text order
 */
export function correctKinds(names: readonly NameMention[], text: string): readonly NameMention[] {
  const words = new Set<string>();
  const families = new Set<string>();
  const doubtful = new Map<string, NameMention[]>();
  const surfaces = names.map(({ kind, start, end }) =>
    kind === 'organization' ? '' : foldName(text.slice(start, end)),
  );
  for (const [i, name] of names.entries()) {
    const parts = surfaces[i]!.split(' ');
    if (name.kind === 'person' && parts.length > 1) {
      for (const part of parts) words.add(part);
      families.add(parts.at(-1)!);
    }
  }
  for (const [i, name] of names.entries()) {
    const surface = surfaces[i]!;
    if (surface === '') continue;
    const isDoubtful =
      name.kind === 'person'
        ? !words.has(surface) && isArea(surface)
        : families.has(surface) && !isArea(surface) && citiesNamed(placeName(surface).key).length === 0;
    if (!isDoubtful) continue;
    getOrInsert(doubtful, surface, () => []).push(name);
  }
  if (doubtful.size === 0) return names;
  const changed = new Map<NameMention, NameMention['kind']>();
  for (const mentions of doubtful.values()) {
    const isPlace = mentions.some((name) => standsAsPlace(name, text));
    const isPerson = mentions.some((name) => standsAsPerson(name, text));
    for (const name of mentions) {
      if (name.kind === 'person' && isPlace && !isPerson) changed.set(name, 'place');
      if (name.kind === 'place' && !isPlace) changed.set(name, 'person');
    }
  }
  return names.map((name) => {
    const kind = changed.get(name);
    return kind === undefined ? name : { ...name, kind };
  });
}

function standsAsPlace({ start }: NameMention, text: string): boolean {
  const [before = '', last = ''] = wordsBefore(text, start);
  return LOCATIVE.has(last) || (last === 'of' && (OF_PLACES.has(before) || isRoleWord(before)));
}

function standsAsPerson({ start, end }: NameMention, text: string): boolean {
  const [, last = ''] = wordsBefore(text, start);
  return isHonorific(last) || isRoleWord(last) || SPEAKS.test(text.slice(end, end + REACH));
}

/** The two words right before an offset, folded; empty if there are none. */
function wordsBefore(text: string, start: number): readonly string[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [, first = '', second = ''] = /(?:(\p{L}+) )?(\p{L}+)\.? $/u.exec(before) ?? [];
  return [foldName(first), foldName(second)];
}
