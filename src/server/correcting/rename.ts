import type {
  CancellationToken,
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { childUri } from '../../base/uris.ts';
import { waysOf } from '../../corrections/correctionChoices.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import { plural } from '../../base/words/plural.ts';
import { configEdit } from './configEdit.ts';
import { reachOf } from '../../queries/correcting/correctionReach.ts';
import { inWords } from '../../corrections/corrections.ts';
import { findSubject, reachQuery } from './correctionSubjects.ts';
import { mentionAt, type ServerContext } from '../context/serverContext.ts';

/** `textDocument/prepareRename`: whether something at a position can be renamed, and its name. */
export async function prepareRename(
  context: ServerContext,
  { textDocument, position }: PrepareRenameParams,
  token: CancellationToken,
): Promise<PrepareRenameResult | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  const mention = at?.record.mentions[at.mention];
  if (!at || !mention || mention.kind === 'date') return null;
  const { range } = at.record.target(mention);
  const found = await findSubject(context, { at: { uri: at.record.id, range } }, token);
  return found ? { range, placeholder: found.name ?? found.surface } : null;
}

/**
 * `textDocument/rename`: renames a person, place or organization in the whole corpus, or joins it
 * to the one that has the new name. The edit is of `corpus-lens.json` alone, and is shown before it
 * is made.
 */
export async function rename(
  context: ServerContext,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError | null> {
  const at = { uri: textDocument.uri, range: { start: position, end: position } };
  const found = await findSubject(context, { at }, token);
  const to = newName.trim();
  if (!found || found.kind === 'date' || to === '') return null;
  const [way] = waysOf(found, { verb: 'rename', to });
  if (!way) return null;
  const { mentions, articles } = reachOf(way.corrections, reachQuery(context, found, to));
  const edit = await configEdit(context.files, childUri(found.root, CONFIG_FILE), way.corrections, {
    label: way.corrections.map(inWords).join(', '),
    description: `${plural(mentions, 'mention')} in ${plural(articles, 'article')}; articles are not changed`,
    needsConfirmation: true,
  });
  return edit ?? new ResponseError(LSPErrorCodes.RequestFailed, `${CONFIG_FILE} cannot be read`);
}
