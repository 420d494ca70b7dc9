import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BAR_COLOUR } from '../../../src/queries/words/timelineBars.ts';
import { MARK_KINDS } from '../../../src/protocol/markRequests.ts';
import { colourOf, contrast, over } from './contrast.ts';
import { EDITOR_BACKGROUNDS, HOVER_BACKGROUNDS, type ThemeType } from './themeBackgrounds.ts';

/** What a line or a shape needs to be seen: WCAG 2.2, success criterion 1.4.11. */
const ENOUGH = 3;

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: {
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<ThemeType, string>>;
    }[];
  };
};

function defaultOf(id: string, type: ThemeType): string {
  return manifest.contributes.colors.find((color) => color.id === `corpusLens.${id}`)!.defaults[type];
}

describe('the colours of marks', () => {
  for (const [theme, type, background] of EDITOR_BACKGROUNDS)
    it(`stand out in ${theme}`, () => {
      const page = colourOf(background);
      for (const kind of MARK_KINDS) {
        const fill = over(colourOf(defaultOf(`${kind}Background`, type)), page);
        const underline = colourOf(defaultOf(`${kind}Underline`, type));
        // A certain mark's line lies on its fill and beside the page; an uncertain one is dotted,
        // on the page alone.
        const seen = [
          contrast(over(underline, fill), fill),
          contrast(over(underline, fill), page),
          contrast(over(underline, page), page),
          contrast(colourOf(defaultOf(`${kind}Foreground`, type)), page),
        ];
        for (const ratio of seen) assert.ok(ratio >= ENOUGH, `${kind}: ${ratio.toFixed(2)}`);
      }
    });

  it('are one blue for bars, which stands out in hovers', () => {
    for (const [theme, background] of HOVER_BACKGROUNDS) {
      const ratio = contrast(colourOf(BAR_COLOUR), colourOf(background));
      assert.ok(ratio >= ENOUGH, `${theme}: ${ratio.toFixed(2)}`);
    }
  });
});
