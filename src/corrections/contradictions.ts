import { getOrInsert } from '../base/getOrInsert.ts';
import type { PlacedCorrection, QuoteCorrection } from './corrections.ts';
import { articleOf } from './corrections.ts';
import { nameKey } from './nameWords.ts';

/** A correction that another one overrides or repeats. */
export interface Overruled extends PlacedCorrection {
  readonly by: PlacedCorrection;
  /** True when both say the same. */
  readonly again: boolean;
}

/** The corrections that apply, in the order of the file, and those that later ones override. */
export interface ResolvedCorrections {
  readonly kept: readonly PlacedCorrection[];
  readonly overruled: readonly Overruled[];
}

/**
 * Sorts out corrections that repeat or contradict each other: of two about the same thing, or of
 * "same" and "apart", the later one applies. Near-linear in the number of names (disjoint sets, the
 * smaller joined to the larger).
 */
export function resolveContradictions(corrections: readonly PlacedCorrection[]): ResolvedCorrections {
  const kept: PlacedCorrection[] = [];
  const overruled: Overruled[] = [];
  const said = new Map<string, PlacedCorrection>();
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => getOrInsert(keys, name, () => nameKey(name));
  const groups = new NameGroups(keyOf);
  for (const placed of corrections.toReversed()) {
    const facts = factsOf(placed, keyOf);
    const by = facts.map(([key]) => said.get(key)).find((other) => other !== undefined);
    const against = by ?? groups.against(placed);
    if (against) {
      const again = by !== undefined && sameFacts(facts, factsOf(by, keyOf));
      overruled.push({ ...placed, by: against, again });
      continue;
    }
    for (const [key] of facts) said.set(key, placed);
    groups.add(placed);
    kept.push(placed);
  }
  return { kept: kept.reverse(), overruled: overruled.reverse() };
}

/** `nameKey`, worked out once for each name. */
type KeyOf = (name: string) => string;

/** What a correction decides, by keys that no two corrections may share. */
function factsOf(
  { correction }: PlacedCorrection,
  keyOf: KeyOf,
): readonly (readonly [key: string, value: string])[] {
  const { type } = correction;
  if (type === 'same' || type === 'apart') {
    const keys = [...new Set(correction.names.map(keyOf))].sort();
    return [[JSON.stringify([type, correction.kind, keys]), type === 'same' ? correction.names[0]! : '']];
  }
  if (type === 'rename')
    return [[JSON.stringify([type, correction.kind, keyOf(correction.name)]), correction.to]];
  const of = JSON.stringify([
    articleOf(correction),
    type === 'name' ? keyOf(correction.name) : quoteKey(correction),
  ]);
  const { is, refersTo } = correction;
  return [
    ...(is === undefined ? [] : [[`is ${of}`, is] as const]),
    ...(refersTo === undefined ? [] : [[`refersTo ${of}`, refersTo] as const]),
  ];
}

function quoteKey({ before, quote, after }: QuoteCorrection): string {
  return JSON.stringify([before, quote, after].map((part) => part.replace(/\s+/g, ' ')));
}

function sameFacts(
  a: readonly (readonly [string, string])[],
  b: readonly (readonly [string, string])[],
): boolean {
  const others = new Map(b);
  return a.every(([key, value]) => others.get(key) === value);
}

/** Who is the same and who is not, by the accepted corrections. */
class NameGroups {
  readonly #parents = new Map<string, string>();
  /** The "apart" corrections that each group has a member in. */
  readonly #apart = new Map<string, Set<PlacedCorrection>>();
  readonly #sizes = new Map<string, number>();
  /** The last "same" that joined something to each group. */
  readonly #joined = new Map<string, PlacedCorrection>();
  readonly #keyOf: KeyOf;

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf;
  }

  /** The accepted correction that contradicts this one, if any. */
  against({ correction }: PlacedCorrection): PlacedCorrection | undefined {
    if (correction.type !== 'same' && correction.type !== 'apart') return undefined;
    const roots = [...new Set(correction.names.map((name) => this.#rootOf(this.#keyOf(name))))];
    if (correction.type === 'apart') {
      const names = new Set(correction.names.map(this.#keyOf));
      if (roots.length === names.size) return undefined;
      return roots.map((root) => this.#joined.get(root)).find((same) => same !== undefined);
    }
    // The largest group is only looked up, never walked through: a name with many corrections costs
    // no more than the names that join it.
    const sets = roots.flatMap((root) => this.#apart.get(root) ?? []).sort((a, b) => b.size - a.size);
    const seen = new Set<PlacedCorrection>();
    for (const set of sets.slice(1)) {
      for (const apart of set) {
        if (sets[0]!.has(apart) || seen.has(apart)) return apart;
      }
      for (const apart of set) seen.add(apart);
    }
    return undefined;
  }

  add(placed: PlacedCorrection): void {
    const { correction } = placed;
    if (correction.type === 'same') {
      const [first, ...others] = correction.names.map(this.#keyOf);
      for (const other of others) this.#join(first!, other, placed);
    } else if (correction.type === 'apart') {
      for (const name of correction.names) {
        getOrInsert(this.#apart, this.#rootOf(this.#keyOf(name)), () => new Set()).add(placed);
      }
    }
  }

  #join(a: string, b: string, by: PlacedCorrection): void {
    let [large, small] = [this.#rootOf(a), this.#rootOf(b)];
    if (large === small) return;
    const size = (root: string): number => (this.#sizes.get(root) ?? 1) + (this.#apart.get(root)?.size ?? 0);
    if (size(large) < size(small)) [large, small] = [small, large];
    this.#parents.set(small, large);
    this.#sizes.set(large, (this.#sizes.get(large) ?? 1) + (this.#sizes.get(small) ?? 1));
    this.#joined.set(large, by);
    const apart = this.#apart.get(small);
    if (!apart) return;
    const joined = getOrInsert(this.#apart, large, () => new Set());
    for (const one of apart) joined.add(one);
    this.#apart.delete(small);
  }

  #rootOf(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    // Shortens the path for later searches (path compression).
    for (let at = name; at !== root;) {
      const next = this.#parents.get(at)!;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }
}
