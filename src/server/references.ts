import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Target } from '../base/target.ts';
import { asOfArticle } from '../corpus/asOf.ts';
import type { CorpusIndex } from '../corpus/corpusIndex.ts';
import { dateInWords } from '../corpus/dateValue.ts';
import { dateOf, isDateId } from '../corpus/entityKeys.ts';
import { mentionList, mentionsByArticle } from '../corpus/mentionList.ts';
import { MentionsRequest, type MentionsParams, type MentionsResult } from '../protocol.ts';
import { idOfMention } from './mentionId.ts';
import { articleAt, guarded, indexKnowing, mentionAt, type ServerContext } from './serverContext.ts';

/** `textDocument/references` and `corpus/mentions`: every mention, article by article, those in credits too. */
export function registerReferences(context: ServerContext): void {
  const { connection } = context;
  connection.onReferences(
    guarded(connection, 'references', null, async ({ textDocument, position }: ReferenceParams, token) => {
      const at = await mentionAt(context, textDocument.uri, position, token);
      const id = at && idOfMention(at);
      return id === undefined ? null : ([...targetsOf(at!.index, id)] as Location[]);
    }),
  );
  connection.onRequest(
    MentionsRequest,
    guarded(
      connection,
      MentionsRequest,
      { title: '', articles: [] },
      async ({ entity, article, role, asOf = false }: MentionsParams, token): Promise<MentionsResult> => {
        const index = indexKnowing(context, entity);
        const read = asOf && article !== undefined ? await articleAt(context, article, token) : undefined;
        const title = isDateId(entity) ? dateInWords(dateOf(entity)) : (index.entity(entity)?.name ?? '');
        return { title, articles: mentionList(index, { id: entity, role, asOf: read && asOfArticle(read) }) };
      },
    ),
  );
}

function targetsOf(index: CorpusIndex, id: string): readonly Target[] {
  return [...mentionsByArticle(index, id)].flatMap(({ record, mentions }) =>
    mentions.map((mention) => record.target(record.mentions[mention]!)),
  );
}
