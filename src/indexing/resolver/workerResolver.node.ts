import { Worker } from 'node:worker_threads';
import type { ResolvedPart } from '../../index/tables/resolutionParts.ts';
import type { Resolver, ResolverNews } from './resolver.ts';
import type { ResolverMessage } from './resolverWorker.node.ts';

/** Marks a worker that works out who is who. */
export const RESOLVER_WORK = 'resolver';

/** Somebody who waits for an answer. */
interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Works out who is who in a thread of its own, which starts with the first news: whatever that
 * costs, the thread that asks goes on.
 */
export class WorkerResolver implements Resolver {
  readonly #entry: URL;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  /** Why the thread is there no more. */
  #problem: unknown;

  /**
   * @param entry the module that the worker runs; given {@link RESOLVER_WORK} it calls
   *   `serveResolver`
   */
  constructor(entry: URL) {
    this.#entry = entry;
  }

  take(news: ResolverNews): void {
    this.#send(news);
  }

  async caughtUp(): Promise<void> {
    await this.#ask('caughtUp');
  }

  async resolve(): Promise<void> {
    await this.#ask('resolve');
  }

  async next(): Promise<ResolvedPart> {
    const part = await this.#ask('next');
    return part === undefined ? { articles: [], names: [] } : (part as ResolvedPart);
  }

  dispose(): void {
    this.#problem ??= new Error('nobody waits for it any more');
    void this.#worker?.terminate();
    this.#fail();
  }

  #ask(kind: 'caughtUp' | 'resolve' | 'next'): Promise<unknown> {
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed });
      if (this.#problem === undefined) this.#send({ kind });
      else this.#fail();
    });
  }

  #send(message: ResolverMessage): void {
    if (this.#problem === undefined) (this.#worker ??= this.#start()).postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, { workerData: RESOLVER_WORK, stdout: false, stderr: false });
    worker.on('message', (answer: unknown) => this.#waiting.shift()?.done(answer));
    worker.on('error', (error: unknown) => (this.#problem ??= error));
    worker.on('exit', (code) => {
      this.#problem ??= new Error(`its thread ended with code ${code.toString()}`);
      this.#fail();
    });
    return worker;
  }

  #fail(): void {
    for (const { failed } of this.#waiting.splice(0)) failed(this.#problem);
  }
}
