/**
 * Makes a tree node's id of its parts, so that names and URIs with slashes in them stay one part.
 */
export function nodeId(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}

/** The parts of a tree node's id. */
export function nodeParts(id: string): readonly string[] {
  return id.split('/').map((part) => part.replaceAll('%2F', '/').replaceAll('%25', '%'));
}
