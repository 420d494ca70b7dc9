/**
 * The form in which an article's path is looked up: relative to the corpus root, forward slashes,
 * no leading `../corpus/`.
 */
export function configKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}
