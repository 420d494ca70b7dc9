import { getNodeValue, type Node } from 'jsonc-parser';
import { getOrInsert } from '../base/getOrInsert.ts';
import { changedSpan } from './changedSpan.ts';
import { parseCorpusConfig } from './corpusConfig.ts';
import { correctionIn, insertEntries, listOf, setPublished, sortKey, withList } from './editCorrections.ts';
import { edited, removeItems, replaceItem } from './listEdits.ts';

/** A `corpus-lens.json` before and after one change. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/**
 * The text of `corpus-lens.json` with one change undone, whatever was edited since. As many
 * corrections are removed as the change added, and none that was there before; those that it
 * removed or replaced come back; a publication date becomes what it was, unless another was set
 * since. All else stays as it is, byte by byte where the edits do not touch each other.
 * @returns undefined when the text cannot be read as a configuration and must not be written
 */
export function takeBack(change: TextChange, now: string): string | undefined {
  if (now === change.after) return change.before;
  if (parseCorpusConfig(now).broken) return undefined;
  const wanted = wantedOf(change, now);
  const text = asText(change, now);
  return text !== undefined && isAsWanted(text, wanted) ? text : entryByEntry(change, now, wanted);
}

/** What the text must contain in the end. */
interface Wanted {
  /** How many of each entry the list must have. */
  readonly counts: ReadonlyMap<string, number>;
  /** Publication dates by article, where they must change. */
  readonly days: ReadonlyMap<string, string | undefined>;
}

function wantedOf({ before, after }: TextChange, now: string): Wanted {
  const [old, changed, present] = [before, after, now].map((text) => entriesIn(text));
  const counts = new Map<string, number>();
  for (const key of new Set([...old!.keys(), ...present!.keys()])) {
    const [b, a, n] = [old!, changed!, present!].map((entries) => entries.get(key)?.length ?? 0);
    const wanted =
      a! > b! ? n! - Math.max(0, Math.min(a! - b!, n! - b!)) : n! + Math.min(b! - a!, Math.max(0, b! - n!));
    if (wanted > 0) counts.set(key, wanted);
  }
  const [oldDays, changedDays, presentDays] = [before, after, now].map((text) => daysIn(text));
  const days = new Map<string, string | undefined>();
  for (const article of new Set([...oldDays!.keys(), ...changedDays!.keys()])) {
    const [b, a] = [oldDays!.get(article), changedDays!.get(article)];
    if (a !== b && presentDays!.get(article) === a) days.set(article, b);
  }
  return { counts, days };
}

function isAsWanted(text: string, { counts, days }: Wanted): boolean {
  if (parseCorpusConfig(text).broken) return false;
  const entries = entriesIn(text);
  const found = daysIn(text);
  return (
    entries.size === counts.size &&
    [...counts].every(([key, count]) => entries.get(key)?.length === count) &&
    [...days].every(([article, day]) => found.get(article) === day)
  );
}

/**
 * Puts the old text back in the place of the new one; undefined when something else was changed
 * there since.
 */
function asText({ before, after }: TextChange, now: string): string | undefined {
  const made = changedSpan(before, after);
  const since = changedSpan(after, now);
  const end = made.start + made.text.length;
  const moved = since.end <= made.start ? now.length - after.length : 0;
  if (moved === 0 && since.end > made.start && since.start < end) return undefined;
  return now.slice(0, made.start + moved) + before.slice(made.start, made.end) + now.slice(end + moved);
}

function entryByEntry({ before }: TextChange, now: string, { counts, days }: Wanted): string | undefined {
  const started = withList(now);
  if (started === undefined) return undefined;
  const [old, present] = [entriesIn(before), entriesIn(started)];
  const unwanted = [...present].flatMap(([key, nodes]) => nodes.slice(counts.get(key) ?? 0)).sort(inOrder);
  const missing = [...counts]
    .flatMap(([key, count]) => {
      const lacking = count - (present.get(key)?.length ?? 0);
      return lacking > 0 ? (old.get(key) ?? []).slice(-lacking) : [];
    })
    .sort(inOrder)
    .map(({ offset, length }) => before.slice(offset, offset + length));
  // A replaced entry comes back at the place of its successor.
  const successors = successorsOf(
    missing,
    unwanted.map(({ offset, length }) => started.slice(offset, offset + length)),
  );
  let text = edited(
    started,
    [...successors].map(([entry, successor]) => replaceItem(unwanted[successor]!, missing[entry]!)),
  );
  const replaced = new Set(successors.values());
  const numbers = new Map((listOf(started)!.children ?? []).map(({ offset }, index) => [offset, index]));
  const gone = unwanted.filter((_, index) => !replaced.has(index)).map(({ offset }) => numbers.get(offset)!);
  text = edited(text, removeItems(text, listOf(text)!, new Set(gone)));
  text = insertEntries(
    text,
    missing.filter((_, index) => !successors.has(index)),
  );
  for (const [article, day] of days) text = setPublished(text, article, day) ?? text;
  return text;
}

/**
 * The new entry at the place of each old one: one about the same thing, else one of the same type.
 */
function successorsOf(old: readonly string[], fresh: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const likeness of [subjectOf, sortOf]) {
    const waiting = new Map<string, number[]>();
    for (const [index, entry] of fresh.entries())
      if (!taken.has(index)) getOrInsert(waiting, likeness(entry), () => []).push(index);
    for (const [index, entry] of old.entries()) {
      const successor = found.has(index) ? undefined : waiting.get(likeness(entry))?.shift();
      if (successor === undefined) continue;
      found.set(index, successor);
      taken.add(successor);
    }
  }
  return found;
}

function subjectOf(entry: string): string {
  const correction = correctionIn(entry);
  return correction ? JSON.stringify(sortKey(correction)) : entry;
}

function sortOf(entry: string): string {
  return correctionIn(entry)?.type ?? entry;
}

function inOrder(a: Node, b: Node): number {
  return a.offset - b.offset;
}

/**
 * The entries of the list of corrections by their content, in the order of the file, with those
 * that cannot be used.
 */
function entriesIn(text: string): Map<string, Node[]> {
  const entries = new Map<string, Node[]>();
  for (const node of listOf(text)?.children ?? [])
    getOrInsert(entries, JSON.stringify(getNodeValue(node)), () => []).push(node);
  return entries;
}

function daysIn(text: string): ReadonlyMap<string, string | undefined> {
  return new Map(
    [...parseCorpusConfig(text).config.articles].map(([article, { published }]) => [article, published]),
  );
}
