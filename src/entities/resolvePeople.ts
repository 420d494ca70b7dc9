import { areVariants, relationOf, type PersonName } from './personName.ts';
import type { BlockEntry } from './resolveBlock.ts';

/** All entries with one name. */
interface Form {
  readonly name: PersonName;
  readonly entries: BlockEntry[];
}

/** Sorts people whose family names sound alike into those who are the same. */
export function resolvePeople(entries: readonly BlockEntry[]): readonly (readonly BlockEntry[])[] {
  const forms = new Map<string, Form>();
  for (const entry of entries) {
    const form = forms.get(entry.key.key);
    if (form) form.entries.push(entry);
    else forms.set(entry.key.key, { name: entry.key.person!, entries: [entry] });
  }
  const full = [...forms.values()].filter(({ name }) => name.words.length > 1);
  const groups = joinVariants(full);
  const people: BlockEntry[][] = groups.map((group) => group.flatMap((form) => form.entries));
  for (const form of forms.values()) {
    if (form.name.words.length > 1) continue;
    const fits = groups.flatMap((group, i) => group.some(({ name }) => relationOf(form.name, name) === 'family') ? [i] : []); // prettier-ignore
    if (fits.length === 1) people[fits[0]!]!.push(...form.entries);
    else people.push(form.entries);
  }
  return people;
}

/** Forms that differ in middle names, initials or short forms only; what fits two people joins neither. */
function joinVariants(forms: readonly Form[]): Form[][] {
  const groups: Form[][] = [];
  const ordered = [...forms].sort(
    (a, b) => b.name.words.length - a.name.words.length || (a.name.key < b.name.key ? -1 : 1),
  );
  for (const form of ordered) {
    const fits = groups.filter((group) => group.every(({ name }) => areVariants(form.name, name)));
    if (fits.length === 1) fits[0]!.push(form);
    else groups.push([form]);
  }
  return groups;
}
