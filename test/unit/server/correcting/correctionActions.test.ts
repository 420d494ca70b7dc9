import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import type { Target } from '../../../../src/base/target.ts';
import { CARD_COMMANDS } from '../../../../src/protocol/linkCommands.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { codeActions } from '../../../../src/server/correcting/correctionActions.ts';
import { applyConfig } from '../../../../src/server/correcting/corrections.ts';
import { hover } from '../../../../src/server/reading/hover.ts';
import { A, A_TEXT, ARTICLES, placeOf } from '../../../support/bridgeArticles.ts';
import { applied, editedFiles } from '../../../support/edits.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';
import { LONE_SMITH, SMITH, SMITHS } from '../../../support/smithArticles.ts';

const LOOSE = 'untitled:Untitled-1';
const ALL = { ...ARTICLES, ...SMITHS };

async function actions(
  context: ServerContext,
  { uri, range }: Target,
  rest: Partial<CodeActionContext> = {},
): Promise<CodeAction[] | null> {
  const asked = { textDocument: { uri }, range, context: { diagnostics: [], ...rest } };
  return codeActions(context, asked, WAITING);
}

const titles = (offered: readonly CodeAction[] | null): readonly string[] =>
  offered!.map(({ title }) => title);

describe('the light bulb of a client with our commands', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ALL, { commandLinks: true, open: { [LOOSE]: A_TEXT } });
  });

  it('has a command for each way to correct a name, which asks for the rest', async () => {
    const place = placeOf('Maria Rossi');
    const offered = (await actions(context, place))!;
    assert.deepEqual(titles(offered), [
      '“Maria Rossi” is not a name',
      'Same as…',
      'Someone else here…',
      'Rename Maria Rossi…',
      'Is a place',
      'Is an organization',
      'Is a date',
    ]);
    for (const { kind, command, title } of offered) {
      assert.deepEqual([kind, command?.command, command?.title], ['quickfix', CARD_COMMANDS.correct, title]);
      assert.deepEqual((command?.arguments?.[0] as { subject: unknown }).subject, { at: place });
    }
  });

  it('has those whom a name may mean', async () => {
    const offered = titles(await actions(context, { uri: LONE_SMITH, range: { start: SMITH, end: SMITH } }));
    assert.deepEqual(offered.filter((title) => title.startsWith('Means')).sort(), [
      'Means Helen Smith',
      'Means Robert Smith',
    ]);
  });

  it('is there without a card being made', async () => {
    const fresh = await serverContext(ALL, { commandLinks: true });
    const { index } = fresh.corpora;
    const before = new Set(index.statements);
    const ofCards = (): readonly string[] =>
      index.statements.filter((sql) => !before.has(sql) && /FROM (?:posting|role)\b/.test(sql));
    await actions(fresh, { uri: LONE_SMITH, range: { start: SMITH, end: SMITH } });
    assert.deepEqual(ofCards(), []);
    await hover(fresh, { textDocument: { uri: LONE_SMITH }, position: SMITH }, WAITING);
    assert.ok(ofCards().length > 0);
  });

  it('has the kinds that selected text may have', async () => {
    assert.deepEqual(titles(await actions(context, placeOf('old bridge'))), [
      'Mark “old bridge” as a person',
      'Mark “old bridge” as a place',
      'Mark “old bridge” as an organization',
      'Mark “old bridge” as a date',
    ]);
  });

  it('has for a date the day of the article too, and no other name', async () => {
    assert.deepEqual(titles(await actions(context, placeOf('last Friday'))), [
      '“last Friday” is not a date',
      'Is a person',
      'Is a place',
      'Is an organization',
      'Set publication date…',
    ]);
  });

  it('is there only for who asks for repairs', async () => {
    for (const only of [['quickfix'], [''], ['source', 'quickfix']])
      assert.ok(await actions(context, placeOf('Maria Rossi'), { only }));
    for (const only of [['refactor'], ['source'], []])
      assert.equal(await actions(context, placeOf('Maria Rossi'), { only }), null);
  });

  it('is not there on plain words, outside of the text, outside of corpora or when nobody waits', async () => {
    const { range } = placeOf('Maria Rossi');
    const beyond = { start: { line: 999, character: 0 }, end: { line: 999, character: 9 } };
    for (const place of [
      placeOf(' '),
      { uri: A, range: beyond },
      { uri: LOOSE, range },
      { uri: `${ROOT}/none.txt`, range },
    ])
      assert.equal(await actions(context, place), null);
    const open = await serverContext({}, { open: { [A]: A_TEXT } });
    const asked = { textDocument: { uri: A }, range, context: { diagnostics: [] } };
    assert.equal(await codeActions(open, asked, GONE), null);
  });

  it('keeps to one line, whatever is selected', async () => {
    const { start } = placeOf('old bridge').range;
    const { end } = placeOf('Photo').range;
    const [first] = titles(await actions(context, { uri: A, range: { start, end } }));
    assert.equal(first, 'Mark “old bridge was closed on Friday (Jan 19, 2019). (Photo” as a person');
  });
});

describe('the light bulb of any other editor', () => {
  it('has an edit of corpus-lens.json for each scope, and nothing that would have to be asked', async () => {
    const context = await serverContext(ARTICLES);
    const offered = (await actions(context, placeOf('Maria Rossi')))!;
    const scopes = ['this mention', 'in this article', 'in the whole corpus'];
    assert.deepEqual(
      titles(offered),
      ['“Maria Rossi” is not a name', 'Is a place', 'Is an organization', 'Is a date'].flatMap((title) =>
        scopes.map((scope) => `${title}, ${scope}`),
      ),
    );
    for (const { kind, edit, command } of offered)
      assert.deepEqual([kind, editedFiles(edit!), command], ['quickfix', [CONFIG], undefined]);
  });

  it('has an edit that does what it says once it is made', async () => {
    const files = new MemoryFiles();
    const context = await serverContext(ARTICLES, { files });
    const offered = (await actions(context, placeOf('Maria Rossi')))!;
    const { edit } = offered.find(
      ({ title }) => title === '“Maria Rossi” is not a name, in the whole corpus',
    )!;
    files.write(CONFIG, applied(edit!));
    await applyConfig(context, { uri: CONFIG });
    assert.equal(context.corpora.index.names.get('person:Maria Rossi'), undefined);
  });

  it('has nothing where corpus-lens.json cannot be read: it is not to be written to', async () => {
    const closed = new MemoryFiles();
    closed.breakReading(CONFIG, 'permission denied');
    for (const files of [closed, new MemoryFiles({ [CONFIG]: '{"corrections": [' })])
      assert.deepEqual(await actions(await serverContext(ARTICLES, { files }), placeOf('Maria Rossi')), []);
  });
});
