import { parentPort } from 'node:worker_threads';
import { serveAnalyses, type BatchMessage } from '../../../src/indexing/analysis/analysisWorker.node.ts';

/**
 * A worker that an article with "CRASH" in it takes down, the whole thread, in the middle of its
 * batch.
 */
const port = parentPort!;
port.on('message', ({ tasks }: BatchMessage) => {
  for (const { content } of tasks) {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    if (text.includes('CRASH')) process.exit(3);
  }
});
serveAnalyses(port);
