import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../harness/project.ts';

/**
 * Colours that every default theme of VS Code defines, those of high contrast too. Source: VS
 * Code's colour registry.
 */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'foreground',
  'descriptionForeground',
  'editor-background',
  'editorHoverWidget-background',
  'editorWidget-border',
  'sideBar-background',
  'textLink-foreground',
]);
/** Our own have a colour for each, which the manifest's check sees to. */
const OWN = /^corpusLens-(?:person|place|date)Foreground$/;
/** Backgrounds of tabs in the default themes that wear each icon. */
const TABS = { light: ['#FFFFFF', '#F8F8F8'], dark: ['#1F1F1F', '#181818', '#000000'] } as const;
/** Source: WCAG 2.1, 1.4.11, for what a picture must show. */
const CONTRAST = 3;

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

describe("the walkthrough's pictures", () => {
  for (const path of globSync('media/walkthrough/*.svg', { cwd: PROJECT })) {
    it(`${path} is painted in colours of the theme alone, in none where the theme has none`, () => {
      const colours = [...read(path).matchAll(/(?:fill|stroke)="(?!none")([^"]*)"/g)].map(([, one]) => one!);
      assert.ok(colours.length > 0);
      for (const colour of colours) {
        const [, name = '', fallback] = /^var\(--vscode-([\w-]+), (#\w+|transparent)\)$/.exec(colour) ?? [];
        assert.ok(EVERYWHERE.has(name) || OWN.test(name) || fallback === 'transparent', colour);
      }
    });
  }
});

describe("the card tab's icon", () => {
  for (const [theme, tabs] of Object.entries(TABS)) {
    it(`stands out from tabs of ${theme} themes`, () => {
      const colours = [...read(`media/card-${theme}.svg`).matchAll(/#[0-9A-F]{6}\b/gi)].map(([one]) => one);
      assert.ok(colours.length > 0);
      for (const colour of colours)
        for (const tab of tabs) assert.ok(contrast(colour, tab) >= CONTRAST, `${colour} on ${tab}`);
    });
  }

  it('is the same drawing as in the activity bar', () => {
    for (const theme of Object.keys(TABS)) {
      const drawing = read(`media/card-${theme}.svg`).replaceAll(/#[0-9A-F]{6}\b/gi, 'currentColor');
      assert.equal(drawing, read('media/corpus-lens.svg'));
    }
  });
});

/** Contrast of two colours, 1 to 21. Source: WCAG 2.1, relative luminance. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
