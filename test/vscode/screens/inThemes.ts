import type { KnownState } from './knownState.ts';
import type { OwnCorrections } from './ownCorrections.ts';
import { Reader, type ThemeName } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** What a reader has before him in each theme, whatever the test before has done. */
export interface Scene extends KnownState {
  readonly title: string;
  readonly themes: readonly ThemeName[];
  /** Settings beside the theme. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/** Milliseconds for VS Code to be installed and to start. */
const START = 600_000;

/**
 * Describes the sample corpus on screen, theme by theme.
 * @param tests registers the tests of one theme; window and corrections are there once they run
 */
export function inThemes(
  { title, themes, set, ...state }: Scene,
  tests: (name: ThemeName, window: () => ReaderWindow, corrections: () => OwnCorrections) => void,
): void {
  for (const name of themes) {
    describe(`${title}, ${name}`, () => {
      let reader: Reader;
      before(async function () {
        this.timeout(START);
        reader = await Reader.only();
      });
      beforeEach(() => reader.begin(state, name, set));
      afterEach(function () {
        return reader.end(this.currentTest);
      });
      tests(
        name,
        () => reader.window,
        () => reader.corrections,
      );
    });
  }
}
