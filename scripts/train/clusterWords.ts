import { makeRandom } from './random.ts';

/**
 * Groups word vectors by spherical k-means, level below level: each cluster of a level is split on
 * the next one, so that a fine cluster always lies inside a coarse one (the shape of Brown
 * clusters, from distributional vectors).
 * @param vectors `count` rows of `dimensions` floats, row after row; rows are normalized in place
 * @param fanOut clusters per parent, coarsest level first, e.g. [32, 8, 8]
 * @returns the finest cluster of each row; the level above is its integer quotient by the last
 *   fan-out, and so on
 */
export function clusterWords(
  vectors: Float32Array,
  dimensions: number,
  fanOut: readonly number[],
  seed: number,
): Int32Array {
  const count = vectors.length / dimensions;
  normalizeRows(vectors, dimensions);
  const random = makeRandom(seed);
  let labels = new Int32Array(count);
  let parents = 1;
  for (const k of fanOut) {
    const members: number[][] = Array.from({ length: parents }, () => []);
    for (let i = 0; i < count; i++) members[labels[i]!]!.push(i);
    const next = new Int32Array(count);
    members.forEach((rows, parent) => {
      const split = kMeans(vectors, dimensions, rows, k, random);
      rows.forEach((row, i) => (next[row] = parent * k + split[i]!));
    });
    labels = next;
    parents *= k;
  }
  return labels;
}

const ROUNDS = 20;

function kMeans(
  vectors: Float32Array,
  dimensions: number,
  rows: readonly number[],
  k: number,
  random: () => number,
): Int32Array {
  const labels = new Int32Array(rows.length);
  if (rows.length <= k) return labels.map((_, i) => i);
  const centers = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const row = rows[Math.floor(random() * rows.length)]!;
    centers.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let i = 0; i < rows.length; i++) {
      const best = nearest(vectors, rows[i]! * dimensions, centers, dimensions, k);
      if (best !== labels[i]) moved++;
      labels[i] = best;
    }
    if (round > 0 && moved * 500 < rows.length) break;
    centers.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const from = rows[i]! * dimensions;
      const to = labels[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) centers[to + d]! += vectors[from + d]!;
    }
    normalizeRows(centers, dimensions);
  }
  return labels;
}

function nearest(
  vectors: Float32Array,
  at: number,
  centers: Float32Array,
  dimensions: number,
  k: number,
): number {
  let best = 0;
  let bestDot = -Infinity;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    const base = c * dimensions;
    for (let d = 0; d < dimensions; d++) dot += vectors[at + d]! * centers[base + d]!;
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

function normalizeRows(matrix: Float32Array, dimensions: number): void {
  for (let at = 0; at < matrix.length; at += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += matrix[at + d]! ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let d = 0; d < dimensions; d++) matrix[at + d]! *= scale;
  }
}
