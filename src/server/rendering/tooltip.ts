import { card, type CardReading } from '../../queries/cards/card.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { nodeParts } from '../../queries/outline/nodeId.ts';
import { passageAt } from '../../queries/cards/passages.ts';
import { plural } from '../../base/words/plural.ts';
import { cardMarkdown, type CardStyle } from './cardMarkdown.ts';
import { emphasized, escapeMarkdown } from './markdown.ts';

/**
 * The Markdown of a tree node's tooltip; empty when there is nothing to say beyond its label.
 * @param reading how its card is read; a node below an article has that article's
 */
export function tooltipOf(
  index: CorpusIndex,
  id: string,
  style: CardStyle,
  reading: CardReading = {},
): string {
  const parts = nodeParts(id);
  const [root = '', first = ''] = parts;
  const last = parts.at(-1) ?? '';
  switch (root) {
    case 'unread': {
      const reason = index.notRead.reasonOf(first);
      return reason === undefined ? '' : `Not read: ${escapeMarkdown(reason)}`;
    }
    case 'entity':
      return parts.length === 2
        ? cardTooltip(index, first, style, reading)
        : below(index, first, parts.slice(2), style, reading);
    case 'in': {
      const value = parts[2]?.startsWith('=') ? parts[2].slice(1) : first;
      const place = parts.slice(parts[2]?.startsWith('=') ? 3 : 2);
      if (place.length > 0) return mentionByIndex(index.articles.get(place[0]!), Number(place[1]));
      return value === '' ? '' : cardTooltip(index, dateId(value), style, reading);
    }
    case 'article':
    case 'reading': {
      if (parts.length === 2) return article(index.articles.get(first));
      if (parts.length !== 4) return '';
      const entity = last.startsWith('=') ? dateId(last.slice(1)) : last;
      return cardTooltip(index, entity, style, { ...reading, article: index.articles.get(first) });
    }
    default:
      return '';
  }
}

function below(
  index: CorpusIndex,
  id: string,
  [uri = '', number]: readonly string[],
  style: CardStyle,
  reading: CardReading,
): string {
  const posting = index.names.posting(id, uri);
  if (number === undefined || !posting) return article(index.articles.get(uri));
  const mention = posting.counted[Number(number)];
  return mention === undefined
    ? cardTooltip(index, id, style, { ...reading, article: posting.record })
    : mentionByIndex(posting.record, mention);
}

function cardTooltip(index: CorpusIndex, entity: string, style: CardStyle, reading: CardReading): string {
  const data = card(index, { entity }, reading);
  return data && data.corpus.mentions > 0 ? cardMarkdown(data, style) : '';
}

function article(record: ArticleRecord | undefined): string {
  if (!record) return '';
  const { publication, article: text } = record.analysis;
  const facts = [record.published ?? 'date unknown', record.outlet, record.note, text.url];
  const mentions = plural(record.mentions.length, 'mention');
  return [
    `**${escapeMarkdown(record.headline)}**`,
    [...facts.filter((fact) => fact !== undefined).map(escapeMarkdown), mentions].join(' · '),
    publication.reason === '' ? '' : `*${escapeMarkdown(publication.reason)}*`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function mentionByIndex(record: ArticleRecord | undefined, mention: number): string {
  if (!record?.mentions[mention]) return '';
  const passage = passageAt(record, mention);
  const source = [passage.headline, passage.published, passage.outlet]
    .filter((part) => part !== undefined)
    .map(escapeMarkdown);
  const { reason, problem } = record.mentions[mention];
  const notes = [reason, problem].flatMap((note) => (note ? [escapeMarkdown(note)] : []));
  return [`> ${emphasized(passage)}`, `— ${source.join(', ')}`, ...notes].join('\n\n');
}
