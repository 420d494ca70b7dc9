import type { Target } from '../base/target.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { isDateId } from './entityKeys.ts';
import { passagesFor } from './passages.ts';
import { whoIs } from './whoIs.ts';

/**
 * The place in the corpus that best introduces an entity or tells what happened on a day: where the role stands that the card gives
 * as its short answer, else the passage that tells most. Undefined where nothing is said but the name.
 * @param id an entity's id or `date:` and an EDTF value
 */
export function introductionOf(index: CorpusIndex, id: string): Target | undefined {
  if (isDateId(id)) return passagesFor(index, id, { limit: 1 }).passages[0]?.target;
  const row = index.entity(id);
  if (!row) return undefined;
  const answered = whoIs(index, id)?.target;
  if (answered) return answered;
  return passagesFor(index, id, { name: row.name, limit: 1 }).passages[0]?.target;
}
