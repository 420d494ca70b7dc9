/** A copy that stands by itself: a slice keeps the whole text that it was cut from in memory. */
export function ownText(slice: string): string {
  return slice.split('').join('');
}
