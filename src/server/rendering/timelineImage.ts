import { BAR_COLOUR, timelineBars } from '../../queries/words/timelineBars.ts';
import type { CardData } from '../../queries/cards/cardData.ts';

const SIZE = { widest: 160, step: 14, height: 24 };

/**
 * Mentions over time as Markdown: an image with a bar for each period over a base line, between the
 * first and the last of them, and how high the highest is. The words are the card's own text, for
 * an image cannot ask for the theme's colours. Empty when one bar says nothing.
 */
export function timelineImage(timeline: CardData['corpus']['timeline']): string {
  const chart = timelineBars(timeline, SIZE);
  if (!chart) return '';
  const { width, height, base, first, last, highest, unit } = chart;
  const most = `at most ${highest.toLocaleString('en')} a ${unit}`;
  const bars = chart.bars.map(
    (bar) => `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="${BAR_COLOUR}">${bars.join('')}<path d="${base}"/></svg>`;
  const words = `Mentions over time, ${first} to ${last}, ${most}`;
  return `${first} ![${words}](data:image/svg+xml;base64,${btoa(svg)}) ${last} · ${most}`;
}
