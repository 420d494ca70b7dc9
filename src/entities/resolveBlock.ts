import type { NameKind } from '../mentions/mention.ts';
import type { CorpusEntity } from './analysis.ts';
import type { Block, BlockEntry, Form } from './block.ts';
import { entityId, namesake } from './entityId.ts';
import { nameInUse } from './nameInUse.ts';
import { resolvePeople } from './resolvePeople.ts';

/** Entries that are one corpus entity: whole forms, and single entries of forms that several entities share. */
export interface Cluster {
  readonly forms: Form[];
  readonly entries: {
    readonly form: Form;
    readonly entry: BlockEntry;
    readonly candidates: readonly Cluster[];
  }[];
}

/** Sorts the entries of a block into corpus entities and notes the outcome in its forms; depends on nothing but the block's entries. */
export function resolveBlock(block: Block): readonly CorpusEntity[] {
  const forms = [...block.forms.values()].sort((a, b) => (a.key.key < b.key.key ? -1 : 1));
  const clusters = block.kind === 'person' ? resolvePeople(forms, block.key) : [{ forms, entries: [] }];
  const entities = withIds(clusters, block.kind);
  for (const form of forms) form.exceptions.clear();
  for (const [cluster, { id }] of entities) {
    for (const form of cluster.forms) form.outcome = { id, candidates: [id] };
  }
  for (const [cluster, { id }] of entities) {
    for (const { form, entry, candidates } of cluster.entries) {
      const ids = candidates.map((candidate) => entities.get(candidate)!.id);
      form.exceptions.set(entry, { id, candidates: [...new Set([id, ...ids])] });
    }
  }
  return [...entities.values()];
}

/** Names clusters by the name in use; an id is made of that name, so that it stays as long as the name does. */
function withIds(clusters: readonly Cluster[], kind: NameKind): Map<Cluster, CorpusEntity> {
  const entities = new Map<Cluster, CorpusEntity>();
  const bearers = new Map<string, number>();
  for (const cluster of clusters) {
    const name = canonicalName(cluster);
    const number = (bearers.get(name) ?? 0) + 1;
    bearers.set(name, number);
    entities.set(cluster, { id: entityId(kind, name, namesake(number)), kind, name });
  }
  return entities;
}

/** The form in most articles; of people a full name where there is any. */
function mainForm({ forms, entries }: Cluster): Form {
  const counts = new Map<Form, number>(forms.map((form) => [form, form.entries.length]));
  if (forms.length === 0) for (const { form } of entries) counts.set(form, (counts.get(form) ?? 0) + 1);
  let best: Form | undefined;
  let bestRank = -1;
  for (const [form, count] of counts) {
    const isFull = form.key.person === undefined || form.key.person.words.length > 1;
    const rank = count + (isFull ? 1e9 : 0);
    if (rank > bestRank) [best, bestRank] = [form, rank];
  }
  return best!;
}

function canonicalName(cluster: Cluster): string {
  const form = mainForm(cluster);
  return form.key.usual ?? nameInUse(form.surfaces);
}
