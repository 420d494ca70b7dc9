let handed: Uint8Array | undefined;

/**
 * Hands over the bytes of the tagger's model, which a worker in a browser cannot read by itself.
 */
export function handModel(bytes: Uint8Array): void {
  handed = bytes;
}

/** The bytes of the tagger's model. @throws Error before they were handed over */
export function shippedModel(): Uint8Array {
  if (!handed) throw new Error('the model was not handed over');
  return handed;
}
