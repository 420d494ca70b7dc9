import type { Node } from 'jsonc-parser';
import type { Span } from '../base/span.ts';
import { NAME_KINDS, type NameKind } from '../mentions/names/mention.ts';
import { configKey, entriesOf, type Refuse, spanOf } from './configTree.ts';
import { CORRECTED_KINDS, type Claim, type Correction, type PlacedCorrection } from './corrections.ts';

/** Longer texts are no names, and comparing them would cost time. */
export const LONGEST_NAME = 200;
/** A quotation and each side of its surroundings. */
const LONGEST_QUOTE = 2_000;
/** The most names in one list, each of which is compared with each. */
export const MOST_NAMES = 100;
/**
 * Characters that are in no name: controls other than white space, halves of a character, and those
 * that change how the text behind them looks.
 */
const UNREADABLE = /[^\P{Cc}\t\n\v\f\r]|\p{Cs}|[\u202d\u202e]/u;

/** The keys that give the type of a correction, and how an entry of each type is read. */
const READERS: Readonly<Record<Correction['type'], (entry: Entry) => Correction | undefined>> = {
  name: (entry) => {
    const name = entry.name('name');
    const article = entry.has('article') ? entry.path() : undefined;
    const claim = entry.claim();
    if (name === undefined || !claim || (entry.has('article') && article === undefined)) return undefined;
    return { type: 'name', name, ...(article !== undefined && { article }), ...claim };
  },
  quote: (entry) => {
    const quote = entry.text('quote', LONGEST_QUOTE);
    const article = entry.path();
    const claim = entry.claim();
    const before = entry.has('before') ? entry.text('before', LONGEST_QUOTE, true) : '';
    const after = entry.has('after') ? entry.text('after', LONGEST_QUOTE, true) : '';
    if (quote === undefined || before === undefined || after === undefined) return undefined;
    return article === undefined || !claim
      ? undefined
      : { type: 'quote', quote, before, after, article, ...claim };
  },
  same: (entry) => entry.list('same'),
  apart: (entry) => entry.list('apart'),
  rename: (entry) => {
    const name = entry.name('rename');
    const to = entry.name('to');
    const kind = entry.nameKind();
    return name === undefined || to === undefined || kind === 'wrong'
      ? undefined
      : { type: 'rename', name, to, ...(kind && { kind }) };
  },
};
const TYPES = Object.keys(READERS) as Correction['type'][];

/**
 * The entries of `corrections`, in the order of the file. One that cannot be used becomes a problem
 * at its place, and the rest applies; unknown keys are ignored.
 * @param doubtful places that were refused already: an entry with one does not apply
 */
export function readCorrections(
  list: Node,
  refuse: Refuse,
  doubtful: readonly Span[] = [],
): readonly PlacedCorrection[] {
  if (list.type !== 'array') {
    refuse('"corrections" must be a list, like [{"name": "Summary", "is": "not a name"}]', spanOf(list));
    return [];
  }
  const found: PlacedCorrection[] = [];
  let next = 0;
  for (const node of list.children ?? []) {
    while (next < doubtful.length && doubtful[next]!.start < node.offset) next++;
    if (next < doubtful.length && doubtful[next]!.start < node.offset + node.length) continue;
    const entry = new Entry(node, refuse);
    const types = TYPES.filter((type) => entry.has(type));
    if (node.type !== 'object' || types.length !== 1) {
      refuse(
        'must say "name", "quote", "same", "apart" or "rename", like {"name": "Summary", "is": "not a name"}',
        spanOf(node),
      );
      continue;
    }
    const correction = READERS[types[0]!](entry);
    if (correction) found.push({ correction, ...spanOf(node) });
  }
  return found;
}

/** One entry of the list, which refuses each error at its place. */
class Entry {
  readonly #node: Node;
  readonly #values: ReadonlyMap<string, Node>;
  readonly #refuse: Refuse;

  constructor(node: Node, refuse: Refuse) {
    this.#node = node;
    this.#values = new Map(entriesOf(node));
    this.#refuse = refuse;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** A text of at most `longest` code units; undefined when it is missing or no such text. */
  text(key: string, longest: number, mayBeEmpty = false): string | undefined {
    const node = this.#values.get(key);
    if (!node) {
      this.#refuse(`needs "${key}"`, spanOf(this.#node));
      return undefined;
    }
    return this.#string(node, `"${key}"`, longest, mayBeEmpty);
  }

  name(key: string): string | undefined {
    const node = this.#values.get(key);
    const name = this.text(key, LONGEST_NAME)?.trim();
    return name !== undefined && this.#isReadable(node!, `"${key}"`, name) ? name : undefined;
  }

  path(): string | undefined {
    const path = this.text('article', LONGEST_QUOTE);
    if (path === undefined || !this.#isReadable(this.#values.get('article')!, '"article"', path))
      return undefined;
    return configKey(path);
  }

  claim(): Claim | undefined {
    const is = this.#values.get('is');
    const kind = is && CORRECTED_KINDS.find((one) => one === is.value);
    if (is && !kind) {
      const kinds = CORRECTED_KINDS.map((one) => `"${one}"`).join(', ');
      this.#refuse(`"is" must be one of ${kinds}`, spanOf(is));
      return undefined;
    }
    const refersTo = this.has('refersTo') ? this.name('refersTo') : undefined;
    if (this.has('refersTo') && refersTo === undefined) return undefined;
    if (kind === undefined && refersTo === undefined) {
      this.#refuse('needs "is" or "refersTo"', spanOf(this.#node));
      return undefined;
    }
    return { ...(kind && { is: kind }), ...(refersTo !== undefined && { refersTo }) };
  }

  nameKind(): NameKind | 'wrong' | undefined {
    const node = this.#values.get('kind');
    if (!node) return undefined;
    const kind = NAME_KINDS.find((one) => one === node.value);
    if (!kind) this.#refuse('"kind" must be "person", "place" or "organization"', spanOf(node));
    return kind ?? 'wrong';
  }

  list<Type extends 'same' | 'apart'>(
    type: Type,
  ): { type: Type; names: readonly string[]; kind?: NameKind } | undefined {
    const node = this.#values.get(type)!;
    const kind = this.nameKind();
    const count = node.type === 'array' ? (node.children ?? []).length : 0;
    if (count < 2 || count > MOST_NAMES) {
      this.#refuse(`"${type}" must be a list of 2 to ${MOST_NAMES} names`, spanOf(node));
      return undefined;
    }
    const names = node.children!.map((child) => {
      const name = this.#string(child, 'a name', LONGEST_NAME, false)?.trim();
      return name !== undefined && this.#isReadable(child, 'a name', name) ? name : undefined;
    });
    if (kind === 'wrong' || !names.every((name) => name !== undefined)) return undefined;
    return { type, names, ...(kind && { kind }) };
  }

  #isReadable(node: Node, what: string, text: string): boolean {
    const unreadable = UNREADABLE.exec(text);
    if (!unreadable) return true;
    const code = unreadable[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    this.#refuse(`${what} holds U+${code}, which cannot be read`, spanOf(node));
    return false;
  }

  #string(node: Node, what: string, longest: number, mayBeEmpty: boolean): string | undefined {
    const value: unknown = node.value;
    const fits = typeof value === 'string' && value.length <= longest && (mayBeEmpty || value.trim() !== '');
    if (fits) return value;
    this.#refuse(`${what} must be a text of 1 to ${longest.toLocaleString('en')} characters`, spanOf(node));
    return undefined;
  }
}
