import type { LinkedMention } from '../entities/analysis.ts';
import { isVariantSpelling } from './aliases.ts';
import type { ArticleRecord } from './articleRecord.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import type { EntityRow } from './entityTable.ts';
import { fold } from './fold.ts';
import { plural } from './plural.ts';

/** Why a mention was linked to an entity of the corpus, in words: first inside its article, then across articles. */
export function whyLinked(
  index: CorpusIndex,
  record: ArticleRecord,
  mention: LinkedMention,
  { id, kind, name, articles }: EntityRow,
): readonly string[] {
  const reasons = mention.evidence === undefined ? [] : [`In this article: ${mention.evidence}`];
  const local = mention.entity === undefined ? undefined : record.analysis.entities[mention.entity];
  if (!local) return reasons;
  if (fold(local.name) === fold(name)) {
    const isFull = kind !== 'person' || /\s/.test(name);
    if (articles > 1 && isFull) reasons.push(`The same name stands in ${plural(articles, 'article')}`);
  } else if (isVariantSpelling(local.name, name)) {
    reasons.push(`"${local.name}" is taken for a variant spelling of "${name}"`);
  } else if (kind === 'person' && !/\s/.test(local.name)) {
    reasons.push(`"${local.name}" alone is taken for ${name}, by what else the corpus says of the name`);
  } else reasons.push(`"${local.name}" is another form of the name "${name}"`);
  const first = id.replace(/#\d+$/, '');
  if (id !== first || index.entity(`${first}#2`))
    reasons.push(`Kept apart from others called ${name}: nothing joins the articles about them`);
  return reasons;
}
