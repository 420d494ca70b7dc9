import { contentHash } from '../../base/numbers/contentHash.ts';

/** What the index of these folders, given by their URIs, is filed under: 32 hexadecimal digits. */
export function indexKey(folders: readonly string[]): string {
  return contentHash(new TextEncoder().encode([...folders].sort().join('\n')));
}
