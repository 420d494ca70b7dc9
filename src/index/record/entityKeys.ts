import { daysOf } from '../../calendar/dateValue.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';

/** Kinds by the number under which they are kept. */
export const KINDS: readonly MentionKind[] = ['person', 'place', 'date', 'organization'];

export function kindNumber(kind: MentionKind): number {
  return KINDS.indexOf(kind);
}

/** The form in which date values meet: the time of day left out. */
export function dateKey(value: string | undefined): string {
  return (value ?? '').replace(/T[^/]*/g, '');
}

/** The id under which a date value goes where entity ids go. */
export function dateId(value: string | undefined): string {
  return `date:${dateKey(value)}`;
}

export function isDateId(id: string): boolean {
  return id.startsWith('date:');
}

/** The EDTF value of a date's id. */
export function dateOf(id: string): string {
  return id.slice('date:'.length);
}

const AFTER_ALL_DAYS = '~';

/** Orders date values by their first day, those that cannot be placed last. */
export function sortKeyOf(value: string): string {
  return daysOf(value)?.[0] ?? AFTER_ALL_DAYS;
}
