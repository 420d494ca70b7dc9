/** Under which of a colour's four defaults a theme falls. */
export type ThemeType = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/**
 * The themes that VS Code 1.139 ships, with the background of their editors: `editor.background` in
 * `extensions/theme-*`.
 */
export const EDITOR_BACKGROUNDS: readonly (readonly [theme: string, type: ThemeType, background: string])[] =
  [
    ['Light 2026', 'light', '#FFFFFF'],
    ['Light Modern', 'light', '#FFFFFF'],
    ['Light+', 'light', '#FFFFFF'],
    ['Visual Studio Light', 'light', '#FFFFFF'],
    ['Quiet Light', 'light', '#F5F5F5'],
    ['Solarized Light', 'light', '#FDF6E3'],
    ['Dark 2026', 'dark', '#121314'],
    ['Dark Modern', 'dark', '#1F1F1F'],
    ['Dark+', 'dark', '#1E1E1E'],
    ['Visual Studio Dark', 'dark', '#1E1E1E'],
    ['Abyss', 'dark', '#000C18'],
    ['Kimbie Dark', 'dark', '#221A0F'],
    ['Monokai', 'dark', '#272822'],
    ['Monokai Dimmed', 'dark', '#1E1E1E'],
    ['Red', 'dark', '#390000'],
    ['Solarized Dark', 'dark', '#002B36'],
    ['Tomorrow Night Blue', 'dark', '#002451'],
    ['Default High Contrast', 'highContrast', '#000000'],
    ['Default High Contrast Light', 'highContrastLight', '#FFFFFF'],
  ];

/**
 * The backgrounds of hovers in the themes that a reader meets without choosing another:
 * `editorHoverWidget.background` there, or what `editorWidget.background` is by default.
 */
export const HOVER_BACKGROUNDS: readonly (readonly [theme: string, background: string])[] = [
  ['Light 2026', '#FAFAFD'],
  ['Light Modern', '#F8F8F8'],
  ['Light+, Visual Studio Light', '#F3F3F3'],
  ['Dark 2026', '#202122'],
  ['Dark Modern', '#202020'],
  ['Dark+, Visual Studio Dark', '#252526'],
  ['Default High Contrast', '#0C141F'],
  ['Default High Contrast Light', '#FFFFFF'],
];
