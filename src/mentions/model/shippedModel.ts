import { fromBase64 } from '../../base/base64.ts';
import { TAGGER_MODEL } from './taggerWeights.ts';

/**
 * The bytes of the tagger's model, as the sources hold them. What is built holds them once, in a file: there `shippedModel.node.ts` or
 * `shippedModel.web.ts` stands in for this module.
 */
export function shippedModel(): Uint8Array {
  return fromBase64(TAGGER_MODEL);
}
