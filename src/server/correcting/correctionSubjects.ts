import type { CancellationToken } from 'vscode-languageserver';
import type { Target } from '../../base/target.ts';
import { childUri } from '../../base/uris.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import type { Subject } from '../../corrections/correctionChoices.ts';
import type { CorrectionSubject, SubjectData } from '../../corrections/correctionData.ts';
import { entityId } from '../../entities/entityId.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { isDateId } from '../../index/record/entityKeys.ts';
import type { NameKind } from '../../mentions/names/mention.ts';
import { candidatesOf, cueOf, type Candidate } from '../../queries/cards/candidates.ts';
import type { ReachQuery } from '../../queries/correcting/correctionReach.ts';
import { articleAt, idOfMention, type ServerContext } from '../context/serverContext.ts';

/**
 * Milliseconds for which mentions are counted before the reader is asked how far a correction shall
 * reach.
 */
const COUNTING = 80;
/** Longer selections are no names. */
const LONGEST = 200;

/** What the reader points at, with the corpus that it belongs to. */
export interface FoundSubject extends Subject {
  /** URI of the corpus. */
  readonly root: string;
  readonly index: CorpusIndex;
  readonly entity?: string;
  readonly candidates: readonly Candidate[];
  readonly published?: string;
}

/** Finds what the reader selects; undefined when nothing is there or it belongs to no corpus. */
export async function findSubject(
  context: ServerContext,
  { at, entity }: CorrectionSubject,
  token?: CancellationToken,
): Promise<FoundSubject | undefined> {
  if (at) return subjectAt(context, at, token);
  return entity === undefined ? undefined : subjectOf(context, entity);
}

/** Where corrections of a subject are counted. */
export function reachQuery({ corpora }: ServerContext, subject: FoundSubject, other?: string): ReachQuery {
  const { index, root, entity } = subject;
  const kind = subject.kind === undefined || subject.kind === 'date' ? 'person' : subject.kind;
  const known = other === undefined ? [] : [entityId(kind, other)];
  return {
    index,
    root,
    articleAt: (path) => corpora.articleAt(root, path),
    entities: [...new Set([...(entity === undefined ? [] : [entity]), ...known])],
    until: performance.now() + COUNTING,
  };
}

/** The data of a subject for the client. */
export function subjectData(subject: FoundSubject, isBroken: boolean): SubjectData {
  const { root, index, surface, kind, name, place, published } = subject;
  return {
    config: childUri(root, CONFIG_FILE),
    ...(place && { article: place.article }),
    ...(published !== undefined && { published }),
    surface,
    ...(kind && { kind }),
    ...(name !== undefined && { name }),
    candidates: subject.candidates.map(({ entity, name: other }) => ({
      name: other,
      cue: cueOf(index, entity),
    })),
    isBroken,
  };
}

/**
 * The data of an article for the client, of which only the day can be corrected; undefined when it
 * belongs to no corpus.
 */
export async function articleData(
  context: ServerContext,
  uri: string,
  token?: CancellationToken,
): Promise<SubjectData | undefined> {
  const { corpora } = context;
  const record = await articleAt(context, uri, token);
  const place = record && corpora.roots.placeOf(record.id);
  if (!place) return undefined;
  const published = corpora.roots.publishedOf(record.id);
  return {
    config: childUri(place.root, CONFIG_FILE),
    article: place.path,
    ...(published !== undefined && { published }),
    surface: record.headline,
    candidates: [],
    isBroken: context.configs.isBroken(place.root),
  };
}

async function subjectAt(
  context: ServerContext,
  { uri, range }: Target,
  token?: CancellationToken,
): Promise<FoundSubject | undefined> {
  const { corpora } = context;
  const record = await articleAt(context, uri, token);
  const place = record && corpora.roots.placeOf(record.id);
  if (!record || !place) return undefined;
  const [from, to] = [record.lines.offsetAt(range.start), record.lines.offsetAt(range.end)];
  const mention = record.mentionAt(from);
  const found = mention === undefined ? undefined : record.mentions[mention]!;
  const isMention = found !== undefined && (from === to || (found.start <= from && to <= found.end));
  const span = isMention ? found : trimmed(record.text, from, to);
  const index = corpora.indexOf(record);
  const published = corpora.roots.publishedOf(record.id);
  const base = {
    root: place.root,
    index,
    surface: record.text.slice(span.start, span.end),
    place: { text: record.text, span, article: place.path },
    ...(published !== undefined && { published }),
  };
  if (!isMention) {
    const fits = span.start < span.end && span.end - span.start <= LONGEST;
    return fits ? { ...base, candidates: [], isKnown: () => false } : undefined;
  }
  const { kind } = found;
  if (kind === 'date') return { ...base, kind, candidates: [], isKnown: () => false };
  const entity = idOfMention({ index, record, mention: mention! });
  const row = entity === undefined ? undefined : index.names.get(entity);
  return {
    ...base,
    kind,
    ...(entity !== undefined && { entity }),
    ...(row && { name: row.name, surfaces: surfacesOf(index, row.id) }),
    candidates: candidatesOf(index, record, mention!).filter(({ name }) => name !== row?.name),
    isKnown: isKnownIn(index, kind),
  };
}

function subjectOf({ corpora }: ServerContext, entity: string): FoundSubject | undefined {
  if (isDateId(entity)) return undefined;
  const { index } = corpora;
  const row = index.names.get(entity);
  const [first] = row ? index.names.postings(entity, { offset: 0, limit: 1, all: true }) : [];
  const root = first && corpora.roots.of(first.record.id)?.uri;
  if (!row || root === undefined) return undefined;
  const { kind, name } = row;
  return {
    root,
    index,
    surface: name,
    kind,
    name,
    entity,
    surfaces: surfacesOf(index, entity),
    candidates: [],
    isKnown: isKnownIn(index, kind),
  };
}

function surfacesOf(index: CorpusIndex, entity: string): readonly string[] {
  return index.names.surfaces(entity).map(({ text }) => text);
}

function isKnownIn(index: CorpusIndex, kind: NameKind): (name: string) => boolean {
  return (name) => index.names.get(entityId(kind, name)) !== undefined;
}

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const written = text.slice(from, to);
  const start = from + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, from + written.trimEnd().length) };
}
