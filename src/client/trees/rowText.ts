import type { TreeNode } from '../../protocol/outlineRequests.ts';

/** The count that a description begins with. */
const COUNT = /^[\d,.]+ (?:mentions?(?: · |$))?/;

/**
 * The text of a row of a tree, with the number of mentions first. A row of a narrow sidebar has
 * room for some fifteen letters, and VS Code cuts off the rest.
 */
export function rowText({ label, description, count }: TreeNode): Pick<TreeNode, 'label' | 'description'> {
  if (count === undefined) return { label, ...(description !== undefined && { description }) };
  const rest = description?.replace(COUNT, '') ?? '';
  return { label: `${count.toLocaleString('en')}× ${label}`, ...(rest !== '' && { description: rest }) };
}
