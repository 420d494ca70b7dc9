import type { CancellationToken } from 'vscode-languageserver';
import type { ArticleParams, PublicationResult } from '../../protocol/articleRequests.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

/** `corpus/publication`: when an article appeared and how that was worked out. */
export async function publication(
  context: ServerContext,
  { uri }: ArticleParams,
  token: CancellationToken,
): Promise<PublicationResult | null> {
  const record = await articleAt(context, uri, token);
  if (!record) return null;
  const { reason, copyOf } = record.analysis.publication;
  return {
    ...(record.published !== undefined && { published: record.published }),
    reasons: clausesOf(reason),
    ...(copyOf !== undefined && { copyOf }),
  };
}

/** The parts of a reason, each with a capital; a semicolon inside quotation marks parts nothing. */
export function clausesOf(reason: string): readonly string[] {
  return reason
    .replace(/\.$/, '')
    .split(/(?:; |(?<=^[^“;]*): )(?![^“]*”)/)
    .map((clause) => clause.charAt(0).toUpperCase() + clause.slice(1))
    .filter((clause) => clause !== '');
}
