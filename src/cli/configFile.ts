import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configKey } from '../corpus/configKey.ts';
import {
  CONFIG_FILE,
  EMPTY_CONFIG,
  parseCorpusConfig,
  type ArticleConfig,
  type CorpusConfig,
} from '../corpus/corpusConfig.ts';
import { reasonOf, type ArticleFile } from './articleFiles.ts';
import { UsageError } from './usageError.ts';

/** Looks up what the reader said about an article. */
export type ConfigLookup = (file: ArticleFile) => ArticleConfig | undefined;

/**
 * Reads `--config` where it is given, else the corpus-lens.json in the folder of each article as given on the command line. Paths in either are
 * relative to the folder given; a `--config` kept elsewhere may also name files from its own folder.
 * @throws UsageError, also from the returned function, when a configuration cannot be read or has problems
 */
export function configLookup(explicit: string | undefined): ConfigLookup {
  if (explicit !== undefined) {
    const { articles } = readConfig(resolve(explicit));
    const folder = dirname(resolve(explicit));
    return (file) =>
      articles.get(configKey(relative(file.folder, file.path))) ??
      articles.get(configKey(relative(folder, file.path)));
  }
  const byFolder = new Map<string, CorpusConfig>();
  return (file) => {
    let config = byFolder.get(file.folder);
    if (!config) byFolder.set(file.folder, (config = readConfigIn(file.folder)));
    return config.articles.get(configKey(relative(file.folder, file.path)));
  };
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
