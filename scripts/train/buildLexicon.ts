import { Lexicon } from '../../src/mentions/model/lexicon.ts';
import { mix, SEED, wordHash } from '../../src/mentions/features/wordForm.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { clusterWords } from './clusterWords.ts';
import { readGazetteers, readVectors } from './lexiconSources.ts';

/** The three columns of a {@link Lexicon}, in the order of their hashes. */
export interface LexiconColumns {
  readonly hashes: Int32Array;
  readonly clusters: Uint16Array;
  readonly classes: Uint16Array;
}

/**
 * Compiles clusters and gazetteers into one table.
 * @param folder where the source packages are installed
 */
export function buildLexicon(folder: string, seed: number): LexiconColumns {
  const { words, vectors, dimensions } = readVectors(folder);
  const labels = clusterWords(vectors, dimensions, [32, 8, 8], seed);
  const rows = new Map<number, { cluster: number; classes: number }>();
  words.forEach((word, i) => {
    const hash = wordHash(word);
    if (!rows.has(hash)) rows.set(hash, { cluster: labels[i]! + 1, classes: 0 });
  });
  for (const [word, classes] of readGazetteers(folder)) {
    const hash = phraseHash(word);
    const row = rows.get(hash);
    if (row) row.classes |= classes;
    else rows.set(hash, { cluster: 0, classes });
  }
  const hashes = Int32Array.from(rows.keys()).sort();
  return {
    hashes,
    clusters: Uint16Array.from(hashes, (hash) => rows.get(hash)!.cluster),
    classes: Uint16Array.from(hashes, (hash) => rows.get(hash)!.classes),
  };
}

export const toLexicon = (c: LexiconColumns): Lexicon => new Lexicon(c.hashes, c.clusters, c.classes);

/** One token: its word hash; several: the hash of their hashes. */
function phraseHash(phrase: string): number {
  const tokens = tokenize(phrase);
  if (tokens.count === 1) return wordHash(phrase);
  let hash = SEED;
  for (let i = 0; i < tokens.count; i++) {
    hash = mix(hash, wordHash(phrase.slice(tokens.starts[i], tokens.ends[i])));
  }
  return hash;
}
