import { dateInWords, shortDays } from '../../calendar/inWords.ts';
import type { CardData } from '../cards/cardData.ts';

type Timeline = CardData['corpus']['timeline'];

/**
 * The one blue of bars: at least three to one against the backgrounds of light, dark and
 * high-contrast themes alike.
 */
export const BAR_COLOUR = '#2b7fdb';

/** The bar of a period, in units of the chart. */
export interface Bar {
  readonly period: string;
  readonly mentions: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Mentions over time as a chart with an axis: a bar for each period over a base line, from the
 * first period to the last.
 */
export interface TimelineBars {
  readonly bars: readonly Bar[];
  readonly width: number;
  /** With the base line, which is one unit high. */
  readonly height: number;
  /** The base line as an SVG path. */
  readonly base: string;
  /** The first and the last period in words: "10 Jan 2019", "March 2019". */
  readonly first: string;
  readonly last: string;
  /** The value of the highest bar. */
  readonly highest: number;
  readonly unit: 'day' | 'month' | 'year';
}

/**
 * The bars of a timeline; undefined when there is no course of time to show.
 * @param size how wide the chart is at most, and how wide a period
 */
export function timelineBars(
  timeline: Timeline,
  {
    widest,
    step: widestStep,
    height,
  }: { readonly widest: number; readonly step: number; readonly height: number },
): TimelineBars | undefined {
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (!first || !last || timeline.length < 2) return undefined;
  const highest = Math.max(1, ...timeline.map(({ mentions }) => mentions));
  const step = Math.min(widestStep, widest / timeline.length);
  const bars = timeline.map(({ period, mentions }, index): Bar => {
    const tall = mentions === 0 ? 0 : Math.max(3, Math.round((height * mentions) / highest));
    const [x, width] = [round(index * step + step * 0.1), round(step * 0.8)];
    return { period, mentions, x, y: height - tall, width, height: tall };
  });
  const whole = Math.ceil(step * timeline.length);
  return {
    bars,
    width: whole,
    height: height + 1,
    base: `M0 ${height}h${whole}v1h-${whole}z`,
    first: periodInWords(first.period),
    last: periodInWords(last.period),
    highest,
    unit: first.period.length === 4 ? 'year' : first.period.length === 7 ? 'month' : 'day',
  };
}

function periodInWords(period: string): string {
  return period.length === 10 ? shortDays([period, period]) : dateInWords(period);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
