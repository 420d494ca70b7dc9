import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position } from '../../base/target.ts';
import { normalizeUri } from '../../base/uris.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { CardStyle } from '../rendering/cardMarkdown.ts';
import { describe } from './describe.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { OpenArticles } from '../corpora/openArticles.ts';
import type { Status } from './status.ts';

/** What every feature of the server works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly corpora: Corpora;
  readonly open: OpenArticles;
  readonly status: Status;
  /** How cards may look in this client; known after `initialize`. */
  readonly style: () => CardStyle;
  /** True when hovers tell nothing that appeared after the article being read. */
  readonly isPast: () => boolean;
  /** Lets all that waits in the event loop run, then goes on. */
  readonly breathe: () => Promise<void>;
}

/** A mention that the reader points at. */
export interface MentionAt {
  readonly index: CorpusIndex;
  readonly record: ArticleRecord;
  readonly mention: number;
}

/** What stands at a position of an article, open or not; undefined when no mention does. */
export async function mentionAt(
  { open, corpora }: ServerContext,
  uri: string,
  position: Position,
  token?: CancellationToken,
): Promise<MentionAt | undefined> {
  const record = await articleAt({ open, corpora }, uri, token);
  if (!record) return undefined;
  const mention = record.mentionAt(record.lines.offsetAt(position));
  return mention === undefined ? undefined : { index: corpora.indexOf(record), record, mention };
}

/** The index that knows an entity or date: the corpus's, else that of an open article outside every corpus. */
export function indexKnowing({ corpora, open }: ServerContext, entity: string): CorpusIndex {
  if (corpora.index.knows(entity)) return corpora.index;
  for (const uri of open.uris) {
    const record = open.latest(uri)?.record;
    const index = record && corpora.indexOf(record);
    if (index?.knows(entity)) return index;
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
  return open.has(id) ? (await open.current(id, token))?.record : corpora.index.article(id);
}

/**
 * Wraps a request handler: an error in it is logged and answered with `fallback`, a cancelled request with the error that the
 * protocol asks for. Nothing that a request meets takes the server down.
 */
export function guarded<Params, Result>(
  connection: Connection,
  name: string,
  fallback: NoInfer<Result>,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      connection.console.error(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
