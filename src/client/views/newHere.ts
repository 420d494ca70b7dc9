import * as vscode from 'vscode';
import { NewHereRequest, type NewInArticle, type NewItem } from '../../protocol/articleRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { kindIcon } from '../marks/kindIcons.ts';
import { isArticle } from '../base/language.ts';
import { openTarget, toRange } from '../base/openTarget.ts';

interface NewPick extends vscode.QuickPickItem {
  readonly item?: NewItem;
}

/**
 * Lists what the article being read is the first of the corpus to say; the text follows the row
 * that is chosen.
 * @param argument the article's URI, from a code lens; the one in the active editor when absent
 */
export async function showNewHere(server: CorpusServer, argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const read = editor && isArticle(editor.document) ? editor.document.uri.toString() : undefined;
  const uri = typeof argument === 'string' ? argument : read;
  const found = uri === undefined ? undefined : await server.request(NewHereRequest, { uri });
  if (!found || found.items.length === 0) {
    vscode.window.setStatusBarMessage(
      found
        ? vscode.l10n.t('Nothing in this article is new to the corpus')
        : vscode.l10n.t('No article is open'),
      4000,
    );
    return;
  }
  const pick = vscode.window.createQuickPick<NewPick>();
  pick.title = vscode.l10n.t('New in This Article');
  pick.placeholder = basis(found);
  pick.matchOnDetail = true;
  pick.items = rowsOf(found.items);
  const mark = editor && markAll(editor, found.items);
  pick.onDidChangeActive(([active]) => {
    if (!active?.item || !editor || !standsIn(editor, active.item)) return;
    const range = toRange(active.item.target);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen?.item) void openTarget(chosen.item.target);
  });
  pick.onDidHide(() => {
    mark?.dispose();
    pick.dispose();
  });
  pick.show();
}

/**
 * Marks what is new in the text, as the editor does with what it finds, until the mark is disposed.
 */
function markAll(editor: vscode.TextEditor, items: readonly NewItem[]): vscode.TextEditorDecorationType {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    // Only themes of high contrast have that colour.
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const own = items.filter((item) => standsIn(editor, item));
  editor.setDecorations(
    mark,
    own.map(({ target }) => toRange(target)),
  );
  return mark;
}

function standsIn({ document }: vscode.TextEditor, { target }: NewItem): boolean {
  return document.uri.toString() === target.uri;
}

/** The article and its version that the list is about. */
function basis({ published, copies }: NewInArticle): string {
  const day =
    published === undefined
      ? vscode.l10n.t('Publication date unknown: only what no other article mentions')
      : vscode.l10n.t('Not in any article before {0}', published);
  if (copies === 0) return day;
  return copies === 1
    ? vscode.l10n.t('{0}, not counting its near-copy', day)
    : vscode.l10n.t('{0}, not counting its {1} near-copies', day, copies);
}

/**
 * People, places and days that are mentioned first, those that are first named together, and what
 * may be new, each group under its heading.
 */
function rowsOf(items: readonly NewItem[]): NewPick[] {
  const groups: readonly (readonly [string, (item: NewItem) => boolean])[] = [
    [vscode.l10n.t('People'), ({ what, kind }) => isCertain(what) && kind === 'person'],
    [vscode.l10n.t('Places'), ({ what, kind }) => isCertain(what) && kind === 'place'],
    [vscode.l10n.t('First mentioned together'), ({ what }) => what === 'together'],
    [vscode.l10n.t('Dates'), ({ what, kind }) => isCertain(what) && kind === 'date'],
    [vscode.l10n.t('Possibly new: also in articles that may be older'), ({ what }) => what === 'perhaps'],
  ];
  return groups.flatMap(([label, belongs]) => {
    const rows = items.filter(belongs).map(rowOf);
    return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
  });
}

function isCertain(what: NewItem['what']): boolean {
  return what === 'only' || what === 'first';
}

function rowOf(item: NewItem): NewPick {
  const { name, with: other, what, kind, text } = item;
  const states: Readonly<Record<NewItem['what'], string>> = {
    only: vscode.l10n.t('in no other article'),
    first: vscode.l10n.t('also in later articles'),
    perhaps: '',
    together: '',
  };
  return {
    label: other === undefined ? name : vscode.l10n.t('{0} with {1}', name, other),
    description: states[what],
    detail: text,
    iconPath: kindIcon(kind),
    item,
  };
}
