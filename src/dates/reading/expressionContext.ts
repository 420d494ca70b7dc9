import { wordSet } from '../../base/words/wordSet.ts';
import type { Atoms } from './dateAtoms.ts';
import { Gap, READINGS } from './dateAtoms.ts';
import type { Expression } from './dateExpression.ts';
import { S } from './dateWords.ts';

/** Words before a bare month, weekday or year that make it a date. */
export const TIME_PREPOSITIONS = wordSet(
  'in since by until till from to of on during after before between through for and or last next this early late mid around circa about every throughout per than as starting ending dated',
);
/** Counted nouns: "2000 people" is no year. */
export const COUNTED = wordSet(
  'people dollars euros pounds rupees pesos yen yuan won francs metres meters feet foot ft km kilometres kilometers miles tonnes tons hectares acres members students workers employees soldiers troops houses homes families jobs copies words pieces cases deaths residents households children women men kg mw gw square sq percent per cent seats votes units points times hours minutes days weeks months years million billion thousand trillion litres liters barrels cubic megawatts kw horsepower hp rpm calories cars vehicles police officers rooms beds schools villages farmers prisoners inmates migrants refugees protesters demonstrators delegates participants visitors tourists fans spectators plants trees species birds animals kilos kilograms grams mg degrees volts watts',
);

/** What was read of the text before an expression. */
export interface Seen {
  readonly antique: boolean;
  readonly last: Expression | undefined;
}

/** The surroundings of an expression, looked up for doubtful ones. */
export class ExpressionContext {
  readonly text: string;
  readonly atoms: Atoms;
  readonly e: Expression;
  readonly seen: Seen;
  /** True when the text has years of three digits elsewhere. */
  readonly antique: boolean;
  /** True when the mention right before is a year too: "from 1790 to 1801". */
  readonly datedBefore: boolean;
  constructor(text: string, atoms: Atoms, e: Expression, seen: Seen) {
    this.text = text;
    this.atoms = atoms;
    this.e = e;
    this.seen = seen;
    this.antique = seen.antique;
    this.datedBefore = seen.last?.slots.y !== undefined && e.from - seen.last.to <= 2;
  }
  /** The text of an atom, at most 24 code units of it; empty outside of the text. */
  raw(i: number): string {
    if (i < 0 || i >= this.atoms.count) return '';
    return this.text.slice(this.atoms.starts[i], Math.min(this.atoms.ends[i]!, this.atoms.starts[i]! + 24));
  }
  /** The atom `back` before the expression; empty across a break of lines. */
  before(back = 1): string {
    return this.e.from - back < 0 || this.atoms.gaps[this.e.from]! > Gap.line
      ? ''
      : this.raw(this.e.from - back);
  }
  /** The atom `on` behind the one after the expression; empty across a break of lines. */
  after(on = 0): string {
    return this.e.to + on >= this.atoms.count || this.atoms.gaps[this.e.to + on]! > Gap.line
      ? ''
      : this.raw(this.e.to + on);
  }
  /** The expression as written. */
  get surface(): string {
    return this.text.slice(this.e.start, this.e.end);
  }
  /** True when an atom can be read as a symbol of the rules. */
  is(i: number, symbol: number): boolean {
    if (i < 0 || i >= this.atoms.count) return false;
    for (let k = 0; k < READINGS; k++) if (this.atoms.symbols[i * READINGS + k] === symbol) return true;
    return false;
  }
}

/** True for a word that begins with a capital. */
export const isCapital = (w: string): boolean => w !== '' && w[0] !== w[0]!.toLowerCase();
/** True for a word that begins with a small letter. */
export const isLower = (w: string): boolean => w !== '' && w[0] !== w[0]!.toUpperCase();

/**
 * Laws, plans and products have years that are not dates of the story: "Vision 2030". The word
 * before is a name there.
 */
export function endsName(s: ExpressionContext): boolean {
  const before = s.before();
  if (!isCapital(before) || before.length < 2 || TIME_PREPOSITIONS.has(before.toLowerCase())) return false;
  const gap = s.atoms.gaps[s.e.from];
  return gap === Gap.space && s.before(2) !== '' && !/^[.!?:”"“]$/.test(s.before(2));
}

/** @returns the name of the month in the expression, as written. */
export function monthWord(s: ExpressionContext): string {
  for (let i = s.e.from; i < s.e.to; i++) if (s.is(i, S.MONTH)) return s.raw(i);
  return '';
}
