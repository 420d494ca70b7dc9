import { NAME_KINDS } from '../../mentions/names/mention.ts';
import { entityId } from '../../entities/entityId.ts';
import type { Reach } from '../../corrections/correctionData.ts';
import { reachOf, type ReachQuery } from '../correcting/correctionReach.ts';
import { namesOf, type Correction } from '../../corrections/corrections.ts';

/** What proposed corrections would change, one by one, as far as there is time to count. */
export function importReach(
  corrections: readonly Correction[],
  query: Omit<ReachQuery, 'entities' | 'isMade'>,
): readonly Reach[] {
  const reaches: Reach[] = [];
  for (const correction of corrections) {
    if (performance.now() > query.until) break;
    const kinds = 'kind' in correction && correction.kind ? [correction.kind] : NAME_KINDS;
    const entities = namesOf(correction).flatMap((name) => kinds.map((kind) => entityId(kind, name)));
    reaches.push(reachOf([correction], { ...query, entities }));
  }
  return reaches;
}
