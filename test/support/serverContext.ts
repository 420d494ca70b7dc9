import { CancellationToken } from 'vscode-languageserver';
import { MemoryFiles } from './memoryFiles.ts';
import { childUri } from '../../src/base/uris.ts';
import { CONFIG_FILE } from '../../src/corrections/corpusConfig.ts';
import type { CurrentArticle } from '../../src/server/corpora/openArticles.ts';
import { ConfigFiles } from '../../src/server/corpora/configFiles.ts';
import type { ServerContext } from '../../src/server/context/serverContext.ts';
import { ROOT, startCorpora } from './correcting.ts';

export { ROOT } from './correcting.ts';

/** Whoever asks goes on waiting. */
export const WAITING = CancellationToken.None;
/** Nobody waits any more. */
export const GONE = CancellationToken.Cancelled;
export const CONFIG = childUri(ROOT, CONFIG_FILE);

export interface Setup {
  /**
   * Texts of articles that are open in the editor, by URI; those below no corpus are read alone.
   */
  readonly open?: Readonly<Record<string, string>>;
  /** True for a client that has our commands. */
  readonly commandLinks?: boolean;
  /** True for cards that say nothing that appeared after the article being read. */
  readonly isPast?: boolean;
  /** What is still being counted, in words. */
  readonly progress?: string;
  /** What the server can read. */
  readonly files?: MemoryFiles;
}

/**
 * What features work with, over an index in memory: no files are looked for, and nothing goes over
 * a wire.
 * @param articles the texts of a corpus by URI, all below {@link ROOT}
 */
export async function serverContext(
  articles: Readonly<Record<string, string>>,
  { open = {}, commandLinks = false, isPast = false, progress, files = new MemoryFiles() }: Setup = {},
): Promise<ServerContext> {
  const corpora = startCorpora();
  const configs = new ConfigFiles({
    connection: { sendDiagnostics: () => Promise.resolve() },
    files,
    corpora,
    open: { uris: Object.keys(open) },
  });
  const configChanged = async (): Promise<void> => {
    const { redated } = await configs.read(ROOT);
    for (const uri of redated) corpora.store.take(uri, articles[uri] ?? '');
    await corpora.settled();
  };
  await configs.read(ROOT);
  for (const [uri, text] of Object.entries(articles)) corpora.store.take(uri, text);
  const opened = new Map(
    Object.entries(open).map(([uri, text]): [string, CurrentArticle] => [
      uri,
      { record: corpora.store.take(uri, text), version: 1 },
    ]),
  );
  await corpora.settled();
  return {
    corpora,
    open: {
      has: (uri) => opened.has(uri),
      uris: [...opened.keys()],
      current: (uri, token) => Promise.resolve(token?.isCancellationRequested ? undefined : opened.get(uri)),
      latest: (uri) => opened.get(uri),
    },
    status: {
      now: () => ({
        state: 'idle',
        corpora: [{ uri: ROOT, name: 'seeds', articles: corpora.index.articles.count() }],
        done: 0,
        total: 0,
        counts: corpora.index.counts(),
        notRead: [],
      }),
      message: () => undefined,
      analyzed: 0,
      progress: () => progress,
    },
    files,
    configs,
    configChanged,
    style: () => ({ commandLinks, images: false }),
    isPast: () => isPast,
    breathe: () => new Promise((done) => setImmediate(done)),
  };
}
