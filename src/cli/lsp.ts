import { UsageError } from './usageError.ts';

/**
 * Starts the language server in this process; it ends with the client that uses it over standard
 * input and output.
 * @throws UsageError when the client is to be reached any other way
 */
export async function lsp({ stdio }: { readonly stdio?: boolean | undefined }): Promise<void> {
  if (stdio !== true)
    throw new UsageError('lsp speaks over standard input and output: "corpus-lens lsp --stdio"');
  // The server is a bundle of its own beside this one: its worker threads run it too.
  await import(new URL('server.node.js', import.meta.url).href);
}
