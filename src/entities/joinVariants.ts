import { sharedContext } from './articleContext.ts';
import type { Form } from './block.ts';
import { areLooseVariants, areMisspellings, areVariants, relationOf } from './nameRelation.ts';
import type { PersonName } from './personName.ts';

/** A name is compared with at most this many of its bucket, and joins no larger group. */
const MOST_RIVALS = 40;
/** What two names one slip apart must share, in the units of `ArticleContext`, or a title. */
const SUPPORT = 1.5;
/** A misspelling is rarer than the name. */
const RARER = 0.5;

/** Groups full names that are one person's. */
export interface Variants {
  readonly groups: readonly (readonly Form[])[];
  /** Names of several words that are family names only ("García Márquez" beside "Gabriel García Márquez"). */
  readonly shortFull: readonly Form[];
}

/**
 * Joins full names that differ in middle names, initials, short forms or order only, then misspellings that something else speaks for. A name that
 * fits two people joins neither.
 * @param forms names of two words or more, in order of their keys
 */
export function joinVariants(forms: readonly Form[], block: string): Variants {
  const groups: Form[][] = [];
  const shortFull: Form[] = [];
  const buckets = new Map<string, Set<Form[]>>();
  const ordered = [...forms].sort((a, b) => b.key.person!.words.length - a.key.person!.words.length);
  for (const form of ordered) {
    const rivals = new Set<Form[]>();
    const keys = bucketKeys(form);
    for (const key of keys) for (const group of take(buckets.get(key), MOST_RIVALS)) rivals.add(group);
    const name = form.key.person!;
    const fits = [...rivals].filter((group) => fitsGroup(name, group));
    if (
      fits.length === 0 &&
      [...rivals].some(([first]) => relationOf(name, first!.key.person!) === 'family')
    ) {
      shortFull.push(form);
      continue;
    }
    const slips = fits.length > 0 ? [] : [...rivals].filter((group) => isMisspelt(form, group, block));
    const [only, another] = fits.length > 0 ? fits : slips;
    const group = only !== undefined && another === undefined ? only : [];
    if (group.length === 0) groups.push(group);
    group.push(form);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket) bucket.add(group);
      else buckets.set(key, new Set([group]));
    }
  }
  return { groups, shortFull };
}

/** True for a variant of one of the group's names that contradicts none of the others. */
function fitsGroup(name: PersonName, group: readonly Form[]): boolean {
  if (group.length > MOST_RIVALS) return false;
  const isVariant = ({ key }: Form): boolean => areVariants(name, key.person!);
  return (
    group.some(isVariant) &&
    group.every((form) => isVariant(form) || areLooseVariants(name, form.key.person!))
  );
}

/** Keys of which two names share one if they may be the same person's: all words but one, whatever their order. */
function bucketKeys({ key }: Form): Set<string> {
  const { words, family, given } = key.person!;
  const keys = new Set([
    words.join(''),
    [...words].sort().join(' '),
    ...given.map((name) => `${name[0]!}|${family.join(' ')}`),
  ]);
  if (words.length <= 5)
    for (const [i] of words.entries()) keys.add(words.map((word, j) => (i === j ? '*' : word)).join(' '));
  for (let i = 1; i < Math.min(words.length, 4); i++) keys.add(`>${words.slice(-i).join(' ')}`);
  return keys;
}

function isMisspelt(form: Form, group: readonly Form[], block: string): boolean {
  const other = group.find(({ key }) => areMisspellings(form.key.person!, key.person!));
  if (!other) return false;
  const [rare, usual] = form.entries.length <= other.entries.length ? [form, other] : [other, form];
  if (rare.entries.length > Math.max(1, usual.entries.length * RARER)) return false;
  const [a, b] = [rare.profile, usual.profile];
  for (const office of a.offices) if (b.offices.has(office)) return true;
  return sharedContext(a.context, b.context, block) >= SUPPORT;
}

function* take<T>(items: Iterable<T> | undefined, count: number): Generator<T> {
  let left = count;
  for (const item of items ?? []) {
    if (left-- <= 0) return;
    yield item;
  }
}
