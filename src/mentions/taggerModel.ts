import type { Calibration } from './calibration.ts';
import { FeatureWeights } from './featureWeights.ts';
import { LABEL_COUNT } from './labels.ts';
import { Lexicon } from './lexicon.ts';

const MAGIC = 0x32544c43; // "CLT2"

/** The numbers that training found, as columns. `scripts/train` makes them, {@link encodeModel} writes them. */
export interface ModelColumns {
  /** Lexicon: sorted word hashes, word cluster plus one, class bits. */
  readonly words: Int32Array;
  readonly clusters: Uint16Array;
  readonly classes: Uint16Array;
  /** Sorted feature hashes; {@link LABEL_COUNT} weights each, in steps of `step`. */
  readonly features: Int32Array;
  readonly weights: Int8Array;
  readonly step: number;
  /** Log-weights of one label after another, row by row. */
  readonly transitions: Float32Array;
  readonly calibration: Calibration;
}

/** A trained tagger in memory: the lexicon, feature weights by hash, label transitions. */
export class TaggerModel {
  readonly lexicon: Lexicon;
  readonly weights: FeatureWeights;
  readonly transitions: Float32Array;
  /** What one unit of a weight stands for. */
  readonly step: number;
  readonly calibration: Calibration;

  constructor(columns: ModelColumns) {
    this.lexicon = new Lexicon(columns.words, columns.clusters, columns.classes);
    this.weights = new FeatureWeights(columns.features, columns.weights);
    this.transitions = columns.transitions;
    this.step = columns.step;
    this.calibration = columns.calibration;
  }
}

/** Writes a model as bytes: hashes as differences in variable length, weights as a bit per label and a byte per non-zero. */
export function encodeModel(columns: ModelColumns): Uint8Array {
  const writer = new ByteWriter();
  writer.word(MAGIC);
  writer.word(columns.words.length);
  writer.word(columns.features.length);
  writer.float(columns.step);
  writer.float(columns.calibration.slope);
  writer.float(columns.calibration.shift);
  for (const value of columns.transitions) writer.float(value);
  writer.sorted(columns.words);
  for (const value of columns.clusters) writer.varint(value);
  for (const value of columns.classes) writer.varint(value);
  writer.sorted(columns.features);
  for (let row = 0; row < columns.features.length; row++) {
    const weights = columns.weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    writer.varint(weights.reduce((bits, weight, y) => bits | (weight ? 1 << y : 0), 0));
    for (const weight of weights) if (weight) writer.byte(weight);
  }
  return writer.bytes();
}

/** Reads what {@link encodeModel} wrote. @throws RangeError when the bytes are not a model */
export function decodeModel(bytes: Uint8Array): ModelColumns {
  const reader = new ByteReader(bytes);
  if (reader.word() !== MAGIC) throw new RangeError('not a tagger model');
  const wordCount = reader.word();
  const featureCount = reader.word();
  const step = reader.float();
  const calibration = { slope: reader.float(), shift: reader.float() };
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => reader.float());
  const words = reader.sorted(wordCount);
  const clusters = new Uint16Array(wordCount);
  for (let i = 0; i < wordCount; i++) clusters[i] = reader.varint();
  const classes = new Uint16Array(wordCount);
  for (let i = 0; i < wordCount; i++) classes[i] = reader.varint();
  const features = reader.sorted(featureCount);
  const weights = new Int8Array(featureCount * LABEL_COUNT);
  for (let row = 0; row < featureCount; row++) {
    const bits = reader.varint();
    for (let y = 0; bits >> y; y++) if ((bits >> y) & 1) weights[row * LABEL_COUNT + y] = reader.byte();
  }
  return { words, clusters, classes, features, weights, step, transitions, calibration };
}

class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = value;
  }

  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte(value >>> shift);
  }

  float(value: number): void {
    this.word(new Int32Array(Float32Array.of(value).buffer)[0]!);
  }

  varint(value: number): void {
    let rest = value >>> 0;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  sorted(values: Int32Array): void {
    let previous = -0x80000000;
    for (const value of values) {
      this.varint(value - previous);
      previous = value;
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#at++]!;
  }

  word(): number {
    return this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24);
  }

  float(): number {
    return new Float32Array(Int32Array.of(this.word()).buffer)[0]!;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  sorted(count: number): Int32Array {
    const values = new Int32Array(count);
    let value = -0x80000000;
    for (let i = 0; i < count; i++) values[i] = value = (value + this.varint()) | 0;
    return values;
  }
}
