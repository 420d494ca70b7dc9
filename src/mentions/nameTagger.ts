import type { Article } from '../text/article.ts';
import { calibrated } from './model/calibration.ts';
import {
  formNear,
  MAX_FEATURES,
  NEAR,
  readSurroundings,
  readVotes,
  spellingNear,
  type FeatureSource,
} from './features/features.ts';
import { makeFeatureSource, nameRuns } from './features/featureSource.ts';
import { readSums, SUMS } from './model/featureWeights.ts';
import { closes, kindOf, LABEL_COUNT, opens, OUTSIDE, TAG_KINDS } from './model/labels.ts';
import { dropLinks } from './spans/linkLines.ts';
import { isOfNameLength, type NameKind, type NameMention, type NameSpan } from './names/mention.ts';
import { applySpanPolicy } from './spans/repairNames.ts';
import { repeatNames } from './spans/repeatNames.ts';
import { SequenceDecoder } from './model/sequenceDecoder.ts';
import { Spellings } from './features/spellings.ts';
import { SpellingScores } from './features/spellingScores.ts';
import type { TaggerModel } from './model/taggerModel.ts';
import { countVotes } from './features/votes.ts';

/** The kind shown for each kind of the model: facilities are places, demonyms no names. */
const SHOWN: readonly (NameKind | undefined)[] = TAG_KINDS.map((kind) =>
  kind === 'demonym' ? undefined : kind === 'facility' ? 'place' : kind,
);

/** Spellings that are cached from article to article, and characters of each. */
const SPELLINGS = 32_768;
const CHARACTERS = 12;

/**
 * Tags names with a trained model: a linear-chain conditional random field over hashed features,
 * read twice. The second reading adds the labels of the first for the same words elsewhere in the
 * article (Krishnan and Manning 2006).
 */
export class NameTagger {
  readonly #model: TaggerModel;
  readonly #decoder: SequenceDecoder;
  readonly #features = new Int32Array(MAX_FEATURES);
  #spellings: Spellings;
  #spellingScores: SpellingScores;
  /** {@link SUMS} numbers a token of the runs, row after row. */
  #sums = new Float64Array(0);
  #scores = new Float64Array(0);

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#spellings = this.#makeSpellings(SPELLINGS);
    this.#spellingScores = new SpellingScores(this.#spellings, model.weights);
    this.#decoder = new SequenceDecoder(model.transitions);
  }

  /**
   * @returns the names of an article in text order, never overlapping; `confidence` is the share of
   *   such spans that are right
   */
  tag(article: Article): NameMention[] {
    const { tokens, text } = article;
    if (!this.#spellings.hasRoom(tokens.count, text.length))
      this.#spellings = this.#makeSpellings(Math.max(SPELLINGS, tokens.count, text.length / CHARACTERS));
    const source = makeFeatureSource(article, this.#model.lexicon, this.#spellings);
    const { starts, ends } = tokens;
    const read = this.#readTwice(source).filter((span) => isOfNameLength(article, span));
    const spans = applySpanPolicy(source, repeatNames(source, read));
    return dropLinks(source, spans).map(({ first, end, kind, confidence }) => ({
      start: starts[first]!,
      end: ends[end - 1]!,
      kind,
      confidence: calibrated(this.#model.calibration, confidence),
    }));
  }

  /** The labels of a first reading, one a token. */
  labels(source: FeatureSource, runs = nameRuns(source.table)): Uint8Array {
    this.#score(source, runs);
    return this.#decode(runs, source.table.count);
  }

  #makeSpellings(capacity: number): Spellings {
    return new Spellings(this.#model.lexicon, Math.ceil(capacity), Math.ceil(capacity) * CHARACTERS);
  }

  #scoresOf(spellings: Spellings): SpellingScores {
    if (this.#spellingScores.spellings !== spellings)
      this.#spellingScores = new SpellingScores(spellings, this.#model.weights);
    return this.#spellingScores;
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
        this.#model.weights.add(this.#features, count, this.#sums, (row + t) * SUMS);
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
    if (this.#sums.length < rows * SUMS) this.#sums = new Float64Array(rows * SUMS * 2);
    else this.#sums.fill(0, 0, rows * SUMS);
    const { table } = source;
    const scores = this.#scoresOf(table.spellings);
    let at = 0;
    for (let r = 0; r < runs.length; r += 2) {
      for (let i = runs[r]!; i < runs[r + 1]!; i++) {
        for (let offset = -NEAR; offset <= NEAR; offset++)
          scores.add(spellingNear(table, i, offset), formNear(table, i, offset), offset, this.#sums, at);
        const count = readSurroundings(source, i, this.#features, 0);
        this.#model.weights.add(this.#features, count, this.#sums, at);
        at += SUMS;
      }
    }
  }

  /** Log-weights of the rows from `row` on; valid until the next call. */
  #weigh(row: number, length: number): Float64Array {
    if (this.#scores.length < length * LABEL_COUNT) this.#scores = new Float64Array(length * LABEL_COUNT * 2);
    for (let t = 0; t < length; t++)
      readSums(this.#sums, (row + t) * SUMS, this.#model.step, this.#scores, t * LABEL_COUNT);
    return this.#scores;
  }
}
