import type { NameKind } from '../../mentions/mention.ts';
import type { NameStore } from './nameStore.ts';

/** A name that the reader means; case, accents and hyphens make no difference. */
export interface NameRef {
  readonly kind: NameKind;
  readonly name: string;
}

/** What the reader says of names. It beats all evidence. */
export interface NameRules {
  /** Names that are one entity, in the whole corpus. */
  readonly same: readonly (readonly [NameRef, NameRef])[];
  /** Names that are never one entity. */
  readonly apart: readonly (readonly [NameRef, NameRef])[];
  /** How the entity of a name is to be called. Its id stays made of the name in use. */
  readonly rename: readonly { readonly of: NameRef; readonly to: string }[];
}

export const NO_RULES: NameRules = { same: [], apart: [], rename: [] };

/** Rules about names as rules about forms. */
export class FormRules {
  readonly #same = new Map<number, Set<number>>();
  readonly #apart = new Map<number, Set<number>>();
  /** What names are to be called, and the place of the rule. */
  readonly #names = new Map<number, { readonly to: string; readonly place: number }>();

  constructor({ same, apart, rename }: NameRules, store: NameStore) {
    const formOf = ({ kind, name }: NameRef): number => store.formOf(store.intern(kind, name));
    for (const [a, b] of apart) if (a.kind === b.kind) join(this.#apart, formOf(a), formOf(b));
    for (const [a, b] of same) if (a.kind === b.kind) join(this.#same, formOf(a), formOf(b));
    for (const { of, to } of rename) {
      const form = formOf(of);
      this.#names.set(form, { to, place: this.#names.get(form)?.place ?? this.#names.size });
    }
  }

  /** The forms that some rule speaks of. */
  get forms(): ReadonlySet<number> {
    return new Set([...this.#same.keys(), ...this.#apart.keys(), ...this.#names.keys()]);
  }

  sameAs(form: number): Iterable<number> {
    return this.#same.get(form) ?? [];
  }

  isRuled(form: number): boolean {
    return this.#same.has(form);
  }

  areApart(form: number, other: number): boolean {
    return this.#apart.get(form)?.has(other) ?? false;
  }

  /** True where the reader calls somebody otherwise. */
  get hasNames(): boolean {
    return this.#names.size > 0;
  }

  /** What the reader calls the entity of some forms: the last rule of several says. */
  nameOf(forms: Iterable<number>): string | undefined {
    let last: { readonly to: string; readonly place: number } | undefined;
    for (const form of forms) {
      const rule = this.#names.get(form);
      if (rule && (!last || rule.place > last.place)) last = rule;
    }
    return last?.to;
  }
}

function join(pairs: Map<number, Set<number>>, a: number, b: number): void {
  if (a === b) return;
  pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
  pairs.set(b, (pairs.get(b) ?? new Set()).add(a));
}
