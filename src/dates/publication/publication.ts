import { dayText, parseDay } from '../../calendar/calendar.ts';
import type { CopyDating, PublicationDate } from '../../calendar/dateMention.ts';
import { dayInWords } from '../../calendar/inWords.ts';
import type { Article } from '../../text/article.ts';
import type { Expression } from '../reading/dateExpression.ts';
import type { Tense } from '../resolving/tense.ts';
import type { Evidence } from './publicationEvidence.ts';
import { gatherEvidence } from './publicationEvidence.ts';
import { floorOf, latestPast, solvePublication } from './publicationSolver.ts';
import { findWrittenDay } from './writtenDay.ts';

/** A publication date with its window as day numbers, both ends inclusive. */
export interface Publication {
  readonly date: PublicationDate;
  readonly window: readonly [number, number] | undefined;
  /** Likely days inside the window, for what would otherwise depend on its far ends. */
  readonly likely: readonly number[];
}

/** Days: wider windows say nothing that the reader could use, and are not given. */
const WIDEST = 1850;

function ofWindow(
  from: 'known' | 'inferred',
  first: number,
  last: number,
  reason: string,
  likely: readonly number[] = [],
): Publication {
  const window = [dayText(first), dayText(last)] as const;
  return {
    date: { from, window, reason, ...(first === last ? { day: window[0] } : {}) },
    window: [first, last],
    likely,
  };
}

/**
 * When an article appeared: what the reader set, else what the text says itself, else what its
 * dates allow.
 * @param options.lifeStory true for a life, which may have been written at any time after its last
 *   date.
 */
export function findPublication(
  article: Article,
  read: readonly { readonly expression: Expression; readonly tense: Tense }[],
  options: {
    readonly published?: string | undefined;
    readonly copy?: CopyDating | undefined;
    readonly dayFirst: boolean;
    readonly lifeStory: boolean;
  },
): Publication {
  const known = options.published === undefined ? undefined : parseDay(options.published);
  if (known !== undefined) return ofWindow('known', known, known, `Set manually to ${dayInWords(known)}`);
  const written = findWrittenDay(article, read, options.dayFirst);
  if (written) return ofWindow('inferred', written.first, written.last, written.reason);
  const evidence = gatherEvidence(article, read, options.dayFirst);
  const beside = besideCopy(evidence, options.copy);
  if (beside) return beside;
  const solution = options.lifeStory ? undefined : solvePublication(evidence);
  if (solution && solution.last - solution.first < WIDEST)
    return ofWindow('inferred', solution.first, solution.last, solution.reason, solution.likely);
  return { date: openDate(evidence), window: undefined, likely: [] };
}

/**
 * The day by a near-copy and the text's own dates together; undefined where they contradict each
 * other.
 */
function besideCopy(evidence: readonly Evidence[], copy: CopyDating | undefined): Publication | undefined {
  const [from, to] = (copy?.window ?? []).map(parseDay);
  if (!copy || from === undefined || to === undefined) return undefined;
  const solution = solvePublication([{ kind: 'copy', from, to, words: copy.reason }, ...evidence]);
  if (!solution || solution.first < from || solution.last > to) return undefined;
  const found = ofWindow('inferred', solution.first, solution.last, solution.reason, solution.likely);
  return { ...found, date: { ...found.date, copyOf: copy.copyOf } };
}

/** What is known if nothing says until when an article may have appeared. */
function openDate(evidence: readonly Evidence[]): PublicationDate {
  const floor = floorOf(evidence);
  if (floor)
    return {
      from: 'unknown',
      notBefore: dayText(floor.day),
      reason: `The text does not say how long after ${floor.words}, it was published`,
    };
  const past = latestPast(evidence);
  const seems = past === undefined ? '' : `; the latest date that seems to be in the past is ${past}`;
  return { from: 'unknown', reason: `The text does not say when it was published${seems}` };
}
