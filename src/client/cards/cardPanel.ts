import * as vscode from 'vscode';
import { oneLine } from '../../base/words/oneLine.ts';
import { CardRequest, type CardData, type CardParams } from '../../protocol/cardRequests.ts';
import { CARD_COMMANDS } from '../../protocol/linkCommands.ts';
import { cardHtml } from './cardHtml.ts';
import { CARD_STYLE } from './cardStyle.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { html } from '../base/html.ts';

/**
 * "Open card beside": one panel that shows one card. No scripts run in it; its links are commands.
 */
export class CardPanel extends DisposableOwner {
  readonly #server: CorpusServer;
  /** A picture in a tab does not get the colour of the theme, unlike one in the activity bar. */
  readonly #iconPath: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
  #panel: vscode.WebviewPanel | undefined;
  /** What is shown, with its data as text: a card with the same data is not drawn again. */
  #shown: { readonly params: CardParams; readonly entity: string; data: string } | undefined;

  /** @param extension the extension's folder */
  constructor(server: CorpusServer, extension: vscode.Uri) {
    super();
    this.#server = server;
    this.#iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'card-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'card-dark.svg'),
    };
    this.register(server.onDidChangeCorpus(() => void this.#update()));
  }

  /** Shows a card. @returns false when nothing is known of what `params` names. */
  async show(params: CardParams): Promise<boolean> {
    const card = await this.#ask(params);
    if (!card) return false;
    this.#shown = { params, entity: card.entity, data: JSON.stringify(card) };
    const panel = (this.#panel ??= this.#open());
    this.#render(panel, params, card, true);
    // A reader who asks "why" wants to read there; another card leaves the focus in the text.
    panel.reveal(undefined, params.section === undefined);
    return true;
  }

  override dispose(): void {
    super.dispose();
    this.#panel?.dispose();
  }

  async #update(): Promise<void> {
    const panel = this.#panel;
    if (!panel?.visible || !this.#shown) return;
    const { params, entity } = this.#shown;
    const again = await this.#ask(params);
    // After an edit another name may be in this place.
    const { article = params.at?.uri, asOf = false } = params;
    const card =
      again?.entity === entity
        ? again
        : await this.#ask({ entity, ...(article !== undefined && { article, asOf }) });
    const data = JSON.stringify(card);
    // The panel may have been closed, or show another card, by now.
    if (!card || this.#panel !== panel || this.#shown.entity !== entity || this.#shown.data === data) return;
    this.#shown.data = data;
    this.#render(panel, params, card, false);
  }

  #ask(params: CardParams): Promise<CardData | undefined> {
    return this.#server.request(CardRequest, params);
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'corpusLens.card',
      vscode.l10n.t('Card'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: false,
        localResourceRoots: [],
        enableCommandUris: Object.values(CARD_COMMANDS),
        enableFindWidget: true,
      },
    );
    panel.iconPath = this.#iconPath;
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => void this.#update());
    return panel;
  }

  #render(panel: vscode.WebviewPanel, params: CardParams, card: CardData, lands: boolean): void {
    const t = (message: string, ...values: (string | number)[]): string => vscode.l10n.t(message, ...values);
    const nonce = crypto.randomUUID();
    panel.title = oneLine(card.title);
    panel.webview.html = html`<!DOCTYPE html>
      <html lang="${vscode.env.language}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'nonce-${nonce}'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${card.title}</title>
          <style nonce="${nonce}">
            ${CARD_STYLE}
          </style>
        </head>
        <body>
          <main>${cardHtml(card, params, t, lands)}</main>
        </body>
      </html>`.text;
  }
}
