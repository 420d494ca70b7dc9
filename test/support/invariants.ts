import assert from 'node:assert/strict';
import edtf from 'edtf';
import { certainLevel } from '../../src/calendar/dateValue.ts';
import { dateInWords } from '../../src/calendar/inWords.ts';
import { decodeAnalysis, encodeAnalysis } from '../../src/index/record/recordCodec.ts';
import type { ArticleAnalysis } from '../../src/entities/analysis.ts';
import { analyzeArticle } from '../../src/entities/analyzeArticle.ts';
import { decodeArticle, DEFAULT_LIMIT } from '../../src/text/decodeArticle.ts';

/**
 * Reads a file as the product does and checks what must hold of every reading: mentions in order,
 * apart, inside the text and of its words; values that are EDTF and can be said; and that what is
 * kept is what was read.
 * @returns the analysis; undefined for a file that is no text
 */
export function checkReading(bytes: Uint8Array): ArticleAnalysis | undefined {
  const decoded = decodeArticle(bytes, DEFAULT_LIMIT);
  if (decoded.kind === 'binary') return undefined;
  const { text } = decoded;
  const analysis = analyzeArticle(text);
  assert.equal(analysis.article.text, text);
  checkMentions(analysis, text);
  for (const { start, end } of analysis.article.quotes)
    assert.ok(start >= 0 && start < end && end <= text.length);
  const { window } = analysis.publication;
  if (window) assert.ok(window[0] <= window[1], window.join());
  assert.deepEqual(keptOf(decodeAnalysis(encodeAnalysis(analysis))), keptOf(analysis));
  return analysis;
}

/** What is kept of mentions as it was; how certain they are is rounded. */
function keptOf({ mentions }: ArticleAnalysis): unknown {
  return mentions.map((mention) => ({ ...mention, confidence: undefined }));
}

function checkMentions({ mentions, entities }: ArticleAnalysis, text: string): void {
  let last = 0;
  for (const { start, end, surface, kind, entity, candidates, confidence, value, part } of mentions) {
    assert.ok(
      start >= last && start < end && end <= text.length,
      `${String(start)} to ${String(end)} after ${String(last)}`,
    );
    assert.equal(surface, text.slice(start, end));
    assert.ok(confidence > 0 && confidence <= 1);
    for (const one of [...candidates, ...(entity === undefined ? [] : [entity])])
      assert.equal(entities[one]?.kind, kind);
    if (value !== undefined) {
      assert.doesNotThrow(() => edtf(value), value);
      assert.ok(dateInWords(value, part).length > 0);
      assert.doesNotThrow(() => certainLevel(value), value);
    }
    last = end;
  }
}
