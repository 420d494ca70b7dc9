import type { Article } from '../text/article.ts';
import { MAX_FEATURES, readFeatures, type FeatureSource } from './features.ts';
import { makeFeatureSource, mayBeName } from './featureSource.ts';
import { closes, kindOf, LABEL_COUNT, opens, OUTSIDE, TAG_KINDS } from './labels.ts';
import type { NameKind, NameMention } from './mention.ts';
import type { NameSpan } from './nameSpan.ts';
import { applySpanPolicy } from './repairNames.ts';
import { repeatNames } from './repeatNames.ts';
import { SequenceDecoder } from './sequenceDecoder.ts';
import type { TaggerModel } from './taggerModel.ts';

/** What the reader sees of each kind that the model tells apart: facilities are places, demonyms no names. */
const SHOWN: readonly (NameKind | undefined)[] = TAG_KINDS.map((kind) =>
  kind === 'demonym' ? undefined : kind === 'facility' ? 'place' : kind,
);

/** Tags names with a trained model: a linear-chain conditional random field over hashed features. */
export class NameTagger {
  readonly #model: TaggerModel;
  readonly #decoder: SequenceDecoder;
  readonly #features = new Int32Array(MAX_FEATURES);
  #scores = new Float64Array(64 * LABEL_COUNT);

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#decoder = new SequenceDecoder(model.transitions);
  }

  /** @returns the names of an article in text order, never overlapping; `confidence` is the model's probability of the span */
  tag(article: Article): NameMention[] {
    const source = makeFeatureSource(article, this.#model.lexicon);
    const { table } = source;
    const spans: NameSpan[] = [];
    for (let i = 0; i < table.count; i++) {
      if (!mayBeName(table, i)) continue;
      const first = i;
      while (
        i + 1 < table.count &&
        table.sentence[i + 1] === table.sentence[first] &&
        mayBeName(table, i + 1)
      )
        i++;
      this.#tagRun(source, first, i + 1, spans);
    }
    const { starts, ends } = article.tokens;
    return applySpanPolicy(source, repeatNames(source, spans)).map(({ first, end, kind, confidence }) => ({
      start: starts[first]!,
      end: ends[end - 1]!,
      kind,
      confidence,
    }));
  }

  #tagRun(source: FeatureSource, first: number, end: number, spans: NameSpan[]): void {
    const length = end - first;
    this.#score(source, first, length);
    const labels = this.#decoder.decode(this.#scores, length);
    let summed = false;
    let open = 0;
    for (let t = 0; t < length; t++) {
      const label = labels[t]!;
      if (label === OUTSIDE) continue;
      if (opens(label)) open = t;
      const kind = SHOWN[kindOf(label)];
      if (!closes(label) || !kind) continue;
      if (!summed) this.#decoder.sum(this.#scores, length);
      summed = true;
      const confidence = this.#decoder.spanProbability(open, t);
      spans.push({ first: first + open, end: first + t + 1, kind, confidence });
    }
  }

  #score(source: FeatureSource, first: number, length: number): void {
    const size = length * LABEL_COUNT;
    if (this.#scores.length < size) this.#scores = new Float64Array(size * 2);
    this.#scores.fill(0, 0, size);
    for (let t = 0; t < length; t++) {
      const count = readFeatures(source, first + t, this.#features);
      this.#model.score(this.#features, count, this.#scores, t * LABEL_COUNT);
    }
    for (let k = 0; k < size; k++) this.#scores[k]! *= this.#model.step;
  }
}
