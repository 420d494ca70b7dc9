import { Reader, type ThemeName } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

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
  for (const name of themes) {
    describe(`${title}, ${name}`, () => {
      let window: ReaderWindow;
      before(async () => {
        const reader = await Reader.only();
        ({ window } = reader);
        await reader.set(name, set);
      });
      beforeEach(() => window.openArticle(article));
      afterEach(function () {
        return window.keepFailure(this.currentTest);
      });
      tests(name, () => window);
    });
  }
}
