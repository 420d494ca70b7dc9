import type { Calibration } from './calibration.ts';
import { FeatureWeights } from './featureWeights.ts';
import { Lexicon } from './lexicon.ts';

/**
 * The numbers that training found, as columns. `scripts/train` makes them, `encodeModel` writes
 * them.
 */
export interface ModelColumns {
  /** Lexicon: sorted word hashes, word cluster plus one, class bits. */
  readonly words: Int32Array;
  readonly clusters: Uint16Array;
  readonly classes: Uint16Array;
  /** Sorted feature hashes; `LABEL_COUNT` weights each, in steps of `step`. */
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
  /** The value of one unit of a weight. */
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
