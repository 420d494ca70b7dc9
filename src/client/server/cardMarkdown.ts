import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../protocol/linkCommands.ts';

/** Cards may call our own commands, and no others. */
export const TRUST = { enabledCommands: Object.values(CARD_COMMANDS) };

/** The server's Markdown of a card or tooltip; it has escaped all that comes from articles. */
export function cardMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = TRUST;
  return markdown;
}
