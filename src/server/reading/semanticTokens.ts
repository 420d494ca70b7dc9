import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { MARK_KINDS } from '../../protocol/markRequests.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

/**
 * Token types are the kinds of mention, in the order of {@link MARK_KINDS}; a mention that is not
 * sure carries `uncertain`.
 */
export const SEMANTIC_TOKENS_LEGEND = { tokenTypes: [...MARK_KINDS], tokenModifiers: ['uncertain'] };
/** Below this confidence (0 to 1) a mention is uncertain. */
const SURE = 0.7;
const UNCERTAIN = 1;

/** What is answered where there is no article. */
export const NO_TOKENS: SemanticTokens = { data: [] };

/** `textDocument/semanticTokens/full`: marks for editors that do not paint decorations of ours. */
export async function semanticTokens(
  context: ServerContext,
  { textDocument }: SemanticTokensParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const record = await articleAt(context, textDocument.uri, token);
  return record ? tokensOf(record, 0, record.text.length) : NO_TOKENS;
}

/** `textDocument/semanticTokens/range`. */
export async function semanticTokensInRange(
  context: ServerContext,
  { textDocument, range: { start, end } }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const record = await articleAt(context, textDocument.uri, token);
  return record ? tokensOf(record, record.lines.offsetAt(start), record.lines.offsetAt(end)) : NO_TOKENS;
}

/**
 * Tokens for the mentions between two UTF-16 offsets. A name that is broken over lines gets a token
 * a line.
 */
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
