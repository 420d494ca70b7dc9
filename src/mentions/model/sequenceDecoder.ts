import { LABEL_COUNT, mayEnd, mayStart, PREDECESSORS } from './labels.ts';

const L = LABEL_COUNT;
const NEVER = -1e30;
/**
 * The transitions that labels allow, one after the other by the label that they lead to: where each
 * comes from, and where those to a label begin.
 */
const FROM = Int32Array.from(PREDECESSORS.flatMap((list) => [...list]));
const FIRST_TO = new Int32Array(L + 1);
PREDECESSORS.forEach((list, y) => (FIRST_TO[y + 1] = FIRST_TO[y]! + list.length));

/**
 * Finds the likeliest labels of a run of tokens, and how likely each span of them is. Buffers grow
 * to the longest run.
 */
export class SequenceDecoder {
  readonly #expTransitions: Float64Array;
  /**
   * The log-weights of the allowed transitions, in the order of {@link FROM}, and what they are the
   * logs of.
   */
  readonly #into: Float64Array;
  readonly #expInto: Float64Array;
  #best = new Float64Array(0);
  #back = new Uint8Array(0);
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #emit = new Float64Array(0);
  #scale = new Float64Array(0);
  #labels = new Uint8Array(0);

  constructor(transitions: Float32Array) {
    this.#expTransitions = Float64Array.from(transitions, Math.exp);
    const places = PREDECESSORS.flatMap((list, y) => Array.from(list, (x) => x * L + y));
    this.#into = Float64Array.from(places, (place) => transitions[place]!);
    this.#expInto = Float64Array.from(places, (place) => this.#expTransitions[place]!);
  }

  /**
   * Viterbi over the allowed label sequences.
   * @param scores {@link LABEL_COUNT} log-weights a token
   * @returns a label a token; valid until the next call
   */
  decode(scores: Float64Array, length: number): Uint8Array {
    if (this.#labels.length < length) this.#grow(length);
    const best = this.#best;
    const back = this.#back;
    const into = this.#into;
    for (let y = 0; y < L; y++) best[y] = mayStart(y) ? scores[y]! : NEVER;
    for (let t = 1; t < length; t++) {
      const row = (t - 1) * L;
      for (let y = 0; y < L; y++) {
        let max = -Infinity;
        let from = 0;
        const end = FIRST_TO[y + 1]!;
        for (let k = FIRST_TO[y]!; k < end; k++) {
          const x = FROM[k]!;
          const value = best[row + x]! + into[k]!;
          if (value > max) {
            max = value;
            from = x;
          }
        }
        best[t * L + y] = max + scores[t * L + y]!;
        back[t * L + y] = from;
      }
    }
    let y = 0;
    for (let k = 1; k < L; k++)
      if (mayEnd(k) && best[(length - 1) * L + k]! > best[(length - 1) * L + y]!) y = k;
    for (let t = length - 1; t >= 0; t--) {
      this.#labels[t] = y;
      y = back[t * L + y]!;
    }
    return this.#labels;
  }

  /**
   * Sums over all label sequences (forward-backward, scaled), for {@link spanProbability} on the
   * same scores.
   */
  sum(scores: Float64Array, length: number): void {
    const alpha = this.#alpha;
    const beta = this.#beta;
    const emit = this.#emit;
    const into = this.#expInto;
    for (let t = 0; t < length; t++) {
      let top = NEVER;
      for (let y = 0; y < L; y++) top = Math.max(top, scores[t * L + y]!);
      let total = 0;
      for (let y = 0; y < L; y++) {
        const place = t * L + y;
        alpha[place] = 0;
        if (t === 0 && !mayStart(y)) continue;
        const e = Math.exp(scores[place]! - top);
        emit[place] = e;
        let sum = t === 0 ? 1 : 0;
        if (t > 0) {
          const before = (t - 1) * L;
          const end = FIRST_TO[y + 1]!;
          for (let k = FIRST_TO[y]!; k < end; k++) sum += alpha[before + FROM[k]!]! * into[k]!;
        }
        alpha[place] = sum * e;
        total += sum * e;
      }
      this.#scale[t] = total;
      for (let y = 0; y < L; y++) alpha[t * L + y]! /= total;
    }
    const last = (length - 1) * L;
    let end = 0;
    for (let y = 0; y < L; y++) if (mayEnd(y)) end += alpha[last + y]!;
    for (let y = 0; y < L; y++) beta[last + y] = mayEnd(y) ? 1 / end : 0;
    for (let t = length - 1; t > 0; t--) {
      beta.fill(0, (t - 1) * L, t * L);
      for (let y = 0; y < L; y++) {
        const right = (emit[t * L + y]! * beta[t * L + y]!) / this.#scale[t]!;
        if (right === 0) continue;
        const end = FIRST_TO[y + 1]!;
        for (let k = FIRST_TO[y]!; k < end; k++) beta[(t - 1) * L + FROM[k]!]! += into[k]! * right;
      }
    }
  }

  /**
   * The probability, 0 to 1, that exactly tokens [first, last] carry the labels that {@link decode}
   * gave them.
   */
  spanProbability(first: number, last: number): number {
    let p = this.#alpha[first * L + this.#labels[first]!]!;
    for (let t = first + 1; t <= last; t++) {
      const x = this.#labels[t - 1]!;
      const y = this.#labels[t]!;
      p *= (this.#expTransitions[x * L + y]! * this.#emit[t * L + y]!) / this.#scale[t]!;
    }
    return Math.min(1, p * this.#beta[last * L + this.#labels[last]!]!);
  }

  #grow(length: number): void {
    const size = Math.max(64, length * 2);
    this.#labels = new Uint8Array(size);
    this.#scale = new Float64Array(size);
    this.#back = new Uint8Array(size * L);
    this.#best = new Float64Array(size * L);
    this.#alpha = new Float64Array(size * L);
    this.#beta = new Float64Array(size * L);
    this.#emit = new Float64Array(size * L);
  }
}
