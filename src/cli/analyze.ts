import { isCalendarDay } from '../corpus/corpusConfig.ts';
import { analyzeArticle } from '../entities/analyzeArticle.ts';
import type { ArticleAnalysis, Resolution } from '../entities/analysis.ts';
import { EntityResolver } from '../entities/entityResolver.ts';
import { collectArticles, readArticleText } from './articleFiles.ts';
import { configReader } from './configFile.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface AnalyzeOptions {
  /** `--published`: the day on which every given article appeared. */
  readonly published?: string | undefined;
  /** `--config`: a file to read instead of the corpus-lens.json in each folder. */
  readonly config?: string | undefined;
}

type Kept = Omit<ArticleAnalysis, 'article'>;

/** Analyzes all paths as one corpus and prints a line of JSON for each article, in the order of the paths. */
export async function analyze(
  paths: readonly string[],
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<void> {
  const { published } = options;
  if (published !== undefined && !isCalendarDay(published)) {
    throw new UsageError(`--published must be a day that exists, written YYYY-MM-DD, not "${published}"`);
  }
  const publishedIn = configReader(options.config);
  const files = collectArticles(paths, terminal);
  const resolver = new EntityResolver();
  const analyses = new Map<string, Kept>();
  // Every configuration is read before the first article, so that a broken one is told at once.
  const known = files.map((file) => published ?? publishedIn(file));
  for (const [i, file] of files.entries()) {
    const text = readArticleText(file, terminal);
    if (text === undefined) continue;
    const day = known[i];
    const { publication, mentions, entities } = analyzeArticle(
      text,
      day === undefined ? {} : { published: day },
    );
    analyses.set(file.path, { publication, mentions, entities });
    resolver.set(file.path, { mentions, entities });
  }
  const resolution = resolver.resolve();
  for (const file of files) {
    const analysis = analyses.get(file.path);
    if (analysis) await terminal.out(`${JSON.stringify(line(file.name, file.path, analysis, resolution))}\n`);
  }
}

function line(name: string, path: string, { publication, mentions }: Kept, resolution: Resolution) {
  const ids = resolution.idsOf(path) ?? [];
  return {
    file: name,
    published: publication.day,
    publishedFrom: publication.from,
    publishedWindow: publication.window,
    mentions: mentions.map(({ start, end, kind, surface, confidence, entity, candidates, value }) => {
      const rounded = Math.round(confidence * 1000) / 1000;
      if (kind === 'date') return { start, end, kind, surface, value, confidence: rounded };
      const id = entity === undefined ? undefined : ids[entity];
      return {
        start,
        end,
        kind,
        surface,
        entity: id,
        name: id === undefined ? undefined : resolution.entities.get(id)?.name,
        confidence: rounded,
        candidates: [...new Set(candidates.map((candidate) => ids[candidate]))],
      };
    }),
  };
}
