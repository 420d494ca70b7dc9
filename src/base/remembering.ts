/** Texts of more UTF-16 code units are rare, and answered again each time. */
const LONGEST = 64;
const CAPACITY = 8192;

/**
 * A pure function of a short text that keeps its answers: a corpus has few names and titles and
 * writes them often. When it knows {@link CAPACITY} of them it forgets them all, so that memory
 * stays bounded.
 * @param read what is asked; its answers are shared, so they must never be changed
 */
export function remembering<T extends object | string | boolean>(
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    if (known.size >= CAPACITY) known.clear();
    const copy = ownText(text);
    const fresh = read(copy);
    known.set(copy, fresh);
    return fresh;
  };
}

/** A copy of its own: a slice keeps the whole text from which it was cut in memory. */
export function ownText(slice: string): string {
  return slice.split('').join('');
}
