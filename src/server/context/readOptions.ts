import type { InitializeParams } from 'vscode-languageserver';
import type { ServerOptions, ServerParts } from '../../protocol/serverOptions.ts';
import type { CardStyle } from '../rendering/cardMarkdown.ts';

/**
 * The client's options; anything of another shape is left out, since any editor may start the
 * server.
 */
export function readOptions(given: unknown): ServerOptions {
  const options =
    typeof given === 'object' && given !== null
      ? (given as Readonly<Record<keyof ServerOptions, unknown>>)
      : undefined;
  return {
    commandLinks: options?.commandLinks === true,
    showsStatus: options?.showsStatus === true,
    asOf: options?.asOf === true,
    clientFiles: options?.clientFiles === true,
    findsCorpora: options?.findsCorpora === true,
    ...(isParts(options?.parts) && { parts: options.parts }),
    ...(typeof options?.storage === 'string' && { storage: options.storage }),
    ...(typeof options?.mostArticles === 'number' && { mostArticles: options.mostArticles }),
    include: strings(options?.include),
    folders: strings(options?.folders),
  };
}

function isParts(given: unknown): given is ServerParts {
  const parts = given as Readonly<Record<keyof ServerParts, unknown>> | null | undefined;
  return typeof parts?.sqlite === 'string' && typeof parts.model === 'string';
}

function strings(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}

/** How cards may look in a client. */
export function styleOf(client: InitializeParams | undefined): CardStyle {
  const images = client?.capabilities.general?.markdown?.allowedTags?.includes('img') === true;
  return { commandLinks: readOptions(client?.initializationOptions).commandLinks === true, images };
}
