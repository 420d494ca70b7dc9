import { getOrInsert } from '../../base/getOrInsert.ts';
import { doSteps, type Steps } from '../../base/steps.ts';
import { resolveContradictions } from '../../corrections/contradictions.ts';
import type { Reach } from '../../corrections/correctionData.ts';
import {
  articleOf,
  namesOf,
  NOT_A_NAME,
  type CorrectedKind,
  type Correction,
  type PlacedCorrection,
} from '../../corrections/corrections.ts';
import { nameKey } from '../../corrections/nameWords.ts';
import { entityId } from '../../entities/entityId.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { NAME_KINDS } from '../../mentions/names/mention.ts';
import { reachOf, type ReachQuery } from '../correcting/correctionReach.ts';
import { CorpusNames } from './corpusNames.ts';
import type { Mistake } from './csv.ts';
import { readNameList, type Statement } from './readNameList.ts';
import { SaidBefore } from './saidBefore.ts';

/** A correction that a list of names asks for. */
export interface ProposedCorrection extends Statement {
  /** Earlier corrections that it replaces. */
  readonly instead: readonly Correction[];
}

/** What a list of names would change. */
export interface ImportPlan {
  readonly proposed: readonly ProposedCorrection[];
  /** In the order of the lines. */
  readonly mistakes: readonly Mistake[];
  /** Rows of the list, without the header. */
  readonly rows: number;
}

/** The corpus into which a list of names is imported. */
export interface ImportTarget {
  readonly index: CorpusIndex;
  /** The corrections that apply there. */
  readonly kept: readonly PlacedCorrection[];
  /** The URI of an article by its `configKey`. */
  readonly articleAt: (path: string) => string | undefined;
}

/**
 * Works out the corrections in a list of names: what neither the corpus nor an earlier correction
 * says, so that an exported list has none. Near-linear in the rows.
 * @param text of a table, see `readNameList`
 */
export function planImport(text: string, target: ImportTarget): ImportPlan {
  return doSteps(importSteps(text, target));
}

/**
 * The same in steps of a small part of a millisecond each, so that other work can run between them.
 */
export function* importSteps(text: string, { index, kept, articleAt }: ImportTarget): Steps<ImportPlan> {
  const { statements, mistakes, rows } = readNameList(text);
  const names = new CorpusNames(index);
  const said = new SaidBefore(kept.map(({ correction }) => correction));
  const kinds = kindsIn(statements);
  const wrong = [...mistakes];
  const fresh: PlacedCorrection[] = [];
  for (const { line, correction } of statements) {
    const missing = said.says(correction) ? [] : names.missing(correction).filter((one) => !said.says(one));
    const problem = missing.length === 0 ? undefined : problemWith(correction, kinds, articleAt);
    if (problem !== undefined) wrong.push({ line, message: problem });
    else for (const one of missing) fresh.push({ correction: one, start: -line, end: -line });
    if (problem === undefined) for (const one of missing) said.add(one);
    yield;
  }
  const { kept: counting, overruled } = resolveContradictions([...kept, ...fresh]);
  const instead = new Map<PlacedCorrection, Correction[]>();
  for (const one of overruled) {
    if (isFresh(one)) wrong.push({ line: -one.start, message: `contradicts line ${String(-one.by.start)}` });
    else if (isFresh(one.by)) getOrInsert(instead, one.by, () => []).push(one.correction);
  }
  return {
    proposed: counting.filter(isFresh).map((one) => ({
      line: -one.start,
      correction: one.correction,
      instead: instead.get(one) ?? [],
    })),
    mistakes: wrong.sort((a, b) => a.line - b.line),
    rows,
  };
}

/**
 * A correction from a list has no place in `corpus-lens.json` yet: its place is its line, negative.
 */
function isFresh({ start }: PlacedCorrection): boolean {
  return start < 0;
}

/**
 * The kinds that a list gives each name in the whole corpus, by {@link nameKey}, with the first
 * line that does.
 */
type Kinds = ReadonlyMap<string, ReadonlyMap<CorrectedKind, number>>;

function kindsIn(statements: readonly Statement[]): Kinds {
  const kinds = new Map<string, Map<CorrectedKind, number>>();
  for (const { line, correction } of statements) {
    if (correction.type !== 'name' || correction.article !== undefined || correction.is === undefined)
      continue;
    getOrInsert(
      getOrInsert(kinds, nameKey(correction.name), () => new Map()),
      correction.is,
      () => line,
    );
  }
  return kinds;
}

function problemWith(
  correction: Correction,
  kinds: Kinds,
  articleAt: ImportTarget['articleAt'],
): string | undefined {
  const article = articleOf(correction);
  if (article !== undefined)
    return articleAt(article) === undefined ? `no article "${article}" is in this corpus` : undefined;
  if (correction.type !== 'name') return undefined;
  const { name, is } = correction;
  const other = [...(kinds.get(nameKey(name)) ?? [])].find(([kind]) => is !== undefined && kind !== is);
  if (!other || is === undefined) return undefined;
  const [kind, line] = other;
  return `“${name}” is ${inWords(kind)} in line ${String(line)}; say in which article it is ${inWords(is)}`;
}

function inWords(kind: CorrectedKind): string {
  if (kind === NOT_A_NAME) return kind;
  return `${kind === 'organization' ? 'an' : 'a'} ${kind}`;
}

/** What proposed corrections would change, one by one, as far as there is time to count. */
export function importReach(
  corrections: readonly Correction[],
  query: Omit<ReachQuery, 'entities' | 'isMade'>,
): readonly Reach[] {
  const reaches: Reach[] = [];
  for (const correction of corrections) {
    if (performance.now() > query.until) break;
    const kinds = 'kind' in correction ? [correction.kind] : NAME_KINDS;
    const entities = namesOf(correction).flatMap((name) => kinds.map((kind) => entityId(kind, name)));
    reaches.push(reachOf([correction], { ...query, entities }));
  }
  return reaches;
}
