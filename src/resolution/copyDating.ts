import { baseName } from '../base/uris.ts';
import { visibly } from '../base/words/hiddenCharacters.ts';
import { dayText, parseDay } from '../calendar/calendar.ts';
import type { CopyDating, PublicationDate } from '../calendar/dateMention.ts';
import { dayInWords } from '../calendar/inWords.ts';
import type { ArticleAnalysis } from '../entities/analysis.ts';
import { redateArticle } from '../entities/analyzeArticle.ts';

/** Days between which the copies of one wire story appear: a daily prints it the day after, a weekly within the week. */
const APART = 3;
/** Copies whose own days lie farther apart were told again later, and date nobody. */
const REPRINTED = 2 * APART;
/** A group of more members is a form that is filled in again and again, not a story. */
const LARGEST_GROUP = 60;

/** What the dating needs to know of an article. */
export interface Dated {
  readonly id: string;
  readonly analysis: Pick<ArticleAnalysis, 'publication'>;
}

/** True where an article's day is its own: given by the reader or told by its text, not taken from a copy. */
function ownDay({ analysis: { publication } }: Dated): number | undefined {
  return publication.day === undefined || publication.copyOf !== undefined
    ? undefined
    : parseDay(publication.day);
}

/**
 * What the near-copies of an article say about its day of publication: a few days around theirs.
 * @param copies the other articles of its group of near-copies, in any order
 * @returns undefined where the article tells its day itself, or no copy does, or the copies' days lie apart
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
  article(id: string): T | undefined;
  /** The other members of an article's group of near-copies. */
  copies(id: string): readonly string[];
  /** The analysis as it was made, before the reader's corrections. */
  raw(id: string): ArticleAnalysis | undefined;
}

/**
 * Articles that are to be dated anew because their near-copies changed. The outcome depends on the corpus as it stands, not on the order in
 * which it came to be so; no article that is dated by a copy dates another.
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
    const record = corpus.article(id);
    if (!record) continue;
    const copies = corpus.copies(id).flatMap((other) => corpus.article(other) ?? []);
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
