import type { Position, Range } from 'vscode-languageserver';
import type { Target } from '../../src/base/target.ts';
import { ROOT } from './correcting.ts';
import { positionOf } from './positions.ts';

export const A = `${ROOT}/a.txt`;
export const B = `${ROOT}/b.txt`;
/** Of unknown day, with a credit, a quotation and a weekday that contradicts its date. */
export const A_TEXT = `Bridge opens in Rome

ROME (AGENCY) - The mayor of the town, Maria Rossi, opened the new bridge over the river last Friday.

“I thank Peter Novak for his patience,” said Mrs Rossi. The bridge in Rome cost the town 12 million euros, Maria Rossi said.

The old bridge was closed on Friday (Jan 19, 2019).

(Photo by John Hartley / AFP)
Copyright 2019 The Agency. All rights reserved.
`;
/** Of 21 January 2019; it says another price. */
export const B_TEXT = `Old bridge to go

PRAGUE, Jan 21, 2019 (AGENCY) - Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.

“Maria Rossi asked for it,” Mr Novak said. The bridge in Rome cost the town 14 million euros, Maria Rossi said.
`;
/** Two articles about the same people. */
export const ARTICLES: Readonly<Record<string, string>> = { [A]: A_TEXT, [B]: B_TEXT };

/** The place of the first character of some words of an article. */
export function at(
  needle: string,
  uri = A,
): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
  return { textDocument: { uri }, position: positionOf(ARTICLES[uri]!, needle) };
}

/** The place of some words of an article. */
export function placeOf(words: string, uri = A): Target {
  const { position: start } = at(words, uri);
  return { uri, range: { start, end: { ...start, character: start.character + words.length } } };
}

/** What stands in a range of a text. */
export function textAt(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines.push(lines.pop()!.slice(0, end.character));
  lines[0] = lines[0]!.slice(start.character);
  return lines.join('\n');
}
