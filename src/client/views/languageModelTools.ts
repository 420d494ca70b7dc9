import * as vscode from 'vscode';
import { ToolRequest, type ToolParams } from '../../protocol/toolRequest.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableStore } from '../base/disposableStore.ts';

interface ToolManifest {
  readonly contributes?: { readonly languageModelTools?: readonly { readonly name: string }[] };
}

/**
 * Lets language models in the editor query the corpus with the tools that the manifest lists. The
 * manifest hides them until the reader turns them on, because their answers go to the model.
 */
export function registerLanguageModelTools(
  { extension }: vscode.ExtensionContext,
  server: CorpusServer,
): DisposableStore {
  const store = new DisposableStore();
  const { contributes } = extension.packageJSON as ToolManifest;
  for (const { name } of contributes?.languageModelTools ?? []) {
    store.add(
      vscode.lm.registerTool(name, {
        invoke: async ({ input }, token) => {
          await server.start();
          const params: ToolParams = { name, input };
          const answer = await server.request(ToolRequest, params, token);
          if (answer?.text === undefined)
            throw new Error(answer?.problem ?? vscode.l10n.t('The corpus did not respond.'));
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer.text)]);
        },
      }),
    );
  }
  return store;
}
