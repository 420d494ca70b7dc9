import { dayNumber } from '../../calendar/calendar.ts';
import type { Article, SectionKind } from '../../text/article.ts';

/** A name that nobody could write before the day on which it was coined. */
export interface Coinage {
  /** Day number. */
  readonly day: number;
  /** As the text writes it. */
  readonly words: string;
}

/**
 * name in lower case, the day it was made public, and the source. Names of services are left out:
 * they are in the footers of older articles too.
 */
const TABLE: readonly (readonly [name: string, day: readonly [number, number, number], source: string])[] = [
  ['bitcoin', [2008, 10, 31], 'S. Nakamoto, "Bitcoin: A Peer-to-Peer Electronic Cash System"'],
  ['brexit', [2012, 5, 15], 'Oxford English Dictionary, first quotation'],
  ['eswatini', [2018, 4, 19], 'Legal Notice 80 of 2018, Government of Eswatini'],
  ['north macedonia', [2018, 6, 12], 'the name as agreed between Athens and Skopje (Prespa Agreement)'],
  ['covid', [2020, 2, 11], 'WHO Director-General’s remarks of 11 February 2020'],
  ['delta variant', [2021, 5, 31], 'WHO, labels for variants of concern'],
  ['omicron variant', [2021, 11, 26], 'WHO, classification of Omicron'],
  ['mpox', [2022, 11, 28], 'WHO recommends new name for monkeypox disease'],
  ['chatgpt', [2022, 11, 30], 'OpenAI, "Introducing ChatGPT"'],
];

const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${TABLE.map(([name]) => name).join('|')})(?![\\p{L}])`,
  'giu',
);
const DAYS: ReadonlyMap<string, number> = new Map(TABLE.map(([name, day]) => [name, dayNumber(...day)]));

/** Sections that belong to the story; others may be younger than it. */
const STORY: ReadonlySet<SectionKind> = new Set(['headline', 'dateline', 'body']);

/** @returns the youngest of the names that the story uses. */
export function youngestCoinage({ text, sections }: Article): Coinage | undefined {
  let youngest: Coinage | undefined;
  for (const { kind, start, end } of sections) {
    if (!STORY.has(kind)) continue;
    for (const [words] of text.slice(start, end).matchAll(NAMES)) {
      const day = DAYS.get(words.toLowerCase());
      if (day !== undefined && day > (youngest?.day ?? -Infinity)) youngest = { day, words };
    }
  }
  return youngest;
}
