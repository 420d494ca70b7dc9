import { getOrInsert } from '../../base/getOrInsert.ts';
import type { NameKind } from '../../mentions/names/mention.ts';
import { articleOf, namesOf, type Correction } from '../../corrections/corrections.ts';
import { nameKey } from '../../corrections/nameWords.ts';
import { oneLine } from '../../base/words/oneLine.ts';

interface Group {
  readonly kind: NameKind | undefined;
  readonly keys: ReadonlySet<string>;
}

/** Corrections that can be asked whether they include another one. */
export class SaidBefore {
  readonly #facts = new Map<string, string>();
  /** The kinds given in corrections of "same", "apart" and "rename". */
  readonly #kinds = new Set<string>();
  readonly #groups = new Map<string, Set<Group>>();

  constructor(corrections: Iterable<Correction>) {
    for (const correction of corrections) this.add(correction);
  }

  /** Adds a correction. */
  add(correction: Correction): void {
    for (const [key, value] of factsOf(correction)) this.#facts.set(key, value);
    const [name = ''] = namesOf(correction);
    if ('kind' in correction) this.#kinds.add(`${correction.kind} ${aboutOf(name)}`);
    if (correction.type !== 'same' && correction.type !== 'apart') return;
    const keys = new Set(correction.names.map(nameKey));
    const group: Group = { kind: correction.kind, keys };
    for (const key of keys)
      getOrInsert(this.#groups, `${correction.type} ${key}`, () => new Set()).add(group);
  }

  /**
   * True when another correction includes all that this one says. Costs as much as the rarest of
   * its names has corrections.
   */
  says(correction: Correction): boolean {
    if (correction.type === 'name' && correction.refersTo === undefined) {
      const { name, is = '', article } = correction;
      if (this.#kinds.has(`${is} ${aboutOf(name, article)}`)) return true;
    }
    if (correction.type !== 'same' && correction.type !== 'apart')
      return factsOf(correction).every(([key, value]) => this.#facts.get(key) === value);
    const { type, kind } = correction;
    const keys = [...new Set(namesOf(correction).map(nameKey))];
    const found = keys.map((key) => this.#groups.get(`${type} ${key}`) ?? NONE);
    const rarest = found.reduce((least, one) => (one.size < least.size ? one : least));
    return [...rarest].some(
      (group) =>
        (group.kind === undefined || group.kind === kind) && keys.every((key) => group.keys.has(key)),
    );
  }
}

const NONE: ReadonlySet<Group> = new Set();

function factsOf(correction: Correction): readonly (readonly [key: string, value: string])[] {
  if (correction.type === 'rename')
    return [[JSON.stringify(['rename', correction.kind, nameKey(correction.name)]), written(correction.to)]];
  if (correction.type !== 'name') return [];
  const { name, is, refersTo } = correction;
  const of = aboutOf(name, articleOf(correction));
  return [
    ...(is === undefined ? [] : [[`is ${of}`, is] as const]),
    ...(refersTo === undefined ? [] : [[`refersTo ${of}`, written(refersTo)] as const]),
  ];
}

function aboutOf(name: string, article?: string): string {
  return JSON.stringify([article, nameKey(name)]);
}

function written(name: string): string {
  return oneLine(name).trim();
}
