import type { CancellationToken, Definition, DefinitionParams } from 'vscode-languageserver';
import { introductionOf } from '../../queries/cards/introduction.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import { idOfMention, mentionAt, type ServerContext } from '../context/serverContext.ts';

/**
 * `textDocument/definition`: the sentence of the corpus that best introduces who or what is named,
 * or says what happened that day.
 */
export async function definition(
  context: ServerContext,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Definition | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  const id = at && idOfMention(at);
  await loadRoleReader();
  const target = id === undefined ? undefined : introductionOf(at!.index, id);
  return target ? { uri: target.uri, range: { ...target.range } } : null;
}
