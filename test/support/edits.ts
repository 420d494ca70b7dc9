import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * What an editor makes of a file by an edit of it alone.
 * @param before the text as the editor has it; empty where there is no file yet
 */
export function applied({ documentChanges = [] }: WorkspaceEdit, before = ''): string {
  const edits = documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
  const texts = edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
  return TextDocument.applyEdits(TextDocument.create('file:///edited', 'jsonc', 1, before), texts);
}

/** The files that an edit makes or changes, each once. */
export function editedFiles({ documentChanges = [] }: WorkspaceEdit): readonly string[] {
  const uris = documentChanges.map((change) =>
    'textDocument' in change ? change.textDocument.uri : 'uri' in change ? change.uri : change.kind,
  );
  return [...new Set(uris)];
}
