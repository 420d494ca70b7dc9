import { withoutHidden } from '../../base/words/hiddenCharacters.ts';

/** HTML that is safe to show: made by {@link html}, which escapes whatever else is put into it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Part[] | undefined;

/**
 * Template tag: the literal parts are HTML, every value is plain text unless it is {@link Html}
 * itself.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  const parts = literals.flatMap((literal, index) => [literal, render(values[index])]);
  return new Html(parts.join(''));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return withoutHidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Puts a message with `{0}` for its arguments into the reader's language: `vscode.l10n.t`. */
export type Translate = (message: string, ...values: (string | number)[]) => string;
