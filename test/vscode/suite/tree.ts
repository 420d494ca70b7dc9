import type { CorpusLensApi } from '../../../src/client/api.ts';
import type { ChildrenParams, TreeNode } from '../../../src/protocol.ts';
import { until } from './running.ts';

/** The first page of a tree level. */
export async function level(
  api: CorpusLensApi,
  params: Pick<ChildrenParams, 'view'> & Partial<ChildrenParams>,
): Promise<readonly TreeNode[]> {
  return (await api.children({ offset: 0, limit: 200, ...params })).nodes;
}

/** The top-level node with that label, once it is there. */
export function topNode(api: CorpusLensApi, view: ChildrenParams['view'], label: string): Promise<TreeNode> {
  return until(`${view} lists ${label}`, async () =>
    (await level(api, { view })).find((node) => node.label === label),
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
