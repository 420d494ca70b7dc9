import * as vscode from 'vscode';
import {
  EVIDENCE_FORMATS,
  EvidenceRequest,
  type EvidenceFormat,
  type EvidenceParams,
} from '../../protocol/articleRequests.ts';
import type { EvidenceOrder } from '../../protocol/linkCommands.ts';
import { asTarget } from '../base/commandArguments.ts';
import { toRange } from '../base/openTarget.ts';
import { selectedPlace } from '../base/selection.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import type { TreeElement } from '../trees/treeItems.ts';

/**
 * Copies what an article says, with article, date and line, in the format that the reader chooses:
 * what is selected, else the sentence at the cursor.
 * @param argument an {@link EvidenceOrder} or a row of a tree
 */
export async function copyEvidence(server: CorpusServer, argument: unknown): Promise<void> {
  const order = asEvidenceOrder(argument);
  const place = order.at ? { at: order.at } : placeInEditor();
  const format = place && (order.format ?? (await askForFormat()));
  if (!place || !format) {
    if (!place) say(vscode.l10n.t('Nothing to copy here'));
    return;
  }
  const params: EvidenceParams = { ...place, format };
  const text = await server.request(EvidenceRequest, params);
  if (text === undefined) {
    say(vscode.l10n.t('Nothing to copy here'));
    return;
  }
  await vscode.env.clipboard.writeText(text);
  say(vscode.l10n.t('Copied with source'));
}

/** What a link, a row of a tree or a keybinding orders. */
function asEvidenceOrder(value: unknown): Partial<EvidenceOrder> {
  const element = value as TreeElement | undefined;
  if (element?.type === 'node') return element.node.target ? { at: element.node.target } : {};
  if (typeof value !== 'object' || value === null) return {};
  const { at, format } = value as Readonly<Record<string, unknown>>;
  const target = asTarget(at);
  const known = EVIDENCE_FORMATS.find((one) => one === format);
  return { ...(target && { at: target }), ...(known && { format: known }) };
}

function placeInEditor(): Pick<EvidenceParams, 'at' | 'exact'> | undefined {
  const at = selectedPlace();
  return at && { at, exact: !toRange(at).isEmpty };
}

async function askForFormat(): Promise<EvidenceFormat | undefined> {
  const details: Readonly<Record<EvidenceFormat, readonly [label: string, description: string]>> = {
    markdown: ['Markdown', vscode.l10n.t('quotation with source')],
    bibtex: ['BibTeX', vscode.l10n.t('entry with the quotation as a note')],
  };
  const items = EVIDENCE_FORMATS.map((format) => {
    const [label, description] = details[format];
    return { label, description, format };
  });
  const title = vscode.l10n.t('Copy as Evidence');
  return (await vscode.window.showQuickPick(items, { title }))?.format;
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 3000);
}
