import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import {
  NOT_A_NAME,
  type Correction,
  type NameCorrection,
  type SameCorrection,
} from '../../corrections/corrections.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { MIN_LETTERS } from '../../index/tables/textFilter.ts';
import { nameKey } from '../../corrections/nameWords.ts';
import { oneLine } from '../../base/words/oneLine.ts';

/** The most entities whose names contain a name that are searched for one that has it. */
const MOST_BEARERS = 50;

/** The names of the corpus, with their entities. */
export class CorpusNames {
  readonly #index: CorpusIndex;
  /** The last result: one row of a list asks for its name several times. */
  #last: { readonly asked: string; readonly found: readonly EntityRow[] } | undefined;

  constructor(index: CorpusIndex) {
    this.#index = index;
  }

  /** The part of a correction that the corpus does not have yet: nothing, all, or some of it. */
  missing(correction: Correction): readonly Correction[] {
    switch (correction.type) {
      case 'name':
        return this.#isKind(correction) ? [] : [correction];
      case 'same':
        return this.#missingNames(correction);
      case 'rename': {
        const { name, to, kind } = correction;
        const isSo = this.#named(to, kind).some((row) => isShown(row, to) && this.#isCalled(row, name));
        return isSo ? [] : [correction];
      }
      case 'apart':
      case 'quote':
        return [correction];
    }
  }

  #isKind({ name, is, article, refersTo }: NameCorrection): boolean {
    if (article !== undefined || refersTo !== undefined) return false;
    if (is === undefined || is === 'date' || is === NOT_A_NAME) return false;
    return this.#named(name, is).length > 0 || this.#called(name, is).length > 0;
  }

  /**
   * The names that do not belong to the same entity yet; and a rename, if the entity is shown by
   * another name.
   */
  #missingNames({ names, kind }: SameCorrection): readonly Correction[] {
    const [first = '', ...others] = names;
    const of = kind ? { kind } : {};
    const missing = others.filter((other) => !this.#areOne(first, other, kind));
    const joined: Correction[] =
      missing.length === 0 ? [] : [{ type: 'same', names: [first, ...missing], ...of }];
    if (this.#named(first, kind).some((row) => isShown(row, first))) return joined;
    const shown = others.find((other) =>
      this.#named(other, kind).some((row) => isShown(row, other) && this.#isCalled(row, first)),
    );
    return shown === undefined ? joined : [...joined, { type: 'rename', name: shown, to: first, ...of }];
  }

  /** True when an entity has both names. */
  #areOne(name: string, other: string, kind: NameKind | undefined): boolean {
    if (nameKey(name) === nameKey(other)) return true;
    const isOther = (row: EntityRow): boolean => this.#isCalled(row, other);
    return this.#named(name, kind).some(isOther) || this.#called(name, kind).some(isOther);
  }

  #named(name: string, kind: NameKind | undefined): readonly EntityRow[] {
    return (kind ? [kind] : NAME_KINDS).flatMap((one) => {
      const found = this.#index.names.named(one, name);
      return found.length > 0 ? found : this.#index.names.named(one, nameKey(name));
    });
  }

  #called(name: string, kind: NameKind | undefined): readonly EntityRow[] {
    // No index finds shorter names: each would cost a search through all names.
    if (name.length < MIN_LETTERS) return [];
    const asked = `${kind ?? ''} ${name}`;
    if (this.#last?.asked === asked) return this.#last.found;
    const query = { filter: name, offset: 0, limit: MOST_BEARERS };
    const found = (kind ? [kind] : NAME_KINDS)
      .flatMap((one) => this.#index.entities({ kind: one, ...query }).items)
      .filter((row) => this.#isCalled(row, name));
    this.#last = { asked, found };
    return found;
  }

  #isCalled(row: EntityRow, name: string): boolean {
    const key = nameKey(name);
    return (
      nameKey(row.name) === key ||
      this.#index.names.surfaces(row.id).some(({ text }) => nameKey(text) === key)
    );
  }
}

/** True when the entity is shown by this name. */
function isShown(row: EntityRow, name: string): boolean {
  return oneLine(row.name).trim() === name;
}
