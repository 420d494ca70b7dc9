import { LABEL_COUNT } from './labels.ts';
import type { ModelColumns } from './taggerModel.ts';

const MAGIC = 0x34544c43; // "CLT4"
/**
 * Bytes before the columns: the magic number, two counts, the step, two numbers of the calibration,
 * the transitions.
 */
const HEAD = 4 * (6 + LABEL_COUNT * LABEL_COUNT);
/** Bytes of a column's value. */
const HASH = 4;
const SHORT = 2;

/**
 * Writes a model as bytes, columns one behind the other: sorted hashes as differences, and all
 * lowest bytes of a column before all higher ones, so that packing reduces it to a third of the
 * size.
 */
export function encodeModel(columns: ModelColumns): Uint8Array {
  const { words, clusters, classes, features, weights, calibration } = columns;
  const bytes = new Uint8Array(sizeOf(words.length, features.length));
  const head = new DataView(bytes.buffer);
  [MAGIC, words.length, features.length].forEach((value, i) => {
    head.setInt32(4 * i, value, true);
  });
  [columns.step, calibration.slope, calibration.shift, ...columns.transitions].forEach((value, i) => {
    head.setFloat32(12 + 4 * i, value, true);
  });
  let at = HEAD;
  const write = (values: Int32Array | Uint16Array | Int8Array, width: number): void => {
    for (let k = 0; k < width; k++) for (const value of values) bytes[at++] = value >>> (8 * k);
  };
  write(differences(words), HASH);
  write(clusters, SHORT);
  write(classes, SHORT);
  write(differences(features), HASH);
  write(weights, 1);
  return bytes;
}

/** Reads what {@link encodeModel} wrote. @throws RangeError when the bytes are not a model */
export function decodeModel(bytes: Uint8Array): ModelColumns {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || head.getInt32(0, true) !== MAGIC) throw new RangeError('not a tagger model');
  const wordCount = head.getInt32(4, true);
  const featureCount = head.getInt32(8, true);
  if (bytes.length !== sizeOf(wordCount, featureCount)) throw new RangeError('a tagger model is cut short');
  const float = (i: number): number => head.getFloat32(12 + 4 * i, true);
  let at = HEAD;
  const read = <Column extends Int32Array | Uint16Array>(column: Column, width: number): Column => {
    for (let k = 0; k < width; k++)
      for (let i = 0; i < column.length; i++) column[i]! |= bytes[at++]! << (8 * k);
    return column;
  };
  const words = sums(read(new Int32Array(wordCount), HASH));
  const clusters = read(new Uint16Array(wordCount), SHORT);
  const classes = read(new Uint16Array(wordCount), SHORT);
  const features = sums(read(new Int32Array(featureCount), HASH));
  return {
    words,
    clusters,
    classes,
    features,
    weights: new Int8Array(bytes.subarray(at)),
    step: float(0),
    calibration: { slope: float(1), shift: float(2) },
    transitions: Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) => float(3 + i)),
  };
}

function sizeOf(words: number, features: number): number {
  return HEAD + words * (HASH + 2 * SHORT) + features * (HASH + LABEL_COUNT);
}

/** Each value less the one before, in 32 bits. */
function differences(values: Int32Array): Int32Array {
  return values.map((value, i) => value - (i > 0 ? values[i - 1]! : 0));
}

/** Turns {@link differences} back, in place. */
function sums(values: Int32Array): Int32Array {
  for (let i = 1; i < values.length; i++) values[i]! += values[i - 1]!;
  return values;
}
