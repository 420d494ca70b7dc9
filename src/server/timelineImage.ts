import { levelInWords } from '../corpus/dateValue.ts';
import { plural } from '../corpus/plural.ts';
import type { CardData } from '../protocol.ts';

const WIDTH = 160;
const HEIGHT = 24;
const WIDEST_BAR = 12;
/** A blue that stands out on light and dark alike; an image cannot ask for the theme's colour. */
const COLOUR = '#4c8bd6';

/** Mentions over time as a Markdown image with a bar for each period; empty when one bar says nothing. */
export function timelineImage(timeline: CardData['corpus']['timeline']): string {
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (!first || !last || timeline.length < 2) return '';
  const most = Math.max(...timeline.map(({ mentions }) => mentions));
  const step = Math.min(WIDEST_BAR, WIDTH / timeline.length);
  const bars = timeline.map(({ mentions }, index) => {
    const height = mentions === 0 ? 1 : Math.max(3, Math.round((HEIGHT * mentions) / most));
    const [x, y] = [(index * step).toFixed(1), HEIGHT - height];
    return `<rect x="${x}" y="${y}" width="${(step * 0.8).toFixed(1)}" height="${height}"/>`;
  });
  const width = Math.ceil(step * timeline.length);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" fill="${COLOUR}">${bars.join('')}</svg>`;
  const peak = plural(most, 'mention');
  const words = `Mentions over time, ${levelInWords(first.period)} to ${levelInWords(last.period)}, at most ${peak}`;
  return `![${words}](data:image/svg+xml;base64,${btoa(svg)})`;
}
