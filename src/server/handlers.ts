import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import type { RequestType } from 'vscode-jsonrpc';
import {
  CompareRequest,
  EvidenceRequest,
  NewHereRequest,
  PublicationRequest,
} from '../protocol/articleRequests.ts';
import { CardRequest, MentionsRequest } from '../protocol/cardRequests.ts';
import {
  ApplyConfigRequest,
  CorrectionChoicesRequest,
  CorrectionListRequest,
  CorrectionSubjectRequest,
} from '../protocol/correctionRequests.ts';
import { MarksRequest } from '../protocol/markRequests.ts';
import { ExportNamesRequest, ImportNamesRequest } from '../protocol/nameListRequests.ts';
import { ChildrenRequest, PathRequest, TooltipRequest } from '../protocol/outlineRequests.ts';
import { ToolRequest } from '../protocol/toolRequest.ts';
import { describe } from './context/describe.ts';
import type { ServerContext } from './context/serverContext.ts';
import { codeActions } from './correcting/correctionActions.ts';
import {
  applyConfig,
  correctionChoices,
  correctionList,
  correctionSubject,
} from './correcting/corrections.ts';
import { exportNames, importNames } from './correcting/nameLists.ts';
import { prepareRename, rename } from './correcting/rename.ts';
import { agentTool } from './reading/agentTools.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './reading/callHierarchy.ts';
import { cardAt } from './reading/cards.ts';
import { codeLenses } from './reading/codeLens.ts';
import { compareCopies } from './reading/compareCopies.ts';
import { definition } from './reading/definition.ts';
import { evidence } from './reading/evidence.ts';
import { foldingRanges } from './reading/foldingRanges.ts';
import { highlights } from './reading/highlights.ts';
import { hover } from './reading/hover.ts';
import { inlayHints } from './reading/inlayHints.ts';
import { marks, NO_MARKS } from './reading/marks.ts';
import { newHere } from './reading/newHere.ts';
import { children, path, tooltip } from './reading/outlines.ts';
import { publication } from './reading/publication.ts';
import { mentions, references } from './reading/references.ts';
import { selectionRanges } from './reading/selectionRanges.ts';
import { NO_TOKENS, semanticTokens, semanticTokensInRange } from './reading/semanticTokens.ts';
import { documentSymbols } from './reading/symbols.ts';
import { workspaceSymbols } from './reading/workspaceSymbols.ts';

type Answer<R> = R | ResponseError;

/**
 * What answers a request. It never throws because of an article's content; `token` says when nobody
 * waits any longer.
 */
type Feature<P, R> = (
  context: ServerContext,
  params: P,
  token: CancellationToken,
) => Answer<R> | Promise<Answer<R>>;

interface Handler {
  readonly method: string;
  readonly answer: Feature<never, unknown>;
  /** What is answered when that fails. */
  readonly fallback: unknown;
}

/** Every request that the server answers from what it has read. */
const HANDLERS: readonly Handler[] = [
  on(MarksRequest, marks, NO_MARKS),
  on(HoverRequest.type, hover, null),
  on(CardRequest, cardAt, null),
  on(MentionsRequest, mentions, { title: '', articles: [] }),
  on(NewHereRequest, newHere, null),
  on(PublicationRequest, publication, null),
  on(CompareRequest, compareCopies, null),
  on(EvidenceRequest, evidence, null),
  on(ToolRequest, agentTool, { problem: 'the question could not be answered' }),

  on(ChildrenRequest, children, { nodes: [], total: 0 }),
  on(PathRequest, path, { nodes: [] }),
  on(TooltipRequest, tooltip, ''),

  on(DefinitionRequest.type, definition, null),
  on(ReferencesRequest.type, references, null),
  on(DocumentHighlightRequest.type, highlights, null),
  on(DocumentSymbolRequest.type, documentSymbols, null),
  on(WorkspaceSymbolRequest.type, workspaceSymbols, []),
  on(InlayHintRequest.type, inlayHints, null),
  on(CodeLensRequest.type, codeLenses, null),
  on(FoldingRangeRequest.type, foldingRanges, null),
  on(SelectionRangeRequest.type, selectionRanges, null),
  on(SemanticTokensRequest.type, semanticTokens, NO_TOKENS),
  on(SemanticTokensRangeRequest.type, semanticTokensInRange, NO_TOKENS),
  on(CallHierarchyPrepareRequest.type, prepareCallHierarchy, null),
  on(CallHierarchyIncomingCallsRequest.type, incomingCalls, []),
  on(CallHierarchyOutgoingCallsRequest.type, outgoingCalls, []),

  on(CorrectionSubjectRequest, correctionSubject, null),
  on(CorrectionChoicesRequest, correctionChoices, { choices: [] }),
  on(CorrectionListRequest, correctionList, { lists: [] }),
  on(ApplyConfigRequest, applyConfig, null),
  on(ExportNamesRequest, exportNames, null),
  on(ImportNamesRequest, importNames, null),
  on(CodeActionRequest.type, codeActions, null),
  on(PrepareRenameRequest.type, prepareRename, null),
  on(RenameRequest.type, rename, null),
];

function on<P, R>(
  { method }: Pick<RequestType<P, R, unknown>, 'method' | '_'>,
  answer: Feature<NoInfer<P>, NoInfer<R>>,
  fallback: NoInfer<R>,
): Handler {
  return { method, answer, fallback };
}

/**
 * Answers every request of a client. An error is logged and answered with the fallback, a cancelled
 * request with the error that the protocol asks for: nothing that a request meets takes the server
 * down.
 */
export function answerRequests(connection: Connection, context: ServerContext): void {
  for (const { method, answer, fallback } of HANDLERS)
    connection.onRequest(method, async (params: never, token: CancellationToken) => {
      try {
        const result = token.isCancellationRequested ? undefined : await answer(context, params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        connection.console.error(`${method}: ${describe(error)}`);
        return fallback;
      }
    });
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
