import { partitionPoint } from '../../base/partitionPoint.ts';
import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Span } from '../../base/span.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { aboutArticle } from '../context/serverContext.ts';

/** `textDocument/selectionRange`: word, name, quotation, sentence, paragraph, article. */
export const selectionRanges = aboutArticle((record, { positions }: SelectionRangeParams) =>
  positions.map((position) => selectionAt(record, position)),
);

function selectionAt(record: ArticleRecord, position: Position): SelectionRange {
  const offset = record.lines.offsetAt(position);
  const { article } = record.analysis;
  const mention = record.mentionAt(offset);
  const covers = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const spans: readonly (Span | undefined)[] = [
    { start: 0, end: record.text.length },
    article.sections.find(covers),
    record.sentenceAt({ start: offset, end: Math.min(offset + 1, record.text.length) }),
    article.quotes.find(covers),
    mention === undefined ? undefined : record.mentions[mention],
    tokenAt(record, offset),
  ];
  let selection: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans) {
    // Each step must grow: a quotation may be longer than its sentence, and a name is often one
    // word.
    if (!span || !covers(span) || (outer && !isInside(span, outer))) continue;
    outer = span;
    selection = { range: { ...record.target(span).range }, ...(selection && { parent: selection }) };
  }
  return selection ?? { range: { start: position, end: position } };
}

function isInside(inner: Span, outer: Span): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

/** The token that contains or touches an offset. */
function tokenAt({ analysis }: ArticleRecord, offset: number): Span | undefined {
  const { starts, ends, count } = analysis.article.tokens;
  const at = partitionPoint(count, (token) => starts[token]! <= offset) - 1;
  const [start, end] = [starts[at], ends[at]];
  return start !== undefined && end !== undefined && offset <= end ? { start, end } : undefined;
}
