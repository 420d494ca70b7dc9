import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the event loop and at the parent. */
const INTERVAL = 1_000;
/** Looks in a row at which the loop has not turned, until it is taken for standing still. */
const STILL = 5;

/** Runs in a thread of its own. */
const WATCH = `
const { workerData: { beats, parent, interval, still } } = require('node:worker_threads');
let [last, looks] = [0, 0];
const isGone = () => {
  if (process.ppid !== parent) return true;
  try { process.kill(parent, 0); return false; } catch ({ code }) { return code === 'ESRCH'; }
};
setInterval(() => {
  const now = Atomics.load(beats, 0);
  looks = now === last ? looks + 1 : 0;
  last = now;
  if (looks >= still && isGone()) process.kill(process.pid, 'SIGKILL');
}, interval);
`;

/**
 * Ends this process once its event loop is blocked and the process that started it is gone: as long
 * as the loop runs, it notices that itself.
 * @returns what ends the watch
 */
export function watchForOrphan({ interval = INTERVAL, still = STILL } = {}): () => void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const beat = setInterval(() => Atomics.add(beats, 0, 1), interval / 2).unref();
  const worker = new Worker(WATCH, {
    eval: true,
    workerData: { beats, parent: process.ppid, interval, still },
    // It does next to nothing, and is to take next to no memory.
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  worker.on('error', () => undefined);
  return () => {
    clearInterval(beat);
    void worker.terminate();
  };
}
