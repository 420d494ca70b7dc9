/** A title two people share, compared by its last words: "US President" and "President" agree, "vice president" with neither. */
export function sharedTitle(a: Iterable<string>, b: Iterable<string>): boolean {
  const others = new Set([...b].map(coreOf));
  for (const title of a) if (others.has(coreOf(title))) return true;
  return false;
}

/** The office in a title: its words in small letters, without what capitalized words in front say about where. */
function coreOf(title: string): string {
  const words = title.toLowerCase().replace(/[.’']/g, '').split(/[\s-]+/); // prettier-ignore
  const at = words.findIndex((word) => /^(?:vice|deputy|former|prime|foreign|assistant)$/.test(word));
  return words.slice(at >= 0 ? at : Math.max(0, words.length - 1)).join(' ');
}
