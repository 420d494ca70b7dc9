import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { getOrInsert } from '../../base/getOrInsert.ts';
import type { Span } from '../../base/span.ts';
import { debounced, type Later } from '../../base/timers.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { SurfaceCounts } from '../../entities/names/nameInUse.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { isVariantSpelling } from '../../queries/cards/aliases.ts';
import { disagreementsIn } from '../../queries/reading/disagreements.ts';
import { describe } from '../context/describe.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** Milliseconds without change after which problems are worked out again. */
const QUIET = 300;
const MOST = 100;
const LONGEST_HEADLINE = 80;
/** A spelling is a slip only if the usual one is this many times as frequent. */
const USUAL = 2;

/**
 * Publishes what is odd in open articles, quietly: spellings, weekdays that contradict their dates,
 * and numbers or days that articles disagree on.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #context: Pick<ServerContext, 'open' | 'corpora'>;
  /** By article. */
  readonly #publishSoon = new Map<string, Later<[]>>();

  constructor(connection: Connection, context: Pick<ServerContext, 'open' | 'corpora'>) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Has the problems of open articles worked out once nothing has changed for a moment. */
  changed(uris: Iterable<string>): void {
    for (const uri of uris)
      getOrInsert(this.#publishSoon, uri, () => debounced(() => this.#publish(uri), QUIET))();
  }

  /** Takes the problems of an article that is no longer open off the list. */
  closed(uri: string): void {
    this.#publishSoon.get(uri)?.cancel();
    this.#publishSoon.delete(uri);
    this.#send(uri, []);
  }

  dispose(): void {
    for (const publish of this.#publishSoon.values()) publish.dispose();
  }

  #publish(uri: string): void {
    const { open, corpora } = this.#context;
    const current = open.latest(uri);
    if (!current) return;
    try {
      const found = diagnosticsOf(current.record, corpora.indexOf(current.record));
      this.#send(uri, found, current.version);
    } catch (error) {
      this.#connection.console.error(`problems of ${uri}: ${describe(error)}`);
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    this.#connection
      .sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      .catch(() => undefined);
  }
}

/** The problems of one article in text order. */
export function diagnosticsOf(record: ArticleRecord, index: CorpusIndex): Diagnostic[] {
  const found = [...oddDates(record), ...slips(record, index), ...contradictions(record, index)];
  return found
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    )
    .slice(0, MOST);
}

/** A weekday and the date beside it are two mentions with one problem, shown once. */
function oddDates(record: ArticleRecord): Diagnostic[] {
  return record.mentions.flatMap((mention, at) => {
    if (mention.problem === undefined) return [];
    const before = record.mentions[at - 1];
    const isSaid =
      before?.problem === mention.problem &&
      record.sentenceAt(before).start === record.sentenceAt(mention).start;
    return isSaid ? [] : [problem(record, mention, 'weekday', mention.problem)];
  });
}

/** Names that look like misspelt forms of the one in use. */
function slips(record: ArticleRecord, index: CorpusIndex): Diagnostic[] {
  const ids = index.entityIds(record.id);
  const [rows, surfaces] = [new Map<number, EntityRow | undefined>(), new Map<string, SurfaceCounts>()];
  return record.mentions.flatMap((mention) => {
    const { entity, surface } = mention;
    const row =
      entity === undefined ? undefined : getOrInsert(rows, entity, () => index.names.get(ids[entity] ?? ''));
    if (!row || !isVariantSpelling(surface, row.name)) return [];
    const counts = getOrInsert(surfaces, row.id, () => countsOf(index, row.id));
    const countOf = (name: string): number => counts.get(name) ?? 0;
    if (countOf(row.name) < USUAL * Math.max(1, countOf(surface))) return [];
    return [problem(record, mention, 'variant', `Elsewhere spelt “${row.name}”`)];
  });
}

function countsOf(index: CorpusIndex, id: string): SurfaceCounts {
  return new Map(index.names.surfaces(id).map(({ text, count }) => [text, count]));
}

function contradictions(record: ArticleRecord, index: CorpusIndex): Diagnostic[] {
  return disagreementsIn(index, record).map(({ claim, other }) => {
    const said =
      claim.unit === 'day'
        ? dateInWords(other.claim.value)
        : oneLine(other.record.text.slice(other.claim.start, other.claim.end));
    const headline = clip(oneLine(other.record.headline), LONGEST_HEADLINE);
    const { uri, range } = other.record.target(other.claim);
    return {
      ...problem(record, claim, 'disagreement', `Another article says “${said}”: ${headline}`),
      relatedInformation: [{ message: headline, location: { uri, range: { ...range } } }],
    };
  });
}

function problem(record: ArticleRecord, span: Span, code: string, message: string): Diagnostic {
  return {
    range: { ...record.target(span).range },
    severity: DiagnosticSeverity.Information,
    source: 'Corpus Lens',
    code,
    message: oneLine(message),
  };
}
