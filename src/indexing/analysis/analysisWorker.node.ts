import type { MessagePort } from 'node:worker_threads';
import type { AnalysisOutcome, AnalysisTask } from './analysisPool.ts';
import { analyzeContents } from './analyzeContent.ts';

/** A batch on its way to a worker; batches come back in the order in which they were sent. */
export interface BatchMessage {
  readonly tasks: readonly AnalysisTask[];
}

/** What a worker says: that it runs, then the outcomes of each batch. */
export type WorkerMessage =
  { readonly kind: 'ready' } | { readonly kind: 'done'; readonly outcomes: readonly AnalysisOutcome[] };

/**
 * Answers batches on a worker's port. What it reads and finds out crosses as transferred buffers.
 */
export function serveAnalyses(port: MessagePort): void {
  const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  port.on('message', ({ tasks }: BatchMessage) => {
    const outcomes = analyzeContents(tasks);
    const buffers = outcomes.flatMap((outcome) => {
      if (outcome.kind === 'unread') return [];
      const { text, data, sketch } = outcome.encoded;
      return [text.buffer, data.buffer, sketch.buffer];
    });
    say({ kind: 'done', outcomes }, buffers);
  });
  say({ kind: 'ready' });
}
