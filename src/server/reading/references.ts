import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { inSlices } from '../../base/inSlices.ts';
import type { Steps } from '../../base/steps.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { asOfArticle } from '../../index/record/asOf.ts';
import { dateOf, isDateId } from '../../index/record/entityKeys.ts';
import type { MentionsParams, MentionsResult } from '../../protocol/cardRequests.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import { mentionList, mentionsByArticle } from '../../queries/reading/mentionList.ts';
import {
  articleAt,
  idOfMention,
  indexKnowing,
  mentionAt,
  type ServerContext,
} from '../context/serverContext.ts';

/** `textDocument/references`: every mention, article by article, those in credits too. */
export async function references(
  context: ServerContext,
  { textDocument, position }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  const id = at && idOfMention(at);
  if (id === undefined) return null;
  const steps = locationsOf(at!.index, id);
  return (await inSlices(steps, context.breathe, () => token.isCancellationRequested)) ?? null;
}

/** `corpus/mentions`: the same with the sentences, of a name or a date. */
export async function mentions(
  context: ServerContext,
  { entity, article, role, asOf = false }: MentionsParams,
  token: CancellationToken,
): Promise<MentionsResult> {
  const index = indexKnowing(context, entity);
  const read = asOf && article !== undefined ? await articleAt(context, article, token) : undefined;
  const title = isDateId(entity) ? dateInWords(dateOf(entity)) : (index.names.get(entity)?.name ?? '');
  await loadRoleReader();
  const steps = mentionList(index, { id: entity, role, asOf: read && asOfArticle(read) });
  const articles = await inSlices(steps, context.breathe, () => token.isCancellationRequested);
  return { title, articles: articles ?? [] };
}

/** In steps: of a name in thousands of articles each is looked up. */
function* locationsOf(index: CorpusIndex, id: string): Steps<Location[]> {
  const locations: Location[] = [];
  for (const { record, mentions } of mentionsByArticle(index, id)) {
    for (const mention of mentions) {
      const { uri, range } = record.target(record.mentions[mention]!);
      locations.push({ uri, range: { ...range } });
    }
    yield;
  }
  return locations;
}
