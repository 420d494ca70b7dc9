import * as vscode from 'vscode';
import type { MentionKind } from '../../mentions/names/mention.ts';
import { markColor } from './markStyles.ts';

const NAMES: Readonly<Record<MentionKind, string>> = {
  person: 'account',
  place: 'location',
  organization: 'organization',
  date: 'calendar',
};

/**
 * The icon of a kind of mention, in the colour of its marks where the editor shows icons in colour.
 */
export function kindIcon(kind: MentionKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(NAMES[kind], markColor(kind, 'Foreground'));
}
