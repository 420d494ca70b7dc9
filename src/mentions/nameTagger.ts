import type { Article } from '../text/article.ts';
import { calibrated } from './calibration.ts';
import { MAX_FEATURES, readFeatures, readVotes, type FeatureSource } from './features.ts';
import { makeFeatureSource, nameRuns } from './featureSource.ts';
import { closes, kindOf, LABEL_COUNT, opens, OUTSIDE, TAG_KINDS } from './labels.ts';
import type { NameKind, NameMention } from './mention.ts';
import type { NameSpan } from './nameSpan.ts';
import { applySpanPolicy } from './repairNames.ts';
import { repeatNames } from './repeatNames.ts';
import { SequenceDecoder } from './sequenceDecoder.ts';
import type { TaggerModel } from './taggerModel.ts';
import { countVotes } from './votes.ts';

/** What the reader sees of each kind that the model tells apart: facilities are places, demonyms no names. */
const SHOWN: readonly (NameKind | undefined)[] = TAG_KINDS.map((kind) =>
  kind === 'demonym' ? undefined : kind === 'facility' ? 'place' : kind,
);

/**
 * Tags names with a trained model: a linear-chain conditional random field over hashed features, read twice. The second reading
 * adds what the first made of the same words elsewhere in the article (Krishnan and Manning 2006).
 */
export class NameTagger {
  readonly #model: TaggerModel;
  readonly #decoder: SequenceDecoder;
  readonly #features = new Int32Array(MAX_FEATURES);
  #steps = new Int32Array(0);
  #scores = new Float64Array(0);

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#decoder = new SequenceDecoder(model.transitions);
  }

  /** @returns the names of an article in text order, never overlapping; `confidence` is how often such a span is right */
  tag(article: Article): NameMention[] {
    const source = makeFeatureSource(article, this.#model.lexicon);
    const { starts, ends } = article.tokens;
    return applySpanPolicy(source, repeatNames(source, this.#readTwice(source))).map(
      ({ first, end, kind, confidence }) => ({
        start: starts[first]!,
        end: ends[end - 1]!,
        kind,
        confidence: calibrated(this.#model.calibration, confidence),
      }),
    );
  }

  /** The labels of a first reading, one a token. */
  labels(source: FeatureSource, runs = nameRuns(source.table)): Uint8Array {
    this.#score(source, runs);
    return this.#decode(runs, source.table.count);
  }

  #readTwice(source: FeatureSource): NameSpan[] {
    const runs = nameRuns(source.table);
    const votes = countVotes(source.table, source.context, this.labels(source, runs));
    const spans: NameSpan[] = [];
    let row = 0;
    for (let r = 0; r < runs.length; r += 2) {
      const first = runs[r]!;
      const length = runs[r + 1]! - first;
      for (let t = 0; t < length; t++) {
        const count = readVotes(source, votes, first + t, this.#features);
        this.#model.score(this.#features, count, this.#steps, (row + t) * LABEL_COUNT);
      }
      this.#readSpans(row, first, length, spans);
      row += length;
    }
    return spans;
  }

  #decode(runs: readonly number[], count: number): Uint8Array {
    const labels = new Uint8Array(count);
    let row = 0;
    for (let r = 0; r < runs.length; r += 2) {
      const first = runs[r]!;
      const length = runs[r + 1]! - first;
      labels.set(this.#decoder.decode(this.#weigh(row, length), length).subarray(0, length), first);
      row += length;
    }
    return labels;
  }

  #readSpans(row: number, first: number, length: number, spans: NameSpan[]): void {
    const scores = this.#weigh(row, length);
    const labels = this.#decoder.decode(scores, length);
    let summed = false;
    let open = 0;
    for (let t = 0; t < length; t++) {
      const label = labels[t]!;
      if (label === OUTSIDE) continue;
      if (opens(label)) open = t;
      const kind = SHOWN[kindOf(label)];
      if (!closes(label) || !kind) continue;
      if (!summed) this.#decoder.sum(scores, length);
      summed = true;
      const confidence = this.#decoder.spanProbability(open, t);
      spans.push({ first: first + open, end: first + t + 1, kind, confidence });
    }
  }

  /** Scores every token of the runs, row after row, without votes. */
  #score(source: FeatureSource, runs: readonly number[]): void {
    let rows = 0;
    for (let r = 0; r < runs.length; r += 2) rows += runs[r + 1]! - runs[r]!;
    if (this.#steps.length < rows * LABEL_COUNT) this.#steps = new Int32Array(rows * LABEL_COUNT * 2);
    else this.#steps.fill(0, 0, rows * LABEL_COUNT);
    let at = 0;
    for (let r = 0; r < runs.length; r += 2) {
      for (let i = runs[r]!; i < runs[r + 1]!; i++) {
        const count = readFeatures(source, i, this.#features);
        this.#model.score(this.#features, count, this.#steps, at);
        at += LABEL_COUNT;
      }
    }
  }

  /** Log-weights of the rows from `row` on; valid until the next call. */
  #weigh(row: number, length: number): Float64Array {
    const size = length * LABEL_COUNT;
    if (this.#scores.length < size) this.#scores = new Float64Array(size * 2);
    const from = row * LABEL_COUNT;
    for (let k = 0; k < size; k++) this.#scores[k] = this.#steps[from + k]! * this.#model.step;
    return this.#scores;
  }
}
