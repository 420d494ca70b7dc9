import type { ArticleRecord } from '../record/articleRecord.ts';
import type { EntityRow } from './entityRow.ts';
import { sortRows } from './entityRow.ts';
import type { EntityQuery, EntityTable } from './entityTable.ts';

/**
 * The entities with counted mentions in one article, counted in it alone.
 * @param ids the article's entity ids, in the order of its analysis's entities
 */
export function entitiesIn(
  record: ArticleRecord,
  ids: readonly string[],
  entities: EntityTable,
  { kind, filter, sort }: EntityQuery,
): readonly EntityRow[] {
  const rows: EntityRow[] = [];
  for (const [id, mentions] of countedMentions(record, ids)) {
    const row = entities.get(id);
    if (row?.kind !== kind || (filter && !entities.matches(id, filter))) continue;
    rows.push({ ...row, mentions, articles: 1 });
  }
  return sortRows(rows, sort);
}

function countedMentions(record: ArticleRecord, ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { entity }] of record.mentions.entries()) {
    const id = entity === undefined ? undefined : ids[entity];
    if (id !== undefined && record.counts(index)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
