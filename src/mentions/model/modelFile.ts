import { BitReader, BitWriter } from './bitStream.ts';
import { LABEL_COUNT } from './labels.ts';
import type { ModelColumns } from './taggerModel.ts';

const MAGIC = 0x33544c43; // "CLT3"
const CLUSTER_BITS = 12;
const CLASS_BITS = 12;
/** Every fifth word or so has a class: Rice code of how far the next one is. */
const GAP_WIDTH = 2;
/** Weights are mostly a few steps: a sign, then a Rice code of this width. */
const WEIGHT_WIDTH = 3;

/**
 * Writes a model as bytes: sorted hashes as differences in Golomb-Rice code (Golomb 1966, Rice 1979), clusters and classes in a fixed
 * number of bits, classes and weights only where there are any.
 */
export function encodeModel(columns: ModelColumns): Uint8Array {
  const out = new BitWriter();
  out.bits(MAGIC, 32);
  out.float(columns.step);
  out.float(columns.calibration.slope);
  out.float(columns.calibration.shift);
  for (const value of columns.transitions) out.float(value);
  writeSorted(out, columns.words);
  for (const value of columns.clusters) out.bits(value, CLUSTER_BITS);
  let last = -1;
  columns.classes.forEach((value, i) => {
    if (!value) return;
    out.rice(i - last, GAP_WIDTH).bits(value, CLASS_BITS);
    last = i;
  });
  out.rice(columns.classes.length - last, GAP_WIDTH);
  writeSorted(out, columns.features);
  for (let row = 0; row < columns.features.length; row++) {
    const weights = columns.weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    for (const weight of weights) out.bits(weight ? 1 : 0, 1);
    for (const weight of weights) {
      if (!weight) continue;
      out.bits(weight < 0 ? 1 : 0, 1);
      out.rice(Math.abs(weight) - 1, WEIGHT_WIDTH);
    }
  }
  return out.bytes();
}

/** Reads what {@link encodeModel} wrote. @throws RangeError when the bytes are not a model */
export function decodeModel(bytes: Uint8Array): ModelColumns {
  const input = new BitReader(bytes);
  if (input.bits(32) !== MAGIC) throw new RangeError('not a tagger model');
  const step = input.float();
  const calibration = { slope: input.float(), shift: input.float() };
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => input.float());
  const words = readSorted(input);
  const clusters = new Uint16Array(words.length);
  input.fill(clusters, CLUSTER_BITS);
  const classes = new Uint16Array(words.length);
  for (let i = input.rice(GAP_WIDTH) - 1; i < classes.length; i += input.rice(GAP_WIDTH))
    classes[i] = input.bits(CLASS_BITS);
  const features = readSorted(input);
  const weights = new Int8Array(features.length * LABEL_COUNT);
  for (let row = 0; row < weights.length; row += LABEL_COUNT) {
    for (let held = input.bits(LABEL_COUNT); held; held &= held - 1) {
      const y = 31 - Math.clz32(held & -held);
      const negative = input.bits(1);
      const size = input.rice(WEIGHT_WIDTH) + 1;
      weights[row + y] = negative ? -size : size;
    }
  }
  return { words, clusters, classes, features, weights, step, transitions, calibration };
}

/** The number of values and the width of their Rice code, then each as its difference to the one before. */
function writeSorted(out: BitWriter, values: Int32Array): void {
  const width = Math.max(0, Math.floor(Math.log2(2 ** 32 / Math.max(1, values.length)) - 0.5));
  out.bits(values.length, 32);
  out.bits(width, 8);
  let previous = -0x80000000;
  for (const value of values) {
    out.rice(value - previous, width);
    previous = value;
  }
}

function readSorted(input: BitReader): Int32Array {
  const values = new Int32Array(input.bits(32));
  input.fillAscending(values, input.bits(8));
  return values;
}
