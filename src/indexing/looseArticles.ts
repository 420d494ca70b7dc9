import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { ArticleRecord } from '../index/record/articleRecord.ts';

/** Articles of no corpus: each is read alone, in an index of its own. */
export class LooseArticles {
  readonly #indexes = new Map<string, { record: ArticleRecord; readonly index: CorpusIndex }>();
  readonly #open: () => CorpusIndex;

  /** @param open makes an empty index */
  constructor(open: () => CorpusIndex) {
    this.#open = open;
  }

  /** The index that holds an article as it is now, and nothing else. */
  indexOf(record: ArticleRecord): CorpusIndex {
    let own = this.#indexes.get(record.id);
    if (!own) this.#indexes.set(record.id, (own = { record, index: this.#open() }));
    else if (own.record === record) return own.index;
    own.record = record;
    own.index.put(record);
    return own.index;
  }

  /** Forgets an article. */
  close(uri: string): void {
    this.#indexes.get(uri)?.index.close();
    this.#indexes.delete(uri);
  }

  closeAll(): void {
    for (const uri of [...this.#indexes.keys()]) this.close(uri);
  }
}
