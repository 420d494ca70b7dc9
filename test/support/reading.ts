import { readDates } from '../../src/dates/readDates.ts';
import type { ArticleDates } from '../../src/calendar/dateMention.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';

/** Reads a text as an article, published on the day given. */
export function read(text: string, published?: string): ArticleDates {
  return readDates(parseArticle(text), published === undefined ? undefined : { published });
}

/** The mentions of a text as "surface = value". */
export function dates(text: string, published?: string): readonly string[] {
  return read(text, published).mentions.map((m) => `${text.slice(m.start, m.end)} = ${m.value ?? 'none'}`);
}
