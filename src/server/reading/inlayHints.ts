import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { InlayHintKind } from 'vscode-languageserver';
import { fold } from '../../base/words/fold.ts';
import { dateInWords, shortDays } from '../../calendar/inWords.ts';
import { daysOf } from '../../calendar/dateValue.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import { aboutArticle } from '../context/serverContext.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { LinkedMention } from '../../entities/analysis.ts';

/** `textDocument/inlayHint`: the day behind "last Friday", the full name behind "Mr Kim". */
export const inlayHints = aboutArticle((record, { range }: InlayHintParams, { corpora }) => {
  const [from, to] = [record.lines.offsetAt(range.start), record.lines.offsetAt(range.end)];
  return hintsOf(record, corpora.indexOf(record), from, to);
});

/** Hints for the mentions that end between two UTF-16 offsets. */
function hintsOf(record: ArticleRecord, index: CorpusIndex, from: number, to: number): InlayHint[] {
  const hints: InlayHint[] = [];
  // Shown once in a paragraph, so that the text stays readable.
  let shown = { line: -1, labels: new Set<string>() };
  for (const [number, mention] of record.mentions.entries()) {
    if (mention.start > to) break;
    if (!record.counts(number)) continue;
    const label = mention.kind === 'date' ? dayBehind(mention) : nameBehind(mention, record, index);
    const position = record.lines.positionAt(mention.end);
    if (position.line !== shown.line) shown = { line: position.line, labels: new Set() };
    if (label === undefined || shown.labels.has(label)) continue;
    shown.labels.add(label);
    if (mention.end < from) continue;
    hints.push({
      position: { ...position },
      label: `⟨${oneLine(label)}⟩`,
      // The value of a date is shown as a type, the full name of a short one as a parameter's name;
      // clients distinguish hints by this.
      kind: mention.kind === 'date' ? InlayHintKind.Type : InlayHintKind.Parameter,
      paddingLeft: true,
      ...(mention.reason !== undefined && { tooltip: mention.reason }),
    });
  }
  return hints;
}

/** The value in few words, where the words of the text do not say it themselves. */
function dayBehind({ surface, value }: LinkedMention): string | undefined {
  if (value === undefined) return undefined;
  const days = daysOf(value);
  const label = days && days[0] === days[1] ? shortDays(days) : dateInWords(value);
  const year = /\d{4}/.exec(value)?.[0];
  return year !== undefined && surface.includes(String(Number(year))) ? undefined : label;
}

/** The name in use, where the text gives a part of it or another name. */
function nameBehind(
  { surface, entity }: LinkedMention,
  record: ArticleRecord,
  index: CorpusIndex,
): string | undefined {
  const id = entity === undefined ? undefined : index.entityIds(record.id)[entity];
  const name = id === undefined ? undefined : index.names.get(id)?.name;
  return name === undefined || fold(name) === fold(surface) ? undefined : name;
}
