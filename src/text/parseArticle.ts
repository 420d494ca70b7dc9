import type { Article, Section } from './article.ts';
import { readOutlet, urlOf } from './outlet.ts';
import { readQuotes } from './quotes.ts';
import { readStructure } from './sections.ts';
import { readSentences } from './sentences.ts';

/**
 * A substitute for a missing headline is cut between words near this length, in UTF-16 code units.
 */
const LONGEST_STAND_IN = 80;

/**
 * Cuts an article into sections, sentences, tokens and quotations, all as UTF-16 offsets into
 * `text`. A pure function, linear in the text, that never throws: any text is an article.
 */
export function parseArticle(text: string): Article {
  const { sections, agency } = readStructure(text);
  const { tokens, sentences } = readSentences(text, sections);
  const outlet = readOutlet(text, sections, agency);
  const url = urlOf(text, sections);
  return {
    text,
    sections,
    tokens,
    sentences,
    quotes: readQuotes(text, sections),
    headline: headlineOf(text, sections),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  };
}

function headlineOf(text: string, sections: readonly Section[]): string {
  const headline = sections.find(({ kind }) => kind === 'headline');
  if (headline) return text.slice(headline.start, headline.end).replace(/\s+/g, ' ');
  const first = sections.find(({ kind }) => kind === 'body') ?? sections[0];
  if (!first) return '';
  const head = text
    .slice(first.start, Math.min(first.end, first.start + LONGEST_STAND_IN + 1))
    .replace(/\s+/g, ' ');
  if (head.length <= LONGEST_STAND_IN) return head;
  const space = head.lastIndexOf(' ', LONGEST_STAND_IN);
  return head.slice(0, space > LONGEST_STAND_IN / 2 ? space : LONGEST_STAND_IN);
}
