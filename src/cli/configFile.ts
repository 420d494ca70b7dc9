import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { getOrInsert } from '../base/getOrInsert.ts';
import { configKey } from '../corrections/configTree.ts';
import {
  CONFIG_FILE,
  EMPTY_CONFIG,
  parseCorpusConfig,
  type ArticleConfig,
  type CorpusConfig,
} from '../corrections/corpusConfig.ts';
import { CorrectionSet, type ArticleCorrections } from '../corrections/correctionSet.ts';
import { articleOf } from '../corrections/corrections.ts';
import { reasonOf, type ArticleFile } from './articleFiles.ts';
import { UsageError } from './usageError.ts';

/** What the reader said about an article. */
export interface ArticleWord extends ArticleConfig {
  readonly corrections?: ArticleCorrections;
}

/** Looks up what the reader said about articles, and across them. */
export interface ConfigLookup {
  (file: ArticleFile): ArticleWord;
  /** The corrections of every configuration read so far. */
  readonly sets: () => Iterable<CorrectionSet>;
}

/**
 * Reads `--config` where it is given, else the corpus-lens.json in the folder of each article as
 * given on the command line. Paths in either are relative to the folder given; a `--config` kept
 * elsewhere may also name files from its own folder.
 * @throws UsageError, also from the returned function, when a configuration cannot be read or has
 *   problems
 */
export function configLookup(explicit: string | undefined): ConfigLookup {
  const read = new Map<CorpusConfig, CorrectionSet>();
  const word = (config: CorpusConfig, path: string): ArticleWord => {
    const corrections = getOrInsert(read, config, () => new CorrectionSet(config.corrections)).for(path);
    return { ...config.articles.get(path), ...(corrections && { corrections }) };
  };
  const sets = (): Iterable<CorrectionSet> => read.values();
  if (explicit !== undefined) {
    const config = readConfig(resolve(explicit));
    const folder = dirname(resolve(explicit));
    const corrected = new Set(config.corrections.map(({ correction }) => articleOf(correction)));
    const isNamed = (path: string): boolean => corrected.has(path) || config.articles.has(path);
    const pathOf = (file: ArticleFile): string => {
      const paths = [file.folder, folder].map((from) => configKey(relative(from, file.path)));
      return paths.find(isNamed) ?? paths[0]!;
    };
    return Object.assign((file: ArticleFile) => word(config, pathOf(file)), { sets });
  }
  const byFolder = new Map<string, CorpusConfig>();
  return Object.assign(
    (file: ArticleFile) =>
      word(
        getOrInsert(byFolder, file.folder, () => readConfigIn(file.folder)),
        configKey(relative(file.folder, file.path)),
      ),
    { sets },
  );
}

/**
 * The corpus-lens.json of a folder; an empty one where there is none.
 * @throws UsageError when it cannot be read or has problems
 */
export function readConfigIn(folder: string): CorpusConfig {
  const path = join(folder, CONFIG_FILE);
  return existsSync(path) ? readConfig(path) : EMPTY_CONFIG;
}

function readConfig(path: string): CorpusConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  const { config, problems } = parseCorpusConfig(text);
  const [first] = problems;
  if (!first) return config;
  const before = text.slice(0, first.start).split('\n');
  throw new UsageError(`${path}:${before.length}:${before.at(-1)!.length + 1}: ${first.message}`);
}
