import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { SectionKind } from '../../text/article.ts';
import { aboutArticle } from '../context/serverContext.ts';

/** What is no part of the story folds as one, run by run. */
const ASIDE: ReadonlySet<SectionKind> = new Set(['url', 'credit', 'note', 'boilerplate']);

/**
 * `textDocument/foldingRange`: runs of credits, notes and boilerplate, and paragraphs of several
 * lines.
 */
export const foldingRanges = aboutArticle((record): FoldingRange[] => {
  const folds: FoldingRange[] = [];
  const { sections } = record.analysis.article;
  for (let first = 0, next = 0; first < sections.length; first = next) {
    next = first + 1;
    const isAside = ASIDE.has(sections[first]!.kind);
    while (isAside && next < sections.length && ASIDE.has(sections[next]!.kind)) next++;
    const startLine = record.lines.positionAt(sections[first]!.start).line;
    const endLine = record.lines.positionAt(sections[next - 1]!.end).line;
    if (endLine > startLine)
      folds.push({ startLine, endLine, kind: isAside ? FoldingRangeKind.Comment : FoldingRangeKind.Region });
  }
  return folds;
});
