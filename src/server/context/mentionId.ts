import { dateId } from '../../index/record/entityKeys.ts';
import type { MentionAt } from './serverContext.ts';

/**
 * The id of what a mention refers to, a person's, place's or date's (`date:2019-01-18`); undefined
 * where the text leaves it open.
 */
export function idOfMention({ index, record, mention }: MentionAt): string | undefined {
  const { kind, value, entity } = record.mentions[mention]!;
  if (kind === 'date') return value === undefined ? undefined : dateId(value);
  return entity === undefined ? undefined : index.entityIds(record.id)[entity];
}
