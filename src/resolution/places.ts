import type { ArticleNames } from './articleNames.ts';
import { clusterOf } from './nameStore.ts';
import type { Assignments } from './assignments.ts';
import type { TitleStore } from './titleStore.ts';

/**
 * Resolves a place's name: one place, unless articles say which of several they mean. An article
 * that does not say means the one that most articles mean, with the others as candidates.
 */
export function resolvePlace(
  form: number,
  articles: ArticleNames,
  titles: TitleStore,
  assignments: Assignments,
): void {
  const counts = new Map<string, number>();
  const senseIn = (article: number): string =>
    titles.sense(articles.beside(article, articles.entryOf(article, form)));
  if (titles.hasSenses) {
    for (const article of articles.articlesOf(form)) {
      const sense = senseIn(article);
      if (sense !== '') counts.set(sense, (counts.get(sense) ?? 0) + 1);
    }
  }
  if (counts.size < 2) {
    assignments.setForm(form, clusterOf(form));
    return;
  }
  // In powers of two, so that one more article seldom changes the order.
  const size = (count: number): number => Math.floor(Math.log2(count));
  const senses = [...counts].sort(([a, m], [b, n]) => size(n) - size(m) || (a < b ? -1 : 1));
  const clusters = new Map(senses.map(([sense], place) => [sense, clusterOf(form, place)]));
  const all = [...clusters.values()];
  assignments.setDefault(form, clusterOf(form));
  for (const article of articles.articlesOf(form)) {
    const cluster = clusters.get(senseIn(article));
    if (cluster === undefined) assignments.set(article, form, all[0]!, all.slice(1, 5));
    else assignments.set(article, form, cluster);
  }
}
