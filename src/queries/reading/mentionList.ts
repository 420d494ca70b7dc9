import type { Steps } from '../../base/steps.ts';
import type { Target } from '../../base/target.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { kwic, type ContextWidth } from '../cards/kwic.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { articlesSaying } from '../cards/whoIs.ts';

/** An article of a list of mentions. */
export interface ListedArticle {
  readonly uri: string;
  readonly headline: string;
  /** Publication day or window in words. */
  readonly published?: string;
  readonly outlet?: string;
  readonly mentions: readonly ListedMention[];
}

export interface ListedMention {
  /** The sentence around it on one line. */
  readonly text: string;
  readonly target: Target;
}

/** Which mentions are listed. */
export interface MentionListQuery {
  /** An entity, or a date (`date:2019-01-18`). */
  readonly id: string;
  /** A role that a card gives the entity: only the places where articles give it. */
  readonly role?: string | undefined;
  readonly asOf?: AsOf | undefined;
}

/** More places than anybody walks through; a client chokes on them. */
const MOST_LISTED = 5_000;
const LONGEST_HEADLINE = 120;
const WIDTH: ContextWidth = { before: 40, after: 80 };

/**
 * Where an entity or a date is mentioned, article by article, newest first, those in credits too;
 * in steps of an article.
 */
export function* mentionList(
  index: CorpusIndex,
  { id, role, asOf }: MentionListQuery,
): Steps<readonly ListedArticle[]> {
  const articles: ListedArticle[] = [];
  const found =
    role === undefined
      ? mentionsByArticle(index, id, asOf)
      : articlesSaying(index, id, role, MOST_LISTED, asOf).map(({ record, mention }) => ({
          record,
          mentions: [mention],
        }));
  for (const { record, mentions } of found) {
    articles.push(listed(record, mentions));
    yield;
  }
  return articles;
}

/** The same without words: indexes into each article's mentions. */
export function* mentionsByArticle(
  index: CorpusIndex,
  id: string,
  asOf?: AsOf,
): Generator<{ readonly record: ArticleRecord; readonly mentions: readonly number[] }> {
  let left = MOST_LISTED;
  for (const { record, all } of index.names.postings(id, { all: true, limit: MOST_LISTED, asOf })) {
    if (left <= 0) return;
    yield { record, mentions: all.slice(0, left) };
    left -= all.length;
  }
}

function listed(record: ArticleRecord, mentions: readonly number[]): ListedArticle {
  const { published, outlet } = record;
  return {
    uri: record.id,
    headline: clip(oneLine(record.headline), LONGEST_HEADLINE),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    mentions: mentions.map((mention) => {
      const span = record.mentions[mention]!;
      return { text: kwic(record, span, WIDTH).text, target: record.target(span) };
    }),
  };
}
