import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { PATIENCE } from './hand.ts';

const INTERVAL = 50;

/** The `corpus-lens.json` of the reader's corpus, and what it said at first. */
export class OwnCorrections {
  readonly #path: string;
  readonly #original: string;

  constructor(path: string) {
    this.#path = path;
    this.#original = readFileSync(path, 'utf8');
  }

  /** Waits until the file says something. */
  async say(words: RegExp): Promise<void> {
    await this.#until(words.toString(), (text) => words.test(text));
  }

  assertUntouched(): void {
    assert.equal(readFileSync(this.#path, 'utf8'), this.#original);
  }

  /** Waits until the file is as it was, byte by byte. */
  async areUndone(): Promise<void> {
    await this.#until('what it said at first', (text) => text === this.#original);
  }

  async #until(what: string, check: (text: string) => boolean): Promise<void> {
    let text = '';
    for (const end = performance.now() + PATIENCE; performance.now() < end;) {
      text = readFileSync(this.#path, 'utf8');
      if (check(text)) return;
      await setTimeout(INTERVAL);
    }
    assert.fail(`corpus-lens.json does not come to say ${what}:\n${text}`);
  }
}
