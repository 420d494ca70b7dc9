import { encodeAnalysis } from '../corpus/recordCodec.ts';
import { decodeArticle, DEFAULT_LIMIT } from '../text/decodeArticle.ts';
import type { AnalysisOutcome, AnalysisTask } from './analysisPool.ts';
import { analyzeSafely } from './analyzeSafely.ts';

/** Does what an {@link AnalysisTask} asks for, here and now. Never throws. */
export function analyzeContent({ content, published }: AnalysisTask): AnalysisOutcome {
  if (typeof content === 'string') return analyzed(content, content.length > DEFAULT_LIMIT, published);
  const decoded = decodeArticle(content, DEFAULT_LIMIT);
  if (decoded.kind === 'binary') return { kind: 'unread', reason: decoded.reason };
  return analyzed(decoded.text, decoded.truncated, published);
}

function analyzed(text: string, truncated: boolean, published: string | undefined): AnalysisOutcome {
  const read = truncated ? text.slice(0, DEFAULT_LIMIT) : text;
  const { analysis, problem } = analyzeSafely(read, published);
  return {
    kind: 'analyzed',
    encoded: encodeAnalysis(analysis),
    truncated,
    ...(problem !== undefined && { problem: String(problem) }),
  };
}
