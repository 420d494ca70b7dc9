import * as vscode from 'vscode';
import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';
import { ExportNamesRequest, type ExportNamesParams } from '../../protocol/nameListRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { fileName, formatCount } from '../base/format.ts';
import type { NameListOrder } from './nameListOrders.ts';
import type { TreeState } from '../trees/treeState.ts';

/** The parts of the extension that an export uses. */
export interface ExportParts {
  readonly server: CorpusServer;
  readonly state: TreeState;
}

/**
 * Excel reads a file without it in the code page of the machine, and breaks every name with an
 * accent.
 */
const BYTE_ORDER_MARK = '\uFEFF';
/** The kinds that are selected at first. */
const USUAL: readonly NameKind[] = ['person', 'place'];

/**
 * Writes the names that the lists show, in their scope, filter and order, into a CSV file that the
 * reader chooses.
 */
export async function exportNames({ server, state }: ExportParts, order: NameListOrder): Promise<void> {
  const { scope, filter, sort } = state.query();
  const kinds = order.kinds ?? (await askForKinds(state));
  if (!kinds || kinds.length === 0) return;
  const uri = order.file === undefined ? await askForFile() : vscode.Uri.parse(order.file);
  if (!uri) return;
  const params: ExportNamesParams = {
    kinds,
    ...(scope !== undefined && { scope }),
    ...(filter !== undefined && { filter }),
    ...(sort !== undefined && { sort }),
  };
  const title = vscode.l10n.t('Exporting names');
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    async () => server.request(ExportNamesRequest, params),
  );
  if (!found || found.rows === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No names to export'), 4000);
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BYTE_ORDER_MARK + found.text));
  } catch (error) {
    server.warn('writing the exported names', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written.', fileName(uri)));
    return;
  }
  void offerToOpen(uri, found.rows);
}

async function offerToOpen(uri: vscode.Uri, rows: number): Promise<void> {
  const open = vscode.l10n.t('Open');
  const said =
    rows === 1
      ? vscode.l10n.t('Exported 1 name to {0}', fileName(uri))
      : vscode.l10n.t('Exported {0} names to {1}', formatCount(rows), fileName(uri));
  if ((await vscode.window.showInformationMessage(said, open)) === open)
    await vscode.window.showTextDocument(uri);
}

/** Asks which kinds of names to export. */
async function askForKinds({ filter, scope }: TreeState): Promise<readonly NameKind[] | undefined> {
  const labels: Readonly<Record<NameKind, string>> = {
    person: vscode.l10n.t('People'),
    place: vscode.l10n.t('Places'),
    organization: vscode.l10n.t('Organizations'),
  };
  const items = NAME_KINDS.map((kind) => ({ label: labels[kind], picked: USUAL.includes(kind), of: kind }));
  const limits = [
    ...(scope === 'article' ? [vscode.l10n.t('in this article')] : []),
    ...(filter === '' ? [] : [vscode.l10n.t('matching “{0}”', filter)]),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Export Names as CSV'),
    placeHolder:
      limits.length === 0
        ? vscode.l10n.t('All names in the corpus')
        : vscode.l10n.t('Only names {0}, as shown in the sidebar', limits.join(', ')),
  });
  return chosen?.map(({ of }) => of);
}

/** Asks for the file to write. */
function askForFile(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Names as CSV'),
    filters: { [vscode.l10n.t('CSV')]: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'names.csv') }),
  });
}
