import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { FileSystem } from '../../base/files.ts';
import type { Span } from '../../base/span.ts';
import { childUri } from '../../base/uris.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import {
  CONFIG_FILE,
  EMPTY_CONFIG,
  MOST_PROBLEMS,
  parseCorpusConfig,
  type ConfigProblem,
} from '../../corrections/corpusConfig.ts';
import { reasonOf } from '../../base/errors.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import { NO_CHANGE, type ConfigChange } from '../../indexing/corpora.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { correctionStates, sayState } from './correctionStates.ts';
import type { OpenArticles } from './openArticles.ts';

/** Bytes of a `corpus-lens.json` that are read. */
const CONFIG_LIMIT = 16_000_000;

/** What {@link ConfigFiles} works with. */
export interface ConfigFilesHost {
  readonly connection: Pick<Connection, 'sendDiagnostics'>;
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly open: Pick<OpenArticles, 'uris'>;
}

/** A `corpus-lens.json` as it was read. */
interface ReadConfig {
  readonly lines: LineIndex;
  readonly problems: readonly ConfigProblem[];
  /**
   * True when what was read before still counts, so that nothing can be said about single
   * corrections.
   */
  readonly broken: boolean;
}

/** Reads the `corpus-lens.json` of each corpus and shows what is wrong in it at its place. */
export class ConfigFiles {
  readonly #host: ConfigFilesHost;
  readonly #read = new Map<string, ReadConfig>();
  readonly #shown = new Map<string, string>();
  #readings = 0;
  /** The newest reading of each corpus's file that was taken over. */
  readonly #newest = new Map<string, number>();

  constructor(host: ConfigFilesHost) {
    this.#host = host;
  }

  /**
   * Reads a corpus's file again. A broken one leaves the last readable version in effect.
   * @param root URI of the corpus
   * @returns the articles about which it now says something else
   */
  async read(root: string): Promise<ConfigChange> {
    return (await this.readFile(root))();
  }

  /** The same in two steps: reads the file. @returns what takes over what it says */
  async readFile(root: string): Promise<() => ConfigChange> {
    const { files, corpora, open } = this.#host;
    const uri = childUri(root, CONFIG_FILE);
    const reading = ++this.#readings;
    const taking = (take: () => ConfigChange): (() => ConfigChange) => this.#taking(root, reading, take);
    try {
      if ((await files.stat(uri).catch(() => undefined)) === undefined)
        return taking(() => {
          this.#read.delete(root);
          return corpora.setConfig(root, EMPTY_CONFIG, open.uris);
        });
      const { bytes } = await files.readFile(uri, CONFIG_LIMIT + 1);
      return taking(() => {
        // Without the mark of the byte order, which editors do not count as text.
        const text = new TextDecoder().decode(bytes);
        const { config, problems, broken } = parseCorpusConfig(text);
        this.#read.set(root, { lines: new LineIndex(text), problems, broken });
        if (broken && corpora.roots.configs.has(root)) return NO_CHANGE;
        return corpora.setConfig(root, config, open.uris);
      });
    } catch (error) {
      return taking(() => {
        throw error;
      });
    }
  }

  /**
   * What takes something over, and shows what is wrong in it. A reading that ends after one that
   * began later counts for nothing.
   */
  #taking(root: string, reading: number, take: () => ConfigChange): () => ConfigChange {
    return () => {
      if (reading < (this.#newest.get(root) ?? 0)) return NO_CHANGE;
      this.#newest.set(root, reading);
      let change = NO_CHANGE;
      try {
        change = take();
      } catch (error) {
        const problems = [{ message: `could not be read: ${reasonOf(error)}`, start: 0, end: 0 }];
        this.#read.set(root, { lines: new LineIndex(''), problems, broken: true });
      }
      this.#show(root);
      return change;
    };
  }

  /** The place of a span in a corpus's file, as it was read last. */
  rangeOf(root: string, { start, end }: Span): Diagnostic['range'] | undefined {
    const lines = this.#read.get(root)?.lines;
    return lines && { start: lines.positionAt(start), end: lines.positionAt(end) };
  }

  /** True when a corpus's file cannot be read, so that the corrections read before still count. */
  isBroken(root: string): boolean {
    return this.#read.get(root)?.broken === true;
  }

  /** Checks again which corrections find their place: articles were read or have changed. */
  refresh(): void {
    for (const { uri } of this.#host.corpora.roots.all) this.#show(uri);
  }

  #show(root: string): void {
    const { connection, corpora } = this.#host;
    const read = this.#read.get(root);
    const diagnostics: Diagnostic[] = [];
    const add = (at: Span, message: string, severity: DiagnosticSeverity): void => {
      const range = this.rangeOf(root, at);
      if (range && diagnostics.length < MOST_PROBLEMS)
        diagnostics.push({ message: oneLine(message), range, severity, source: 'Corpus Lens' });
    };
    for (const { message, ...at } of read?.problems ?? []) add(at, message, DiagnosticSeverity.Error);
    if (read?.broken === false) {
      for (const state of correctionStates(corpora, root)) {
        const said = sayState(state, (at) => this.rangeOf(root, at)?.start.line ?? 0);
        if (said === undefined) continue;
        const isMine = state.kind === 'overruled';
        add(state.placed, said, isMine ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information);
      }
    }
    const shown = JSON.stringify(diagnostics);
    if (shown === this.#shown.get(root)) return;
    this.#shown.set(root, shown);
    connection.sendDiagnostics({ uri: childUri(root, CONFIG_FILE), diagnostics }).catch(() => undefined);
  }
}
