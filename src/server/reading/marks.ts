import { normalizeUri } from '../../base/uris.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import { MARK_KINDS, MarksRequest, type MarksResult } from '../../protocol/markRequests.ts';
import { guarded, type ServerContext } from '../context/serverContext.ts';

const NONE: MarksResult = { version: 0, marks: [], entities: [] };

/** `corpus/marks`. */
export function registerMarks({ connection, open, corpora }: ServerContext): void {
  connection.onRequest(
    MarksRequest.method,
    guarded(
      connection,
      MarksRequest.method,
      NONE,
      async ({ uri }: { readonly uri: string }, token): Promise<MarksResult> => {
        const id = normalizeUri(uri);
        if (open.has(id)) {
          const current = await open.current(id, token);
          return current ? marksOf(current.record, corpora.indexOf(current.record), current.version) : NONE;
        }
        const record = corpora.index.article(id);
        return record ? marksOf(record, corpora.index, 0) : NONE;
      },
    ),
  );
}

/** The marks of an article as flat numbers. */
export function marksOf(record: ArticleRecord, index: CorpusIndex, version: number): MarksResult {
  const ids = index.entityIds(record.id);
  const numbers = new Map<string, number>();
  const marks: number[] = [];
  for (const { start, end, kind, confidence, entity, value } of record.mentions) {
    const id = kind === 'date' ? (value === undefined ? undefined : dateId(value)) : ids[entity ?? -1];
    let number = id === undefined ? -1 : numbers.get(id);
    if (number === undefined) numbers.set(id!, (number = numbers.size));
    marks.push(
      start,
      end,
      MARK_KINDS.indexOf(kind),
      Math.round(100 * Math.min(1, Math.max(0, confidence))),
      number,
    );
  }
  return {
    version,
    marks,
    entities: [...numbers.keys()],
    ...(record.note !== undefined && { note: record.note }),
  };
}
