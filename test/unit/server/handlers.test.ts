import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  ResponseError,
  type CallHierarchyItem,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { ServerContext } from '../../../src/server/context/serverContext.ts';
import { answerRequests } from '../../../src/server/handlers.ts';
import { prepareCallHierarchy } from '../../../src/server/reading/callHierarchy.ts';
import { A, ARTICLES, at, B } from '../../support/bridgeArticles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../support/serverContext.ts';

const LIST = 'file:///desk/names.csv';

type Answer = (params: unknown, token: CancellationToken) => Promise<unknown>;

/** What answers each request, and what is logged meanwhile. */
function answersOver(context: ServerContext): {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly log: readonly string[];
} {
  const answers = new Map<string, Answer>();
  const log: string[] = [];
  const connection = {
    onRequest: (method: string, answer: Answer) => answers.set(method, answer),
    console: { error: (message: string) => log.push(message) },
  };
  answerRequests(connection as unknown as Connection, context);
  return { answers, log };
}

/** Parameters for each request of the server that have an answer. */
function questions(item: CallHierarchyItem | undefined): Readonly<Record<string, object>> {
  const rossi = at('Rossi. The');
  const { textDocument, position } = rossi;
  const range = { start: position, end: position };
  const place = { uri: A, range };
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return {
    'textDocument/hover': rossi,
    'textDocument/definition': rossi,
    'textDocument/references': { ...rossi, context: { includeDeclaration: true } },
    'textDocument/documentHighlight': rossi,
    'textDocument/documentSymbol': { textDocument },
    'textDocument/inlayHint': { textDocument, range: whole },
    'textDocument/codeLens': { textDocument },
    'textDocument/foldingRange': { textDocument },
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/range': { textDocument, range: whole },
    'textDocument/prepareCallHierarchy': rossi,
    'callHierarchy/incomingCalls': { item },
    'callHierarchy/outgoingCalls': { item },
    'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
    'textDocument/prepareRename': rossi,
    'textDocument/rename': { ...rossi, newName: 'Maria Bianchi' },
    'workspace/symbol': { query: 'rossi' },
    'corpus/marks': { uri: A },
    'corpus/card': { at: { uri: A, position } },
    'corpus/mentions': { entity: 'person:Maria Rossi' },
    'corpus/children': { view: 'people', offset: 0, limit: 9 },
    'corpus/path': { view: 'people', uri: A, position },
    'corpus/tooltip': { view: 'people', id: 'entity/person:Maria Rossi' },
    'corpus/evidence': { at: place, format: 'markdown' },
    'corpus/newHere': { uri: B },
    'corpus/publication': { uri: B },
    'corpus/compare': { article: A, copy: B },
    'corpus/tool': { name: 'corpus_search', input: { query: 'bridge' } },
    'corpus/corrections/subject': { at: place },
    'corpus/corrections/choices': { subject: { at: place }, verb: { verb: 'notAName' } },
    'corpus/corrections/list': {},
    'corpus/corrections/apply': { uri: ROOT },
    'corpus/names/export': { kinds: ['person'] },
    'corpus/names/import': { uri: LIST, root: ROOT },
  };
}

describe('the requests of the server', () => {
  let context: ServerContext;
  let item: CallHierarchyItem | undefined;
  before(async () => {
    const files = new MemoryFiles({ [CONFIG]: '{}', [LIST]: 'name,kind\nRome,person\n' });
    context = await serverContext(ARTICLES, { files });
    item = (await prepareCallHierarchy(context, at('Rossi. The'), WAITING))?.[0];
  });

  it('are all answered', async () => {
    const { answers, log } = answersOver(context);
    const asked = questions(item);
    assert.deepEqual([...answers.keys()].sort(), Object.keys(asked).sort());
    for (const [method, answer] of answers) {
      const found = JSON.stringify(await answer(asked[method], WAITING));
      if (method === 'corpus/corrections/apply') assert.equal(found, 'null');
      else assert.ok(found.length > 30, `${method}: ${found}`);
    }
    assert.deepEqual(log, []);
  });

  it('are answered as cancelled when nobody waits any more, without a look at anything', async () => {
    const { answers } = answersOver({} as ServerContext);
    for (const [method, answer] of answers) {
      const found = await answer(questions(item)[method], GONE);
      assert.ok(found instanceof ResponseError, method);
      assert.equal(found.code, LSPErrorCodes.RequestCancelled);
    }
  });

  it('are answered as cancelled when nobody waits any more by the time of the answer', async () => {
    const { answers } = answersOver(context);
    const token = { ...WAITING, isCancellationRequested: false };
    const asked = answers.get('textDocument/hover')!(at('Rossi. The'), token);
    token.isCancellationRequested = true;
    assert.ok((await asked) instanceof ResponseError);
  });

  it('that fail are logged, and answered with nothing', async () => {
    const { answers, log } = answersOver({} as ServerContext);
    for (const [method, answer] of answers) {
      const found = await answer(questions(item)[method], WAITING);
      assert.ok(!(found instanceof ResponseError), method);
      assert.ok(JSON.stringify(found).length < 60, `${method}: ${JSON.stringify(found)}`);
    }
    assert.deepEqual(
      log.map((line) => /^\S+: TypeError/.test(line)),
      log.map(() => true),
    );
    assert.equal(log.length, answers.size);
  });

  it('may be senseless', async () => {
    const { answers } = answersOver(context);
    for (const [, answer] of answers)
      for (const params of [
        {},
        { textDocument: { uri: 7 }, position: 'x', range: null, query: {}, item: 5, subject: [], at: {} },
        { uri: 'no uri at all', view: 'dates', id: {}, offset: 'a', limit: {}, name: 4, entity: [] },
      ])
        await answer(params, WAITING);
    const found = await answers.get('textDocument/documentHighlight')!(at('Rossi. The'), WAITING);
    assert.equal((found as readonly unknown[]).length, 3);
  });
});
