/**
 * The least free numbers that a pool begins with, and from where it grows by a quarter instead of
 * doubling.
 */
const FIRST_SIZE = 1024;
const LARGE = 1 << 20;

/**
 * Many lists of 32-bit integers in one array: two million numbers in half a million lists cost
 * twelve megabytes instead of the hundred that as many JavaScript arrays would. Lists are known by
 * number; one that was never written is empty.
 */
export class IntLists {
  #pool = new Int32Array(FIRST_SIZE);
  #used = 0;
  #starts = new Int32Array(FIRST_SIZE);
  #lengths = new Int32Array(FIRST_SIZE);
  /** Room of each list: 0 for none, else the power of two and one. */
  #rooms = new Uint8Array(FIRST_SIZE);
  /** Places that lists have left, by their room. */
  readonly #free: number[][] = [];

  length(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** The number at a place below {@link length}. */
  at(list: number, place: number): number {
    return this.#pool[this.#starts[list]! + place]!;
  }

  put(list: number, place: number, value: number): void {
    this.#pool[this.#starts[list]! + place] = value;
  }

  push(list: number, value: number): void {
    const length = this.length(list);
    this.#reserve(list, length + 1);
    this.#pool[this.#starts[list]! + length] = value;
    this.#lengths[list] = length + 1;
  }

  /** Takes one occurrence of a value out; the order of the others may change. */
  remove(list: number, value: number): void {
    const start = this.#starts[list] ?? 0;
    const last = start + this.length(list) - 1;
    for (let at = last; at >= start; at--) {
      if (this.#pool[at] !== value) continue;
      this.#pool[at] = this.#pool[last]!;
      this.#lengths[list] = last - start;
      return;
    }
  }

  /** Puts other numbers in the place of a list's own. */
  replace(list: number, values: ArrayLike<number>): void {
    this.#reserve(list, values.length);
    this.#pool.set(values, this.#starts[list]);
    this.#lengths[list] = values.length;
  }

  /** A copy of a list. */
  copy(list: number): Int32Array {
    const start = this.#starts[list] ?? 0;
    return this.#pool.slice(start, start + this.length(list));
  }

  #reserve(list: number, length: number): void {
    if (list >= this.#starts.length) this.#addLists(list);
    const had = this.#rooms[list]!;
    if (had > 0 && length <= 1 << (had - 1)) return;
    const room = 1 + Math.ceil(Math.log2(Math.max(1, length)));
    const start = this.#free[room]?.pop() ?? this.#extend(1 << (room - 1));
    const from = this.#starts[list]!;
    this.#pool.copyWithin(start, from, from + this.#lengths[list]!);
    if (had > 0) (this.#free[had] ??= []).push(from);
    this.#starts[list] = start;
    this.#rooms[list] = room;
  }

  #extend(size: number): number {
    const start = this.#used;
    this.#used += size;
    if (this.#used > this.#pool.length) this.#pool = withRoomFor(this.#pool, this.#used);
    return start;
  }

  #addLists(list: number): void {
    this.#starts = withRoomFor(this.#starts, list + 1);
    this.#lengths = withRoomFor(this.#lengths, list + 1);
    const rooms = new Uint8Array(this.#starts.length);
    rooms.set(this.#rooms);
    this.#rooms = rooms;
  }
}

/** The same numbers in an array with room for `size` of them at least, zeros behind them. */
export function withRoomFor(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = array.length < LARGE ? array.length * 2 : Math.ceil(array.length * 1.25);
  const larger = new Int32Array(Math.max(size, next));
  larger.set(array);
  return larger;
}
