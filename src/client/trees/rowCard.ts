import type { CardParams } from '../../protocol/cardRequests.ts';
import { asCardParams } from '../base/commandArguments.ts';
import type { NodeElement, TreeElement } from './treeItems.ts';

/** What the card of a row depends on besides the row. */
export interface RowReading {
  /** True when cards hide what was published after the article being read. */
  readonly asOf: boolean;
  /** URI of the article being read. */
  readonly current?: string;
}

/**
 * What is asked for to show the card of a row, which hides what the row's tooltip hides.
 * @returns undefined for a row without a card
 */
export function rowCard(row: TreeElement | undefined, { asOf, current }: RowReading): CardParams | undefined {
  if (row?.type !== 'node') return undefined;
  const params = asCardParams(row.node.entity);
  const above = articleAbove(row);
  const article = asOf ? (current ?? above) : above;
  return params && (article === undefined ? params : { ...params, article, ...(asOf && { asOf }) });
}

/** URI of the article that a row belongs to. */
function articleAbove({ parent }: NodeElement): string | undefined {
  if (!parent) return undefined;
  return parent.node.kind === 'article' ? parent.node.target?.uri : articleAbove(parent);
}
