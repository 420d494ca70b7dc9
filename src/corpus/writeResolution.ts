import type { Resolution } from '../entities/analysis.ts';
import type { ArticleKey, ArticleTable } from './articleTable.ts';
import type { EntityLinks } from './entityLinks.ts';
import type { EntityWriter } from './entityWriter.ts';

/** The tables that hold who is who. */
export interface ResolutionTables {
  readonly articles: ArticleTable;
  readonly links: EntityLinks;
  readonly writer: EntityWriter;
}

/** Writes who is who across articles into the index. Articles about which nothing new is said are left as they are. */
export function writeResolution(resolution: Resolution, { articles, links, writer }: ResolutionTables): void {
  const moved: (readonly [ArticleKey, string])[] = [];
  const named = new Set<string>();
  for (const uri of resolution.changed) {
    const [key, ids] = [articles.key(uri), resolution.idsOf(uri)];
    const before = key && links.ids(key.id);
    if (!key || ids?.length !== before?.length) continue;
    for (const id of ids ?? []) {
      if (named.has(id)) continue;
      named.add(id);
      const entity = resolution.entity(id);
      if (entity) writer.rename(id, entity.name);
    }
    if (!ids!.every((id, local) => id === before![local])) {
      writer.retractMoved(key, before!, ids!);
      moved.push([key, uri]);
    }
    links.settle(key.id, resolution.candidatesOf(uri) ?? []);
  }
  // Only when all have left their old ids: a new bearer of an id must not meet the old one.
  for (const [key, uri] of moved) {
    const record = articles.get(uri)!;
    const ids = resolution.idsOf(uri)!;
    const nameOf = (local: number): string =>
      resolution.entity(ids[local]!)?.name ?? record.analysis.entities[local]!.name;
    links.move(key.id, record.analysis, ids, nameOf);
    writer.postMoved(key, record, ids, nameOf);
  }
}
