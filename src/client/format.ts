import * as vscode from 'vscode';

/** A count as the reader's language writes it: 1,040. */
export function formatCount(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
