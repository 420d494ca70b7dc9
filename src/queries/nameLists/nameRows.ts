import { placeFacts } from '../../entities/places/placeFacts.ts';
import type { NameKind } from '../../mentions/names/mention.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Correction } from '../../corrections/corrections.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { nameKey } from '../../corrections/nameWords.ts';
import { placeInWords } from '../words/placeInWords.ts';
import { bestRole } from '../cards/whoIs.ts';
import { CorpusNames } from './corpusNames.ts';
import { asText, listCell, textCell } from './csv.ts';
import { cellsOf, HEADER, isNameKind, type NameRow } from './nameColumns.ts';

/** The names to export. */
export interface NameListQuery {
  readonly kinds: readonly NameKind[];
  /** URI of the article whose names to export, with counts in it alone; absent for all articles. */
  readonly article?: string | undefined;
  /** Part of a name. */
  readonly filter?: string | undefined;
  readonly sort?: 'frequency' | 'name' | undefined;
}

/** Entities that are listed at a time. */
const PAGE = 10_000;

/**
 * The rows of an exported list, the header first: the entities of the corpus in the order of its
 * lists, then the corrections of single names that do not follow from them. Cells are not formulas.
 * Linear in the names.
 * @param corrections those that apply in the corpus
 */
export function* nameRows(
  index: CorpusIndex,
  query: NameListQuery,
  corrections: Iterable<Correction>,
): Generator<readonly string[]> {
  yield HEADER;
  for (const row of entitiesOf(index, query)) {
    const cells = entityRow(index, row, query.article);
    if (cells.name !== '') yield cellsOf(cells);
  }
  if (query.article !== undefined || (query.filter ?? '').trim() !== '') return;
  const names = new CorpusNames(index);
  for (const correction of corrections) {
    if (!isWanted(correction, query)) continue;
    for (const missing of names.missing(correction)) {
      const row = correctionRow(missing);
      if (row.name !== '') yield cellsOf(row);
    }
  }
}

/** All of them before the first is written: the index may change meanwhile. */
function entitiesOf(
  index: CorpusIndex,
  { kinds, article, filter, sort }: NameListQuery,
): readonly EntityRow[] {
  const found: EntityRow[] = [];
  for (const kind of kinds)
    for (let [offset, total] = [0, 1]; offset < total; offset += PAGE) {
      const page = index.entities({ kind, article, filter, sort, offset, limit: PAGE });
      found.push(...page.items);
      total = page.total;
    }
  return found;
}

function entityRow(index: CorpusIndex, row: EntityRow, article: string | undefined): NameRow {
  const { id, kind, mentions, articles } = row;
  const name = textCell(row.name);
  const facts = kind === 'place' ? placeFacts(row.name) : undefined;
  const [first = '', last = ''] = daysOf(index, id, article);
  return {
    name,
    kind,
    aliases: listCell(otherNames(index, row)),
    who: textCell(bestRole(index, id) ?? ''),
    where: textCell(facts ? placeInWords(facts) : ''),
    mentions: String(mentions),
    articles: String(articles),
    'first day': first,
    'last day': last,
  };
}

/** Other names as written, without spellings of the name, most frequent first. */
function otherNames(index: CorpusIndex, { id, name }: EntityRow): readonly string[] {
  const others = new Map<string, string>();
  for (const { text } of index.names.surfaces(id)) {
    const key = nameKey(text);
    if (key !== nameKey(name) && !others.has(key)) others.set(key, text);
  }
  return [...others.values()];
}

/** First and last day on which articles that mention it may have appeared. */
function daysOf(index: CorpusIndex, id: string, article: string | undefined): readonly string[] {
  if (article !== undefined) return index.articles.get(article)?.analysis.publication.window ?? [];
  const { firstDay, lastDay } = index.figures(id);
  return [firstDay, lastDay];
}

/** Corrections of single mentions have no row: their surroundings do not fit into a list. */
function isWanted(correction: Correction, { kinds }: NameListQuery): boolean {
  if (correction.type === 'quote') return false;
  const kind = correction.type === 'name' ? correction.is : correction.kind;
  return !isNameKind(kind) || kinds.includes(kind);
}

function correctionRow(correction: Correction): NameRow {
  switch (correction.type) {
    case 'name': {
      const { name, is = '', article = '' } = correction;
      // What is not a name refers to nobody.
      const refersTo = is === '' || isNameKind(is) ? (correction.refersTo ?? '') : '';
      return { name: textCell(name), kind: is, refersTo: textCell(refersTo), article: asText(article) };
    }
    case 'same':
    case 'apart': {
      const [name = '', ...others] = correction.names;
      const list = listCell(others);
      const { kind = '', type } = correction;
      return { name: textCell(name), kind, [type === 'same' ? 'aliases' : 'notSameAs']: list };
    }
    case 'rename': {
      const { name, to, kind = '' } = correction;
      return { name: textCell(name), kind, renameTo: textCell(to) };
    }
    case 'quote':
      return {};
  }
}
