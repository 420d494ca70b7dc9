import type { Definition, DefinitionParams } from 'vscode-languageserver';
import { introductionOf } from '../../queries/cards/introduction.ts';
import { idOfMention } from '../context/mentionId.ts';
import { guarded, mentionAt, type ServerContext } from '../context/serverContext.ts';

/** `textDocument/definition`: the sentence of the corpus that best introduces who or what is named, or tells what happened that day. */
export function registerDefinition(context: ServerContext): void {
  const { connection } = context;
  connection.onDefinition(
    guarded(
      connection,
      'definition',
      null,
      async ({ textDocument, position }: DefinitionParams, token): Promise<Definition | null> => {
        const at = await mentionAt(context, textDocument.uri, position, token);
        const id = at && idOfMention(at);
        const target = id === undefined ? undefined : introductionOf(at!.index, id);
        return target ? { uri: target.uri, range: { ...target.range } } : null;
      },
    ),
  );
}
