import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { articleAt, guarded, type ServerContext } from '../context/serverContext.ts';

const MOST = 2_000;

/** `textDocument/documentSymbol`: the article's structure for Outline and breadcrumbs. */
export function registerSymbols(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentSymbol(
    guarded(connection, 'symbols', null, async ({ textDocument }: DocumentSymbolParams, token) => {
      const record = await articleAt(context, textDocument.uri, token);
      return record ? symbolsOf(record) : null;
    }),
  );
}

function symbolsOf(record: ArticleRecord): DocumentSymbol[] {
  return record.analysis.article.sections.slice(0, MOST).flatMap((section) => {
    const { range } = record.target(section);
    const start = record.text.slice(section.start, Math.min(section.end, section.start + 160));
    const name = clip(oneLine(start).trim(), 70);
    if (name === '') return [];
    const kind = section.kind === 'headline' ? SymbolKind.File : SymbolKind.String;
    return [
      { name, detail: section.kind === 'body' ? '' : section.kind, kind, range, selectionRange: range },
    ];
  });
}
