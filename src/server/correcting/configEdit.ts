import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import type { FileSystem } from '../../base/files.ts';
import type { Correction } from '../../corrections/corrections.ts';
import { addCorrections } from '../../corrections/editCorrections.ts';
import { changedSpan } from '../../corrections/changedSpan.ts';
import { LineIndex } from '../../text/lineIndex.ts';

/** More than this is read of no `corpus-lens.json`. */
const LIMIT = 16_000_000;

/**
 * The edit of a `corpus-lens.json` that adds corrections; the file is made where there is none.
 * @param annotation asks the editor to show the edit before it is made
 * @returns undefined when the file cannot be read: it is not to be written to
 */
export async function configEdit(
  files: FileSystem,
  uri: string,
  corrections: readonly Correction[],
  annotation?: ChangeAnnotation,
): Promise<WorkspaceEdit | undefined> {
  const exists = (await files.stat(uri).catch(() => undefined)) !== undefined;
  let before = '';
  try {
    // Without the mark of the byte order, which editors do not count as text.
    if (exists) before = new TextDecoder().decode((await files.readFile(uri, LIMIT + 1)).bytes);
  } catch {
    return undefined;
  }
  const after = addCorrections(before, corrections);
  if (after === undefined) return undefined;
  const { start, end, text } = changedSpan(before, after);
  const lines = new LineIndex(before);
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  const id = annotation && { annotationId: 'correction' };
  const edit = { range, newText: text, ...id };
  return {
    documentChanges: [
      ...(exists ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true }, ...id }]),
      { textDocument: { uri, version: null }, edits: [edit] },
    ],
    ...(annotation && { changeAnnotations: { correction: annotation } }),
  };
}
