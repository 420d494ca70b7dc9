import { safeJson } from '../base/words/hiddenCharacters.ts';
import { applyCorrections } from '../corrections/applyCorrections.ts';
import { linkRules } from '../indexing/correctionRules.ts';
import { datingOf } from '../resolution/copyDating.ts';
import { memoryDatabases } from '../index/sqlite/memoryDatabases.node.ts';
import { NearCopies } from '../index/copies/nearCopies.ts';
import { Queries } from '../index/sqlite/queries.ts';
import { inMemory } from '../index/tables/schema.ts';
import { sketchOf } from '../index/copies/sketch.ts';
import { isCalendarDay } from '../corrections/corpusConfig.ts';
import { analyzeArticle, redateArticle } from '../entities/analyzeArticle.ts';
import type { ArticleAnalysis, Resolution } from '../entities/analysis.ts';
import { EntityResolver } from '../resolution/entityResolver.ts';
import { collectArticles, readArticleText, type ArticleFile } from './articleFiles.ts';
import { configLookup, type ArticleWord } from './configFile.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface AnalyzeOptions {
  /** `--published`: the day on which every given article appeared. */
  readonly published?: string | undefined;
  /** `--config`: a file to read instead of the corpus-lens.json in each folder. */
  readonly config?: string | undefined;
  /** `--follow-links`: read also what links lead to outside the folders given. */
  readonly 'follow-links'?: boolean | undefined;
}

/** What the lines need of an analysis; the texts are not kept. */
type Kept = Pick<ArticleAnalysis, 'publication' | 'mentions'>;

/**
 * Analyzes all paths as one corpus and prints a line of JSON for each article, in the order of the
 * paths. Files that cannot be read are reported and left out.
 * @throws UsageError before anything is printed, when the command line cannot be carried out
 */
export async function analyze(
  paths: readonly string[],
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<void> {
  const { published } = options;
  if (published !== undefined && !isCalendarDay(published))
    throw new UsageError(`--published must be a day that exists, written YYYY-MM-DD, not "${published}"`);
  const lookUp = configLookup(options.config);
  const files = collectArticles(paths, terminal, options['follow-links']);
  // Every configuration is read before the first article, so that a broken one is reported at once.
  const words = files.map(lookUp);
  const resolver = new EntityResolver();
  const analyses = new Map<ArticleFile, Kept>();
  const copies = new NearCopies(new Queries(inMemory(await memoryDatabases())));
  const failed: string[] = [];
  for (const [i, file] of files.entries()) {
    const text = readArticleText(file, terminal);
    if (text === undefined) continue;
    const { published: known, corrections } = words[i]!;
    const day = published ?? known;
    try {
      const raw = analyzeArticle(text, day === undefined ? {} : { published: day });
      const { analysis } = applyCorrections(raw, corrections);
      const { publication, mentions, entities } = analysis;
      analyses.set(file, { publication, mentions });
      if (published === undefined) copies.add(i, sketchOf(analysis.article));
      resolver.set(file.path, { entities });
    } catch (error) {
      failed.push(file.name);
      terminal.warn(`skipped ${file.name}: its analysis failed: ${String(error)}`);
    }
  }
  dateByCopies(files, analyses, copies, terminal, words);
  resolver.setRules(linkRules(lookUp.sets()));
  const resolution = resolver.resolve();
  for (const [file, analysis] of analyses)
    await terminal.out(`${safeJson(line(file, analysis, resolution))}\n`);
  if (failed.length > 0)
    throw new Error(`${failed.length} of ${files.length} articles could not be analyzed`);
}

/**
 * Dates what has near-copies of known day by them; the few articles concerned are read once more.
 */
function dateByCopies(
  files: readonly ArticleFile[],
  analyses: Map<ArticleFile, Kept>,
  copies: NearCopies,
  terminal: Terminal,
  words: readonly ArticleWord[],
): void {
  const dated = files.map((file) => {
    const analysis = analyses.get(file);
    return analysis && { id: file.path, analysis };
  });
  for (const [i, file] of files.entries()) {
    const others = copies.of(i).flatMap((other) => dated[other] ?? []);
    const dating = others.length === 0 ? undefined : datingOf(dated[i]!, others);
    const text = dating && readArticleText(file, terminal);
    if (text === undefined) continue;
    const raw = redateArticle(analyzeArticle(text), dating);
    const { publication, mentions } = applyCorrections(raw, words[i]!.corrections).analysis;
    analyses.set(file, { publication, mentions });
  }
}

/** One article's line, as the command line's contract has it. */
function line({ name, path }: ArticleFile, { publication, mentions }: Kept, resolution: Resolution) {
  const ids = resolution.idsOf(path) ?? [];
  const all = resolution.candidatesOf(path) ?? [];
  return {
    file: name,
    published: publication.day,
    publishedFrom: publication.from,
    publishedWindow: publication.window,
    publishedNotBefore: publication.notBefore,
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
        name: id === undefined ? undefined : resolution.entity(id)?.name,
        confidence: rounded,
        candidates: [...new Set(candidates.flatMap((candidate) => all[candidate] ?? []))],
      };
    }),
  };
}
