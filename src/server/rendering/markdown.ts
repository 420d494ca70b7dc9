import { oneLine } from '../../base/words/oneLine.ts';
import type { Passage } from '../../queries/cards/cardData.ts';

/** Longest stretch of an article's text in one piece of Markdown. */
const LONGEST = 400;

/**
 * Text from an article as Markdown that shows it as it is: one line, nothing in it a link, a
 * heading, HTML or a web address that renderers would link by themselves. Lone surrogates are
 * replaced, since no address or image may contain them.
 */
export function escapeMarkdown(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return oneLine(short)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\\`*_{}[\]()<>#+!|~&:@$^=/-]/g, '\\$&')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(\s*\d+)\./, '$1\\.');
}

/** A sentence of an article with the name that it is quoted for in bold. */
export function emphasized({ text, highlight: [start, end] }: Pick<Passage, 'text' | 'highlight'>): string {
  const [before, name, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return `${escapeMarkdown(before)}**${escapeMarkdown(name)}**${escapeMarkdown(after)}`;
}

/** A link that calls a command with its arguments. Only for our own commands. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(/[()'!*]/g, encodeCharacter);
  return `[${label}](command:${command}?${encoded})`;
}

/** A link to a place in a file, as editors without our commands understand it. */
export function fileLink(label: string, uri: string, line: number): string {
  return `[${label}](${uri.replace(/[()<>\s\\]/g, encodeCharacter)}#L${line + 1})`;
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
