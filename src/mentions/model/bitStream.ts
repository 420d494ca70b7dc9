/** Writes whole numbers as bits, lowest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;
  #held = 0;
  #count = 0;

  /** @param width bits of `value` to write, 0 to 32 */
  bits(value: number, width: number): this {
    for (let k = 0; k < width; k++) {
      this.#held |= ((value >>> k) & 1) << this.#count;
      if (++this.#count === 8) this.#flush();
    }
    return this;
  }

  float(value: number): void {
    this.bits(new Int32Array(Float32Array.of(value).buffer)[0]!, 32);
  }

  /** Golomb-Rice code: the quotient by 2^width in ones, a zero, the rest in `width` bits. @param width 0 to 30 */
  rice(value: number, width: number): this {
    for (let quotient = Math.floor(value / 2 ** width); quotient > 0; quotient--) this.bits(1, 1);
    return this.bits(0, 1).bits(value, width);
  }

  bytes(): Uint8Array {
    if (this.#count) this.#flush();
    return this.#bytes.slice(0, this.#length);
  }

  #flush(): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = this.#held;
    this.#held = 0;
    this.#count = 0;
  }
}

/** How many bits can be looked at at once, from any bit on. */
const WINDOW = 25;

/** Reads what {@link BitWriter} wrote. */
export class BitReader {
  readonly #view: DataView;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    const padded = new Uint8Array(bytes.length + 4);
    padded.set(bytes);
    this.#view = new DataView(padded.buffer);
  }

  /** @param width 0 to 32 @returns a whole number from 0 up @throws RangeError behind the end */
  bits(width: number): number {
    if (width >= WINDOW) return this.bits(16) + this.bits(width - 16) * 2 ** 16;
    const value = this.#window() & ((1 << width) - 1);
    this.#at += width;
    return value;
  }

  float(): number {
    return new Float32Array(Int32Array.of(this.bits(32)).buffer)[0]!;
  }

  rice(width: number): number {
    let quotient = 0;
    for (;;) {
      const window = this.#window() & ((1 << WINDOW) - 1);
      const ones = 31 - Math.clz32(~window & (window + 1));
      if (ones < WINDOW - 1) {
        this.#at += ones + 1;
        return (quotient + ones) * (1 << width) + this.bits(width);
      }
      quotient += WINDOW - 1;
      this.#at += WINDOW - 1;
    }
  }

  /** Fills `out` with numbers of `width` bits, 0 to 24. */
  fill(out: Uint16Array, width: number): void {
    const view = this.#view;
    const mask = (1 << width) - 1;
    let at = this.#at;
    for (let i = 0; i < out.length; i++) {
      out[i] = (view.getUint32(at >>> 3, true) >>> (at & 7)) & mask;
      at += width;
    }
    this.#at = at;
  }

  /** Fills `out` with ascending numbers from -2^31 up, each a Rice code of its difference to the one before. */
  fillAscending(out: Int32Array, width: number): void {
    const view = this.#view;
    const mask = (1 << width) - 1;
    let at = this.#at;
    let value = -0x80000000;
    for (let i = 0; i < out.length; i++) {
      const window = view.getUint32(at >>> 3, true) >>> (at & 7);
      const ones = 31 - Math.clz32(~window & (window + 1));
      if (ones >= 0 && ones + 1 + width <= WINDOW) {
        value = (value + ((ones << width) | ((window >>> (ones + 1)) & mask))) | 0;
        at += ones + 1 + width;
      } else {
        this.#at = at;
        value = (value + this.rice(width)) | 0;
        at = this.#at;
      }
      out[i] = value;
    }
    this.#at = at;
  }

  #window(): number {
    return this.#view.getUint32(this.#at >>> 3, true) >>> (this.#at & 7);
  }
}
