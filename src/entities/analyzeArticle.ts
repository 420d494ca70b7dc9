import { doSteps, type Steps } from '../base/steps.ts';
import { readDates } from '../dates/readDates.ts';
import type { CopyDating, DateMention } from '../calendar/dateMention.ts';
import type { NameMention } from '../mentions/names/mention.ts';
import { tagNames } from '../mentions/tagNames.ts';
import { parseArticle } from '../text/parseArticle.ts';
import type { ArticleAnalysis, LinkedMention } from './analysis.ts';
import { resolveCoreference } from './coreference.ts';
import type { Link, Name } from './names/grouping.ts';
import { placeDatelineCities } from './places/datelineCities.ts';
import { foldName } from '../base/words/foldName.ts';
import { mergeMentions } from './mergeMentions.ts';
import { correctKinds } from './correctKinds.ts';

export interface AnalysisOptions {
  /** The publication date, `YYYY-MM-DD`, if the reader knows it. */
  readonly published?: string;
}

/**
 * Everything that one article says by itself: a pure function of its text that never throws and is
 * linear in it.
 */
export function analyzeArticle(text: string, options: AnalysisOptions = {}): ArticleAnalysis {
  return doSteps(analysisOf(text, options));
}

/** The same in steps, one for each stage. */
export function* analysisOf(text: string, options: AnalysisOptions): Steps<ArticleAnalysis> {
  const article = parseArticle(text);
  yield;
  const { publication, mentions: dates } = readDates(article, options);
  yield;
  const tagged = tagNames(article);
  yield;
  const names = placeDatelineCities(correctKinds(tagged, text), article);
  const merged = mergeMentions(names, dates, borneOut(text, names));
  const named = merged.filter((mention): mention is NameMention => mention.kind !== 'date');
  const surfaces = named.map(({ start, end, kind }): Name => ({
    start,
    end,
    kind,
    surface: text.slice(start, end),
  }));
  const { entities, links } = resolveCoreference(surfaces, article);
  let next = 0;
  const mentions = merged.map((mention) =>
    mention.kind === 'date' ? linkedDate(text, mention) : linkedName(text, mention, links[next++]!),
  );
  return { article, publication, mentions, entities };
}

/** Tells whether a one-word name ends a longer one of the same kind, as "May" ends "Jane May". */
function borneOut(text: string, names: readonly NameMention[]): (name: NameMention) => boolean {
  let last: Set<string> | undefined;
  return ({ kind, start, end }) => {
    last ??= lastWords(text, names);
    return last.has(`${kind} ${foldName(text.slice(start, end))}`);
  };
}

/** The last words of names of several words, each behind its kind. */
function lastWords(text: string, names: readonly NameMention[]): Set<string> {
  const last = new Set<string>();
  for (const { kind, start, end } of names) {
    const words = foldName(text.slice(start, end)).split(' ');
    if (words.length > 1) last.add(`${kind} ${words.at(-1)!}`);
  }
  return last;
}

/**
 * The analysis with the dates read again, with the day of a near-copy or without. Names and spans
 * stay.
 */
export function redateArticle(analysis: ArticleAnalysis, copy: CopyDating | undefined): ArticleAnalysis {
  const { article } = analysis;
  const { publication, mentions: dates } = readDates(article, copy && { copy });
  const byStart = new Map(dates.map((date) => [date.start, date]));
  const mentions = analysis.mentions.map((mention) => {
    const date = mention.kind === 'date' ? byStart.get(mention.start) : undefined;
    return date?.end === mention.end ? linkedDate(article.text, date) : mention;
  });
  return { article, publication, mentions, entities: analysis.entities };
}

function linkedName(text: string, { start, end, kind, confidence }: NameMention, link: Link): LinkedMention {
  const { group, candidates, evidence } = link;
  return {
    start,
    end,
    kind,
    surface: text.slice(start, end),
    confidence,
    entity: group,
    candidates,
    evidence,
  };
}

function linkedDate(
  text: string,
  { start, end, kind, confidence, value, part, reason, problem }: DateMention,
): LinkedMention {
  return {
    start,
    end,
    kind,
    surface: text.slice(start, end),
    confidence,
    candidates: [],
    reason,
    ...(value === undefined ? {} : { value }),
    ...(part === undefined ? {} : { part }),
    ...(problem === undefined ? {} : { problem }),
  };
}
