import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { inSlices } from '../../base/inSlices.ts';
import type { Steps } from '../../base/steps.ts';
import type { Target } from '../../base/target.ts';
import { asOfArticle } from '../../index/record/asOf.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { dateInWords } from '../../calendar/readDateValue.ts';
import { dateOf, isDateId } from '../../index/record/entityKeys.ts';
import { mentionList, mentionsByArticle } from '../../queries/reading/mentionList.ts';
import { MentionsRequest, type MentionsParams, type MentionsResult } from '../../protocol/cardRequests.ts';
import { idOfMention } from '../context/mentionId.ts';
import { articleAt, guarded, indexKnowing, mentionAt, type ServerContext } from '../context/serverContext.ts';

/** `textDocument/references` and `corpus/mentions`: every mention, article by article, those in credits too. */
export function registerReferences(context: ServerContext): void {
  const { connection, breathe } = context;
  const isCancelled =
    (token: CancellationToken): (() => boolean) =>
    () =>
      token.isCancellationRequested;
  connection.onReferences(
    guarded(connection, 'references', null, async ({ textDocument, position }: ReferenceParams, token) => {
      const at = await mentionAt(context, textDocument.uri, position, token);
      const id = at && idOfMention(at);
      if (id === undefined) return null;
      return (await inSlices(targetsOf(at!.index, id), breathe, isCancelled(token))) as
        Location[] | undefined;
    }),
  );
  connection.onRequest(
    MentionsRequest.method,
    guarded(
      connection,
      MentionsRequest.method,
      { title: '', articles: [] },
      async ({ entity, article, role, asOf = false }: MentionsParams, token): Promise<MentionsResult> => {
        const index = indexKnowing(context, entity);
        const read = asOf && article !== undefined ? await articleAt(context, article, token) : undefined;
        const title = isDateId(entity) ? dateInWords(dateOf(entity)) : (index.entity(entity)?.name ?? '');
        const steps = mentionList(index, { id: entity, role, asOf: read && asOfArticle(read) });
        return { title, articles: (await inSlices(steps, breathe, isCancelled(token))) ?? [] };
      },
    ),
  );
}

/** In steps: of a name in thousands of articles each is looked up. */
function* targetsOf(index: CorpusIndex, id: string): Steps<readonly Target[]> {
  const targets: Target[] = [];
  for (const { record, mentions } of mentionsByArticle(index, id)) {
    targets.push(...mentions.map((mention) => record.target(record.mentions[mention]!)));
    yield;
  }
  return targets;
}
