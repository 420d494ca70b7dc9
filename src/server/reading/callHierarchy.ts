import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
} from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { speechesIn, type Speech } from '../../queries/reading/speeches.ts';
import {
  articleAt,
  idOfMention,
  indexKnowing,
  mentionAt,
  type ServerContext,
} from '../context/serverContext.ts';

/** Articles in which a person is looked for, newest first: the tree is walked by hand. */
const MOST_ARTICLES = 200;
/** Other articles of the person at the cursor that are offered to go on in. */
const MOST_ELSEWHERE = 20;
const LONGEST_HEADLINE = 60;

/** One person in one article: the ranges of calls belong to one document. */
interface Speaking {
  readonly entity: string;
  readonly article: string;
  /**
   * True for the person at the cursor, under whom the other articles with speech of this person are
   * listed.
   */
  readonly isRoot?: boolean;
}

/**
 * Call hierarchy: who quotes whom. A person "calls" those whom his direct quotations name; who
 * names him in a quotation calls him.
 */
export async function prepareCallHierarchy(
  context: ServerContext,
  { textDocument, position }: CallHierarchyPrepareParams,
  token: CancellationToken,
): Promise<CallHierarchyItem[] | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  const id = at && idOfMention(at);
  if (!at || id === undefined || at.record.mentions[at.mention]!.kind !== 'person') return null;
  const data: Speaking = { entity: id, article: at.record.id, isRoot: true };
  return [{ ...itemOf(at.index, at.record, id), data }];
}

/** Who names a person in quotations, article by article. */
export function incomingCalls(
  context: ServerContext,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] {
  const of = speakingOf(item);
  if (!of) return [];
  const index = indexKnowing(context, of.entity);
  return articlesOf(index, of.entity).flatMap((record) =>
    callersIn(index, record, of.entity).map(([entity, fromRanges]) => ({
      from: itemOf(index, record, entity),
      fromRanges,
    })),
  );
}

/**
 * Whom a person names in his quotations of one article; of the person at the cursor, also the other
 * articles in which he does.
 */
export async function outgoingCalls(
  context: ServerContext,
  { item }: CallHierarchyOutgoingCallsParams,
  token: CancellationToken,
): Promise<CallHierarchyOutgoingCall[]> {
  const of = speakingOf(item);
  const record = of && (await articleAt(context, of.article, token));
  if (!record) return [];
  const index = indexKnowing(context, of.entity);
  const here = named(index, record, of.entity).map(([entity, fromRanges]) => ({
    to: itemOf(index, record, entity),
    fromRanges,
  }));
  if (!of.isRoot) return here;
  const elsewhere: CallHierarchyOutgoingCall[] = [];
  for (const other of articlesOf(index, of.entity)) {
    if (elsewhere.length === MOST_ELSEWHERE) break;
    if (other.id !== record.id && named(index, other, of.entity).length > 0)
      elsewhere.push({ to: itemOf(index, other, of.entity), fromRanges: [] });
  }
  return [...here, ...elsewhere];
}

type Calls = readonly (readonly [entity: string, ranges: CallHierarchyItem['range'][]])[];

/** Who names a person in quotations of one article, and where. */
function callersIn(index: CorpusIndex, record: ArticleRecord, entity: string): Calls {
  return grouped(record, speechesIn(index, record), ({ speaker, named: people }) =>
    speaker === entity
      ? []
      : people.flatMap((person) => (person.entity === entity ? [[speaker, person.mention]] : [])),
  );
}

/** Whom a person names in his quotations of one article, and where. */
function named(index: CorpusIndex, record: ArticleRecord, entity: string): Calls {
  return grouped(record, speechesIn(index, record), ({ speaker, named: people }) =>
    speaker !== entity
      ? []
      : people.flatMap((person) => (person.entity === entity ? [] : [[person.entity, person.mention]])),
  );
}

function grouped(
  record: ArticleRecord,
  speeches: readonly Speech[],
  callsOf: (speech: Speech) => readonly (readonly [entity: string, mention: number])[],
): Calls {
  const calls = new Map<string, CallHierarchyItem['range'][]>();
  for (const [entity, mention] of speeches.flatMap(callsOf)) {
    const { range } = record.target(record.mentions[mention]!);
    calls.set(entity, [...(calls.get(entity) ?? []), { ...range }]);
  }
  return [...calls];
}

function articlesOf(index: CorpusIndex, entity: string): readonly ArticleRecord[] {
  return index.names.postings(entity, { all: true, limit: MOST_ARTICLES }).map(({ record }) => record);
}

function itemOf(index: CorpusIndex, record: ArticleRecord, entity: string): CallHierarchyItem {
  const first = index.names.posting(entity, record.id)?.all[0];
  const { range } = record.target(first === undefined ? { start: 0, end: 0 } : record.mentions[first]!);
  const data: Speaking = { entity, article: record.id };
  return {
    name: oneLine(index.names.get(entity)?.name ?? entity),
    kind: SymbolKind.Class,
    detail: [clip(oneLine(record.headline), LONGEST_HEADLINE), record.published]
      .filter((part) => part !== undefined)
      .join(' · '),
    uri: record.id,
    range: { ...range },
    selectionRange: { ...range },
    data,
  };
}

/** What an item that comes back from a client is about; clients may send anything. */
function speakingOf({ data }: CallHierarchyItem): Speaking | undefined {
  const given = data as Partial<Record<keyof Speaking, unknown>> | null | undefined;
  const { entity, article, isRoot } = given ?? {};
  if (typeof entity !== 'string' || typeof article !== 'string') return undefined;
  return { entity, article, isRoot: isRoot === true };
}
