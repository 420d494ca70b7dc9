import assert from 'node:assert/strict';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';

/** Every article can be read, and what is counted is what is in them. */
export function assertWhole(index: CorpusIndex): void {
  let mentions = 0;
  for (const uri of index.articles.uris()) {
    const one = index.articles.get(uri)!;
    mentions += one.mentions.filter(({ kind }, at) => kind === 'person' && one.counts(at)).length;
  }
  const people = index.entities({ kind: 'person', offset: 0, limit: 10_000 });
  assert.equal(
    people.items.reduce((sum, row) => sum + row.mentions, 0),
    mentions,
  );
  for (const { id, articles } of people.items) assert.equal(index.names.postings(id).length, articles);
}
