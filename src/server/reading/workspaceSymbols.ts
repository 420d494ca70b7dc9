import type { CancellationToken, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { inSlices } from '../../base/inSlices.ts';
import type { Steps } from '../../base/steps.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';
import type { ServerContext } from '../context/serverContext.ts';

/**
 * Names of each kind that are offered for a query: an editor shows no more, and asks again with
 * each letter.
 */
const MOST = 100;
const KINDS: Readonly<Record<NameKind, SymbolKind>> = {
  person: SymbolKind.Class,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Module,
};

/** `workspace/symbol`: every name and alias of the corpus; each leads to its newest mention. */
export async function workspaceSymbols(
  { corpora, breathe }: ServerContext,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<WorkspaceSymbol[]> {
  const steps = symbolsFor(corpora.index, query);
  return (await inSlices(steps, breathe, () => token.isCancellationRequested)) ?? [];
}

/** In steps: for each name the article of its newest mention is looked up. */
function* symbolsFor(index: CorpusIndex, query: string): Steps<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = [];
  for (const kind of NAME_KINDS) {
    for (const row of index.entities({ kind, filter: query, offset: 0, limit: MOST }).items) {
      symbols.push(...symbolOf(index, row));
      yield;
    }
  }
  return symbols;
}

function symbolOf(index: CorpusIndex, { id, kind, name, mentions, articles }: EntityRow): WorkspaceSymbol[] {
  const posting = index.names.postings(id, { limit: 1 })[0];
  if (!posting) return [];
  const { uri, range } = posting.record.target(posting.record.mentions[posting.counted[0]!]!);
  const containerName = `${kind}, ${plural(mentions, 'mention')} in ${plural(articles, 'article')}`;
  return [{ name: oneLine(name), kind: KINDS[kind], containerName, location: { uri, range: { ...range } } }];
}
