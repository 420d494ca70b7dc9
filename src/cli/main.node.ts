#!/usr/bin/env node
import { isMainThread, parentPort } from 'node:worker_threads';
import { visibly } from '../base/words/hiddenCharacters.ts';
import { serveAnalyses } from '../indexing/analysis/analysisWorker.node.ts';
import { WorkerPool } from '../indexing/analysis/workerPool.node.ts';
import { run } from './run.ts';
import { OutputClosed, type Terminal } from './terminal.ts';

const terminal: Terminal = {
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        if (!error) resolve();
        else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : error);
      });
    }),
  warn: (message) => {
    process.stderr.write(`corpus-lens: ${visibly(message)}\n`);
  },
};

// Each write's callback hears of its error; without listeners the streams would throw it again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// The worker threads of the pool run this module too, so that the engine and its model are loaded
// from one file.
if (isMainThread) {
  const makePool = (): WorkerPool => new WorkerPool(new URL(import.meta.url));
  void run(process.argv.slice(2), terminal, makePool).then((code) => {
    process.exitCode = code;
  });
} else if (parentPort) serveAnalyses(parentPort);
