import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';

/**
 * The arguments of the commands that export and import names. The reader is asked for what is
 * missing.
 */
export interface NameListOrder {
  /** URI of the file. */
  readonly file?: string;
  /** Export: the kinds to write. */
  readonly kinds?: readonly NameKind[];
  /** Import: URI of the corpus. */
  readonly root?: string;
  /** Import: everything that can be used, without a preview. */
  readonly all?: boolean;
}

/** The order of a keybinding or another extension; the reader is asked for what is missing. */
export function asNameListOrder(value: unknown): NameListOrder {
  if (typeof value !== 'object' || value === null) return {};
  const { file, kinds, root, all } = value as Readonly<Record<string, unknown>>;
  const wanted = Array.isArray(kinds) ? NAME_KINDS.filter((kind) => kinds.includes(kind)) : [];
  return {
    ...(typeof file === 'string' && { file }),
    ...(wanted.length > 0 && { kinds: wanted }),
    ...(typeof root === 'string' && { root }),
    ...(all === true && { all }),
  };
}
