import { doTogether, type Steps } from '../../base/steps.ts';
import { encodeAnalysis } from '../../index/record/recordCodec.ts';
import { decodeArticle, DEFAULT_LIMIT } from '../../text/decodeArticle.ts';
import type { AnalysisOutcome, AnalysisTask } from './analysisPool.ts';
import { safeAnalysisOf } from './analyzeSafely.ts';

/**
 * Does what several ask for, stage by stage: in less time than one after the other, for as much
 * memory as all of them take.
 */
export function analyzeContents(tasks: readonly AnalysisTask[]): readonly AnalysisOutcome[] {
  return doTogether(tasks.map(outcomeOf));
}

/** Does what an {@link AnalysisTask} asks for, in steps. Never throws. */
export function* outcomeOf({ content, published }: AnalysisTask): Steps<AnalysisOutcome> {
  if (typeof content === 'string') return yield* analyzed(content, content.length > DEFAULT_LIMIT, published);
  const decoded = decodeArticle(content, DEFAULT_LIMIT);
  if (decoded.kind === 'binary') return { kind: 'unread', reason: decoded.reason };
  return yield* analyzed(decoded.text, decoded.truncated, published);
}

function* analyzed(text: string, truncated: boolean, published: string | undefined): Steps<AnalysisOutcome> {
  const read = truncated ? text.slice(0, DEFAULT_LIMIT) : text;
  const { analysis, problem } = yield* safeAnalysisOf(read, published);
  yield;
  return {
    kind: 'analyzed',
    encoded: encodeAnalysis(analysis),
    truncated,
    ...(problem !== undefined && { problem: String(problem) }),
  };
}
