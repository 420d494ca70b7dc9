#!/usr/bin/env node
import { run } from './run.ts';
import { OutputClosed, oneLine, type Terminal } from './terminal.ts';

const terminal: Terminal = {
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        if (!error) resolve();
        else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : error);
      });
    }),
  warn: (message) => {
    process.stderr.write(`corpus-lens: ${oneLine(message)}\n`);
  },
};

// Each write's callback hears of its error; without listeners the streams would throw it again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
