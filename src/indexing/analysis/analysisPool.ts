import type { EncodedAnalysis } from '../../index/record/recordCodec.ts';

/** An article to analyze. */
export interface AnalysisTask {
  /**
   * A file's first bytes, one more than {@link DEFAULT_LIMIT} where there are more; or the text of
   * an open document.
   */
  readonly content: Uint8Array | string;
  /** The day on which it appeared, `YYYY-MM-DD`, where the reader knows it. */
  readonly published?: string;
}

/** What came of an {@link AnalysisTask}. */
export type AnalysisOutcome =
  | {
      readonly kind: 'analyzed';
      readonly encoded: EncodedAnalysis;
      /** True when there was more than the limit. */
      readonly truncated: boolean;
      /** What went wrong, for the log; the analysis then has no mentions. */
      readonly problem?: string;
    }
  | {
      readonly kind: 'unread';
      /** For the reader: "a PDF document". */
      readonly reason: string;
    };

/** Analyzes articles in batches, beside the thread that asks where the host can. */
export interface AnalysisPool {
  /** How many threads analyze at a time. */
  readonly width: number;
  /**
   * Analyzes a batch. Never rejects: an article that cannot be analyzed has an outcome like any
   * other.
   * @param urgent true for what somebody waits for: it goes before all batches that are not
   * @returns the outcomes, in the order of the tasks
   */
  analyze(tasks: readonly AnalysisTask[], urgent?: boolean): Promise<readonly AnalysisOutcome[]>;
  /** Stops all work; what is under way never comes back. */
  dispose(): void;
}
