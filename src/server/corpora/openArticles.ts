import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Emitter } from '../../base/emitter.ts';
import { normalizeUri } from '../../base/uris.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { TRUNCATED } from '../../indexing/articleStore.ts';
import { DEFAULT_LIMIT } from '../../text/decodeArticle.ts';

/** Milliseconds without a keystroke before an edited article is analyzed again. */
const PAUSE = 80;

interface OpenArticle {
  document: TextDocument;
  /** The analysis of `version`; older than the document while an edit waits. */
  record?: ArticleRecord;
  version?: number;
  timer?: ReturnType<typeof setTimeout>;
  /** The analysis under way elsewhere; never rejects. */
  underWay?: Promise<void>;
  readonly waiting: (() => void)[];
}

/**
 * Analyzes the text of an open article: here and now, or elsewhere where that would keep everybody
 * waiting.
 */
type Analyze = (uri: string, text: string, note?: string) => ArticleRecord | Promise<ArticleRecord>;

/** An open article as it is now. */
export interface CurrentArticle {
  readonly record: ArticleRecord;
  readonly version: number;
}

/**
 * The articles open in the editor: their text beats the file's, and their analysis waits for
 * nothing but a pause in typing.
 */
export class OpenArticles {
  readonly #open = new Map<string, OpenArticle>();
  readonly #analyzeText: Analyze;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #didAnalyze = new Emitter<string>();
  /** A fresh analysis of an article is there. */
  readonly onDidAnalyze = this.#didAnalyze.event;
  readonly #didClose = new Emitter<string>();
  /** An article was closed: from now on its file counts again. */
  readonly onDidClose = this.#didClose.event;

  constructor(analyze: Analyze, failed: (what: string, error: unknown) => void) {
    this.#analyzeText = analyze;
    this.#failed = failed;
  }

  listen(connection: Connection): void {
    const documents = new TextDocuments(TextDocument);
    documents.onDidOpen(({ document }) => this.#opened(document));
    documents.onDidChangeContent(({ document }) => this.#changed(document));
    documents.onDidClose(({ document }) => this.#closed(normalizeUri(document.uri)));
    documents.listen(connection);
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /**
   * The analysis of an open article's present text, once typing pauses; undefined when it is not
   * open or no longer asked for.
   */
  async current(uri: string, token?: CancellationToken): Promise<CurrentArticle | undefined> {
    const open = this.#open.get(normalizeUri(uri));
    while (open && open.version !== open.document.version) {
      await new Promise<void>((done) => open.waiting.push(done));
      if (token?.isCancellationRequested || this.#open.get(normalizeUri(uri)) !== open) return undefined;
    }
    return open?.record && { record: open.record, version: open.document.version };
  }

  /** The newest analysis of an open article, even of an older text. */
  latest(uri: string): CurrentArticle | undefined {
    const open = this.#open.get(normalizeUri(uri));
    return open?.record && { record: open.record, version: open.version! };
  }

  /** Analyzes open articles again: something beside their text has changed. */
  refresh(uris: Iterable<string>): void {
    for (const uri of uris) {
      const open = this.#open.get(uri);
      if (open) this.#analyze(uri, open);
    }
  }

  dispose(): void {
    for (const uri of this.uris) this.#closed(uri);
  }

  #opened(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    const open: OpenArticle = { document, waiting: [] };
    this.#open.set(uri, open);
    this.#later(uri, open, 0);
  }

  #changed(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    const open = this.#open.get(uri);
    if (!open || open.version === document.version || (open.version === undefined && open.timer)) return;
    open.document = document;
    this.#later(uri, open, PAUSE);
  }

  #later(uri: string, open: OpenArticle, delay: number): void {
    clearTimeout(open.timer);
    if (this.#open.get(uri) !== open) return;
    open.timer = setTimeout(() => this.#analyze(uri, open), delay);
  }

  #analyze(uri: string, open: OpenArticle): void {
    clearTimeout(open.timer);
    delete open.timer;
    if (open.underWay) {
      void open.underWay.then(() => this.#later(uri, open, 0));
      return;
    }
    const { document } = open;
    const { version } = document;
    const text = document.getText();
    const isLong = text.length > DEFAULT_LIMIT;
    const record = this.#analyzeText(
      uri,
      isLong ? text.slice(0, DEFAULT_LIMIT) : text,
      isLong ? TRUNCATED : undefined,
    );
    if (!(record instanceof Promise)) return this.#analyzed(uri, open, record, version);
    open.underWay = record
      .finally(() => delete open.underWay)
      .then((finished) => {
        if (this.#open.get(uri) === open) this.#analyzed(uri, open, finished, version);
      })
      // The index was closed meanwhile: with the next one, it is analyzed again.
      .catch((error: unknown) => this.#failed(`analyzing ${uri}`, error));
  }

  #analyzed(uri: string, open: OpenArticle, record: ArticleRecord, version: number): void {
    open.record = record;
    open.version = version;
    this.#didAnalyze.fire(uri);
    for (const done of open.waiting.splice(0)) done();
  }

  #closed(uri: string): void {
    const open = this.#open.get(uri);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(uri);
    for (const done of open.waiting.splice(0)) done();
    this.#didClose.fire(uri);
  }
}
