import { withRoomFor } from './intLists.ts';

/** A growing column of 32-bit integers; what was never set is 0. */
export class IntColumn {
  #values = new Int32Array(256);

  get(row: number): number {
    return this.#values[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) this.#values = withRoomFor(this.#values, row + 1);
    this.#values[row] = value;
  }

  /** @returns the sum. */
  add(row: number, change: number): number {
    const sum = this.get(row) + change;
    this.set(row, sum);
    return sum;
  }
}
