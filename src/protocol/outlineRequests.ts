import { RequestType } from 'vscode-jsonrpc';
import type { Position } from '../base/target.ts';
import type { ChildrenParams, ChildrenResult, TreeNode, ViewName } from '../queries/outline/outlineData.ts';

export type {
  ChildrenParams,
  ChildrenResult,
  TreeNode,
  TreeNodeKind,
  ViewName,
} from '../queries/outline/outlineData.ts';

/** One page of one level of a tree view. */
export const ChildrenRequest = new RequestType<ChildrenParams, ChildrenResult, void>('corpus/children');

/**
 * The tooltip of one tree node, computed when asked: Markdown, empty when there is nothing to say
 * beyond the label.
 */
export const TooltipRequest = new RequestType<TooltipParams, string, void>('corpus/tooltip');
export interface TooltipParams {
  readonly view: ViewName;
  readonly id: string;
  /** As in the request that brought the node. */
  readonly scope?: string;
  readonly current?: string;
}

/** The nodes from the top level down to the one at a position; none if there is none. */
export const PathRequest = new RequestType<PathParams, PathResult, void>('corpus/path');
export interface PathParams {
  readonly view: ViewName;
  readonly uri: string;
  readonly position?: Position;
  readonly scope?: string;
}
export interface PathResult {
  readonly nodes: readonly TreeNode[];
}
