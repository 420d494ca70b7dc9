import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { aboutArticle } from '../context/serverContext.ts';

const MOST = 2_000;

/** `textDocument/documentSymbol`: the article's structure for Outline and breadcrumbs. */
export const documentSymbols = aboutArticle((record) =>
  record.analysis.article.sections.slice(0, MOST).flatMap((section): DocumentSymbol[] => {
    const { range } = record.target(section);
    const start = record.text.slice(section.start, Math.min(section.end, section.start + 160));
    const name = clip(oneLine(start).trim(), 70);
    if (name === '') return [];
    const kind = section.kind === 'headline' ? SymbolKind.File : SymbolKind.String;
    return [
      { name, detail: section.kind === 'body' ? '' : section.kind, kind, range, selectionRange: range },
    ];
  }),
);
