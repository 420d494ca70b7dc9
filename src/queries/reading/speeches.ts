import type { Span } from '../../base/span.ts';
import { quotationsOf } from '../../entities/quotations.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';

/**
 * A direct quotation with its speaker and the people whom it names, under their ids in the index.
 */
export interface Speech extends Span {
  readonly speaker: string;
  readonly named: readonly {
    readonly entity: string;
    /** Index into the record's mentions. */ readonly mention: number;
  }[];
}

/** The direct quotations of an article whose speaker is known, in text order. */
export function speechesIn(index: CorpusIndex, record: ArticleRecord): readonly Speech[] {
  const ids = index.entityIds(record.id);
  const idOf = (mention: number): string | undefined => ids[record.mentions[mention]?.entity ?? -1];
  return quotationsOf(record.analysis).flatMap(({ start, end, speaker, mentions }) => {
    const of = idOf(speaker);
    const named = mentions.flatMap((mention) => {
      const entity = idOf(mention);
      return entity !== undefined && record.mentions[mention]!.kind === 'person' ? [{ entity, mention }] : [];
    });
    return of === undefined ? [] : [{ start, end, speaker: of, named }];
  });
}
