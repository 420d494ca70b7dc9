import type { DateRule } from './dateRule.ts';
import { MACROS, RULES } from './dateRules.ts';
import { S, type SymbolName } from './dateWords.ts';
import type { Slots } from './dateExpression.ts';

export type SlotName = keyof Slots;

/**
 * A node of the tree of all patterns. Edges are symbols; an edge above {@link GLUED} also requires
 * that no space is before the atom.
 */
export interface TrieNode {
  readonly edges: Map<number, TrieNode>;
  /** The first rule whose pattern ends here, with the slot that each atom on the way fills. */
  ending?: {
    readonly rule: DateRule;
    readonly order: number;
    readonly slots: readonly (SlotName | undefined)[];
  };
}

/** Added to an edge's symbol when the atom must follow without a space. */
export const GLUED = 128;

/** All rows of items of a pattern: with macros replaced, with and without optional items. */
export function expandPattern(pattern: string): readonly string[] {
  const space = pattern.indexOf(' ');
  const head = space < 0 ? pattern : pattern.slice(0, space);
  const tails = space < 0 ? [''] : expandPattern(pattern.slice(space + 1));
  const optional = head.endsWith('?');
  const item = optional ? head.slice(0, -1) : head;
  const glue = item.startsWith('~$') ? '~' : '';
  const name = item.slice(glue.length);
  const heads = name.startsWith('$')
    ? (MACROS[name.slice(1)] ?? []).flatMap(expandPattern).map((row) => glue + row)
    : [item];
  return (optional ? [...heads, ''] : heads).flatMap((h) =>
    tails.map((t) => (h && t ? `${h} ${t}` : h || t)),
  );
}

interface Item {
  readonly edge: number;
  readonly slot: SlotName | undefined;
}

function parseItem(item: string): Item {
  const glued = item.startsWith('~');
  const [first = '', second] = (glued ? item.slice(1) : item).split(':');
  const symbol = S[(second ?? first) as SymbolName] as number | undefined;
  if (symbol === undefined) throw new Error(`unknown symbol in a rule of dates: ${item}`);
  return { edge: symbol + (glued ? GLUED : 0), slot: second === undefined ? undefined : (first as SlotName) };
}

function build(): TrieNode {
  const root: TrieNode = { edges: new Map() };
  const items = new Map<string, Item>();
  const itemOf = (text: string): Item => {
    let item = items.get(text);
    if (!item) items.set(text, (item = parseItem(text)));
    return item;
  };
  RULES.forEach((rule, order) => {
    for (const row of expandPattern(rule.pattern)) {
      let node = root;
      const way = (row.includes('~ ') ? row.replaceAll('~ ', '~') : row).split(' ').map(itemOf);
      for (const { edge } of way) {
        let next = node.edges.get(edge);
        if (!next) node.edges.set(edge, (next = { edges: new Map() }));
        node = next;
      }
      node.ending ??= { rule, order, slots: way.map(({ slot }) => slot) };
    }
  });
  return root;
}

let root: TrieNode | undefined;

/** The tree of all rules, built at the first call. */
export function dateTrie(): TrieNode {
  return (root ??= build());
}
