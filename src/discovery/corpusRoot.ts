import { isWithin, relativePath } from '../base/uris.ts';
import { globMatcher } from './globs.ts';

/** A folder whose articles are read together. */
export interface CorpusRoot {
  readonly uri: string;
  readonly name: string;
  /** Globs of the files that belong to it, relative to it; absent when all articles in it do. */
  readonly only?: readonly string[];
  /** Why it is a corpus. */
  readonly because: 'config' | 'name' | 'articles' | 'include' | 'chosen';
}

/** Finds the corpus of an article or folder: of those around it, the nearest. */
export function rootFinder(roots: readonly CorpusRoot[]): (uri: string) => CorpusRoot | undefined {
  const nearestFirst = [...roots]
    .sort((a, b) => b.uri.length - a.uri.length)
    .map((root) => ({ root, isWanted: root.only && globMatcher(root.only) }));
  return (uri) =>
    nearestFirst.find(
      ({ root, isWanted }) =>
        isWithin(uri, root.uri) && (!isWanted || isWanted(relativePath(root.uri, uri) ?? '')),
    )?.root;
}

/**
 * How many articles belong to a corpus, and not to one inside it.
 * @param countWithin counts the articles in and below a folder
 */
export function articlesOf(
  { uri }: CorpusRoot,
  roots: readonly CorpusRoot[],
  countWithin: (folder: string) => number,
): number {
  const inside = roots.filter((root) => root.uri !== uri && isWithin(root.uri, uri));
  const outermost = inside.filter(
    (root) => !inside.some((other) => other !== root && isWithin(root.uri, other.uri)),
  );
  return outermost.reduce((left, root) => left - countWithin(root.uri), countWithin(uri));
}
