#!/usr/bin/env node
import { once } from 'node:events';
import { run } from './run.ts';
import { OutputClosed, oneLine, type Terminal } from './terminal.ts';

const closed = (): OutputClosed => new OutputClosed('output closed');
let readerGone = false;
process.stdout.on('error', () => {
  readerGone = true;
});
process.stderr.on('error', () => undefined);

const terminal: Terminal = {
  async out(text) {
    if (readerGone) throw closed();
    if (process.stdout.write(text)) return;
    await once(process.stdout, 'drain').catch(() => {
      throw closed();
    });
  },
  warn: (message) => {
    process.stderr.write(`corpus-lens: ${oneLine(message)}\n`);
  },
};

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
