import type { Atoms } from './dateAtoms.ts';
import { Gap, READINGS } from './dateAtoms.ts';
import type { Expression, Slots } from './dateExpression.ts';
import { GLUED, dateTrie, type SlotName, type TrieNode } from './dateTrie.ts';

/** Values that a slot may take; anything is allowed in the others. */
const LIMITS: Readonly<Partial<Record<SlotName, readonly [number, number]>>> = {
  d: [1, 31],
  d2: [1, 31],
  m: [1, 12],
  m2: [1, 12],
  n1: [1, 31],
  n2: [1, 31],
  q: [1, 21],
  y: [1, 9999],
};

interface Best {
  node: TrieNode;
  length: number;
}

/** Finds dates at atoms. One matcher serves one text. */
export class DateMatcher {
  readonly #atoms: Atoms;
  readonly #text: string;
  #best: Best | undefined;
  #start = 0;

  constructor(text: string, atoms: Atoms) {
    this.#text = text;
    this.#atoms = atoms;
  }

  /** @returns the longest expression that starts at atom `from`. The work is bounded by the rules, not by the text. */
  at(from: number): Expression | undefined {
    this.#best = undefined;
    this.#start = from;
    this.#walk(dateTrie(), from);
    const best = this.#best as Best | undefined;
    return best ? this.#expression(from, best) : undefined;
  }

  #walk(node: TrieNode, atom: number): void {
    const { symbols, gaps, count } = this.#atoms;
    const length = atom - this.#start;
    if (node.ending && this.#accepts(node, length)) {
      const best = this.#best;
      if (
        !best ||
        length > best.length ||
        (length === best.length && node.ending.order < best.node.ending!.order)
      )
        this.#best = { node, length };
    }
    if (atom >= count || (length > 0 && gaps[atom]! > Gap.line)) return;
    for (let k = 0; k < READINGS; k++) {
      const symbol = symbols[atom * READINGS + k]!;
      if (symbol === 0) return;
      const next = node.edges.get(symbol);
      if (next) this.#walk(next, atom + 1);
      if (gaps[atom] === Gap.none || length === 0) {
        const glued = node.edges.get(symbol + GLUED);
        if (glued) this.#walk(glued, atom + 1);
      }
    }
  }

  #accepts(node: TrieNode, length: number): boolean {
    const { slots } = node.ending!;
    const { values, gaps, count } = this.#atoms;
    for (let i = 0; i < length; i++) {
      const limit = slots[i] && LIMITS[slots[i]!];
      if (!limit) continue;
      const value = values[this.#start + i]!;
      if (value < limit[0] || value > limit[1]) return false;
    }
    const after = this.#start + length;
    if (
      after < count &&
      gaps[after] === Gap.none &&
      isWordChar(this.#text.charCodeAt(this.#atoms.starts[after]!))
    )
      return this.#isIsoTime(after);
    return true;
  }

  /** "2018-06-12T10:00": the T of an ISO time does not belong to the day. */
  #isIsoTime(atom: number): boolean {
    return this.#text.charCodeAt(this.#atoms.starts[atom]!) === 84;
  }

  #expression(from: number, best: Best): Expression {
    const { rule, slots } = best.node.ending!;
    const filled: Partial<Record<SlotName, number>> = { ...rule.set };
    for (let i = 0; i < best.length; i++) {
      const slot = slots[i];
      if (slot) filled[slot] = this.#atoms.values[from + i]!;
    }
    return {
      kind: rule.kind,
      rule: rule.id,
      start: this.#atoms.starts[from]!,
      end: this.#atoms.ends[from + best.length - 1]!,
      from,
      to: from + best.length,
      slots: filled satisfies Slots,
      anchor: rule.anchor ?? 'published',
    };
  }
}

function isWordChar(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c > 0xbf && c < 0x2000);
}
