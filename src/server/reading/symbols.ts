import type { CancellationToken, DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

const MOST = 2_000;

/** `textDocument/documentSymbol`: the article's structure for Outline and breadcrumbs. */
export async function documentSymbols(
  context: ServerContext,
  { textDocument }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | null> {
  const record = await articleAt(context, textDocument.uri, token);
  return record ? symbolsOf(record) : null;
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
