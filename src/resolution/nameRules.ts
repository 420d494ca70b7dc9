import { getOrInsert } from '../base/getOrInsert.ts';
import type { NameKind } from '../mentions/names/mention.ts';
import type { NameStore } from './nameStore.ts';

/** A name in a correction; case, accents and hyphens make no difference. */
export interface NameRef {
  readonly kind: NameKind;
  readonly name: string;
}

/** What corrections say about names. It overrides all evidence. */
export interface NameRules {
  /** Names that are one entity, in the whole corpus. */
  readonly same: readonly (readonly [NameRef, NameRef])[];
  /** Names that are never one entity. */
  readonly apart: readonly (readonly [NameRef, NameRef])[];
  /** The name to show for the entity of a name. Its id keeps the name in use. */
  readonly rename: readonly { readonly of: NameRef; readonly to: string }[];
}

/** The rules without corrections. */
export const NO_RULES: NameRules = { same: [], apart: [], rename: [] };

/** Rules about names as rules about forms. */
export class FormRules {
  readonly #same = new Map<number, Set<number>>();
  readonly #apart = new Map<number, Set<number>>();
  /** The name to show for a form, with the number of the rule that says so. */
  readonly #names = new Map<number, { readonly name: string; readonly rank: number }>();

  constructor({ same, apart, rename }: NameRules, store: NameStore) {
    const formOf = ({ kind, name }: NameRef): number => store.formOf(store.intern(kind, name));
    for (const [a, b] of apart) if (a.kind === b.kind) join(this.#apart, formOf(a), formOf(b));
    for (const [a, b] of same) if (a.kind === b.kind) join(this.#same, formOf(a), formOf(b));
    for (const [rank, { of, to }] of rename.entries()) this.#names.set(formOf(of), { name: to, rank });
  }

  /** The forms that rules are about. */
  get forms(): ReadonlySet<number> {
    return new Set([...this.#same.keys(), ...this.#apart.keys(), ...this.#names.keys()]);
  }

  /** The forms that a rule joins with a form. */
  sameAs(form: number): Iterable<number> {
    return this.#same.get(form) ?? [];
  }

  /** True where a rule joins the form with another one. */
  isRuled(form: number): boolean {
    return this.#same.has(form);
  }

  /** True where a rule keeps two forms apart. */
  areApart(form: number, other: number): boolean {
    return this.#apart.get(form)?.has(other) ?? false;
  }

  /** True where a correction renames an entity. */
  get hasNames(): boolean {
    return this.#names.size > 0;
  }

  /** The name that a correction gives the entity of some forms; of several the last one applies. */
  nameOf(forms: Iterable<number>): string | undefined {
    let last: { readonly name: string; readonly rank: number } | undefined;
    for (const form of forms) {
      const said = this.#names.get(form);
      if (said && said.rank >= (last?.rank ?? 0)) last = said;
    }
    return last?.name;
  }
}

function join(pairs: Map<number, Set<number>>, a: number, b: number): void {
  if (a === b) return;
  getOrInsert(pairs, a, () => new Set()).add(b);
  getOrInsert(pairs, b, () => new Set()).add(a);
}
