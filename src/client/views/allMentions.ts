import * as vscode from 'vscode';
import type { Target } from '../../base/target.ts';
import {
  CardRequest,
  MentionsRequest,
  type CardData,
  type CardParams,
  type MentionsResult,
} from '../../protocol/cardRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { articleCount, formatCount, mentionCount } from '../base/format.ts';
import { openTarget, toRange } from '../base/openTarget.ts';

interface MentionPick extends vscode.QuickPickItem {
  readonly target?: Target;
}

/**
 * Lists every mention of what `params` names, or the places of a role, by headline and day, and
 * opens the one that is chosen.
 */
export async function allMentions(server: CorpusServer, params: CardParams): Promise<void> {
  const found = await mentionsOf(server, params);
  if (!found || found.articles.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No mentions found here'), 3000);
    return;
  }
  const pick = vscode.window.createQuickPick<MentionPick>();
  pick.title =
    params.role === undefined
      ? vscode.l10n.t('All Mentions of {0}', found.title)
      : vscode.l10n.t('{0}: “{1}”', found.title, params.role);
  pick.placeholder = countsOf(found);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [
    { iconPath: new vscode.ThemeIcon('references'), tooltip: vscode.l10n.t('Peek References') },
  ];
  pick.items = rowsOf(found);
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen?.target) void openTarget(chosen.target);
  });
  pick.onDidTriggerButton(() => {
    pick.hide();
    void peek(found);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Every mention of what `params` names, article by article; undefined where it names nothing. */
export async function mentionsOf(
  server: CorpusServer,
  params: CardParams,
): Promise<MentionsResult | undefined> {
  const entity = params.entity ?? (await entityAt(server, params))?.entity;
  return entity === undefined ? undefined : server.request(MentionsRequest, { ...params, entity });
}

/** "12 mentions in 3 articles". */
function countsOf({ articles }: MentionsResult): string {
  const mentions = articles.reduce((sum, one) => sum + one.mentions.length, 0);
  return vscode.l10n.t('{0} in {1}', mentionCount(mentions), articleCount(articles.length));
}

/** Each mention by its article's headline and day, above its sentence; a line between articles. */
function rowsOf({ articles }: MentionsResult): MentionPick[] {
  return articles.flatMap(({ headline, published, outlet, mentions }, at) => {
    const rows = mentions.map(({ text, target }): MentionPick => {
      const line = vscode.l10n.t('line {0}', formatCount(target.range.start.line + 1));
      const facts = [published ?? vscode.l10n.t('date unknown'), outlet, line];
      return {
        label: headline,
        description: facts.filter((fact) => fact !== undefined).join(' · '),
        detail: text,
        target,
      };
    });
    return at === 0 ? rows : [{ label: '', kind: vscode.QuickPickItemKind.Separator }, ...rows];
  });
}

/** Shows the same in the editor's own references peek. */
async function peek({ articles }: MentionsResult): Promise<void> {
  const targets = articles.flatMap(({ mentions }) => mentions.map(({ target }) => target));
  const { uri, position } = whereToPeek(targets[0]!);
  const locations = targets.map(
    (target) => new vscode.Location(vscode.Uri.parse(target.uri), toRange(target)),
  );
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
}

async function entityAt(server: CorpusServer, params: CardParams): Promise<CardData | undefined> {
  return server.request(CardRequest, params);
}

/**
 * At the cursor, if an editor has one, so that the reader stays in place; else at the first
 * mention.
 */
function whereToPeek(first: Target): { readonly uri: vscode.Uri; readonly position: vscode.Position } {
  const editor = vscode.window.activeTextEditor;
  return editor
    ? { uri: editor.document.uri, position: editor.selection.active }
    : { uri: vscode.Uri.parse(first.uri), position: toRange(first).start };
}
