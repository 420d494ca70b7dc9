import { LABEL_COUNT, mayEnd, mayStart, PREDECESSORS } from '../../src/mentions/model/labels.ts';

/**
 * One run of tokens that are labelled together: feature rows of every token one after the other,
 * and the gold labels.
 */
export interface Sequence {
  /** Feature row numbers; token t owns rows [offsets[t], offsets[t + 1]). */
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  /**
   * The labels that the annotation leaves open at each token, as bits: one bit where it says
   * everything.
   */
  readonly allowed: Int32Array;
}

export interface CrfOptions {
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
}

const L = LABEL_COUNT;

/**
 * A linear-chain conditional random field (Lafferty et al. 2001), trained by FTRL-proximal (McMahan
 * et al. 2013), whose L1 term leaves most weights at zero: the model stays small.
 */
export class CrfTrainer {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(L * L);
  readonly #options: CrfOptions;
  readonly #z: Float32Array;
  readonly #n: Float32Array;
  readonly #tz = new Float32Array(L * L);
  readonly #tn = new Float32Array(L * L);
  /** The labels whose probability is wrong at one token, and by how much. */
  readonly #labels = new Int32Array(L);
  readonly #gradients = new Float64Array(L);

  constructor(rowCount: number, options: CrfOptions) {
    this.weights = new Float32Array(rowCount * L);
    this.#z = new Float32Array(rowCount * L);
    this.#n = new Float32Array(rowCount * L);
    this.#options = options;
  }

  /** One step on one sequence. @returns its negative log-likelihood before the step */
  step(sequence: Sequence): number {
    const length = sequence.allowed.length;
    const scores = this.score(sequence);
    const free = forwardBackward(scores, this.transitions, length);
    const gold = this.#gold(sequence, scores);
    for (let t = 0; t < length; t++) {
      let active = 0;
      for (let y = 0; y < L; y++) {
        const gradient = free.marginals[t * L + y]! - gold.marginals[t * L + y]!;
        if (gradient < 1e-4 && gradient > -1e-4) continue;
        this.#labels[active] = y;
        this.#gradients[active++] = gradient;
      }
      for (let f = sequence.offsets[t]!; f < sequence.offsets[t + 1]!; f++) {
        const base = sequence.rows[f]! * L;
        for (let k = 0; k < active; k++)
          this.#update(this.weights, this.#z, this.#n, base + this.#labels[k]!, this.#gradients[k]!);
      }
    }
    for (let k = 0; k < L * L; k++) {
      const gradient = free.pairs[k]! - gold.pairs[k]!;
      if (gradient > 1e-5 || gradient < -1e-5)
        this.#update(this.transitions, this.#tz, this.#tn, k, gradient);
    }
    return free.logZ - gold.logZ;
  }

  /** Sums over what the annotation allows; where it allows one path, that path. */
  #gold({ allowed }: Sequence, scores: Float64Array): Sums {
    const length = allowed.length;
    if (allowed.every((bits) => (bits & (bits - 1)) === 0)) {
      const path = allowed.map((bits) => 31 - Math.clz32(bits));
      return pathSums(path, scores, this.transitions);
    }
    const held = scores.slice();
    for (let t = 0; t < length; t++) {
      for (let y = 0; y < L; y++) if (!((allowed[t]! >> y) & 1)) held[t * L + y] = NEVER;
    }
    return forwardBackward(held, this.transitions, length);
  }

  score(sequence: Sequence): Float64Array {
    const length = sequence.allowed.length;
    const scores = new Float64Array(length * L);
    for (let t = 0; t < length; t++) {
      for (let f = sequence.offsets[t]!; f < sequence.offsets[t + 1]!; f++) {
        const row = sequence.rows[f]!;
        if (row < 0) continue;
        const base = row * L;
        for (let y = 0; y < L; y++) scores[t * L + y]! += this.weights[base + y]!;
      }
    }
    return scores;
  }

  #update(w: Float32Array, z: Float32Array, n: Float32Array, k: number, g: number): void {
    const { rate, l1, l2 } = this.#options;
    const before = n[k]!;
    const now = before + g * g;
    const sigma = (Math.sqrt(now) - Math.sqrt(before)) / rate;
    z[k]! += g - sigma * w[k]!;
    n[k] = now;
    const zk = z[k]!;
    w[k] = Math.abs(zk) <= l1 ? 0 : -(zk - Math.sign(zk) * l1) / ((1 + Math.sqrt(now)) / rate + l2);
  }
}

const NEVER = -1e30;

/**
 * How likely each label is at each token, and each pair of neighbouring labels in all; the log of
 * the sum over all paths.
 */
interface Sums {
  readonly marginals: Float64Array;
  readonly pairs: Float64Array;
  readonly logZ: number;
}

/** The same for a single path. */
function pathSums(path: Int32Array, scores: Float64Array, transitions: Float32Array): Sums {
  const marginals = new Float64Array(path.length * L);
  const pairs = new Float64Array(L * L);
  let logZ = 0;
  path.forEach((y, t) => {
    marginals[t * L + y] = 1;
    logZ += scores[t * L + y]!;
    if (t === 0) return;
    const pair = path[t - 1]! * L + y;
    pairs[pair]!++;
    logZ += transitions[pair]!;
  });
  return { marginals, pairs, logZ };
}

/** Forward and backward sums in log space, over the allowed transitions only. */
function forwardBackward(scores: Float64Array, transitions: Float32Array, length: number): Sums {
  const alpha = new Float64Array(length * L).fill(NEVER);
  const beta = new Float64Array(length * L).fill(NEVER);
  for (let y = 0; y < L; y++) if (mayStart(y)) alpha[y] = scores[y]!;
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      if (scores[t * L + y]! < NEVER / 2) continue;
      const from = PREDECESSORS[y]!;
      let max = NEVER;
      for (const x of from) {
        const v = alpha[(t - 1) * L + x]! + transitions[x * L + y]!;
        if (v > max) max = v;
      }
      let sum = 0;
      for (const x of from) {
        sum += Math.exp(alpha[(t - 1) * L + x]! + transitions[x * L + y]! - max);
      }
      if (max > NEVER / 2) alpha[t * L + y] = scores[t * L + y]! + max + Math.log(sum);
    }
  }
  let top = NEVER;
  for (let y = 0; y < L; y++) {
    if (!mayEnd(y)) continue;
    beta[(length - 1) * L + y] = 0;
    top = Math.max(top, alpha[(length - 1) * L + y]!);
  }
  let total = 0;
  for (let y = 0; y < L; y++) if (mayEnd(y)) total += Math.exp(alpha[(length - 1) * L + y]! - top);
  const logZ = top + Math.log(total);
  const pairs = new Float64Array(L * L);
  for (let t = length - 1; t > 0; t--) {
    const sums = new Float64Array(L);
    const maxes = new Float64Array(L).fill(NEVER);
    for (let pass = 0; pass < 2; pass++) {
      for (let y = 0; y < L; y++) {
        const right = scores[t * L + y]! + beta[t * L + y]!;
        if (right < NEVER / 2) continue;
        const from = PREDECESSORS[y]!;
        for (const x of from) {
          const v = transitions[x * L + y]! + right;
          if (pass === 0) maxes[x] = Math.max(maxes[x]!, v);
          else {
            sums[x]! += Math.exp(v - maxes[x]!);
            const a = alpha[(t - 1) * L + x]!;
            if (a > NEVER / 2) pairs[x * L + y]! += Math.exp(a + v - logZ);
          }
        }
      }
    }
    for (let x = 0; x < L; x++) {
      beta[(t - 1) * L + x] = sums[x]! > 0 ? maxes[x]! + Math.log(sums[x]!) : NEVER;
    }
  }
  const marginals = new Float64Array(length * L);
  for (let k = 0; k < marginals.length; k++) {
    const v = alpha[k]! + beta[k]! - logZ;
    marginals[k] = v > -40 ? Math.exp(v) : 0;
  }
  return { marginals, pairs, logZ };
}
