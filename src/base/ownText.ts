/** A copy of its own: a slice keeps the whole text from which it was cut in memory. */
export function ownText(slice: string): string {
  return slice.split('').join('');
}
