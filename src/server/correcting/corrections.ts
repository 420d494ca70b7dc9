import { childUri } from '../../base/uris.ts';
import type {
  CorrectionList,
  CorrectionSubject,
  CorrectionVerb,
  ListedCorrection,
  SubjectData,
} from '../../corrections/correctionData.ts';
import { reachOf } from '../../queries/correcting/correctionReach.ts';
import { waysOf } from '../../corrections/correctionChoices.ts';
import { articleOf, inWords, scopeOf } from '../../corrections/corrections.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import { entityId } from '../../entities/entityId.ts';
import {
  ApplyConfigRequest,
  CorrectionChoicesRequest,
  CorrectionListRequest,
  CorrectionSubjectRequest,
  type CorrectionChoicesParams,
  type CorrectionChoicesResult,
  type CorrectionListResult,
} from '../../protocol/correctionRequests.ts';
import type { ConfigFiles } from '../corpora/configFiles.ts';
import { correctionStates, sayState, type CorrectionState } from '../corpora/correctionStates.ts';
import { articleData, findSubject, reachQuery, subjectData } from './correctionSubjects.ts';
import type { Discovery } from '../corpora/discovery.ts';
import { guarded, type ServerContext } from '../context/serverContext.ts';

/** Milliseconds for which the mentions of a whole list of corrections are counted. */
const COUNTING = 200;
/** Corrections of one corpus that are listed. */
const MOST = 2_000;

/** What corrections need beside what every feature does. */
export interface CorrectionsContext extends ServerContext {
  readonly configs: ConfigFiles;
  readonly discovery: Discovery;
}

/** `corpus/corrections/*`. */
export function registerCorrections(context: CorrectionsContext): void {
  const { connection, configs, corpora, discovery } = context;
  connection.onRequest(
    CorrectionSubjectRequest.method,
    guarded(connection, CorrectionSubjectRequest.method, null, async (subject: CorrectionSubject, token) => {
      if (subject.article !== undefined)
        return ((await articleData(context, subject.article, token)) ?? null) satisfies SubjectData | null;
      const found = await findSubject(context, subject, token);
      if (!found) return null;
      corpora.prepare();
      const problem = configs.isBroken(found.root) ? `${CONFIG_FILE} cannot be read` : undefined;
      return subjectData(found, problem) satisfies SubjectData | null;
    }),
  );
  connection.onRequest(
    CorrectionChoicesRequest.method,
    guarded(
      connection,
      CorrectionChoicesRequest.method,
      { choices: [] },
      async ({ subject, verb }: CorrectionChoicesParams, token): Promise<CorrectionChoicesResult> => {
        const found = await findSubject(context, subject, token);
        if (!found) return { choices: [] };
        const choices = waysOf(found, verb).map(({ scope, corrections }) => ({
          scope,
          corrections,
          reach: reachOf(corrections, reachQuery(context, found, otherName(verb))),
        }));
        return { choices };
      },
    ),
  );
  connection.onRequest(
    CorrectionListRequest.method,
    guarded(connection, CorrectionListRequest.method, { lists: [] }, (): CorrectionListResult => {
      const until = performance.now() + COUNTING;
      return { lists: corpora.roots.map(({ uri, name }) => listOf(context, uri, name, until)) };
    }),
  );
  connection.onRequest(
    ApplyConfigRequest.method,
    guarded(connection, ApplyConfigRequest.method, null, async ({ uri }: { readonly uri: string }) => {
      await discovery.configChanged(uri);
      return null;
    }),
  );
}

/** The other one that a correction is about. */
function otherName(verb: CorrectionVerb): string | undefined {
  if (verb.verb === 'rename') return verb.to;
  return verb.verb === 'sameAs' ? verb.name : undefined;
}

function listOf(context: CorrectionsContext, root: string, name: string, until: number): CorrectionList {
  const states = correctionStates(context.corpora, root).slice(0, MOST);
  return {
    config: childUri(root, CONFIG_FILE),
    name,
    corrections: states.flatMap((state) => listed(context, root, state, until) ?? []),
  };
}

function listed(
  { configs, corpora }: CorrectionsContext,
  root: string,
  state: CorrectionState,
  until: number,
): ListedCorrection | undefined {
  const { correction } = state.placed;
  const range = configs.rangeOf(root, state.placed);
  if (!range) return undefined;
  const article = articleOf(correction);
  const idle = sayState(state, (at) => configs.rangeOf(root, at)?.start.line ?? 0);
  const names =
    correction.type === 'same'
      ? correction.names.slice(0, 1)
      : correction.type === 'rename'
        ? [correction.name, correction.to]
        : [];
  const kinds =
    'kind' in correction && correction.kind
      ? [correction.kind]
      : (['person', 'place', 'organization'] as const);
  const counts = idle === undefined && correction.type !== 'apart' && performance.now() < until;
  return {
    correction,
    words: inWords(correction),
    scope: scopeOf(correction),
    ...(article !== undefined && { article }),
    ...(counts && {
      reach: reachOf([correction], {
        index: corpora.index,
        root,
        articleAt: (path) => corpora.articleAt(root, path),
        entities: names.flatMap((one) => kinds.map((kind) => entityId(kind, one))),
        isMade: true,
        until,
      }),
    }),
    ...(idle !== undefined && { idle }),
    target: { uri: childUri(root, CONFIG_FILE), range },
  };
}
