import type { LineIndex } from '../../text/lineIndex.ts';
import type { Span } from '../../base/span.ts';
import type { NameKind } from '../../mentions/names/mention.ts';

/** A name of the article with its text. */
export interface Name extends Span {
  readonly kind: NameKind;
  readonly surface: string;
}

/** Which group of one kind a name belongs to, and why. */
export interface Link {
  readonly group: number;
  /** The likeliest first: `group`. */
  readonly candidates: readonly number[];
  readonly evidence: string;
}

/** The names of one kind sorted into groups, one for each entity. */
export interface Grouping {
  /** One for each name given, in the same order. */
  readonly links: readonly Link[];
  readonly groups: readonly { readonly name: string; readonly titles: readonly string[] }[];
}

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
