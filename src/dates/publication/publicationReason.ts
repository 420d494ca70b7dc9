import { civil } from '../../calendar/calendar.ts';
import { dayInWords, monthInWords, weekdayName, yearInWords } from '../../calendar/inWords.ts';
import type { Evidence } from './publicationEvidence.ts';
import type { Dated } from './publicationScores.ts';

/** The dates with their years next to publication, on which the answer hangs. */
export interface Anchors {
  readonly past: Dated | undefined;
  readonly ahead: Dated | undefined;
  /** The other past years, the latest first. */
  readonly years: readonly number[];
}

/** Pairs of a weekday and a date that the reason quotes. */
const MOST_QUOTED = 3;

/** A date at the grain that the text gives it: "2016", "June 2018". */
export function inWords({ grain, first }: Dated): string {
  const { year, month } = civil(first);
  return grain === 'day'
    ? dayInWords(first)
    : grain === 'month'
      ? monthInWords(year, month)
      : yearInWords(year);
}

/**
 * The evidence for the day, in words: the pairs of weekday and date, and the nearest dates with
 * their years on either side.
 */
export function reasonFor(
  evidence: readonly Evidence[],
  { past, ahead }: Anchors,
  first: number,
  last: number,
): string {
  const parts: string[] = [];
  const copy = evidence.find((e) => e.kind === 'copy');
  if (copy) parts.push(copy.words);
  const pairs = evidence.filter((e) => e.kind === 'pair');
  const quoted = [...new Set(pairs.map(({ words }) => `“${words}”`))].slice(0, MOST_QUOTED);
  const lead = evidence.find((e) => e.kind === 'leadWeekday');
  const leadWords =
    lead && pairs.some(({ dateline }) => dateline) ? `${weekdayName(lead.weekday)} mentioned first` : '';
  if (quoted.length > 0)
    parts.push(
      `${quoted.join(' and ')} ${leadWords === '' ? '' : `and the ${leadWords} `}${quoted.length > 1 || leadWords !== '' ? 'fit' : 'fits'} ${first === last ? 'this day' : 'these days'} best`,
    );
  const since = evidence.find((e) => e.kind === 'since');
  const beside = evidence.find((e) => e.kind === 'inYear');
  if (beside) parts.push(`“${beside.words}” gives the year`);
  const coined = evidence.find((e) => e.kind === 'coined');
  if (coined && (!past || coined.day > past.first))
    parts.push(`“${coined.words}” is in use since ${dayInWords(coined.day)}`);
  if (past) parts.push(`the latest past date is ${inWords(past)}`);
  if (since && quoted.length === 0) parts.push(`“${since.words}” without a year is less than a year ago`);
  if (ahead && ahead.last >= first) parts.push(`${inWords(ahead)} is still in the future`);
  if (quoted.length === 0 && evidence.some(({ kind }) => kind === 'yearlessDay' || kind === 'yearlessMonth'))
    parts.push('days and months without a year narrow it down');
  if (parts.length === 0) parts.push('the years and months mentioned fit these days best');
  return `Worked out from the ${copy ? 'corpus' : 'text'}: ${parts.join('; ')}`;
}
