import { partitionPoint } from '../base/partitionPoint.ts';

/** A place in a text: zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Turns UTF-16 offsets into lines and characters and back. `\n`, `\r\n` and a lone `\r` end a line.
 */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #text: string;
  readonly lineCount: number;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      if (carriage < 0 || (feed >= 0 && feed < carriage)) {
        starts.push(feed + 1);
        feed = text.indexOf('\n', feed + 1);
      } else {
        if (feed !== carriage + 1) starts.push(carriage + 1);
        carriage = text.indexOf('\r', carriage + 1);
      }
    }
    this.#starts = Int32Array.from(starts);
    this.lineCount = starts.length;
  }

  /** @param offset in UTF-16 code units; clamped to the text. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = partitionPoint(this.lineCount, (one) => this.#starts[one]! <= at) - 1;
    return { line, character: Math.min(at, this.#lineEnd(line)) - this.#starts[line]! };
  }

  /**
   * @param position clamped to the text and to its line.
   * @returns the offset in UTF-16 code units.
   */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.#text.length;
    const start = this.#starts[position.line]!;
    return Math.min(start + Math.max(0, position.character), this.#lineEnd(position.line));
  }

  /** Offset of the end of a line's content, before what ends it. */
  #lineEnd(line: number): number {
    const start = this.#starts[line]!;
    let end = line + 1 < this.lineCount ? this.#starts[line + 1]! : this.#text.length;
    if (line + 1 < this.lineCount) {
      if (end > start && this.#text.charCodeAt(end - 1) === LINE_FEED) end--;
      if (end > start && this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    }
    return end;
  }
}
