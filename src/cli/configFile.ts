import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_FILE, configKey, parseCorpusConfig, type CorpusConfig } from '../corpus/corpusConfig.ts';
import type { ArticleFile } from './articleFiles.ts';
import { UsageError } from './usageError.ts';

/**
 * Looks up the publication day that the reader gave an article, from `--config` where given, else from the corpus-lens.json of the
 * article's folder as given on the command line. Paths in it are relative to the folder given.
 * @throws UsageError from the returned function when a configuration cannot be read or has problems
 */
export function configReader(explicit: string | undefined): (file: ArticleFile) => string | undefined {
  const read = new Map<string, CorpusConfig | undefined>();
  const load = (path: string, required: boolean): CorpusConfig | undefined => {
    if (!read.has(path)) read.set(path, required || existsSync(path) ? readConfig(path) : undefined);
    return read.get(path);
  };
  return (file) => {
    const config =
      explicit === undefined ? load(join(file.folder, CONFIG_FILE), false) : load(resolve(explicit), true);
    return (
      config?.articles.get(configKey(relative(file.folder, file.path))) ??
      // A configuration kept elsewhere may also name files from its own folder.
      (explicit === undefined
        ? undefined
        : config?.articles.get(configKey(relative(dirname(resolve(explicit)), file.path))))
    )?.published;
  };
}

function readConfig(path: string): CorpusConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  const { config, problems } = parseCorpusConfig(text);
  const [first] = problems;
  if (!first) return config;
  const before = text.slice(0, first.start).split('\n');
  throw new UsageError(`${path}:${before.length}:${before.at(-1)!.length + 1}: ${first.message}`);
}
