import { Html } from '../base/html.ts';

/**
 * The card's style sheet, in the reader's theme colours only. VS Code scrolls a new page to the
 * position of the previous one if the page is at its very top: what it must show therefore begins
 * one pixel further down.
 */
export const CARD_STYLE = new Html(`
main { max-width: 42rem; margin: 0 auto; padding: 0.5rem 0.5rem 2rem; line-height: 1.5; }
header { border-bottom: 2px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); margin-bottom: 1rem; }
header.person { border-color: var(--vscode-corpusLens-personForeground); }
header.place { border-color: var(--vscode-corpusLens-placeForeground); }
header.date { border-color: var(--vscode-corpusLens-dateForeground); }
header.organization { border-color: var(--vscode-corpusLens-organizationForeground); }
.landing { scroll-initial-target: nearest; }
header.landing { scroll-margin-top: 7px; }
section.landing { scroll-margin-top: 0.5rem; border-left: 3px solid var(--vscode-focusBorder); padding-left: 0.75rem; }
h1 { font-size: 1.6em; font-weight: 600; margin: 0.5rem 0 0; overflow-wrap: anywhere; }
h2 { font-size: 1em; font-weight: 600; margin: 1.5rem 0 0.25rem; }
p { margin: 0.35rem 0; overflow-wrap: anywhere; }
.kind, small { color: var(--vscode-descriptionForeground); font-size: 0.9em; }
.answer { font-size: 1.1em; }
.problem { border-left: 3px solid var(--vscode-editorWarning-foreground); padding-left: 0.6rem; }
.note { color: var(--vscode-descriptionForeground); }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 0.1rem 0; overflow-wrap: anywhere; }
ul.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
ul.chips li { border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); border-radius: 0.75rem; padding: 0 0.6rem; }
figure { margin: 0 0 0.9rem; }
blockquote { margin: 0; padding: 0.25rem 0.75rem; background: var(--vscode-textBlockQuote-background); border-left: 3px solid var(--vscode-textBlockQuote-border); overflow-wrap: anywhere; }
figcaption { padding: 0.15rem 0 0 0.9rem; }
mark { color: inherit; background: var(--vscode-editor-findMatchHighlightBackground, transparent); font-weight: 600; outline: 1px solid var(--vscode-editor-findMatchHighlightBorder, transparent); }
figure.timeline { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.5rem; margin: 1rem 0 0; }
figure.timeline figcaption { padding: 0; line-height: 1; color: var(--vscode-descriptionForeground); font-size: 0.9em; }
svg { display: block; max-width: 100%; }
a { color: var(--vscode-textLink-foreground); text-decoration: var(--text-link-decoration, none); }
a:hover, a:focus { text-decoration: underline; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
`);
