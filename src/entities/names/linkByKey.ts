import type { LineIndex } from '../../text/lineIndex.ts';
import type { Link, Name } from './grouping.ts';

/**
 * Names put together by key: the links in the order of the names, and the indices of the names of
 * each group.
 */
export interface KeyGroups {
  readonly links: readonly Link[];
  readonly members: readonly (readonly number[])[];
}

/**
 * Links the names of an article that share a key, each with the line where the group was named
 * first.
 */
export function linkByKey(names: readonly Name[], keys: readonly string[], lines: LineIndex): KeyGroups {
  const groupOf = new Map<string, number>();
  const members: number[][] = [];
  const links = names.map((name, i): Link => {
    const known = groupOf.get(keys[i]!);
    const group = known ?? members.push([]) - 1;
    groupOf.set(keys[i]!, group);
    members[group]!.push(i);
    const evidence =
      known === undefined ? 'named here first' : sameAs(names[members[group]![0]!]!, name, lines);
    return { group, candidates: [group], evidence };
  });
  return { links, members };
}

function sameAs(first: Name, name: Name, lines: LineIndex): string {
  const line = `line ${String(lines.positionAt(first.start).line + 1)}`;
  return first.surface === name.surface
    ? `same name in ${line}`
    : `other name of "${first.surface}" in ${line}`;
}
