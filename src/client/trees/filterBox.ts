import { debounced } from '../../base/timers.ts';
import * as vscode from 'vscode';
import type { TreeState } from './treeState.ts';

/** Milliseconds without typing before the lists are filtered. */
const TYPING_DELAY = 150;

/** Asks for a filter and applies it while it is typed; Escape brings the former one back. */
export function askForFilter(state: TreeState): void {
  const before = state.filter;
  const box = vscode.window.createInputBox();
  const setFilter = debounced((value: string) => state.setFilter(value.trim()), TYPING_DELAY);
  let accepted = false;
  box.title = vscode.l10n.t('Filter Articles, People, Places and Dates');
  box.placeholder = vscode.l10n.t('Part of a name or headline');
  box.value = before;
  box.onDidChangeValue(setFilter);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    setFilter.dispose();
    state.setFilter(accepted ? box.value.trim() : before);
    box.dispose();
  });
  box.show();
}
