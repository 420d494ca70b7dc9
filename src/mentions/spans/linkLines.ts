import { SECTION_KINDS } from '../../text/article.ts';
import type { FeatureSource } from '../features/features.ts';
import { surfaceOf, type NameSpan } from '../names/mention.ts';

const BOILERPLATE = SECTION_KINDS.indexOf('boilerplate');

/**
 * Leaves out names that are all there is of a line of the site's own ("More News", "Our
 * Newsletters" behind the copyright line) and that the article names nowhere else: such a line is a
 * link.
 */
export function dropLinks(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const lines = new Set(spans.filter((span) => isLine(source, span)));
  if (lines.size === 0) return [...spans];
  const named = new Set(
    spans.filter((span) => !lines.has(span)).map((span) => surfaceOf(source.article, span)),
  );
  return spans.filter((span) => !lines.has(span) || named.has(surfaceOf(source.article, span)));
}

function isLine({ article, table, sectionKind }: FeatureSource, { first, end }: NameSpan): boolean {
  const sentence = table.sentence[first]!;
  if (sectionKind[sentence] !== BOILERPLATE) return false;
  const section = article.sections[article.sentences.section[sentence]!]!;
  return article.tokens.starts[first]! <= section.start && article.tokens.ends[end - 1]! >= section.end;
}
