import type { CancellationToken } from 'vscode-languageserver';
import { normalizeUri } from '../../base/uris.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import { MARK_KINDS, type MarksResult } from '../../protocol/markRequests.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** What is marked where there is no article. */
export const NO_MARKS: MarksResult = { version: 0, marks: [], entities: [] };

/** `corpus/marks`. */
export async function marks(
  { open, corpora }: Pick<ServerContext, 'open' | 'corpora'>,
  { uri }: { readonly uri: string },
  token: CancellationToken,
): Promise<MarksResult> {
  const id = normalizeUri(uri);
  if (open.has(id)) {
    const current = await open.current(id, token);
    return current ? marksOf(current.record, corpora.indexOf(current.record), current.version) : NO_MARKS;
  }
  const record = corpora.index.articles.get(id);
  return record ? marksOf(record, corpora.index, 0) : NO_MARKS;
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
