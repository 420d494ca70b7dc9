import * as vscode from 'vscode';
import type { MentionKind } from '../../mentions/names/mention.ts';
import { MARK_KINDS } from '../../protocol/markRequests.ts';
import { DisposableOwner } from '../base/disposableStore.ts';

/** Below this certainty (0 to 100) a mark is fainter and dotted. */
const CERTAIN = 60;

/**
 * The decoration types of marks, made once: one for each kind and certainty, and one for each kind
 * under the cursor.
 */
export class MarkStyles extends DisposableOwner {
  readonly certain: Readonly<Record<MentionKind, vscode.TextEditorDecorationType>>;
  readonly uncertain: Readonly<Record<MentionKind, vscode.TextEditorDecorationType>>;
  /** The mentions of the name under the cursor, with ticks in the overview ruler. */
  readonly same: Readonly<Record<MentionKind, vscode.TextEditorDecorationType>>;
  /** Everything but the name that is in focus. */
  readonly dimmed: vscode.TextEditorDecorationType;
  /** The name that is in focus. */
  readonly focused: vscode.TextEditorDecorationType;

  constructor() {
    super();
    // In high contrast the default backgrounds are transparent: only the line shows.
    this.certain = this.#perKind((kind) => ({
      backgroundColor: markColor(kind, 'Background'),
      borderRadius: '2px',
      borderStyle: 'solid',
      borderWidth: '0 0 1px 0',
      borderColor: markColor(kind, 'Underline'),
    }));
    this.uncertain = this.#perKind((kind) => ({
      borderStyle: 'dotted',
      borderWidth: '0 0 1px 0',
      borderColor: markColor(kind, 'Underline'),
    }));
    // As the editor shows other occurrences, which it finds by comparing words; the manifest turns
    // that off for articles.
    this.same = this.#perKind((kind) => ({
      backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'),
      outline: '1px dotted',
      outlineColor: new vscode.ThemeColor('editor.wordHighlightBorder'),
      overviewRulerColor: markColor(kind, 'Foreground'),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    }));
    this.dimmed = this.#make({ opacity: '0.4', rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen });
    this.focused = this.#make({
      backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'),
      outline: '1px solid',
      outlineColor: new vscode.ThemeColor('editor.wordHighlightBorder'),
      fontWeight: 'bold',
    });
  }

  /** The style of a mark of this kind and certainty. */
  of(kind: MentionKind, certainty: number): vscode.TextEditorDecorationType {
    return (certainty >= CERTAIN ? this.certain : this.uncertain)[kind];
  }

  #perKind(
    options: (kind: MentionKind) => vscode.DecorationRenderOptions,
  ): Record<MentionKind, vscode.TextEditorDecorationType> {
    const types = MARK_KINDS.map((kind) => [kind, this.#make(options(kind))] as const);
    return Object.fromEntries(types) as Record<MentionKind, vscode.TextEditorDecorationType>;
  }

  #make(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    return this.register(vscode.window.createTextEditorDecorationType({ rangeBehavior, ...options }));
  }
}

/** The colour that the manifest declares for a kind of mention. */
export function markColor(
  kind: MentionKind,
  part: 'Background' | 'Underline' | 'Foreground',
): vscode.ThemeColor {
  return new vscode.ThemeColor(`corpusLens.${kind}${part}`);
}
