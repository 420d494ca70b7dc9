import type { ArticleEntity, LinkedMention } from '../../entities/analysis.ts';
import { isVariantSpelling } from './aliases.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { fold } from '../../base/words/fold.ts';
import { plural } from '../../base/words/plural.ts';
import { rolesIn } from '../../index/record/roles.ts';

/** The most names in a reason, and the most that are searched for them. */
const LISTED = 3;
const LOOKED_THROUGH = 40;

/**
 * Why a mention was linked to an entity of the corpus, in words: first inside its article, then
 * across articles.
 */
export function whyLinked(
  index: CorpusIndex,
  record: ArticleRecord,
  mention: LinkedMention,
  row: EntityRow,
): readonly string[] {
  const { id, kind, name, articles } = row;
  const reasons = mention.evidence === undefined ? [] : [`In this article: ${mention.evidence}`];
  const local = mention.entity === undefined ? undefined : record.analysis.entities[mention.entity];
  if (!local) return reasons;
  if (fold(local.name) === fold(name)) {
    const isFull = kind !== 'person' || /\s/.test(name);
    if (articles > 1 && isFull) reasons.push(`The same name is in ${plural(articles, 'article')}`);
  } else if (isVariantSpelling(local.name, name)) {
    reasons.push(`"${local.name}" is treated as a variant spelling of "${name}"`);
  } else if (kind === 'person' && !/\s/.test(local.name)) {
    reasons.push(`"${local.name}" alone is taken to mean ${name}: ${supportFor(index, record, local, row)}`);
  } else reasons.push(`"${local.name}" is another form of the name "${name}"`);
  const first = id.replace(/#\d+$/, '');
  if (id !== first || index.names.get(`${first}#2`))
    reasons.push(`Kept apart from others named ${name}: nothing connects the articles about them`);
  return reasons;
}

/**
 * Evidence for a name of one word: a role or people and places that other articles have beside the
 * full name, or that nobody else has it.
 */
function supportFor(
  index: CorpusIndex,
  record: ArticleRecord,
  local: ArticleEntity,
  { id, name, articles }: EntityRow,
): string {
  const own = rolesIn(local.titles);
  // This article's own count for one.
  const role = index.names.roles(id).find(({ text, count }) => count > 1 && own.has(fold(text)));
  if (role) return `other articles also call ${name} "${role.text}"`;
  const here = new Set(index.entityIds(record.id));
  const beside = index.names
    .beside(id, LOOKED_THROUGH)
    .filter(({ row, shared }) => shared > 1 && here.has(row.id))
    .slice(0, LISTED)
    .map(({ row }) => row.name);
  if (beside.length > 0) return `other articles also mention ${name} with ${beside.join(', ')}`;
  const bearers = index.entities({ kind: 'person', filter: local.name, offset: 0, limit: LOOKED_THROUGH });
  const isOnly = bearers.total <= LOOKED_THROUGH && !bearers.items.some((row) => row.id !== id && bears(row, local.name)); // prettier-ignore
  return isOnly
    ? 'nobody else in the corpus has this name'
    : `${name} is in ${plural(articles - 1, 'other article')}`;
}

function bears({ name }: EntityRow, word: string): boolean {
  return fold(name).split(/[\s-]+/).includes(fold(word)); // prettier-ignore
}
