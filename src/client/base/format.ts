import * as vscode from 'vscode';
import { visibly } from '../../base/words/hiddenCharacters.ts';

/** The last part of an address, for the reader. */
export function fileName({ path }: vscode.Uri): string {
  return visibly(path.slice(path.lastIndexOf('/') + 1));
}

/** A count as the reader's language writes it: 1,040. */
export function formatCount(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

/** "1 article", "1,040 articles". */
export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', formatCount(count));
}

/** "1 mention", "1,040 mentions". */
export function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', formatCount(count));
}
