/**
 * Binary search.
 * @param holds true for the first of the indexes from 0 to `count`, however many, and for no other
 * @returns the first index for which it is false, `count` where there is none
 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
