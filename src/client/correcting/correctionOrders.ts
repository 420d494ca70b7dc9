import type { MentionKind } from '../../mentions/names/mention.ts';
import type { CorrectionSubject } from '../../corrections/correctionData.ts';
import type { CorrectionOrder } from '../../protocol/linkCommands.ts';
import { MARK_KINDS } from '../../protocol/markRequests.ts';
import { asTarget } from '../base/commandArguments.ts';
import type { TreeElement } from '../trees/treeItems.ts';

const VERBS: readonly NonNullable<CorrectionOrder['verb']>[] = [
  'notAName',
  'is',
  'refersTo',
  'sameAs',
  'someoneElse',
  'rename',
  'published',
];
const SCOPES: readonly NonNullable<CorrectionOrder['scope']>[] = ['mention', 'article', 'corpus'];

/**
 * The correction that a link, a keybinding or a row of a tree asks for; the reader is asked for
 * what is missing.
 */
export function asOrder(value: unknown, verb?: CorrectionOrder['verb']): CorrectionOrder {
  const base = verb === undefined ? {} : { verb };
  if (isNode(value)) {
    const { entity, kind, target } = value.node;
    if (kind === 'mention' && target) return { ...base, subject: { at: target } };
    if (entity !== undefined) return { ...base, subject: { entity } };
    return target ? { ...base, subject: { at: target } } : base;
  }
  if (typeof value !== 'object' || value === null) return base;
  const given = value as Readonly<Record<string, unknown>>;
  const subject = asSubject(given['subject']);
  const said = VERBS.find((one) => one === given['verb']) ?? verb;
  const kind = MARK_KINDS.find((one: MentionKind) => one === given['kind']);
  const scope = SCOPES.find((one) => one === given['scope']);
  return {
    ...(subject && { subject }),
    ...(said && { verb: said }),
    ...(kind && { kind }),
    ...(typeof given['name'] === 'string' && { name: given['name'] }),
    ...(scope && { scope }),
  };
}

function asSubject(value: unknown): CorrectionSubject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, entity, article } = value as Readonly<Record<keyof CorrectionSubject, unknown>>;
  const target = asTarget(at);
  if (target) return { at: target };
  if (typeof entity === 'string') return { entity };
  return typeof article === 'string' ? { article } : undefined;
}

function isNode(value: unknown): value is Extract<TreeElement, { type: 'node' }> {
  return (value as TreeElement | undefined)?.type === 'node';
}
