import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { RequestParam, RequestType } from 'vscode-jsonrpc';
import {
  AsOfNotification,
  CorporaRequest,
  FoldersNotification,
  type ServerOptions,
} from '../../protocol/serverOptions.ts';
import {
  ChangedNotification,
  IndexingNotification,
  StatusNotification,
  type ChangedParams,
  type CorpusStatus,
  type IndexingParams,
} from '../../protocol/statusMessages.ts';
import type { Corpora } from '../corpora/corpora.ts';
import { TRUST } from './cardMarkdown.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { serveFiles } from '../base/files.ts';
import { CLIENT_NAME, type Host } from '../base/host.ts';
import { LANGUAGE_ID } from '../base/language.ts';
import { LensReminder } from './lensReminder.ts';
import { readingMiddleware, refreshLenses, refreshReading } from './readingFeatures.ts';
import type { SettingsReader } from '../base/settings.ts';

/** LSP: RequestCancelled, ContentModified, ServerCancelled. None of them is an error. */
const CANCELLED: ReadonlySet<unknown> = new Set([-32800, -32801, -32802]);

/** The language server: started once, when there is something to read, and asked through here. */
export class CorpusServer extends DisposableOwner {
  readonly #started = this.register(new vscode.EventEmitter<undefined>());
  readonly #statusChanged = this.register(new vscode.EventEmitter<CorpusStatus>());
  readonly #changed = this.register(new vscode.EventEmitter<ChangedParams>());
  readonly #failed = this.register(new vscode.EventEmitter<undefined>());
  /** Fires once the server answers requests. */
  readonly onDidStart = this.#started.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  readonly onDidChangeCorpus = this.#changed.event;
  /** Fires when the server could not be started; the log says why. */
  readonly onDidFail = this.#failed.event;
  readonly #context: vscode.ExtensionContext;
  readonly #host: Host;
  readonly #corpora: Pick<Corpora, 'current'>;
  readonly #settings: SettingsReader;
  readonly #lenses = this.register(
    new LensReminder((document) => {
      if (this.#client) refreshLenses(this.#client, document);
    }),
  );
  #starting: Promise<void> | undefined;
  #client: BaseLanguageClient | undefined;
  /** The same once its server has the answer which corpora there are. */
  #answered: BaseLanguageClient | undefined;
  #channel: vscode.LogOutputChannel | undefined;

  constructor(
    context: vscode.ExtensionContext,
    host: Host,
    settings: SettingsReader,
    corpora: Pick<Corpora, 'current'>,
  ) {
    super();
    this.#context = context;
    this.#host = host;
    this.#settings = settings;
    this.#corpora = corpora;
    this.register(
      settings.onDidChange(() => {
        if (this.#client) refreshReading(this.#client);
        this.#sendAsOf();
      }),
    );
  }

  /** True while the server answers requests. */
  get running(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Starts the server unless it has been started.
   * @returns when it answers, or could not be started (the log says why).
   */
  start(): Promise<void> {
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#log.error('The language server could not be started.', error);
      this.#failed.fire(undefined);
    });
    return this.#starting;
  }

  /** Has the server ask again which corpora there are, unless it waits for the answer anyway. */
  async corporaChanged(): Promise<void> {
    const { mostArticles } = this.#settings.current;
    if (this.#answered) await this.#answered.sendNotification(FoldersNotification, { mostArticles });
  }

  /** Pauses, resumes or stops indexing, or rebuilds the index. */
  async controlIndexing(action: IndexingParams['action']): Promise<void> {
    if (this.#client) await this.#client.sendNotification(IndexingNotification, { action });
  }

  /**
   * @returns the server's answer; undefined when it is not running, was cancelled or failed (the
   *   log says why).
   */
  async request<P, R>(
    type: RequestType<P, R, void>,
    params: RequestParam<P>,
    token?: vscode.CancellationToken,
  ): Promise<NonNullable<R> | undefined> {
    if (!this.#client) return undefined;
    try {
      return (await this.#client.sendRequest(type, params, token)) ?? undefined;
    } catch (error) {
      const code = (error as { readonly code?: unknown } | undefined)?.code;
      if (!CANCELLED.has(code) && !token?.isCancellationRequested)
        this.#log.error(`${type.method} failed.`, error);
      return undefined;
    }
  }

  /** Opens the log for the reader. */
  showLog(): void {
    this.#log.show();
  }

  /** Writes a warning into the log. */
  warn(message: string, error?: unknown): void {
    this.#log.warn(message, error);
  }

  override dispose(): void {
    // A client that is still starting refuses to be disposed; its process ends with the extension
    // host.
    if (this.#client) {
      this.#client
        .dispose()
        .catch((error: unknown) => this.#log.error('The language server did not stop cleanly.', error));
    }
    this.#client = undefined;
    this.#answered = undefined;
    super.dispose();
  }

  /** Created with the first message to log. */
  get #log(): vscode.LogOutputChannel {
    return (this.#channel ??= this.register(vscode.window.createOutputChannel(CLIENT_NAME, { log: true })));
  }

  async #start(): Promise<void> {
    const options = await this.#options();
    await nextTurn();
    const client = await this.#host.createClient(this.#context, options);
    this.register(serveFiles(client));
    this.register(
      client.onRequest(CorporaRequest, async () => {
        this.#answered = undefined;
        const corpora = await this.#corpora.current();
        this.#answered = client;
        return { corpora };
      }),
    );
    this.register(client.onNotification(StatusNotification, (status) => this.#statusChanged.fire(status)));
    this.register(
      client.onNotification(ChangedNotification, (change) => {
        this.#lenses.changed();
        this.#changed.fire(change);
      }),
    );
    await nextTurn();
    await client.start();
    this.#client = client;
    this.#started.fire(undefined);
  }

  #sendAsOf(): void {
    if (!this.#client) return;
    this.#client
      .sendNotification(AsOfNotification, { asOf: this.#settings.current.asOf })
      .catch((error: unknown) =>
        this.#log.warn('The setting for later articles in cards did not reach the language server.', error),
      );
  }

  async #options(): Promise<LanguageClientOptions> {
    const virtual = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') ?? false;
    const lasting: ServerOptions = {
      commandLinks: true,
      showsStatus: true,
      findsCorpora: true,
      clientFiles: this.#host.clientFiles || virtual,
      ...(!this.#host.clientFiles && { storage: this.#context.globalStorageUri.fsPath }),
      ...(this.#host.readParts && { parts: await this.#host.readParts(this.#context) }),
    };
    // Taken at every start: after a crash the settings may be others.
    const initializationOptions = (): ServerOptions => {
      const { asOf, mostArticles } = this.#settings.current;
      return { ...lasting, asOf, mostArticles };
    };
    return {
      documentSelector: [{ language: LANGUAGE_ID }],
      initializationOptions,
      outputChannel: this.#log,
      initializationFailedHandler: (error: unknown) => {
        this.#log.error('The language server could not be initialized.', error);
        return false;
      },
      middleware: {
        ...readingMiddleware(() => this.#settings.current),
        provideCodeLenses: (document, token, next) => {
          this.#lenses.asked(document);
          return next(document, token);
        },
      },
      markdown: { isTrusted: TRUST, supportHtml: true },
    };
  }
}

/** Long work gets its own turn of the event loop, so that other extensions run in between. */
function nextTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
