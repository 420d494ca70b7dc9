import type { ArticleRecord } from './articleRecord.ts';
import { foldedWords } from './fold.ts';
import { hash32 } from '../base/hash32.ts';

/** Words in a shingle: long enough that two reports of one event in different words share next to none. */
const SHINGLE = 4;
/** Hashes kept of each article: a bottom-k sketch (Broder 1997) estimates how much two texts share within a few percent. */
const SKETCH = 64;
/** Share of text from which two articles are copies: a wire story survives cuts and small changes well above it. */
const COPY = 0.35;
/** A hash that so many articles share is a set phrase and says nothing. */
const COMMON = 50;
/** Shorter texts have too few shingles to tell. */
const SHORTEST = 20;
/** UTF-16 code units of each article that are compared: copies show within its first pages. */
const REACH = 40_000;

/** Groups of articles that are copies of one story, kept up to date article by article. */
export class NearCopies {
  readonly #sketches = new Map<string, readonly number[]>();
  readonly #holders = new Map<number, Set<string>>();
  readonly #copies = new Map<string, Set<string>>();

  add(record: ArticleRecord): void {
    this.remove(record.id);
    const sketch = sketchOf(record);
    if (sketch.length < SHORTEST) return;
    const shared = new Map<string, number>();
    for (const hash of sketch) {
      const holders = this.#holders.get(hash) ?? new Set();
      if (holders.size <= COMMON)
        for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
      this.#holders.set(hash, holders.add(record.id));
    }
    this.#sketches.set(record.id, sketch);
    const copies = new Set<string>();
    for (const [other, count] of shared) {
      if (count < SKETCH * COPY * 0.5 && count < sketch.length * COPY) continue;
      if (likeness(sketch, this.#sketches.get(other)!) >= COPY) copies.add(other);
    }
    this.#copies.set(record.id, copies);
    for (const other of copies) this.#copies.get(other)?.add(record.id);
  }

  remove(id: string): void {
    for (const hash of this.#sketches.get(id) ?? []) {
      const holders = this.#holders.get(hash);
      holders?.delete(id);
      if (holders?.size === 0) this.#holders.delete(hash);
    }
    for (const other of this.#copies.get(id) ?? []) this.#copies.get(other)?.delete(id);
    this.#copies.delete(id);
    this.#sketches.delete(id);
  }

  /** The other articles that are copies of this one, directly or through a third. */
  of(id: string): readonly string[] {
    return [...this.#group(id)].filter((other) => other !== id).sort();
  }

  /** How many of these articles are independent of each other: each group of copies counts once. */
  independent(ids: Iterable<string>): number {
    const seen = new Set<string>();
    let count = 0;
    for (const id of ids) {
      if (seen.has(id)) continue;
      count++;
      if (this.#copies.get(id)?.size) for (const other of this.#group(id)) seen.add(other);
    }
    return count;
  }

  #group(id: string): ReadonlySet<string> {
    const group = new Set([id]);
    for (const member of group) for (const other of this.#copies.get(member) ?? []) group.add(other);
    return group;
  }
}

/** The smallest {@link SKETCH} hashes of an article's body shingles, ascending. */
function sketchOf({ analysis: { article } }: ArticleRecord): readonly number[] {
  const hashes = new Set<number>();
  for (const { kind, start, end } of article.sections) {
    if (kind !== 'body') continue;
    if (start >= REACH) break;
    const words = foldedWords(article.text.slice(start, Math.min(end, REACH)));
    for (let at = 0; at + SHINGLE <= words.length; at++)
      hashes.add(hash32(words.slice(at, at + SHINGLE).join(' ')));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Estimated share of shingles that two texts have in common (Jaccard). */
function likeness(a: readonly number[], b: readonly number[]): number {
  const size = Math.min(SKETCH, Math.max(a.length, b.length));
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, size);
  const [inA, inB] = [new Set(a), new Set(b)];
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}
