import type { CorpusIndex } from '../index/corpusIndex.ts';
import { rootFinder, type CorpusRoot } from '../discovery/corpusRoot.ts';

/** The note in an index about the corpora of its articles. */
const NOTE = 'corpora';

/**
 * The articles of an index that belong to another corpus from now on: the index has them with the
 * corrections of the previous one.
 * @param roots the corpora from now on
 */
export function changedCorpus(index: CorpusIndex, roots: readonly CorpusRoot[]): readonly string[] {
  const note = index.note(NOTE);
  if (note === undefined || note === noteOf(roots)) return [];
  const [before, now] = [rootFinder(JSON.parse(note) as readonly CorpusRoot[]), rootFinder(roots)];
  return [...index.articles.uris()].filter((uri) => {
    const [left, entered] = [before(uri), now(uri)];
    return left && entered && left.uri !== entered.uri;
  });
}

/** Notes which corpora an index was read for, once nothing in it is of others. */
export function noteRoots(index: CorpusIndex, roots: readonly CorpusRoot[]): void {
  if (index.note(NOTE) !== noteOf(roots)) index.setNote(NOTE, noteOf(roots));
}

function noteOf(roots: readonly CorpusRoot[]): string {
  return JSON.stringify(roots);
}
