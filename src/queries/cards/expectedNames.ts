import { fold } from '../../base/words/fold.ts';
import {
  identityOf,
  NOT_A_NAME,
  type Correction,
  type NameCorrection,
} from '../../corrections/corrections.ts';
import { nameKey } from '../../corrections/nameWords.ts';
import { entityId } from '../../entities/entityId.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { boundsOf, type Page, type PageQuery } from '../../index/sqlite/page.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { sortRows } from '../../index/tables/entityRow.ts';
import type { EntityQuery } from '../../index/tables/entityTable.ts';
import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';

/** With more corrections at a time lists only say that they are being counted. */
const MOST = 50;
/** Entities of a name that are looked at. */
const MOST_BEARERS = 50;

/** Entities to which a name refers. */
interface Bearers {
  /** Whose name it is. */
  readonly named: readonly EntityRow[];
  /** Who is called so too. */
  readonly called: readonly EntityRow[];
}

/**
 * What lists of people and places, and titles of cards, show for corrected names whose articles are
 * not counted yet: without what is gone, with what comes instead, and with a note on figures that
 * will change. To count these articles first is no substitute (`npm run bench:corrections`): for a
 * name in 442 of 4,000 articles it took 1,050 ms of processor time until marks, card and tree were
 * shown, against 43 ms this way for one in 1,069 of 10,000; and who is renamed or joined shows only
 * when who is who is worked out, 1.4 s later.
 */
export class ExpectedNames {
  readonly #hidden = new Set<string>();
  readonly #shown = new Map<string, EntityRow>();
  /** What entities of the index are called now, by their ids. */
  readonly #names = new Map<string, string>();
  /** The names before they were corrected, by the corrections. */
  readonly #before: Map<string, readonly EntityRow[]>;

  /**
   * @param before what earlier ones knew, which grows with this one: who takes a correction back
   *   sees at once what was
   */
  constructor(before: Map<string, readonly EntityRow[]>) {
    this.#before = before;
  }

  /** Notes what will change, before the index changes. */
  take(
    index: CorpusIndex,
    { added, gone }: { readonly added: readonly Correction[]; readonly gone: readonly Correction[] },
  ): void {
    if (added.length + gone.length > MOST) return;
    for (const correction of gone) this.#takeBack(index, correction);
    for (const correction of added) this.#add(index, correction);
  }

  /** A page of a list with what is expected in it. */
  page({ items, total }: Page<EntityRow>, query: EntityQuery & PageQuery): Page<EntityRow> {
    const { kind, filter = '' } = query;
    const { offset, limit } = boundsOf(query);
    const left = items.filter(({ id }) => !this.#hidden.has(id) && !this.#shown.has(id));
    const wanted = fold(filter.trim());
    const shown = [...this.#shown.values()].filter(
      (row) => row.kind === kind && !this.#hidden.has(row.id) && row.sortName.includes(wanted),
    );
    const all = sortRows([...left, ...shown], query.sort);
    const isIn = (row: EntityRow): boolean =>
      items.includes(row) ||
      ((offset === 0 || all[0] !== row) && (all.at(-1) !== row || offset + items.length >= total));
    const page = all.filter(isIn).slice(0, limit);
    return { items: page, total: total + page.length - items.length };
  }

  /** What an entity of the index is called now; undefined where nothing was said of its name. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  #add(index: CorpusIndex, correction: Correction): void {
    switch (correction.type) {
      case 'name':
        if (correction.article === undefined) this.#claim(index, correction);
        break;
      case 'rename': {
        const { named } = this.#remembered(index, correction, correction.name);
        for (const row of named) {
          this.#show({ ...this.#now(row), name: correction.to, sortName: fold(correction.to) });
          this.#names.set(row.id, correction.to);
        }
        break;
      }
      case 'same': {
        const [name] = correction.names;
        const [main, ...others] = sortRows(this.#remembered(index, correction, ...correction.names).named);
        for (const { id } of others) {
          this.#hidden.add(id);
          this.#names.set(id, name!);
        }
        if (main) this.#count({ ...main, name: name!, sortName: fold(name!) });
        if (main) this.#names.set(main.id, name!);
        break;
      }
      case 'apart':
        for (const row of this.#remembered(index, correction, ...correction.names).named) this.#count(row);
        break;
      case 'quote':
    }
  }

  #claim(index: CorpusIndex, correction: NameCorrection): void {
    const { name, is, refersTo } = correction;
    const { named, called } = this.#remembered(index, correction, name);
    for (const row of called) this.#count(row);
    const [main] = sortRows(named);
    const to = refersTo ?? name;
    const kind = is === NOT_A_NAME || is === 'date' ? undefined : (is ?? main?.kind);
    const target = kind && entityId(kind, to);
    for (const { id } of named) if (id !== target) this.#hidden.add(id);
    if (!kind || !target) return;
    const known = index.names.get(target);
    if (known) this.#count(known);
    else if (main) this.#count({ ...main, id: target, kind, name: to, sortName: fold(to) });
  }

  #takeBack(index: CorpusIndex, correction: Correction): void {
    if (correction.type === 'quote' || (correction.type === 'name' && correction.article !== undefined))
      return;
    const before = this.#before.get(identityOf(correction)) ?? [];
    const known = new Set(before.map(({ id }) => id));
    if (correction.type === 'name') {
      const { name, is } = correction;
      const made = NAME_KINDS.map((kind) => entityId(kind, name)).filter((id) => !known.has(id));
      if (is !== undefined && before.length > 0) for (const id of made) this.#hidden.add(id);
    } else if (correction.type === 'rename' && before.length === 0) {
      for (const row of bearersOf(index, [correction.to], correction.kind).named) {
        this.#count({ ...row, name: correction.name, sortName: fold(correction.name) });
        this.#names.set(row.id, correction.name);
      }
    }
    for (const row of before) {
      this.#hidden.delete(row.id);
      this.#count(row);
      this.#names.set(row.id, row.name);
    }
  }

  #remembered(index: CorpusIndex, correction: Correction, ...names: readonly string[]): Bearers {
    const found = bearersOf(index, names, 'kind' in correction ? correction.kind : undefined);
    this.#before.set(identityOf(correction), [...found.named, ...found.called]);
    return found;
  }

  /** A row as it is to be shown by what is known so far. */
  #now(row: EntityRow): EntityRow {
    return this.#shown.get(row.id) ?? row;
  }

  #count(row: EntityRow): void {
    this.#show({ ...row, isCounting: true });
  }

  #show(row: EntityRow): void {
    this.#shown.set(row.id, row);
  }
}

function bearersOf(index: CorpusIndex, names: readonly string[], only?: NameKind): Bearers {
  const keys = new Set(names.map(nameKey));
  const rows = new Map<string, EntityRow>();
  for (const kind of only ? [only] : NAME_KINDS) {
    for (const filter of names)
      for (const row of index.entities({ kind, filter, offset: 0, limit: MOST_BEARERS }).items)
        rows.set(row.id, row);
  }
  const isNamed = ({ name }: EntityRow): boolean => keys.has(nameKey(name));
  const isCalled = ({ id }: EntityRow): boolean =>
    index.names.surfaces(id).some(({ text }) => keys.has(nameKey(text)));
  const all = [...rows.values()];
  return { named: all.filter(isNamed), called: all.filter((row) => !isNamed(row) && isCalled(row)) };
}
