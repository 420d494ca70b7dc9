import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { MARK_KINDS } from '../../protocol/markRequests.ts';
import { articleAt, guarded, type ServerContext } from '../context/serverContext.ts';

/** Token types are the kinds of mention, in the order of {@link MARK_KINDS}; a mention that is not sure carries `uncertain`. */
export const SEMANTIC_TOKENS_LEGEND = { tokenTypes: [...MARK_KINDS], tokenModifiers: ['uncertain'] };
/** Below this confidence (0 to 1) a mention is uncertain. */
const SURE = 0.7;
const UNCERTAIN = 1;

/** `textDocument/semanticTokens`: marks for editors that do not paint decorations of ours. */
export function registerSemanticTokens(context: ServerContext): void {
  const { connection } = context;
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    guarded(connection, 'semantic tokens', none, async ({ textDocument }: SemanticTokensParams, token) => {
      const record = await articleAt(context, textDocument.uri, token);
      return record ? tokensOf(record, 0, record.text.length) : none;
    }),
  );
  connection.languages.semanticTokens.onRange(
    guarded(
      connection,
      'semantic tokens',
      none,
      async ({ textDocument, range }: SemanticTokensRangeParams, token) => {
        const record = await articleAt(context, textDocument.uri, token);
        return record
          ? tokensOf(record, record.lines.offsetAt(range.start), record.lines.offsetAt(range.end))
          : none;
      },
    ),
  );
}

/** Tokens for the mentions between two UTF-16 offsets. A name that is broken over lines gets a token a line. */
function tokensOf(record: ArticleRecord, from: number, to: number): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, kind, confidence } of record.mentions) {
    if (end < from || start > to) continue;
    for (const { index, 0: line } of record.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const position = record.lines.positionAt(start + index);
      builder.push(
        position.line,
        position.character,
        line.length,
        MARK_KINDS.indexOf(kind),
        confidence < SURE ? UNCERTAIN : 0,
      );
    }
  }
  return builder.build();
}
