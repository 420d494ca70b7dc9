import type { Target } from '../../base/target.ts';

/** The four tree views. */
export type ViewName = 'articles' | 'people' | 'places' | 'dates';
/** The requested page of a level of a tree view. */
export interface ChildrenParams {
  readonly view: ViewName;
  /** Id of the node whose children are asked for; absent for the top level. */
  readonly parent?: string;
  readonly offset: number;
  readonly limit: number;
  /** URI of the one article to show; absent for the whole corpus. */
  readonly scope?: string;
  /** Typed by the reader; matches names and aliases, case and accents ignored. */
  readonly filter?: string;
  readonly sort?: 'frequency' | 'name';
  /** URI of the article being read; it is at the top of the Articles view. */
  readonly current?: string;
}
export interface ChildrenResult {
  readonly nodes: readonly TreeNode[];
  /** How many children the parent has in all. */
  readonly total: number;
}
export type TreeNodeKind =
  'month' | 'article' | 'section' | 'group' | 'person' | 'place' | 'date' | 'mention' | 'copy' | 'unread';
export interface TreeNode {
  /** Stable across refreshes: expansion survives. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  readonly label: string;
  /** Start and end of the parts of `label` to highlight (the keyword of a KWIC line). */
  readonly highlights?: readonly (readonly [number, number])[];
  readonly description?: string;
  /**
   * Number of mentions, if the description begins with it: for clients with room for little more
   * than the label.
   */
  readonly count?: number;
  /** What a screen reader says: "Kim Jong Un, person, 38 mentions in 2 articles". */
  readonly accessibleLabel: string;
  readonly hasChildren: boolean;
  /** Where a click leads. */
  readonly target?: Target;
  /** Entity id or EDTF value of the node. */
  readonly entity?: string;
}
