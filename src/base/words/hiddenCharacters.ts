/**
 * Characters that show nothing and change how what stands beside them is shown, or what is done
 * with it: all that Unicode calls ignorable by default (overrides and embeddings of direction,
 * joiners of words, tags, spaces without width), and marks of annotations. Selectors of variants
 * stay, and joiners where letters of their script or a picture stand before them.
 * Source: Unicode Standard Annex 44, Default_Ignorable_Code_Point; Technical Report 36, "Unicode
 * Security Considerations".
 */
const HIDDEN =
  /(?:(?![\u200C\u200D\uFE00-\uFE0F])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{N}\p{P}\p{Z}\p{C}])[\u200C\u200D])/gu;

/**
 * Characters that end a line, steer a terminal or are {@link HIDDEN}; lone halves of a pair, which
 * no output can contain.
 */
const UNSAFE = new RegExp(`${HIDDEN.source}|[\\p{Cc}\\p{Cs}\\u2028\\u2029]`, 'gu');

/** Nothing but visible ASCII, as in most texts. */
const PLAIN = /^[ -~]*$/;

/** Text without characters that are not seen. Line breaks and other control characters stay. */
export function withoutHidden(text: string): string {
  return PLAIN.test(text) ? text : text.replace(HIDDEN, '');
}

/**
 * A file name, a message or an answer on one visible line: what would end the line, control the
 * terminal or be hidden is written as in JSON ("\n", "\u202e").
 */
export function visibly(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSAFE, escaped);
}

/** JSON of a value that is safe to show and means the same to every program. */
export function safeJson(value: unknown): string {
  // Outside of strings JSON has none of these.
  return visibly(JSON.stringify(value));
}

function escaped(characters: string): string {
  if (characters === '\n') return '\\n';
  return [...Array(characters.length).keys()]
    .map((at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
