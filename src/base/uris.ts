import { URI, Utils } from 'vscode-uri';

/**
 * The one spelling under which a URI is looked up: editors differ in what they percent-encode. Text
 * that is no URI comes back as it is.
 */
export function normalizeUri(uri: string): string {
  try {
    const normal = URI.parse(uri, true).toString();
    return normal.endsWith('/') && !normal.endsWith('//') ? normal.slice(0, -1) : normal;
  } catch {
    return uri;
  }
}

/**
 * The URI of the entry `name` of a folder.
 * @throws URIError when the name is not well-formed Unicode.
 */
export function childUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** The URI of the folder of this file or folder. */
export function parentUri(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of a URI's path, decoded. */
export function baseName(uri: string): string {
  try {
    return Utils.basename(URI.parse(uri)) || uri;
  } catch {
    return uri;
  }
}

/** A file's path as its system writes it; other URIs as they are. */
export function diskPath(uri: string): string {
  return uri.startsWith('file:') ? URI.parse(uri).fsPath : uri;
}

/** True when `uri` is `folder` or lies below it. Both normalized. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * The decoded path from `folder` down to `uri`, with forward slashes; undefined when `uri` is not
 * below it.
 */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!isWithin(uri, folder)) return undefined;
  try {
    const base = URI.parse(folder).path.replace(/\/$/, '');
    return URI.parse(uri).path.slice(base.length + 1);
  } catch {
    return undefined;
  }
}
