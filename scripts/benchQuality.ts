// Scores names, dates and links against gold data.
//   node scripts/benchQuality.ts [--data DIR] Where the shared scorer lies beside the project it is
//   run on all its sets, and confidence is compared with the share of mentions that are right;
//   otherwise the annotated sample corpus, test/bench/seeds.jsonl, is scored.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import type { NameMention } from '../src/mentions/names/mention.ts';
import { PROJECT } from '../test/harness/project.ts';
import { readGold } from './train/examples.ts';
import { binByConfidence, reliabilityTable } from './train/reliability.ts';
import { printScores, scoreNames, type Tally } from './train/scoreNames.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: join(PROJECT, '..', 'shared', 'bench') } },
});
const scorer = join(options.data, 'score.mjs');
/** Newspaper articles that training never saw. */
const unseen = join(options.data, 'data', 'worldwide.dev.jsonl');

if (existsSync(scorer)) {
  runScorer([]);
  // Relative dates in articles of known day, annotated by hand against a calendar.
  runScorer(['--dir', join(PROJECT, 'test', 'bench'), '--data', 'newswire']);
} else scoreSamples();
if (existsSync(unseen)) {
  console.log('\nconfidence of names in worldwide.dev, and how many are right');
  console.log(
    reliabilityTable(binByConfidence(readGold(unseen).map((article) => [article, namesIn(article.text)]))),
  );
}

function runScorer(sets: readonly string[]): void {
  const commandLine = `${process.execPath} src/cli/main.node.ts`;
  const { status } = spawnSync(process.execPath, [scorer, '--cli', commandLine, ...sets], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

function scoreSamples(): void {
  const tallies = new Map<string, Tally>();
  for (const article of readGold(join(PROJECT, 'test', 'bench', 'seeds.jsonl')))
    scoreNames('sample corpus', article, namesIn(article.text), tallies);
  printScores(tallies);
}

function namesIn(text: string): NameMention[] {
  return analyzeArticle(text).mentions.filter(
    (mention): mention is typeof mention & NameMention => mention.kind !== 'date',
  );
}
