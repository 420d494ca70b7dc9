import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { countNewNames } from '../../queries/cards/newHere.ts';
import { plural } from '../../base/words/plural.ts';
import { LENS_COMMANDS } from '../../protocol/linkCommands.ts';
import { aboutArticle } from '../context/serverContext.ts';

const ONE = { offset: 0, limit: 1 } as const;

/**
 * `textDocument/codeLens`: the content of an article, over its headline: "5 people · 6 places ·
 * published ≈ 21 Jan 2019 · 2 new here · 1 near-copy".
 */
export const codeLenses = aboutArticle((record, _: CodeLensParams, { corpora, style }) =>
  lensesOf(record, corpora.indexOf(record), style().commandLinks),
);

function lensesOf(record: ArticleRecord, index: CorpusIndex, commandLinks: boolean): CodeLens[] {
  const { start } = record.target(
    record.analysis.article.sections.find(({ kind }) => kind === 'headline') ?? { start: 0, end: 0 },
  ).range;
  const lens = (title: string, command = '', args: unknown[] = []): CodeLens => ({
    range: { start, end: start },
    // An editor that knows none of our commands shows the words alone.
    command: { title, command: commandLinks ? command : '', ...(args.length > 0 && { arguments: args }) },
  });
  const people = index.entities({ ...ONE, kind: 'person', article: record.id }).total;
  const places = index.entities({ ...ONE, kind: 'place', article: record.id }).total;
  const copies = index.copies(record.id);
  const news = countNewNames(index, record);
  const lenses = [
    people > 0 &&
      lens(people === 1 ? '1 person' : `${people} people`, LENS_COMMANDS.names, ['people', record.id]),
    places > 0 && lens(plural(places, 'place'), LENS_COMMANDS.names, ['places', record.id]),
    record.published !== undefined && lens(publishedInWords(record), LENS_COMMANDS.published, [record.id]),
    news > 0 && lens(`${news.toLocaleString('en')} new here`, LENS_COMMANDS.newHere, [record.id]),
    copies.length > 0 &&
      lens(copies.length === 1 ? '1 near-copy' : `${copies.length} near-copies`, LENS_COMMANDS.compare, [
        record.id,
        ...copies,
      ]),
    record.note !== undefined && lens(record.note),
  ];
  return lenses.filter((one) => one !== false);
}

/**
 * "published 21 Jan 2019" where the day is known, "published ≈ 20–26 Jan 2019" where it was worked
 * out.
 */
function publishedInWords({ published, analysis }: ArticleRecord): string {
  return `published ${analysis.publication.from === 'known' ? '' : '≈ '}${published ?? ''}`;
}
