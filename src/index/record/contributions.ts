import { ByteReader, ByteWriter } from '../../base/numbers/bytes.ts';

/**
 * What was counted for one entity when an article was put into the index, by numbers of rows: what
 * is to be taken back when it goes.
 */
export interface Contribution {
  readonly entity: number;
  readonly counted: number;
  readonly total: number;
  readonly aliases: readonly { readonly id: number; readonly count: number }[];
  readonly roles: readonly number[];
}

export function encodeContributions(all: readonly Contribution[]): Uint8Array {
  const to = new ByteWriter(16 * all.length);
  to.number(all.length);
  for (const { entity, counted, total, aliases, roles } of all) {
    for (const number of [entity, counted, total, aliases.length]) to.number(number);
    for (const { id, count } of aliases) {
      to.number(id);
      to.number(count);
    }
    to.number(roles.length);
    for (const role of roles) to.number(role);
  }
  return to.take();
}

export function decodeContributions(bytes: Uint8Array): readonly Contribution[] {
  const from = new ByteReader(bytes);
  return Array.from({ length: from.count() }, () => {
    const [entity, counted, total] = [from.number(), from.number(), from.number()];
    const aliases = Array.from({ length: from.count() }, () => ({ id: from.number(), count: from.number() }));
    return {
      entity,
      counted,
      total,
      aliases,
      roles: Array.from({ length: from.count() }, () => from.number()),
    };
  });
}
