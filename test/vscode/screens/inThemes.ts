import type { CodeServer } from '../../harness/codeServer.ts';
import { Reader } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** Colour themes by the name that pictures bear. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;
export type ThemeName = keyof typeof THEMES;

/** What a reader has before him in each theme. */
export interface Scene {
  readonly title: string;
  readonly themes: readonly ThemeName[];
  /** An article of the sample corpus. */
  readonly article: string;
  /** Settings beside the theme. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/**
 * Describes the sample corpus on screen, theme by theme.
 * @param tests registers the tests of one theme; the window is there once they run
 */
export function inThemes(
  { title, themes, article, set }: Scene,
  tests: (name: ThemeName, window: () => ReaderWindow) => void,
): void {
  describe(title, () => {
    let reader: Reader;
    before(async () => {
      reader = await Reader.create();
    });
    after(() => reader.close());

    for (const name of themes) {
      describe(`in ${THEMES[name]}`, () => {
        let window: ReaderWindow;
        let server: CodeServer;
        before(async () => {
          ({ window, server } = await reader.open(THEMES[name], set));
          await window.openContainer();
          await window.person('Stephen Biegun').waitFor();
          await window.openArticle(article);
        });
        afterEach(function () {
          return window.keepFailure(this.currentTest);
        });
        after(async () => {
          await window.close();
          server.stop();
        });
        tests(name, () => window);
      });
    }
  });
}
