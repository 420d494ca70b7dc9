import { partitionPoint } from '../base/partitionPoint.ts';
import { modify, type Edit, type FormattingOptions, type Node } from 'jsonc-parser';
import { getOrInsert } from '../base/getOrInsert.ts';
import { configKey, entriesOf, parseConfigTree } from './configTree.ts';
import { resolveContradictions } from './contradictions.ts';
import { parseCorpusConfig } from './corpusConfig.ts';
import {
  articleOf,
  entryOf,
  identityOf,
  namesOf,
  type Correction,
  type PlacedCorrection,
} from './corrections.ts';
import { edited, insertItems, removeItems, replaceItem, styleOf } from './listEdits.ts';
import { nameKey } from './nameWords.ts';
import { readCorrections } from './readCorrections.ts';

/** The order of types in the file: first what applies everywhere, then article by article. */
const TYPE_ORDER: readonly Correction['type'][] = ['name', 'same', 'apart', 'rename', 'quote'];

/**
 * The text of `corpus-lens.json` with corrections added, each on a line of its own at its place in
 * the order. Those that they override are removed; everything else, comments too, stays as it is.
 * @param source empty where there is no file yet
 * @returns undefined when the text cannot be read as a configuration and must not be written
 */
export function addCorrections(source: string, corrections: readonly Correction[]): string | undefined {
  if (parseCorpusConfig(source).broken) return undefined;
  const started = withList(source);
  if (started === undefined) return undefined;
  const fresh = corrections.map((correction): PlacedCorrection => ({ correction, start: -1, end: -1 }));
  const { text, list, placed, kept, overruled } = withoutOverruled(started, fresh);
  const numbers = new Map(list.children!.map(({ offset }, index) => [offset, index]));
  const edits: Edit[] = [];
  for (const [one, gone] of overruled) {
    const node = list.children![numbers.get(gone.start)!]!;
    if (identityOf(one.correction) !== identityOf(gone.correction))
      edits.push(replaceItem(node, entryText(one.correction)));
  }
  const taken = new Set([...overruled.values()].map(({ start }) => start));
  const placeOf = placeIn(placed.filter(({ start }) => !taken.has(start)));
  const inserted = new Map<number, Correction[]>();
  for (const one of kept) {
    if (overruled.has(one)) continue;
    const before = placeOf(one.correction);
    const index = before === undefined ? 0 : numbers.get(before.start)! + 1;
    getOrInsert(inserted, index, () => []).push(one.correction);
  }
  const style = styleOf(text);
  for (const [index, added] of inserted) {
    const entries = added.sort((a, b) => compare(sortKey(a), sortKey(b))).map(entryText);
    edits.push(...insertItems(text, list, index, entries, style));
  }
  return edited(text, edits);
}

/** The text of `corpus-lens.json` without these corrections; undefined when it cannot be read. */
export function removeCorrections(text: string, corrections: readonly Correction[]): string | undefined {
  if (parseCorpusConfig(text).broken) return undefined;
  const unwanted = new Set(corrections.map(identityOf));
  const list = listOf(text);
  const gone = list ? placedIn(list).filter((one) => unwanted.has(identityOf(one.correction))) : [];
  return list ? without(text, list, gone) : text;
}

/**
 * The text of `corpus-lens.json` with an article's publication date (`YYYY-MM-DD`) set or removed;
 * undefined when it cannot be read.
 */
export function setPublished(text: string, article: string, day: string | undefined): string | undefined {
  if (parseCorpusConfig(text).broken) return undefined;
  const articles = memberOf(rootOf(text), 'articles');
  if (articles && articles.type !== 'object') return undefined;
  const known = [...entriesOf(articles)].map(([key]) => key).find((key) => configKey(key) === article);
  const options = { formattingOptions: formattingOf(text) };
  return ended(text, edited(text, modify(text, ['articles', known ?? article, 'published'], day, options)));
}

/**
 * The text with entries added to the list of corrections as they are written, each before those
 * about the same thing: the later one applies.
 * @param text with such a list
 */
export function insertEntries(text: string, entries: readonly string[]): string {
  return entries.reduce((so, entry) => {
    const list = listOf(so)!;
    const placed = placedIn(list);
    const correction = correctionIn(entry);
    const before = correction && placeIn(placed, 'before')(correction);
    const at = before ? list.children!.findIndex(({ offset }) => offset === before.start) + 1 : 0;
    return edited(so, insertItems(so, list, at, [entry], styleOf(so)));
  }, text);
}

/**
 * The text with a list of corrections, even an empty one; undefined if `corrections` is something
 * else.
 */
export function withList(text: string): string | undefined {
  const known = memberOf(rootOf(text), 'corrections');
  if (known) return known.type === 'array' ? text : undefined;
  return ended(
    text,
    edited(text, modify(text, ['corrections'], [], { formattingOptions: formattingOf(text) })),
  );
}

/** A list of corrections with the effect of new ones on it. */
interface Merged {
  readonly text: string;
  readonly list: Node;
  readonly placed: readonly PlacedCorrection[];
  /** The new ones that count. */
  readonly kept: readonly PlacedCorrection[];
  /** For each new one the old one that it replaces. */
  readonly overruled: ReadonlyMap<PlacedCorrection, PlacedCorrection>;
}

/** Removes the old corrections that new ones override, except those that a new one replaces. */
function withoutOverruled(source: string, fresh: readonly PlacedCorrection[]): Merged {
  for (let text = source; ;) {
    const list = listOf(text)!;
    const placed = placedIn(list);
    const resolved = resolveContradictions([...placed, ...fresh]);
    const isFresh = new Set(fresh);
    const overruled = new Map<PlacedCorrection, PlacedCorrection>();
    const gone: PlacedCorrection[] = [];
    for (const one of resolved.overruled) {
      if (one.start < 0 || !isFresh.has(one.by)) continue;
      if (one.correction.type === one.by.correction.type && !overruled.has(one.by))
        overruled.set(one.by, one);
      else gone.push(one);
    }
    if (gone.length === 0)
      return { text, list, placed, kept: resolved.kept.filter((one) => isFresh.has(one)), overruled };
    text = without(text, list, gone);
  }
}

/** The list of corrections in a text. */
export function listOf(text: string): Node | undefined {
  const list = memberOf(rootOf(text), 'corrections');
  return list?.type === 'array' ? list : undefined;
}

function rootOf(text: string): Node | undefined {
  return parseConfigTree(text, () => undefined);
}

function memberOf(node: Node | undefined, key: string): Node | undefined {
  return [...entriesOf(node)].findLast(([name]) => name === key)?.[1];
}

/** The correction that an entry says; undefined for one that cannot be used. */
export function correctionIn(entry: string): Correction | undefined {
  const list = listOf(`{"corrections":[${entry}\n]}`);
  return list && placedIn(list)[0]?.correction;
}

function placedIn(list: Node): readonly PlacedCorrection[] {
  return readCorrections(list, () => undefined);
}

function without(text: string, list: Node, gone: readonly PlacedCorrection[]): string {
  const starts = new Set(gone.map(({ start }) => start));
  const numbers = list.children!.flatMap(({ offset }, index) => (starts.has(offset) ? [index] : []));
  return edited(text, removeItems(text, list, new Set(numbers)));
}

/** Finds the last entry that sorts before a correction or equal to it. */
function placeIn(
  placed: readonly PlacedCorrection[],
  beside: 'before' | 'behind' = 'behind',
): (correction: Correction) => PlacedCorrection | undefined {
  // The least key from each entry on. It never falls, so binary search works whatever the order of
  // the list.
  const least = placed.map(({ correction }) => sortKey(correction));
  for (let i = least.length - 2; i >= 0; i--)
    if (compare(least[i + 1]!, least[i]!) < 0) least[i] = least[i + 1]!;
  return (correction) => {
    const key = sortKey(correction);
    const most = beside === 'behind' ? 1 : 0;
    return placed[partitionPoint(least.length, (at) => compare(least[at]!, key) < most) - 1];
  };
}

/** The sort key of the list; equal for corrections about the same thing. */
export function sortKey(correction: Correction): readonly string[] {
  return [
    articleOf(correction) ?? '',
    String(TYPE_ORDER.indexOf(correction.type)),
    ...namesOf(correction).slice(0, 2).map(nameKey),
  ];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** An entry on one line, as a person would write it. */
function entryText(correction: Correction): string {
  const members = Object.entries(entryOf(correction)).map(([key, value]) => {
    const written =
      typeof value === 'string'
        ? JSON.stringify(value)
        : `[${value.map((name) => JSON.stringify(name)).join(', ')}]`;
    return `${JSON.stringify(key)}: ${written}`;
  });
  return `{ ${members.join(', ')} }`;
}

function formattingOf(text: string): FormattingOptions {
  const { indent, eol } = styleOf(text);
  return { insertSpaces: indent !== '\t', tabSize: indent === '\t' ? 4 : indent.length, eol };
}

/** A file that is new ends in a line break. */
function ended(before: string, text: string): string {
  return before.trim() === '' && !text.endsWith('\n') ? `${text}\n` : text;
}
