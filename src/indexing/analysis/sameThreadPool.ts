import { inSlices } from '../../base/inSlices.ts';
import type { AnalysisOutcome, AnalysisPool, AnalysisTask } from './analysisPool.ts';
import { outcomeOf } from './analyzeContent.ts';

/**
 * Analyzes on the thread that asks, one article at a time with a breath after each, and within a
 * long one: where there are no threads to be had.
 */
export class SameThreadPool implements AnalysisPool {
  readonly width = 1;
  readonly #breathe: () => Promise<void>;
  #disposed = false;

  /** @param breathe lets all that waits in the event loop run, then goes on */
  constructor(breathe: () => Promise<void>) {
    this.#breathe = breathe;
  }

  async analyze(tasks: readonly AnalysisTask[]): Promise<readonly AnalysisOutcome[]> {
    const outcomes: AnalysisOutcome[] = [];
    for (const task of tasks) {
      await this.#breathe();
      const outcome = await inSlices(outcomeOf(task), this.#breathe, () => this.#disposed);
      if (!outcome || this.#disposed) return new Promise(() => undefined);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  dispose(): void {
    this.#disposed = true;
  }
}
