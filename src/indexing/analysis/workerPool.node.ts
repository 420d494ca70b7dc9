import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../../base/errors.ts';
import type { AnalysisOutcome, AnalysisPool, AnalysisTask } from './analysisPool.ts';
import type { BatchMessage, WorkerMessage } from './analysisWorker.node.ts';
import { SameThreadPool } from './sameThreadPool.ts';

/** Batches given to a worker: one to work on, one so that it never waits for the next. */
const AT_HAND = 2;
/** Milliseconds without work after which the workers end, and free their memory. */
const IDLE = 15_000;

interface Batch {
  readonly tasks: readonly AnalysisTask[];
  readonly urgent: boolean;
  readonly done: (outcomes: readonly AnalysisOutcome[]) => void;
}

interface Member {
  readonly worker: Worker;
  /** The batches that it was sent, the one under way first. */
  readonly batches: Batch[];
  ready: boolean;
}

/** How a {@link WorkerPool} is set up. */
export interface WorkerPoolOptions {
  /** Threads at most; one less than the machine has cores unless given. */
  readonly width?: number;
  /** Milliseconds without work after which workers end. */
  readonly idle?: number;
  readonly failed?: (what: string, error: unknown) => void;
}

/**
 * Analyzes in worker threads. They start with the first batch and end when there is nothing to do.
 * One that crashes is replaced: the articles of its batch are tried one by one, and the one that
 * brought it down has the reason for its outcome.
 */
export class WorkerPool implements AnalysisPool {
  readonly width: number;
  readonly #entry: URL;
  readonly #idle: number;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #waiting: Batch[] = [];
  readonly #members = new Set<Member>();
  #timer: NodeJS.Timeout | undefined;
  /** Set where workers do not even start. */
  #instead: SameThreadPool | undefined;
  #disposed = false;

  /** @param entry the module that a worker runs; it calls `serveAnalyses` */
  constructor(entry: URL, options: WorkerPoolOptions = {}) {
    this.#entry = entry;
    this.width = options.width ?? Math.max(1, availableParallelism() - 1);
    this.#idle = options.idle ?? IDLE;
    this.#failed = options.failed ?? (() => undefined);
  }

  analyze(tasks: readonly AnalysisTask[], urgent = false): Promise<readonly AnalysisOutcome[]> {
    if (tasks.length === 0) return Promise.resolve([]);
    return new Promise((done) => this.#queue({ tasks, urgent, done }));
  }

  dispose(): void {
    this.#disposed = true;
    this.#waiting.length = 0;
    this.#instead?.dispose();
    this.#letGo();
  }

  #queue(...batches: readonly Batch[]): void {
    for (const batch of batches) {
      const at = batch.urgent ? this.#waiting.findIndex(({ urgent }) => !urgent) : -1;
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, batch);
    }
    this.#send();
  }

  /** Hands batches to the workers that have the least at hand. */
  #send(): void {
    clearTimeout(this.#timer);
    while (!this.#disposed && this.#waiting.length > 0) {
      if (this.#instead) {
        const { tasks, done } = this.#waiting.shift()!;
        void this.#instead.analyze(tasks).then(done);
        continue;
      }
      const [least] = [...this.#members].sort((a, b) => a.batches.length - b.batches.length);
      const isFree = least && least.batches.length === 0;
      const member = !isFree && this.#members.size < this.width ? this.#start() : least!;
      if (member.batches.length >= AT_HAND) return;
      const batch = this.#waiting.shift()!;
      member.batches.push(batch);
      member.worker.postMessage({ tasks: batch.tasks } satisfies BatchMessage);
    }
    if (this.#members.size > 0 && [...this.#members].every(({ batches }) => batches.length === 0))
      this.#timer = setTimeout(() => this.#letGo(), this.#idle).unref();
  }

  #start(): Member {
    const worker = new Worker(this.#entry, { stdout: false, stderr: false });
    const member: Member = { worker, batches: [], ready: false };
    this.#members.add(member);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') member.ready = true;
      else member.batches.shift()?.done(message.outcomes);
      this.#send();
    });
    let reason: unknown;
    worker.on('error', (error: unknown) => (reason = error));
    worker.on('exit', (code) =>
      this.#ended(member, reason ?? new Error(`a worker ended with code ${code.toString()}`)),
    );
    return member;
  }

  #ended(member: Member, reason: unknown): void {
    if (!this.#members.delete(member) || this.#disposed) return;
    if (!member.ready) {
      this.#failed('starting a worker thread', reason);
      this.#instead ??= new SameThreadPool(() => new Promise((done) => setImmediate(done)));
      this.#queue(...member.batches);
      return;
    }
    this.#failed('a worker thread ended', reason);
    const [struck, ...rest] = member.batches;
    this.#queue(...(struck ? this.#afterCrash(struck, reason) : []), ...rest);
  }

  /** The articles of a batch one by one; the reason for the outcome where it is only one. */
  #afterCrash(batch: Batch, reason: unknown): readonly Batch[] {
    const { tasks, urgent, done } = batch;
    if (tasks.length === 1) {
      const words = reasonOf(reason);
      done([{ kind: 'unread', reason: `its analysis failed: ${words}` }]);
      return [];
    }
    const outcomes: (AnalysisOutcome | undefined)[] = tasks.map(() => undefined);
    return tasks.map((task, index) => ({
      tasks: [task],
      urgent,
      done: ([outcome]) => {
        outcomes[index] = outcome;
        if (outcomes.every((one) => one !== undefined)) done(outcomes);
      },
    }));
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    for (const { worker } of this.#members) void worker.terminate();
    this.#members.clear();
  }
}
