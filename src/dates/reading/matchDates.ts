import type { Atoms } from './dateAtoms.ts';
import { Gap, READINGS } from './dateAtoms.ts';
import type { Expression, ExpressionKind, Slots } from './dateExpression.ts';
import type { DateRule } from './dateRule.ts';
import { GLUED, dateTrie, type SlotName, type TrieNode } from './dateTrie.ts';
import { S } from './dateWords.ts';

/** The allowed values of a slot; anything is allowed in the others. */
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

/** Kinds whose mention leaves out "the"; the relative ones keep it ("the following month"). */
const WITHOUT_ARTICLE: ReadonlySet<ExpressionKind> = new Set([
  'calendar',
  'dayRange',
  'monthRange',
  'decade',
  'century',
  'quarter',
  'half',
  'season',
  'nthWeekday',
]);

/** Slots as they are filled. */
type Filled = { -readonly [Slot in keyof Slots]: Slots[Slot] };

export interface Match {
  readonly node: TrieNode;
  readonly length: number;
}

const NOTHING: readonly Match[] = [];

/** Finds dates at atoms. One matcher serves one text. */
export class DateMatcher {
  readonly #atoms: Atoms;
  readonly #text: string;
  /** The best match of each length that ends somewhere, shortest first. */
  #matches: Match[] = [];
  #start = 0;

  constructor(text: string, atoms: Atoms) {
    this.#text = text;
    this.#atoms = atoms;
  }

  /** True when some rule begins with the atom. */
  begins(atom: number): boolean {
    const { symbols } = this.#atoms;
    for (let k = atom * READINGS; k < (atom + 1) * READINGS && symbols[k] !== 0; k++)
      if (beginnings()[symbols[k]!]) return true;
    return false;
  }

  /**
   * @returns what may start at atom `from`, longest first. The work is bounded by the rules, not by
   *   the text.
   */
  at(from: number): readonly Match[] {
    this.#matches = [];
    this.#start = from;
    this.#walk(dateTrie(), from);
    if (this.#matches.length === 0) return NOTHING;
    return this.#matches.length > 1 ? this.#matches.sort((a, b) => b.length - a.length) : this.#matches;
  }

  #walk(node: TrieNode, atom: number): void {
    const { symbols, gaps, count } = this.#atoms;
    const length = atom - this.#start;
    if (node.ending && this.#accepts(node, length)) this.#keep({ node, length });
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

  #keep(match: Match): void {
    const same = this.#matches.findIndex((m) => m.length === match.length);
    if (same < 0) this.#matches.push(match);
    else if (match.node.ending!.order < this.#matches[same]!.node.ending!.order) this.#matches[same] = match;
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
    if (after >= count || gaps[after] !== Gap.none) return true;
    // "2018-06-12T10:00": the T of an ISO time does not belong to the day.
    const next = this.#text.charCodeAt(this.#atoms.starts[after]!);
    return !isWordChar(next) || next === 84;
  }

  /**
   * @returns what {@link at} found at atom `from` as one expression or, where two complete dates
   *   are joined, two
   */
  expressions(from: number, match: Match): readonly Expression[] {
    const { rule, slots } = match.node.ending!;
    const filled: Filled = { ...rule.set };
    let join = 0;
    for (let i = 0; i < match.length; i++) {
      const slot = slots[i];
      if (slot === 'j') join = from + i;
      else if (slot) filled[slot] = this.#atoms.values[from + i]!;
    }
    const to = from + match.length;
    if (join === 0 || rule.kind !== 'calendar') return [this.#cut(rule, filled, from, to)];
    const { m2, d2, yy2, ...first } = filled;
    const second: Filled = {
      ...(m2 === undefined ? {} : { m: m2 }),
      ...(d2 === undefined ? {} : { d: d2 }),
      ...secondYear(first.y, yy2),
      j: 1,
    };
    const acrossNewYear = first.y !== undefined && yy2 === undefined && m2 !== undefined && m2 < first.m!;
    return [
      this.#cut(rule, acrossNewYear ? { ...first, y: first.y! - 1 } : first, from, join),
      this.#cut(rule, second, join + 1, to),
    ];
  }

  /** True after "circa", "around", "c.". */
  #hedged(from: number): boolean {
    const { symbols, gaps } = this.#atoms;
    const before =
      symbols[(from - 1) * READINGS] === S.DOT && gaps[from - 1] === Gap.none ? from - 2 : from - 1;
    return before >= 0 && symbols[before * READINGS] === S.ABOUT && gaps[from]! < Gap.paragraph;
  }

  /** True behind "than" and "from". */
  #compared(start: number): boolean {
    const mayBe = this.#text.endsWith('than ', start) || this.#text.endsWith('from ', start);
    return mayBe && /\b(?:than|from) $/.test(this.#text.slice(Math.max(0, start - 6), start));
  }

  /** "The end of February" and "the first of May" are not said without it. */
  #needsArticle(kind: ExpressionKind, next: number): boolean {
    if (kind === 'nthWeekday') return true;
    if (kind !== 'calendar') return false;
    const { symbols } = this.#atoms;
    const symbol = symbols[next * READINGS];
    return symbol === S.EDGE || symbol === S.ORD;
  }

  /** True at "year" in "fiscal year 2018". */
  #isFiscalYear(atom: number): boolean {
    const { symbols } = this.#atoms;
    return symbols[atom * READINGS + 1] === S.YEARWORD && symbols[(atom - 1) * READINGS] === S.FISCAL;
  }

  /**
   * Leaves out the words before the date that a pattern needs but a mention does not show: "on",
   * "in", "the".
   */
  #cut({ kind, id, anchor }: DateRule, slots: Filled, first: number, to: number): Expression {
    const { symbols, starts, ends, gaps } = this.#atoms;
    let from = first;
    for (; from < to - 1; from++) {
      const symbol = symbols[from * READINGS]!;
      const glued = gaps[from + 1] === Gap.none;
      const spare =
        symbol === S.ON ||
        symbol === S.IN ||
        symbol === S.EVERY ||
        (symbol === S.THE && WITHOUT_ARTICLE.has(kind) && !this.#needsArticle(kind, from + 1)) ||
        (!glued && (symbol === S.FISCAL || this.#isFiscalYear(from)));
      if (!spare) break;
    }
    const start = starts[from]!;
    if (this.#hedged(from)) slots.about = 1;
    if (this.#compared(start)) slots.compared = 1;
    return { kind, rule: id, anchor, slots, start, end: ends[to - 1]!, from, to };
  }
}

function isWordChar(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c > 0xbf && c < 0x2000);
}

/**
 * The year of the second of two joined dates: its own two digits, in the century of the first if
 * that is written out, else the year of the first.
 */
function secondYear(y: number | undefined, yy2: number | undefined): Slots {
  if (yy2 === undefined) return y === undefined ? {} : { y };
  return y === undefined ? { yy: yy2 } : { y: Math.floor(y / 100) * 100 + yy2 };
}

let starts: Uint8Array | undefined;

/** 1 for every symbol that a rule begins with. */
function beginnings(): Uint8Array {
  if (starts) return starts;
  starts = new Uint8Array(GLUED);
  for (const edge of dateTrie().edges.keys()) starts[edge % GLUED] = 1;
  return starts;
}
