import * as vscode from 'vscode';
import type { CardParams } from '../../protocol/cardRequests.ts';
import { CARD_COMMANDS } from '../../protocol/linkCommands.ts';
import { ChildrenRequest, type ChildrenParams, type TreeNode } from '../../protocol/outlineRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { kindIcon } from '../marks/kindIcons.ts';
import { openTarget } from '../base/openTarget.ts';

interface NamePick extends vscode.QuickPickItem {
  readonly node: TreeNode;
}

/** More names than anybody looks through. */
const MOST = 500;

/**
 * Lists the people or places of one article; the one that is chosen is shown where the article
 * first mentions it, its button opens its card.
 * @param view `people` or `places`
 * @param article the article's URI
 */
export async function namesHere(server: CorpusServer, view: unknown, article: unknown): Promise<void> {
  if ((view !== 'people' && view !== 'places') || typeof article !== 'string') return;
  const query: ChildrenParams = { view, scope: article, offset: 0, limit: MOST };
  const found = await server.request(ChildrenRequest, query);
  const openCard: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('open-preview'),
    tooltip: vscode.l10n.t('Open Card Beside'),
  };
  const pick = vscode.window.createQuickPick<NamePick>();
  pick.title =
    view === 'people' ? vscode.l10n.t('People in This Article') : vscode.l10n.t('Places in This Article');
  pick.placeholder = vscode.l10n.t('Select a name to go to its first mention');
  pick.items = (found?.nodes ?? []).map((node) => ({
    label: node.label,
    description: node.description ?? '',
    iconPath: kindIcon(view === 'people' ? 'person' : 'place'),
    buttons: [openCard],
    node,
  }));
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) void goToFirst(server, query, chosen.node);
  });
  pick.onDidTriggerItemButton(({ item: { node } }) => {
    pick.hide();
    if (node.entity === undefined) return;
    const params: CardParams = { entity: node.entity, article };
    void vscode.commands.executeCommand(CARD_COMMANDS.card, params);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

async function goToFirst(server: CorpusServer, query: ChildrenParams, { id }: TreeNode): Promise<void> {
  const params: ChildrenParams = { ...query, parent: id, limit: 1 };
  const mentions = await server.request(ChildrenRequest, params);
  await openTarget(mentions?.nodes[0]?.target);
}
