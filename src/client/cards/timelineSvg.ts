import { dateInWords } from '../../calendar/inWords.ts';
import { BAR_COLOUR, timelineBars, type Bar } from '../../queries/words/timelineBars.ts';
import type { CardData } from '../../protocol/cardRequests.ts';
import { html, type Html, type Translate } from '../base/html.ts';

const SIZE = { widest: 320, step: 14, height: 36 };

/**
 * A small bar chart of mentions by period, with an axis; undefined when there is no course of time
 * to show.
 */
export function timelineSvg(timeline: CardData['corpus']['timeline'], t: Translate): Html | undefined {
  const chart = timelineBars(timeline, SIZE);
  if (!chart) return undefined;
  const bars = chart.bars.map(
    (bar) =>
      html`<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}">
        <title>${inWords(bar)}</title></rect
      >`,
  );
  const { width, height, base, first, last, highest, unit } = chart;
  const most = { day: t('at most {0} a day', highest), month: t('at most {0} a month', highest), year: t('at most {0} a year', highest) }; // prettier-ignore
  const words = timeline.map(inWords).join(', ');
  return html`<figure class="timeline">
    <figcaption>${first}</figcaption>
    <svg
      role="img"
      aria-label="${t('Mentions over time: {0}', words)}"
      width="${width}"
      height="${height}"
      viewBox="0 0 ${width} ${height}"
      fill="${BAR_COLOUR}"
    >
      ${bars}
      <path d="${base}"></path>
    </svg>
    <figcaption>${last} · ${most[unit]}</figcaption>
  </figure>`;
}

function inWords({ period, mentions }: Pick<Bar, 'period' | 'mentions'>): string {
  return `${dateInWords(period)}: ${String(mentions)}`;
}
