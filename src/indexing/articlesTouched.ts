import { childUri, isWithin, normalizeUri } from '../base/uris.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Touched } from './readerCorrections.ts';

/**
 * The most names that are looked up one by one when corrections change; with more, every article is
 * corrected again.
 */
const MOST_NAMES = 200;

/**
 * The URI of an article of a corpus by its `configKey`; undefined when the corpus has none there.
 */
export function articleAt(index: CorpusIndex, root: string, path: string): string | undefined {
  try {
    const uri = normalizeUri(childUri(root, path));
    return index.articles.has(uri) ? uri : undefined;
  } catch {
    return undefined;
  }
}

/** URIs of the articles of a corpus that corrections bear on; some may come twice. */
export function* articlesTouched(
  index: CorpusIndex,
  root: string,
  { articles, names }: Pick<Touched, 'articles' | 'names'>,
): Generator<string> {
  for (const path of articles) {
    const uri = articleAt(index, root, path);
    if (uri !== undefined) yield uri;
  }
  if (names.size > MOST_NAMES) yield* within(root, index.articles.uris());
  else for (const name of names) yield* within(root, index.texts.holding(name));
}

function* within(root: string, uris: Iterable<string>): Generator<string> {
  for (const uri of uris) if (isWithin(uri, root)) yield uri;
}
