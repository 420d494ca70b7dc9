import { assert } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../src/client/base/language.ts';
import { open } from './articles.ts';
import { indexed, until } from './running.ts';

const FLOOD = 'articles/004_flood.txt';
const AGAIN = 'articles/005_flood_again.txt';
const EVERYTHING = new vscode.Range(0, 0, 99, 0);

/** What a built-in command answers, asked until there is something. */
function answered<Answer>(command: string, ...args: readonly unknown[]): Promise<readonly Answer[]> {
  return until(`${command} answers`, async () => {
    const found = await vscode.commands.executeCommand<readonly Answer[] | undefined>(command, ...args);
    return found && found.length > 0 && found;
  });
}

function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + 1);
}

/** Reads an article with settings that hold for this test alone. */
async function withSetting<Result>(key: string, value: unknown, run: () => Promise<Result>): Promise<Result> {
  const configuration = vscode.workspace.getConfiguration('corpusLens');
  await configuration.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    return await run();
  } finally {
    await configuration.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

describe('reading like code', () => {
  before(indexed);

  it('F12 goes to the words that introduce a person, in whichever article they stand', async () => {
    const document = await open(AGAIN);
    const [found] = await answered<vscode.Location | vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'Rossi listened'),
    );
    const uri = found && ('targetUri' in found ? found.targetUri : found.uri);
    assert.isTrue(uri?.path.endsWith(FLOOD), uri?.path);
  });

  it('Shift+F12 lists every mention in every article', async () => {
    const document = await open(FLOOD);
    const found = await answered<vscode.Location>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, 'James Cooper'),
    );
    assert.strictEqual(found.length, 3);
  });

  it('highlights a person under every alias', async () => {
    const document = await open(FLOOD);
    const found = await answered<vscode.DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'Rossi. The'),
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['Maria Rossi', 'Rossi'],
    );
  });

  it('Ctrl+T finds a name by an alias', async () => {
    const found = await answered<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', 'rossi');
    assert.include(
      found.map(({ name }) => name),
      'Maria Rossi',
    );
  });

  it('fills Outline and breadcrumbs', async () => {
    const document = await open(FLOOD);
    const [headline] = await answered<vscode.DocumentSymbol>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.strictEqual(headline?.name, 'Flood in Graz');
  });

  it('writes the name behind a short one after it when asked to, and not otherwise', async () => {
    const document = await open(FLOOD);
    const hints = (): Thenable<vscode.InlayHint[]> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, EVERYTHING);
    assert.deepEqual(await hints(), []);
    await withSetting('inlayHints.names', true, async () => {
      const labels = await until('names are hinted', async () => {
        const found = await hints();
        return found.length > 0 && found.map(({ label }) => label);
      });
      assert.include(labels, '⟨Maria Rossi⟩');
    });
  });

  it('says over the headline what the article holds, with commands that exist', async () => {
    const document = await open(FLOOD);
    const lenses = await answered<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri);
    assert.deepEqual(
      lenses.slice(0, 2).map(({ command }) => command?.title),
      ['2 people', '1 place'],
    );
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of lenses) assert.isTrue(known.has(command?.command ?? ''), command?.title);
  });

  it('tells who quotes whom', async () => {
    const document = await open(FLOOD);
    const [item] = await answered<vscode.CallHierarchyItem>(
      'vscode.prepareCallHierarchy',
      document.uri,
      positionOf(document, 'Maria Rossi'),
    );
    const [outgoing] = await answered<vscode.CallHierarchyOutgoingCall>('vscode.provideOutgoingCalls', item);
    assert.strictEqual(outgoing?.to.name, 'James Cooper');
    const [incoming] = await answered<vscode.CallHierarchyIncomingCall>('vscode.provideIncomingCalls', item);
    assert.strictEqual(incoming?.from.name, 'James Cooper');
    assert.isTrue(incoming?.from.uri.path.endsWith(AGAIN));
  });

  it('selects by word, name, quotation, sentence and paragraph', async () => {
    const document = await open(FLOOD);
    const [selection] = await answered<vscode.SelectionRange>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(document, 'Cooper warned')],
    );
    const texts: string[] = [];
    for (let step = selection; step; step = step.parent!) texts.push(document.getText(step.range));
    assert.includeMembers(texts, ['Cooper', 'James Cooper', '"James Cooper warned us in time,"']);
  });

  it('marks by semantic tokens when asked to', async () => {
    const document = await open(FLOOD);
    const tokens = (): Thenable<vscode.SemanticTokens | undefined> =>
      vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri);
    assert.strictEqual((await tokens())?.data.length ?? 0, 0);
    await withSetting('marks.style', 'semanticTokens', async () => {
      await until('there are tokens', async () => ((await tokens())?.data.length ?? 0) > 0);
    });
  });

  it('lets a name be renamed, by the name in use, and nothing else', async () => {
    const document = await open(FLOOD);
    const asked = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, 'Rossi. The'),
    );
    assert.strictEqual(asked.placeholder, 'Maria Rossi');
    assert.strictEqual(document.getText(asked.range), 'Rossi');
    await Promise.resolve(
      vscode.commands.executeCommand('vscode.prepareRename', document.uri, positionOf(document, 'destroyed')),
    ).then(
      () => assert.fail('a word that is no name can be renamed'),
      () => undefined,
    );
  });

  it('writes the day behind a relative date after it when asked to', async () => {
    const document = await open(AGAIN);
    await withSetting('inlayHints.dates', true, async () => {
      const [hint] = await answered<vscode.InlayHint>(
        'vscode.executeInlayHintProvider',
        document.uri,
        EVERYTHING,
      );
      assert.strictEqual(hint?.label, '⟨4 Feb 2019⟩');
    });
  });

  it('notes a weekday that contradicts its date, and a number on which two articles disagree', async () => {
    const document = await open(FLOOD);
    const found = await until('problems are noted', () => {
      const problems = vscode.languages.getDiagnostics(document.uri);
      return problems.length >= 2 && problems;
    });
    assert.sameMembers(
      found.map(({ code }) => code),
      ['weekday', 'disagreement'],
    );
    assert.isTrue(found.every(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
  });

  it('folds what is no part of the story, in an article of no folder too', async () => {
    const content = [
      'Mayor opens a bridge in Graz',
      'GRAZ (HARBOUR NEWS) - Maria Rossi opened a bridge in Graz on Friday.',
      'She thanked the builders.',
      'She then left for Vienna.',
      'Copyright 2019 Harbour News. All rights reserved.',
      'Read more: Bridges of the valley',
    ].join('\n\n');
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
    await vscode.window.showTextDocument(document);
    const folds = await answered<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[8, 10]],
    );
  });

  it('answers the questions of language models once the reader lets them ask', async () => {
    const answer = await withSetting('agents.enabled', true, () =>
      until('the tool is there', async () => {
        const { tools } = vscode.lm;
        if (!tools.some(({ name }) => name === 'corpus_entity_card')) return undefined;
        const options = { input: { name: 'Maria Rossi' }, toolInvocationToken: undefined };
        return vscode.lm.invokeTool('corpus_entity_card', options);
      }),
    );
    const [text] = answer.content;
    assert.instanceOf(text, vscode.LanguageModelTextPart);
    assert.match(text.value, /^Maria Rossi \(person\)[^]*articles\/00\d_flood/);
  });
});
