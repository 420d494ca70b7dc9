import { wordSet } from '../base/words/wordSet.ts';
import type { Article, Section, SectionKind } from '../text/article.ts';
import { acceptDate } from './reading/acceptDate.ts';
import { cutAtoms } from './reading/dateAtoms.ts';
import type { ArticleDates, CopyDating, DateMention } from '../calendar/dateMention.ts';
import { DateMatcher } from './reading/matchDates.ts';
import type { ExpressionKind } from './reading/dateExpression.ts';
import { partNamed } from './reading/dateExpression.ts';
import { chooseReading } from './resolving/chooseReading.ts';
import { findPublication } from './publication/publication.ts';
import { ArticleTimeline } from './resolving/articleTimeline.ts';
import type { Candidate } from './resolving/articleTimeline.ts';
import { publishedIn } from './resolving/resolutionContext.ts';

/** Rules that show a text to be about years of three digits. */
const ANTIQUE = wordSet('day-month-old-year month-of-old-year year-era era-year');

/** Sections whose numbers are not dates of the story: footers and addresses. */
const NOT_STORY: ReadonlySet<SectionKind> = new Set(['boilerplate', 'url']);

/** Kinds whose value is the part itself: "the late 1980s" are the years 1985 to 1989. */
const IS_ITS_PART: ReadonlySet<ExpressionKind> = new Set(['decade', 'century']);

/** Drops dates in footers and addresses. Both lists are in text order. */
function inStory(candidates: readonly Candidate[], sections: readonly Section[]): readonly Candidate[] {
  let s = 0;
  return candidates.filter(({ expression }) => {
    while (s < sections.length && sections[s]!.end <= expression.start) s++;
    const section = sections[s];
    return !section || section.start > expression.start || !NOT_STORY.has(section.kind);
  });
}

function findExpressions(article: Article): readonly Candidate[] {
  const { text } = article;
  const atoms = cutAtoms(article);
  const matcher = new DateMatcher(text, atoms);
  const found: Candidate[] = [];
  let antique = false;
  const take = (from: number): number => {
    for (const match of matcher.at(from)) {
      const expressions = matcher.expressions(from, match);
      const seen = { antique, last: found.at(-1)?.expression };
      const confidences = expressions.map((e) => acceptDate(text, atoms, e, seen));
      if (confidences.some((c) => c === 0)) continue;
      expressions.forEach((expression, i) => found.push({ expression, confidence: confidences[i]! }));
      return expressions.at(-1)!.to;
    }
    return from + 1;
  };
  const pass = (): void => {
    for (let i = 0; i < atoms.count;) i = matcher.begins(i) ? take(i) : i + 1;
  };
  pass();
  if (found.some(({ expression }) => ANTIQUE.has(expression.rule))) {
    // The subject of the text decides on doubtful numbers before it, so they are read once more.
    antique = true;
    found.length = 0;
    pass();
  }
  return found;
}

/**
 * Finds the dates of an article and works out their values.
 * @param options.published the publication date, `YYYY-MM-DD`, if it is known; a day that does not
 *   exist counts as unknown.
 * @param options.copy what a near-copy says about that day; the text's own words come first.
 * @returns mentions in text order, without overlaps; values in EDTF. Never throws on any text.
 */
export function readDates(
  article: Article,
  options?: { readonly published?: string; readonly copy?: CopyDating },
): ArticleDates {
  const candidates = inStory(findExpressions(article), article.sections);
  const timeline = new ArticleTimeline(article, candidates);
  const { date, window, likely } = findPublication(article, timeline.read, {
    published: options?.published,
    copy: options?.copy,
    dayFirst: timeline.dayFirst,
    lifeStory: timeline.narrative && timeline.lifeStory,
  });
  const days = window ? [window[0], ...(window[0] === window[1] ? [] : [...likely, window[1]])] : [undefined];
  const from = window && days.length > 1 ? publishedIn(window[0], window[1]) : undefined;
  const readings = [...new Set(days)].map((day) => timeline.resolve(day, from));
  const mentions = candidates.map(({ expression, confidence }, i): DateMention => {
    const { value, reason, problem } = chooseReading(
      readings.map((reading) => reading[i]!),
      expression,
    );
    const part = IS_ITS_PART.has(expression.kind) ? undefined : partNamed(expression.slots.part);
    return {
      kind: 'date',
      start: expression.start,
      end: expression.end,
      confidence,
      reason,
      ...(value ? { value: value.edtf } : {}),
      ...(part === undefined || !value ? {} : { part }),
      ...(problem === undefined ? {} : { problem }),
    };
  });
  return { publication: date, mentions };
}
