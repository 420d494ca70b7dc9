import { plural } from '../../base/words/plural.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import { whoIs } from './whoIs.ts';

const MOST_CANDIDATES = 4;

/** An entity to which a name may refer. */
export interface Candidate {
  readonly entity: string;
  readonly name: string;
}

/**
 * The entities to which a mention may refer, the likeliest first; empty where it can be one entity
 * only. Reads what the index has of the mention and no other article, so that it costs a fraction
 * of a card.
 * @param mention index into the record's mentions
 */
export function candidatesOf(
  index: CorpusIndex,
  record: ArticleRecord,
  mention: number,
): readonly Candidate[] {
  const { entity, candidates, surface } = record.mentions[mention]!;
  const locals = entity === undefined ? candidates : [entity, ...candidates];
  if (locals.length === 0) return [];
  const ids = index.entityIds(record.id);
  const possible = new Set(
    locals.flatMap((local) => [ids[local] ?? [], index.candidateIds(record.id, local)].flat()),
  );
  if (possible.size < 2) return [];
  const all = [...possible]
    .slice(0, MOST_CANDIDATES)
    .map((id) => ({ entity: id, name: index.names.get(id)?.name ?? id }));
  // A lone surname that may be several people's is no candidate itself.
  const own = entity === undefined ? undefined : ids[entity];
  const others = /\s/.test(surface) ? all : all.filter((one) => one.entity !== own || one.name !== surface);
  return others.length > 1 ? others : all;
}

/**
 * What distinguishes a candidate from the others: who it is, else how often it is mentioned; empty
 * if neither is known.
 */
export function cueOf(index: CorpusIndex, entity: string, asOf?: AsOf): string {
  const answer = whoIs(index, entity, asOf);
  if (answer) return answer.text;
  const { mentions, articles } = index.figures(entity, asOf);
  return articles === 0 ? '' : `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`;
}
