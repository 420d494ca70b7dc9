import { isWithin } from '../../base/uris.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { claimedSpans } from '../../corrections/chooseMentions.ts';
import type { Reach } from '../../corrections/correctionData.ts';
import { NameClaims } from '../../corrections/correctionSet.ts';
import {
  articleOf,
  type Correction,
  type NameCorrection,
  type QuoteCorrection,
} from '../../corrections/corrections.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { findQuotes } from '../../corrections/findQuotes.ts';
import { kwic } from '../cards/kwic.ts';

const SAMPLES = 3;
/** A sample fits into one line of a list. */
const WIDTH = { before: 30, after: 50 } as const;

/** Where corrections are counted. */
export interface ReachQuery {
  readonly index: CorpusIndex;
  /** URI of the corpus. */
  readonly root: string;
  /** The URI of an article by its `configKey`. */
  readonly articleAt: (path: string) => string | undefined;
  /** The entities that corrections across articles are about. */
  readonly entities?: readonly string[];
  /**
   * Names are counted as they were before any corrections: mentions that a correction removed are
   * no longer in the index.
   */
  readonly isMade?: boolean;
  /** When to stop, in the milliseconds of `performance.now()`. */
  readonly until: number;
}

/**
 * How many mentions corrections change, with lines in context. Counts the present mentions, unless
 * the query says otherwise.
 */
export function reachOf(corrections: readonly Correction[], query: ReachQuery): Reach {
  const count = new Count();
  for (const correction of corrections) {
    if (correction.type === 'quote') countQuote(correction, query, count);
    else if (correction.type === 'name') countName(correction, query, count);
    else if (correction.type !== 'apart') countEntities(query, count);
  }
  return count;
}

class Count implements Reach {
  mentions = 0;
  articles = 0;
  more = false;
  readonly samples: string[] = [];

  add(record: ArticleRecord, spans: readonly Span[]): void {
    if (spans.length === 0) return;
    this.mentions += spans.length;
    this.articles++;
    this.sample(record, spans);
  }

  sample(record: ArticleRecord, spans: readonly Span[]): void {
    for (const span of spans.slice(0, SAMPLES - this.samples.length))
      this.samples.push(kwic(record, span, WIDTH).text);
  }
}

function countQuote(correction: QuoteCorrection, { index, articleAt }: ReachQuery, count: Count): void {
  const uri = articleAt(correction.article);
  const record = uri === undefined ? undefined : index.articles.get(uri);
  const [found] = record ? findQuotes(record.text, [correction]) : [];
  if (record && typeof found === 'object') count.add(record, [found]);
}

function countName(correction: NameCorrection, query: ReachQuery, count: Count): void {
  const { index, root, until, isMade = false } = query;
  const claims = new NameClaims();
  claims.add(correction.name, correction);
  const path = articleOf(correction);
  const own = path === undefined ? undefined : query.articleAt(path);
  const uris = path === undefined ? index.texts.holding(correction.name) : own === undefined ? [] : [own];
  for (const uri of uris) {
    if (performance.now() > until) {
      count.more = true;
      return;
    }
    const record = isWithin(uri, root) ? index.articles.get(uri) : undefined;
    const analysis = isMade ? index.raw(uri) : record?.analysis;
    if (record && analysis) count.add(record, claimedSpans(analysis, claims));
  }
}

function countEntities({ index, entities = [] }: ReachQuery, count: Count): void {
  for (const id of entities) {
    for (const { record, counted } of index.names.postings(id, { offset: 0, limit: SAMPLES }))
      count.sample(
        record,
        counted.map((mention) => record.mentions[mention]!),
      );
    count.mentions += index.names.totals(id).mentions;
  }
  count.articles += index.names.articlesOfAny(entities);
}
