import * as vscode from 'vscode';
import { asTarget } from '../base/commandArguments.ts';
import { toRange } from '../base/openTarget.ts';
import type { SettingsReader } from '../base/settings.ts';

/**
 * Makes cards show the whole corpus, or leave out what was published after the article being read.
 * @param argument the place of the name whose card is on screen, from a link in it: the card is
 *   shown again
 */
export async function toggleAsOf(settings: SettingsReader, argument: unknown): Promise<void> {
  const target = asTarget(argument);
  if (target) await scrollCardToTop();
  await settings.toggle('cards.asOf');
  const editor = vscode.window.activeTextEditor;
  if (!target || editor?.document.uri.toString() !== vscode.Uri.parse(target.uri).toString()) {
    vscode.window.setStatusBarMessage(
      settings.current.asOf
        ? vscode.l10n.t('Cards hide later articles')
        : vscode.l10n.t('Cards show the whole corpus'),
      4000,
    );
    return;
  }
  const { start } = toRange(target);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('editor.action.hideHover');
  await vscode.commands.executeCommand('editor.action.showHover');
}

/**
 * The editor shows the next card scrolled as far as the last one, and scrolls only a card that has
 * the focus.
 */
async function scrollCardToTop(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'focusIfVisible' });
  await vscode.commands.executeCommand('editor.action.goToTopHover');
}
