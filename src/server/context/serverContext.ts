import { dateId } from '../../index/record/entityKeys.ts';

import type { CardReading } from '../../queries/cards/card.ts';

import type { CancellationToken } from 'vscode-languageserver';
import type { FileSystem } from '../../base/files.ts';
import type { Position } from '../../base/target.ts';
import { normalizeUri } from '../../base/uris.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { ConfigFiles } from '../corpora/configFiles.ts';
import type { OpenArticles } from '../corpora/openArticles.ts';
import type { CardStyle } from '../rendering/cardMarkdown.ts';
import type { Status } from './status.ts';

/** What every feature of the server works with. */
export interface ServerContext {
  readonly corpora: Corpora;
  readonly open: Pick<OpenArticles, 'has' | 'uris' | 'current' | 'latest'>;
  readonly status: Pick<Status, 'now' | 'message' | 'analyzed' | 'progress'>;
  readonly files: FileSystem;
  readonly configs: Pick<ConfigFiles, 'isBroken' | 'rangeOf'>;
  /** Resolves when all that a corpus's `corpus-lens.json` says now is so. */
  readonly configChanged: (uri: string) => Promise<void>;
  /** How cards may look in this client; known after `initialize`. */
  readonly style: () => CardStyle;
  /** True when hovers leave out what was published after the article being read. */
  readonly isPast: () => boolean;
  /** Lets all that waits in the event loop run, then continues. */
  readonly breathe: () => Promise<void>;
}

/** A mention that the reader points at. */
export interface MentionAt {
  readonly index: CorpusIndex;
  readonly record: ArticleRecord;
  readonly mention: number;
}

/** The mention at a position of an article, open or not; undefined when there is none. */
export async function mentionAt(
  { open, corpora }: Pick<ServerContext, 'open' | 'corpora'>,
  uri: string,
  position: Position,
  token?: CancellationToken,
): Promise<MentionAt | undefined> {
  const record = await articleAt({ open, corpora }, uri, token);
  if (!record) return undefined;
  const mention = record.mentionAt(record.lines.offsetAt(position));
  return mention === undefined ? undefined : { index: corpora.indexOf(record), record, mention };
}

/**
 * The index that knows an entity or date: the corpus's, else that of an open article outside every
 * corpus.
 */
export function indexKnowing({ corpora, open }: ServerContext, entity: string): CorpusIndex {
  if (corpora.index.names.has(entity)) return corpora.index;
  for (const uri of open.uris) {
    const record = open.latest(uri)?.record;
    const index = record && corpora.indexOf(record);
    if (index?.names.has(entity)) return index;
  }
  return corpora.index;
}

/** The present analysis of an article: the editor's text when it is open, the file's otherwise. */
export async function articleAt(
  { open, corpora }: Pick<ServerContext, 'open' | 'corpora'>,
  uri: string,
  token?: CancellationToken,
): Promise<ArticleRecord | undefined> {
  const id = normalizeUri(uri);
  return open.has(id) ? (await open.current(id, token))?.record : corpora.index.articles.get(id);
}

/**
 * What every card says about the server's state: names just corrected, and what is still being
 * counted.
 */
export function cardState({ corpora, status }: ServerContext): Pick<CardReading, 'expected' | 'indexing'> {
  return { expected: corpora.backlog?.expected, indexing: status.progress() };
}

/**
 * The id of what a mention refers to, a person's, place's or date's (`date:2019-01-18`); undefined
 * where the text leaves it open.
 */
export function idOfMention({ index, record, mention }: MentionAt): string | undefined {
  const { kind, value, entity } = record.mentions[mention]!;
  if (kind === 'date') return value === undefined ? undefined : dateId(value);
  return entity === undefined ? undefined : index.entityIds(record.id)[entity];
}

/** What answers a request about an article by its analysis; null where there is no such article. */
export function aboutArticle<P extends { readonly textDocument: { readonly uri: string } }, R>(
  answer: (record: ArticleRecord, params: P, context: ServerContext) => R,
): (context: ServerContext, params: P, token: CancellationToken) => Promise<R | null> {
  return async (context, params, token) => {
    const record = await articleAt(context, params.textDocument.uri, token);
    return record ? answer(record, params, context) : null;
  };
}
