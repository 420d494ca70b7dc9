import { baseName } from '../base/uris.ts';
import { visibly } from '../base/words/hiddenCharacters.ts';
import { dayText, parseDay } from '../calendar/calendar.ts';
import type { CopyDating, PublicationDate } from '../calendar/dateMention.ts';
import { dayInWords } from '../calendar/inWords.ts';
import type { ArticleAnalysis } from '../entities/analysis.ts';
import { redateArticle } from '../entities/analyzeArticle.ts';

/**
 * Days within which the copies of one wire story appear: a daily prints it the day after, a weekly
 * within the week.
 */
const APART = 3;
/** Copies whose own days are farther apart were printed again later, and date nothing. */
const REPRINTED = 2 * APART;
/** A group with more members is a form that is filled in regularly, not a story. */
const LARGEST_GROUP = 60;

/** The parts of an article that the dating needs. */
export interface Dated {
  readonly id: string;
  readonly analysis: Pick<ArticleAnalysis, 'publication'>;
}

/** The publication day that the reader or the article's own text gives, not a copy. */
function ownDay({ analysis: { publication } }: Dated): number | undefined {
  return publication.day === undefined || publication.copyOf !== undefined
    ? undefined
    : parseDay(publication.day);
}

/**
 * The publication date of an article by its near-copies: a few days around theirs.
 * @param copies the other articles of its group of near-copies, in any order
 * @returns undefined where the article itself gives its day, no copy does, or the copies' days are
 *   far apart
 */
export function datingOf(article: Dated, copies: readonly Dated[]): CopyDating | undefined {
  if (
    ownDay(article) !== undefined ||
    article.analysis.publication.from === 'known' ||
    copies.length >= LARGEST_GROUP
  )
    return undefined;
  let first: { readonly id: string; readonly day: number } | undefined;
  let last = -Infinity;
  for (const copy of copies) {
    const day = ownDay(copy);
    if (day === undefined) continue;
    if (!first || day < first.day || (day === first.day && copy.id < first.id)) first = { id: copy.id, day };
    last = Math.max(last, day);
  }
  if (!first || last - first.day > REPRINTED) return undefined;
  return {
    copyOf: first.id,
    window: [dayText(last - APART), dayText(first.day + APART)],
    reason: `a near-copy (${visibly(baseName(first.id))}) was published on ${dayInWords(first.day)}`,
  };
}

/** What the dating looks up in a corpus. */
export interface CopyCorpus<T extends Dated> {
  readonly articles: { get(id: string): T | undefined };
  /** The other members of an article's group of near-copies. */
  copies(id: string): readonly string[];
  /** The analysis before corrections. */
  raw(id: string): ArticleAnalysis | undefined;
}

/**
 * Articles to date again because their near-copies changed. The result depends on the articles of
 * the corpus, not on their order; no article that is dated by a copy dates another.
 * @param touched articles that were put, and those that were copies of one that was put or deleted
 */
export function redated<T extends Dated>(
  corpus: CopyCorpus<T>,
  touched: Iterable<string>,
): readonly { readonly record: T; readonly analysis: ArticleAnalysis }[] {
  const members = new Set<string>();
  for (const id of touched) for (const one of [id, ...corpus.copies(id)]) members.add(one);
  const out: { record: T; analysis: ArticleAnalysis }[] = [];
  for (const id of members) {
    const record = corpus.articles.get(id);
    if (!record) continue;
    const copies = corpus.copies(id).flatMap((other) => corpus.articles.get(other) ?? []);
    const dating = datingOf(record, copies);
    if (!dating && record.analysis.publication.copyOf === undefined) continue;
    const raw = corpus.raw(id);
    const analysis = raw && redateArticle(raw, dating);
    if (analysis && !sameDay(analysis.publication, record.analysis.publication))
      out.push({ record, analysis });
  }
  return out;
}

function sameDay(a: PublicationDate, b: PublicationDate): boolean {
  return a.reason === b.reason && a.window?.join() === b.window?.join();
}
