import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { CorpusIndex } from '../corpus/corpusIndex.ts';
import type { EntityRow } from '../corpus/entityRow.ts';
import { oneLine } from '../corpus/oneLine.ts';
import { plural } from '../corpus/plural.ts';
import type { NameKind } from '../mentions/mention.ts';
import { guarded, type ServerContext } from './serverContext.ts';

/** Names of each kind that are offered for a query: an editor shows no more, and asks again with each letter. */
const MOST = 100;
const KINDS: Readonly<Record<NameKind, SymbolKind>> = {
  person: SymbolKind.Class,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Module,
};

/** `workspace/symbol`: every name and alias of the corpus; each leads to its newest mention. */
export function registerWorkspaceSymbols({ connection, corpora }: ServerContext): void {
  connection.onWorkspaceSymbol(
    guarded(connection, 'workspace symbols', [], ({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] =>
      (['person', 'place', 'organization'] as const).flatMap((kind) =>
        corpora.index
          .entities({ kind, filter: query, offset: 0, limit: MOST })
          .items.flatMap((row) => symbolOf(corpora.index, row)),
      ),
    ),
  );
}

function symbolOf(index: CorpusIndex, { id, kind, name, mentions, articles }: EntityRow): WorkspaceSymbol[] {
  const posting = index.postings(id, { limit: 1 })[0];
  if (!posting) return [];
  const { uri, range } = posting.record.target(posting.record.mentions[posting.counted[0]!]!);
  const containerName = `${kind}, ${plural(mentions, 'mention')} in ${plural(articles, 'article')}`;
  return [{ name: oneLine(name), kind: KINDS[kind], containerName, location: { uri, range: { ...range } } }];
}
