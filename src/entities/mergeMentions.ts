import { getOrInsert } from '../base/getOrInsert.ts';
import { byPosition, overlaps } from '../base/span.ts';
import type { DateMention } from '../calendar/dateMention.ts';
import type { NameMention } from '../mentions/names/mention.ts';

/**
 * Names and dates of one article in text order, without overlaps: of two that overlap the longer
 * one stays, of two equally long ones the date, unless a longer name of the article confirms the
 * name ("May" beside "Jane May").
 * @param names in text order, not overlapping each other
 * @param dates in text order, not overlapping each other
 * @param isBorneOut whether a name of the same length as a date is known from elsewhere in the
 *   article
 */
export function mergeMentions(
  names: readonly NameMention[],
  dates: readonly DateMention[],
  isBorneOut: (name: NameMention) => boolean,
): readonly (NameMention | DateMention)[] {
  const rivals = overlapping(names, dates);
  const rank = (mention: NameMention | DateMention): number =>
    mention.kind === 'date' ? 1 : isBorneOut(mention) ? 2 : 0;
  const contested = [...rivals.keys()].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(b) - rank(a) || a.start - b.start,
  );
  const dropped = new Set<NameMention | DateMention>();
  for (const mention of contested) {
    if (!dropped.has(mention)) for (const rival of rivals.get(mention)!) dropped.add(rival);
  }
  return [...names, ...dates].filter((mention) => !dropped.has(mention)).sort(byPosition);
}

/**
 * For each mention that overlaps some of the other list, those. Linear: both lists are in order.
 */
function overlapping(
  names: readonly NameMention[],
  dates: readonly DateMention[],
): Map<NameMention | DateMention, (NameMention | DateMention)[]> {
  const rivals = new Map<NameMention | DateMention, (NameMention | DateMention)[]>();
  let next = 0;
  for (const name of names) {
    while (next < dates.length && dates[next]!.end <= name.start) next++;
    for (let i = next; i < dates.length && dates[i]!.start < name.end; i++) {
      if (!overlaps(name, dates[i]!)) continue;
      getOrInsert(rivals, name, () => []).push(dates[i]!);
      getOrInsert(rivals, dates[i]!, () => []).push(name);
    }
  }
  return rivals;
}
