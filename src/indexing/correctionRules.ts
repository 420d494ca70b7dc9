import type { CorrectionSet } from '../corrections/correctionSet.ts';
import { NAME_KINDS, type NameKind } from '../mentions/names/mention.ts';
import type { NameRef, NameRules } from '../resolution/nameRules.ts';

/**
 * The corrections of all corpora that concern more than one article's own mentions. Later ones
 * override earlier ones.
 */
export function linkRules(sets: Iterable<CorrectionSet>): NameRules {
  const same: NameRules['same'][number][] = [];
  const apart: NameRules['apart'][number][] = [];
  const shown: NameRules['rename'][number][] = [];
  const renamed: NameRules['rename'][number][] = [];
  for (const set of sets) {
    for (const { names, kind } of set.same) {
      for (const one of kindsOf(kind)) {
        const [first, ...others] = names.map((name): NameRef => ({ kind: one, name }));
        for (const other of others) same.push([first!, other]);
        shown.push({ of: first!, to: first!.name });
      }
    }
    for (const { names, kind } of set.apart) {
      for (const one of kindsOf(kind)) {
        for (const [index, name] of names.entries())
          for (const other of names.slice(index + 1))
            apart.push([
              { kind: one, name },
              { kind: one, name: other },
            ]);
      }
    }
    for (const { name, to, kind } of set.renames)
      for (const one of kindsOf(kind)) renamed.push({ of: { kind: one, name }, to });
  }
  // What somebody is to be called is said more plainly by a rename than by the first of several
  // names.
  return { same, apart, rename: [...shown, ...renamed] };
}

function kindsOf(kind: NameKind | undefined): readonly NameKind[] {
  return kind === undefined ? NAME_KINDS : [kind];
}
