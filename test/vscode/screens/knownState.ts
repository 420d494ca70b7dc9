import { atRest } from './hand.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** The views of the container by their ids, with their titles. */
const VIEWS = { articles: 'Articles', people: 'People', places: 'Places', dates: 'Dates' };
export type View = (typeof VIEWS)[keyof typeof VIEWS];

/** What every test of a file begins with. */
export interface KnownState {
  /** The article that is open, alone and at its beginning, by its name. */
  readonly article: string;
  /** Views that are closed, so that the others have their room. */
  readonly folded?: readonly View[];
}

/**
 * A key of this reader's own: it takes away what a test may leave open, and asks for a file then.
 */
export const CLEARING = {
  key: 'ctrl+alt+f12',
  command: 'runCommands',
  args: {
    commands: [
      'notifications.clearAll',
      ...Object.keys(VIEWS).map((view) => `workbench.actions.treeView.corpusLens.${view}.collapseAll`),
      'workbench.action.closeAllEditors',
      'workbench.action.quickOpen',
    ],
  },
};
/** Settings by which an article opens at its beginning, though it was left elsewhere. */
export const OPENING = { 'workbench.editor.restoreViewState': false };
/** What no test finds on screen when it begins. */
const LEFTOVERS = [
  '.monaco-menu',
  '.action-widget',
  '.monaco-dialog-box',
  '.quick-input-widget',
  '.rename-box',
  '.peekview-widget',
  '.monaco-hover-content',
  '.notification-toast',
  '.pane .monaco-list-row[aria-expanded="true"]',
];

/**
 * Brings a window into a known state: only the article is open, with its names marked and its
 * lenses over the headline; trees are collapsed, and nothing is asked or told. Throws when that
 * takes too long.
 */
export async function bringInto({ article, folded = [] }: KnownState, window: ReaderWindow): Promise<void> {
  const { page } = window;
  await window.pointNowhere();
  await page.keyboard.press('Control+Alt+F12');
  await window.pick(article, article);
  await window.waitForPlace(article, 1);
  await window.marks().first().waitFor();
  // They may come twice: as VS Code remembers them, and as they are.
  await atRest(window.lenses().getByText('new here').first());
  for (const view of Object.values(VIEWS)) await window.fold(view, folded.includes(view));
  await window.pointNowhere();
  await page.locator(LEFTOVERS.join()).filter({ visible: true }).first().waitFor({ state: 'detached' });
}
