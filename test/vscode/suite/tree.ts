import type { CorpusLensApi } from '../../../src/client/api.ts';
import type { ChildrenParams, TreeNode } from '../../../src/queries/outline/outlineData.ts';
import { until } from './running.ts';

/** The first page of a tree level. */
export async function level(
  api: CorpusLensApi,
  params: Pick<ChildrenParams, 'view'> & Partial<ChildrenParams>,
): Promise<readonly TreeNode[]> {
  return (await api.children({ offset: 0, limit: 200, ...params })).nodes;
}

/**
 * The top-level node with that label, once it is there and a screen reader says these words of it.
 */
export function topNode(
  api: CorpusLensApi,
  view: ChildrenParams['view'],
  label: string,
  words = '',
): Promise<TreeNode> {
  return until(`${view} list ${label}: ${words}`, async () =>
    (await level(api, { view })).find((node) => node.label === label && node.accessibleLabel.includes(words)),
  );
}

/** Waits until no top-level node has that label. */
export async function notListed(
  api: CorpusLensApi,
  view: ChildrenParams['view'],
  label: string,
): Promise<void> {
  await until(`${view} do not list ${label}`, async () =>
    (await level(api, { view })).every((node) => node.label !== label),
  );
}

/** Every node below one, depth first. */
export async function descendants(
  api: CorpusLensApi,
  view: ChildrenParams['view'],
  parent: TreeNode,
): Promise<readonly TreeNode[]> {
  if (!parent.hasChildren) return [];
  const found: TreeNode[] = [];
  for (const node of await level(api, { view, parent: parent.id })) {
    found.push(node, ...(await descendants(api, view, node)));
  }
  return found;
}
