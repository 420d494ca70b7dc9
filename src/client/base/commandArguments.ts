import type { Position, Target } from '../../base/target.ts';
import type { CardParams } from '../../protocol/cardRequests.ts';

/**
 * Arguments of commands reach us from links and keybindings, so they are checked like any input.
 */

/** @returns the target that `value` describes, or undefined when it describes none. */
export function asTarget(value: unknown): Target | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || !isRecord(value['range'])) return undefined;
  const start = asPosition(value['range']['start']);
  const end = asPosition(value['range']['end']);
  return start && end ? { uri: value['uri'], range: { start, end } } : undefined;
}

/**
 * @returns what card is asked for: an entity id, or a mention at a position; undefined for anything
 *   else.
 */
export function asCardParams(value: unknown): CardParams | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { entity: value };
  if (!isRecord(value)) return undefined;
  const { article, asOf, role, section } = value;
  const reading = {
    ...(typeof article === 'string' && { article }),
    ...(typeof asOf === 'boolean' && { asOf }),
    ...(typeof role === 'string' && { role }),
    ...(section === 'why' && { section: 'why' as const }),
  };
  if (typeof value['entity'] === 'string' && value['entity'] !== '')
    return { entity: value['entity'], ...reading };
  const at = value['at'];
  if (!isRecord(at) || typeof at['uri'] !== 'string') return undefined;
  const position = asPosition(at['position']);
  return position ? { at: { uri: at['uri'], position }, ...reading } : undefined;
}

function asPosition(value: unknown): Position | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
