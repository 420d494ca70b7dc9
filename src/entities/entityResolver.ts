import type { CorpusEntity, Resolution, ResolverEntry } from './analysis.ts';
import { contextOf } from './articleContext.ts';
import { Block, type BlockEntry, type Form } from './block.ts';
import { keyOf } from './nameKey.ts';
import { resolveBlock } from './resolveBlock.ts';

/** Where an article's entity stands. */
interface Place {
  readonly block: Block;
  readonly form: Form;
  readonly entry: BlockEntry;
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
  /** Articles set since the last resolution. */
  readonly #fresh = new Set<string>();

  /** Adds an article or replaces it. */
  set(articleId: string, { entities }: { readonly entities: readonly ResolverEntry[] }): void {
    this.delete(articleId);
    const keys = entities.map(keyOf);
    const context = contextOf(entities, keys);
    const places = entities.map((entity, index) =>
      this.#add({ articleId, index, entity, key: keys[index]!, context }),
    );
    this.#articles.set(articleId, places);
    this.#fresh.add(articleId);
  }

  delete(articleId: string): void {
    for (const { block, form, entry } of this.#articles.get(articleId) ?? []) {
      block.remove(form, entry);
      this.#changed.add(block);
    }
    this.#articles.delete(articleId);
    this.#fresh.delete(articleId);
  }

  /** The entities of all articles as they are now. What is returned shows later changes after the next `resolve`. */
  resolve(): Resolution {
    for (const block of this.#changed) for (const { id } of block.clusters) this.#entities.delete(id);
    const changed = new Set(this.#fresh);
    for (const block of this.#changed) this.#resolve(block, changed);
    this.#changed.clear();
    this.#fresh.clear();
    return {
      changed: [...changed],
      idsOf: (articleId) => this.#articles.get(articleId)?.map(({ form, entry }) => form.outcomeOf(entry).id),
      candidatesOf: (articleId) =>
        this.#articles.get(articleId)?.map(({ form, entry }) => form.outcomeOf(entry).candidates),
      entity: (id) => this.#entities.get(id),
      entities: () => this.#entities.values(),
    };
  }

  #add(entry: BlockEntry): Place {
    const { block: key } = entry.key;
    let block = this.#blocks.get(key);
    if (!block) this.#blocks.set(key, (block = new Block(key, entry.entity.kind)));
    this.#changed.add(block);
    return { block, form: block.add(entry), entry };
  }

  #resolve(block: Block, changed: Set<string>): void {
    if (block.forms.size === 0) {
      this.#blocks.delete(block.key);
      block.clusters = [];
      return;
    }
    const before = block.told();
    block.clusters = resolveBlock(block);
    for (const [entry, outcome] of block.told())
      if (before.get(entry) !== outcome) changed.add(entry.articleId);
    for (const { id, kind, name } of block.clusters) this.#entities.set(id, { id, kind, name });
  }
}
