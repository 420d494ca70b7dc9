import type { NameKind } from '../mentions/mention.ts';
import type { ArticleEntity } from './analysis.ts';
import { nameInUse } from './nameInUse.ts';
import type { NameKey } from './nameKey.ts';
import { resolvePeople } from './resolvePeople.ts';

/** An entity of one article, as resolution across articles sees it. */
export interface BlockEntry {
  readonly articleId: string;
  /** Index into the article's entities. */
  readonly index: number;
  readonly entity: ArticleEntity;
  readonly key: NameKey;
  /** Keys of everything that the article names, one set shared by all its entries. */
  readonly context: ReadonlySet<string>;
}

/** Entries that are one corpus entity. */
export interface Cluster {
  /** Unique in the corpus, and the same as long as the name stays the same. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly members: readonly BlockEntry[];
}

const PREFIX: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };

/**
 * Sorts the entries of one block into corpus entities; depends on nothing but them.
 * @param entries at least one, all of one kind, in order of article and index
 */
export function resolveBlock(entries: readonly BlockEntry[]): readonly Cluster[] {
  const { kind } = entries[0]!.entity;
  const groups = kind === 'person' ? resolvePeople(entries) : [entries];
  const taken = new Set<string>();
  return groups.map((members) => {
    const name = canonicalName(members);
    const key = members.reduce((best, { key: { key } }) => (best.length > key.length || (best.length === key.length && best < key) ? best : key), ''); // prettier-ignore
    const base = `${PREFIX[kind]}-${key.replaceAll(' ', '-')}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}--${n}`;
    taken.add(id);
    return { id, kind, name, members };
  });
}

/** The name in most articles; for people a full one where there is any. */
function canonicalName(members: readonly BlockEntry[]): string {
  const usual = members.find(({ key }) => key.usual !== undefined)?.key.usual;
  if (usual !== undefined) return usual;
  const full = members.filter(({ key }) => (key.person?.words.length ?? 2) > 1);
  return nameInUse((full.length > 0 ? full : members).map(({ entity }) => entity.name));
}
