import type { ArticleAnalysis, ArticleEntity, CorpusEntity, Resolution } from './analysis.ts';
import { keyOf, type NameKey } from './nameKey.ts';
import { resolveBlock, type BlockEntry } from './resolveBlock.ts';

/** One article entity's place in a block. */
interface Place {
  readonly block: Block;
  readonly entry: BlockEntry;
}

/** Entities that may be the same, by a key that all names of one entity share; nothing outside a block touches it. */
interface Block {
  readonly key: string;
  readonly entries: Set<BlockEntry>;
  /** Ids of the corpus entities that the block holds. */
  ids: readonly string[];
}

/**
 * Finds which entities of different articles are the same. Articles may be set, changed and deleted in any order: the outcome is that of
 * a fresh resolver given the same articles. Only blocks that hold a changed article's names are resolved anew.
 */
export class EntityResolver {
  readonly #articles = new Map<string, readonly Place[]>();
  readonly #blocks = new Map<string, Block>();
  readonly #changed = new Set<Block>();
  readonly #entities = new Map<string, CorpusEntity>();
  readonly #idOf = new Map<BlockEntry, string>();

  /** Adds an article or replaces it. */
  set(articleId: string, { entities }: Pick<ArticleAnalysis, 'entities'>): void {
    this.delete(articleId);
    const keys = entities.map((entity) => keyOf(entity));
    const context = contextOf(entities, keys);
    this.#articles.set(
      articleId,
      entities.map((entity, index) => this.#place({ articleId, index, entity, key: keys[index]!, context })),
    );
  }

  delete(articleId: string): void {
    for (const { block, entry } of this.#articles.get(articleId) ?? []) {
      block.entries.delete(entry);
      this.#idOf.delete(entry);
      this.#changed.add(block);
    }
    this.#articles.delete(articleId);
  }

  /** The entities of all articles as they are now. What is returned shows later changes after the next `resolve`. */
  resolve(): Resolution {
    for (const block of this.#changed) for (const id of block.ids) this.#entities.delete(id);
    for (const block of this.#changed) this.#resolve(block);
    this.#changed.clear();
    return {
      entities: this.#entities,
      idsOf: (articleId) => this.#articles.get(articleId)?.map(({ entry }) => this.#idOf.get(entry)!),
    };
  }

  #place(entry: BlockEntry): Place {
    const { block: key } = entry.key;
    let block = this.#blocks.get(key);
    if (!block) this.#blocks.set(key, (block = { key, entries: new Set(), ids: [] }));
    block.entries.add(entry);
    this.#changed.add(block);
    return { block, entry };
  }

  #resolve(block: Block): void {
    block.ids = [];
    if (block.entries.size === 0) {
      this.#blocks.delete(block.key);
      return;
    }
    const entries = [...block.entries].sort(byArticle);
    const clusters = resolveBlock(entries);
    block.ids = clusters.map(({ id, kind, name, members }) => {
      this.#entities.set(id, { id, kind, name });
      for (const entry of members) this.#idOf.set(entry, id);
      return id;
    });
  }
}

function byArticle(a: BlockEntry, b: BlockEntry): number {
  return a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.index - b.index;
}

/** What else an article names: names shared with another article speak for the same people in both. */
function contextOf(entities: readonly ArticleEntity[], keys: readonly NameKey[]): ReadonlySet<string> {
  return new Set(keys.map(({ key }, i) => `${entities[i]!.kind[0]!}${key}`));
}
