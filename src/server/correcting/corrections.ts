import { NAME_KINDS } from '../../mentions/names/mention.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import type { CancellationToken } from 'vscode-languageserver';
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
import type {
  CorrectionChoicesParams,
  CorrectionChoicesResult,
  CorrectionListResult,
} from '../../protocol/correctionRequests.ts';
import { correctionStates, sayState, type CorrectionState } from '../corpora/correctionStates.ts';
import { articleData, findSubject, reachQuery, subjectData } from './correctionSubjects.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** Milliseconds for which the mentions of a whole list of corrections are counted. */
const COUNTING = 200;
/** Corrections of one corpus that are listed. */
const MOST = 2_000;

/** `corpus/corrections/subject`: what is known about a subject of corrections. */
export async function correctionSubject(
  context: ServerContext,
  subject: CorrectionSubject,
  token: CancellationToken,
): Promise<SubjectData | null> {
  if (subject.article !== undefined) return (await articleData(context, subject.article, token)) ?? null;
  const found = await findSubject(context, subject, token);
  if (!found) return null;
  context.corpora.prepare();
  await loadRoleReader();
  return subjectData(found, context.configs.isBroken(found.root));
}

/** `corpus/corrections/choices`: the ways to set it right, with what each would change. */
export async function correctionChoices(
  context: ServerContext,
  { subject, verb }: CorrectionChoicesParams,
  token: CancellationToken,
): Promise<CorrectionChoicesResult> {
  const found = await findSubject(context, subject, token);
  if (!found) return { choices: [] };
  const choices = waysOf(found, verb).map(({ scope, corrections }) => ({
    scope,
    corrections,
    reach: reachOf(corrections, reachQuery(context, found, otherName(verb))),
  }));
  return { choices };
}

/** `corpus/corrections/list`: the corrections. */
export function correctionList(context: ServerContext): CorrectionListResult {
  const until = performance.now() + COUNTING;
  return { lists: context.corpora.roots.all.map(({ uri, name }) => listOf(context, uri, name, until)) };
}

/** `corpus/corrections/apply`: answered when all that a `corpus-lens.json` says is so. */
export async function applyConfig(
  { configChanged }: ServerContext,
  { uri }: { readonly uri: string },
): Promise<null> {
  await configChanged(uri);
  return null;
}

/** The other one that a correction is about. */
function otherName(verb: CorrectionVerb): string | undefined {
  if (verb.verb === 'rename') return verb.to;
  return verb.verb === 'sameAs' ? verb.name : undefined;
}

function listOf(context: ServerContext, root: string, name: string, until: number): CorrectionList {
  const states = correctionStates(context.corpora, root).slice(0, MOST);
  return {
    config: childUri(root, CONFIG_FILE),
    name,
    corrections: states.flatMap((state) => listed(context, root, state, until) ?? []),
  };
}

function listed(
  { configs, corpora }: ServerContext,
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
  const kinds = 'kind' in correction ? [correction.kind] : NAME_KINDS;
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
