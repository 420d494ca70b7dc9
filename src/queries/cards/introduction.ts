import type { Target } from '../../base/target.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { isDateId } from '../../index/record/entityKeys.ts';
import { passagesFor } from './passages.ts';
import { whoIs } from './whoIs.ts';

/**
 * The place in the corpus that best introduces an entity or says what happened on a day: the
 * passage with the role that the card gives as its short answer, else the most informative one,
 * else the newest one.
 * @param id an entity's id or `date:` and an EDTF value
 */
export function introductionOf(index: CorpusIndex, id: string): Target | undefined {
  if (isDateId(id)) return passageOf(index, id);
  const row = index.names.get(id);
  if (!row) return undefined;
  const answered = whoIs(index, id)?.target;
  if (answered) return answered;
  return passageOf(index, id, row.name);
}

/** Without such a passage, its newest mention. */
function passageOf(index: CorpusIndex, id: string, name?: string): Target | undefined {
  const [passage] = passagesFor(index, id, { name, limit: 1 }).passages;
  if (passage) return passage.target;
  const [posting] = index.names.postings(id, { limit: 1 });
  const first = posting?.counted[0];
  return first === undefined ? undefined : posting!.record.target(posting!.record.mentions[first]!);
}
