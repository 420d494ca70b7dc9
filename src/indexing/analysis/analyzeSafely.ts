import { toError } from '../../base/errors.ts';
import { doSteps, type Steps } from '../../base/steps.ts';
import type { ArticleAnalysis } from '../../entities/analysis.ts';
import { analysisOf } from '../../entities/analyzeArticle.ts';

/** An article's analysis, or one without mentions and what went wrong. */
export interface SafeAnalysis {
  readonly analysis: ArticleAnalysis;
  readonly problem?: Error;
}

/** A bad article never takes the others down. */
export function analyzeSafely(
  text: string,
  published: string | undefined,
  analyze?: typeof analysisOf,
): SafeAnalysis {
  return doSteps(safeAnalysisOf(text, published, analyze));
}

/** The same in steps. */
export function* safeAnalysisOf(
  text: string,
  published: string | undefined,
  analyze: typeof analysisOf = analysisOf,
): Steps<SafeAnalysis> {
  try {
    return { analysis: yield* analyze(text, published === undefined ? {} : { published }) };
  } catch (error) {
    return { analysis: emptyAnalysis(text), problem: toError(error) };
  }
}

function emptyAnalysis(text: string): ArticleAnalysis {
  const none = new Int32Array(0);
  return {
    article: {
      text,
      sections: [],
      tokens: { count: 0, starts: none, ends: none, kinds: new Uint8Array(0) },
      sentences: { count: 0, starts: none, ends: none, firstToken: new Int32Array(1), section: none },
      quotes: [],
      headline: text
        .trim()
        .split(/[\r\n]/, 1)[0]!
        .slice(0, 200),
    },
    publication: { from: 'unknown', reason: 'the article could not be analyzed' },
    mentions: [],
    entities: [],
  };
}
