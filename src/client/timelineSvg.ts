import { levelInWords } from '../corpus/dateValue.ts';
import type { CardData } from '../protocol.ts';
import { html, type Html, type Translate } from './html.ts';

const HEIGHT = 36;
const BAR = 10;
const GAP = 3;

/** A small bar chart of mentions by period; undefined when there is no course of time to show. */
export function timelineSvg(timeline: CardData['corpus']['timeline'], t: Translate): Html | undefined {
  if (timeline.length < 2) return undefined;
  const most = Math.max(1, ...timeline.map(({ mentions }) => mentions));
  const bars = timeline.map(({ period, mentions }, index) => {
    const height = mentions === 0 ? 1 : Math.max(2, Math.round((mentions / most) * HEIGHT));
    return html`<rect x="${index * (BAR + GAP)}" y="${HEIGHT - height}" width="${BAR}" height="${height}">
      <title>${inWords({ period, mentions })}</title></rect
    >`;
  });
  const width = timeline.length * (BAR + GAP) - GAP;
  const words = timeline.map(inWords).join(', ');
  return html`<svg
      role="img"
      aria-label="${t('Mentions over time: {0}', words)}"
      width="${width}"
      height="${HEIGHT}"
      viewBox="0 0 ${width} ${HEIGHT}"
    >
      ${bars}
    </svg>
    <p class="axis">
      <span>${levelInWords(timeline[0]!.period)}</span> –
      <span>${levelInWords(timeline.at(-1)!.period)}</span>
    </p>`;
}

function inWords({ period, mentions }: CardData['corpus']['timeline'][number]): string {
  return `${levelInWords(period)}: ${String(mentions)}`;
}
