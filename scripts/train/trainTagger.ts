import { UNCALIBRATED } from '../../src/mentions/model/calibration.ts';
import { NameTagger } from '../../src/mentions/nameTagger.ts';
import { TaggerModel, type ModelColumns } from '../../src/mentions/model/taggerModel.ts';
import { wordHash } from '../../src/mentions/features/wordForm.ts';
import { countVotes } from '../../src/mentions/features/votes.ts';
import { toLexicon, type LexiconColumns } from './buildLexicon.ts';
import { fitCalibration } from './calibrate.ts';
import { CrfTrainer, type CrfOptions } from './crf.ts';
import { makeExample, type GoldArticle } from './examples.ts';
import { indexFeatures, toSequences, type Reading } from './featureIndex.ts';
import { quantize } from './quantize.ts';
import { makeRandom } from './random.ts';
import { shoutNames } from './shoutNames.ts';
import { SWAPPED_MARK, swapNames, type NameStock } from './swapNames.ts';

/** What training reads besides articles. */
export interface Sources {
  readonly lexicon: LexiconColumns;
  readonly stocks: readonly NameStock[];
}

export interface Recipe {
  readonly seed: number;
  readonly rounds: number;
  /** Rounds of the models whose first readings vote in training. */
  readonly voterRounds: number;
  readonly crf: CrfOptions;
  /** A feature is kept when it stands in the articles this often. */
  readonly minCount: number;
  /** Share of the newspaper articles that are trained on once more with other names in them. */
  readonly swapped: number;
}

/** The recipe of the shipped model. */
export const RECIPE: Recipe = {
  seed: 20190227,
  rounds: 4,
  voterRounds: 4,
  crf: { rate: 0.02, l1: 0.5, l2: 1 },
  minCount: 2,
  swapped: 0.4,
};

/**
 * Trains on every article twice: without votes, and with the votes of a model that has not seen it.
 * @param whole newspaper articles, annotated in full
 * @param half articles in which only people and places are annotated
 */
export function trainTagger(
  whole: readonly GoldArticle[],
  half: readonly GoldArticle[],
  sources: Sources,
  recipe: Recipe = RECIPE,
): ModelColumns {
  const table = toLexicon(sources.lexicon);
  const plain: Reading[] = [
    ...withSwappedNames(whole, sources, recipe).map((article) => reading(makeExample(article, table), 1)),
    ...half.map((article) => reading(makeExample(article, table, true), 2)),
  ];
  const side = ({ example }: Reading) => wordHash(example.gold.id.replace(SWAPPED_MARK, '')) & 1;
  const voters = [0, 1].map((fold) => {
    const others = plain.filter((r) => side(r) !== fold);
    return new NameTagger(new TaggerModel(fit(others, recipe.voterRounds, recipe.minCount, sources, recipe)));
  });
  const voted = plain.map((r) => {
    const { source } = r.example;
    return { ...r, votes: countVotes(source.table, source.context, voters[side(r)]!.labels(source)) };
  });
  const newspapers = voted.filter(
    ({ example, source }) => source === 1 && !example.gold.id.endsWith(SWAPPED_MARK),
  );
  const calibration = fitCalibration(
    newspapers.map((r) => [r.example.gold, voters[side(r)]!.tag(r.example.source.article)] as const),
  );
  return {
    ...fit([...plain, ...voted], recipe.rounds, 2 * recipe.minCount, sources, recipe),
    calibration,
  };
}

function reading(example: Reading['example'], source: 1 | 2): Reading {
  return { example, source };
}

function fit(
  readings: readonly Reading[],
  rounds: number,
  minCount: number,
  { lexicon }: Sources,
  recipe: Recipe,
): ModelColumns {
  const rowOf = indexFeatures(readings, minCount);
  const sequences = toSequences(readings, rowOf);
  const crf = new CrfTrainer(rowOf.size * 3, recipe.crf);
  const random = makeRandom(recipe.seed);
  for (let round = 0; round < rounds; round++) {
    for (let i = sequences.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [sequences[i], sequences[j]] = [sequences[j]!, sequences[i]!];
    }
    let loss = 0;
    for (const sequence of sequences) loss += crf.step(sequence);
    console.error(
      `round ${String(round + 1)} of ${String(rounds)}: loss ${(loss / sequences.length).toFixed(4)} a sequence`,
    );
  }
  const { hashes: words, clusters, classes } = lexicon;
  return { words, clusters, classes, ...quantize(crf, rowOf), calibration: UNCALIBRATED };
}

function withSwappedNames(
  articles: readonly GoldArticle[],
  { stocks }: Sources,
  { seed, swapped }: Recipe,
): GoldArticle[] {
  const random = makeRandom(seed + 1);
  const copies = articles
    .filter(() => random() < swapped)
    .map((article) => shoutNames(swapNames(article, stocks, random), random));
  return [...articles, ...copies];
}
