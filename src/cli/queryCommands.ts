import { safeJson, visibly } from '../base/words/hiddenCharacters.ts';
import { oneLine } from '../base/words/oneLine.ts';
import { isCalendarDay } from '../corrections/corpusConfig.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { AsOf } from '../index/record/asOf.ts';
import { bearersOf } from '../queries/agents/agentAnswers.ts';
import { card as cardOf } from '../queries/cards/card.ts';
import type { CardData } from '../queries/cards/cardData.ts';
import type { FileOf } from '../queries/cards/citation.ts';
import { loadRoleReader } from '../queries/cards/roleReader.ts';
import { childrenOf } from '../queries/outline/outline.ts';
import type { ViewName } from '../queries/outline/outlineData.ts';
import { cardText } from '../queries/words/cardText.ts';
import { withFolder, type FolderJob, type IndexOptions } from './corpusFolder.ts';
import { UsageError } from './usageError.ts';

const VIEWS: readonly ViewName[] = ['articles', 'people', 'places', 'dates'];
/** Lines of a list by default. */
const LINES = 20;

type Query = (index: CorpusIndex, fileOf: FileOf) => string;

/**
 * Prints the card of the entity of a name, or of an entity id.
 * @throws UsageError when nobody does
 */
export async function card(job: FolderJob, name: string): Promise<void> {
  const { folder, options } = job;
  const asOf = asOfIn(options);
  await loadRoleReader();
  return ask(job, (index, fileOf) => {
    const data = cardNamed(index, name, asOf);
    if (!data) throw new UsageError(`nothing in ${folder} is called "${name}"`);
    return options.json ? `${safeJson(data)}\n` : `${cardText(data, fileOf)}\n`;
  });
}

/** Prints the top of the four lists: articles by month, people, places, dates. */
export function outline(job: FolderJob): Promise<void> {
  const { options } = job;
  const limit = limitOf(options);
  return ask(job, (index) => {
    const lists = VIEWS.map((view) => ({ view, ...childrenOf(index, { view, offset: 0, limit }) }));
    if (options.json) return `${safeJson(lists)}\n`;
    return lists
      .map(({ view, nodes, total }) => {
        const lines = nodes.map(({ label, description = '' }) =>
          `  ${oneLine(label)}  ${oneLine(description)}`.trimEnd(),
        );
        const more =
          total > nodes.length ? [`  and ${(total - nodes.length).toLocaleString('en')} more`] : [];
        return [`${view} (${total.toLocaleString('en')})`, ...lines, ...more, ''].join('\n');
      })
      .join('\n');
  });
}

/** Prints the sentences that contain all the words, best article first: `file:line: sentence`. */
export function search(job: FolderJob, words: string): Promise<void> {
  const { options } = job;
  const limit = limitOf(options);
  return ask(job, (index, fileOf) => {
    const { items, total } = index.texts.search(words, { offset: 0, limit });
    const hits = items.map(({ record, span }) => ({
      file: fileOf(record.id),
      line: record.lines.positionAt(span.start).line + 1,
      headline: record.headline,
      text: oneLine(record.text.slice(span.start, span.end)).trim(),
    }));
    if (options.json) return `${safeJson({ total, hits })}\n`;
    return hits.map(({ file, line, text }) => `${visibly(file)}:${line.toString()}: ${text}\n`).join('');
  });
}

/** Brings the index up to date, asks it, and prints the answer. */
function ask(job: FolderJob, query: Query): Promise<void> {
  return withFolder(job, async (opened) =>
    job.terminal.out(await opened.ask(({ index, fileOf }) => query(index, fileOf))),
  );
}

/**
 * The card of an id, else of the entity with exactly that name, else of the most frequent one whose
 * name contains it.
 */
function cardNamed(index: CorpusIndex, name: string, asOf: AsOf | undefined): CardData | undefined {
  if (index.names.has(name)) return cardOf(index, { entity: name }, { asOf });
  const [best] = bearersOf(index, name);
  return best && cardOf(index, { entity: best.id }, { asOf });
}

function asOfIn({ 'as-of': day }: IndexOptions): AsOf | undefined {
  if (day === undefined) return undefined;
  if (!isCalendarDay(day))
    throw new UsageError(`--as-of must be a day that exists, written YYYY-MM-DD, not "${day}"`);
  return { day };
}

function limitOf({ limit }: IndexOptions): number {
  if (limit === undefined) return LINES;
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new UsageError(`--limit must be a whole number above 0, not "${limit}"`);
  return Number(limit);
}
