import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Reader } from './reader.ts';

const PATIENCE = 60_000;
const INTERVAL = 50;

/** The `corpus-lens.json` of the reader's corpus, and what it said at first. */
export class OwnCorrections {
  readonly #path: string;
  readonly #original: string;

  private constructor(path: string) {
    this.#path = path;
    this.#original = readFileSync(path, 'utf8');
  }

  static async find(): Promise<OwnCorrections> {
    const { folder } = await Reader.only();
    return new OwnCorrections(join(folder, 'corpus-lens.json'));
  }

  /** Waits until the file says something. */
  async say(words: RegExp): Promise<void> {
    await this.#until((text) => words.test(text));
  }

  assertUntouched(): void {
    assert.equal(readFileSync(this.#path, 'utf8'), this.#original);
  }

  /** Takes the last correction back as the reader does, in the message about it, and waits until the file is as it was, byte by byte. */
  async undo(): Promise<void> {
    const { window } = await Reader.only();
    await window.message('Undo').getByRole('button', { name: 'Undo' }).click();
    await this.#until((text) => text === this.#original);
  }

  /** Puts the file back for other tests where one has left something in it. */
  restore(): void {
    if (readFileSync(this.#path, 'utf8') !== this.#original) writeFileSync(this.#path, this.#original);
  }

  async #until(check: (text: string) => boolean): Promise<void> {
    let text = '';
    for (const end = performance.now() + PATIENCE; performance.now() < end; await setTimeout(INTERVAL)) {
      text = readFileSync(this.#path, 'utf8');
      if (check(text)) return;
    }
    assert.fail(`corpus-lens.json does not change as it should:\n${text}`);
  }
}
