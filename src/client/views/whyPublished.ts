import * as vscode from 'vscode';
import { PublicationRequest } from '../../protocol/articleRequests.ts';
import { CARD_COMMANDS, LENS_COMMANDS, type CorrectionOrder } from '../../protocol/linkCommands.ts';
import { selectedPlace } from '../base/selection.ts';
import type { CorpusServer } from '../server/corpusServer.ts';

interface ReasonPick extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/**
 * Lists how the day was worked out on which an article appeared. A reason that quotes the article
 * leads to the words.
 * @param argument the article's URI, from a code lens; the one in the active editor when absent
 */
export async function whyPublished(server: CorpusServer, argument: unknown): Promise<void> {
  const uri = typeof argument === 'string' ? argument : selectedPlace()?.uri;
  const found = uri === undefined ? undefined : await server.request(PublicationRequest, { uri });
  if (uri === undefined || !found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No article is open'), 3000);
    return;
  }
  const { published, reasons, copyOf } = found;
  const order: CorrectionOrder = { subject: { article: uri }, verb: 'published' };
  const rows: ReasonPick[] = [
    ...reasons.map((reason) => reasonRow(uri, reason)),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...(copyOf === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('Compare with Near-Copy'),
            iconPath: new vscode.ThemeIcon('diff'),
            run: () => vscode.commands.executeCommand(LENS_COMMANDS.compare, uri, copyOf),
          },
        ]),
    {
      label: vscode.l10n.t('Set Publication Date…'),
      iconPath: new vscode.ThemeIcon('calendar'),
      run: () => vscode.commands.executeCommand(CARD_COMMANDS.correct, order),
    },
  ];
  const title =
    published === undefined
      ? vscode.l10n.t('Publication Date Unknown')
      : vscode.l10n.t('Published {0}', published);
  const placeHolder = vscode.l10n.t('How the publication date was worked out');
  await (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.run?.();
}

function reasonRow(uri: string, reason: string): ReasonPick {
  const [, words] = /“([^”]+)”/.exec(reason) ?? [];
  return {
    label: reason,
    iconPath: new vscode.ThemeIcon('info'),
    ...(words !== undefined && { run: () => select(uri, words) }),
  };
}

/** Selects the first place of some words in an article. */
async function select(uri: string, words: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const start = document.getText().indexOf(words);
  if (start < 0) return;
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
