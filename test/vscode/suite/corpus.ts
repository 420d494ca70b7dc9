import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardSays, hoverOn, inWorkspace, markedTexts, open, reverted } from './articles.ts';
import { extension, indexed, until } from './running.ts';
import { descendants, level, notListed, topNode } from './tree.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const DEBATED = 'articles/002_treaty-debated.txt';

describe('a folder of articles', () => {
  it('wakes the extension by itself', () => until('it is active', () => extension().isActive));

  it('has every contributed command', async () => {
    await indexed();
    const manifest = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  it('opens its text files as news articles', async () => {
    const document = await open(SIGNED);
    await until('the language is set', () => document.languageId === 'news-article');
  });
});

describe('an open article', () => {
  it('has its people, places and dates marked', async () => {
    const api = await indexed();
    const document = await open(SIGNED);
    assert.deepEqual(await markedTexts(api, document, 'person'), [
      'Merkel',
      'Macron',
      'Angela Merkel',
      'Emmanuel Macron',
      'Merkel',
      'Macron',
    ]);
    assert.includeMembers([...(await markedTexts(api, document, 'place'))], ['Aachen', 'Paris']);
    assert.strictEqual((await markedTexts(api, document, 'date')).length, 1);
  });

  it('gives every mention of a person the same entity', async () => {
    const api = await indexed();
    const document = await open(SIGNED);
    await markedTexts(api, document, 'person');
    const marks = await api.marks(document.uri.toString());
    const entities = marks
      .filter((mark) => document.getText().slice(mark.start, mark.end).includes('Merkel'))
      .map((mark) => mark.entity);
    assert.strictEqual(entities.length, 3);
    assert.strictEqual(new Set(entities).size, 1);
  });

  it('keeps its marks on the names while it is edited', async () => {
    const api = await indexed();
    const document = await open(DEBATED);
    const before = await markedTexts(api, document, 'person');
    const edit = new vscode.WorkspaceEdit();
    const original = document.getText();
    edit.insert(document.uri, new vscode.Position(0, 0), 'An added line.\n');
    try {
      await vscode.workspace.applyEdit(edit);
      await until('the marks have moved', async () => {
        const after = await markedTexts(api, document, 'person');
        return JSON.stringify(after) === JSON.stringify(before);
      });
    } finally {
      await reverted(document);
    }
    assert.strictEqual(document.getText(), original);
  });
});

describe('a card', () => {
  it('says who a name is with a passage from another article', async () => {
    await indexed();
    const document = await open(SIGNED);
    await cardSays(document, 'Merkel said', 'Angela Merkel');
    await cardSays(document, 'Merkel said', 'signed it two days earlier');
  });

  it('links to commands that exist, and lands on the line of the passage', async () => {
    await indexed();
    const card = await hoverOn(await open(SIGNED), 'Merkel said');
    const known = new Set(await vscode.commands.getCommands(true));
    const links = [...card.matchAll(/\(command:([\w.]+)\?([^)\s]+)/g)].map(
      ([, command = '', query = '']) => ({
        command,
        argument: JSON.parse(decodeURIComponent(query)) as unknown,
      }),
    );
    assert.isNotEmpty(links);
    for (const { command } of links) assert.isTrue(known.has(command), command);
    const passage = links.find(({ argument }) => JSON.stringify(argument).includes('002_treaty'));
    assert.isDefined(passage);
    await vscode.commands.executeCommand(
      passage.command,
      ...(Array.isArray(passage.argument) ? (passage.argument as unknown[]) : [passage.argument]),
    );
    const editor = await until('the passage is open', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith(DEBATED) && active;
    });
    assert.include(editor.document.lineAt(editor.selection.active.line).text, 'Angela Merkel');
  });

  it('shows nothing where no name stands', async () => {
    await indexed();
    assert.strictEqual(await hoverOn(await open(SIGNED), 'would work more'), '');
  });
});

describe('the views', () => {
  it('list people with true counts', async () => {
    const api = await indexed();
    await topNode(api, 'people', 'Angela Merkel', 'person, 4 mentions in 2 articles');
    await topNode(api, 'people', 'Emmanuel Macron', 'person, 4 mentions in 2 articles');
  });

  it('lead from a person to each of the mentions', async () => {
    const api = await indexed();
    const nodes = await descendants(api, 'people', await topNode(api, 'people', 'Angela Merkel'));
    const mentions = nodes.filter((node) => node.kind === 'mention');
    assert.strictEqual(mentions.length, 4);
    for (const { target, label } of mentions) {
      assert.isDefined(target, label);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
      const { start, end } = target.range;
      const text = document.getText(new vscode.Range(start.line, start.character, end.line, end.character));
      assert.include(text, 'Merkel');
      assert.include(label, text);
    }
  });

  it('show only one article when asked to', async () => {
    const api = await indexed();
    const scope = inWorkspace(DEBATED).toString();
    const nodes = await level(api, { view: 'people', scope });
    const merkel = nodes.find((node) => node.label === 'Angela Merkel');
    assert.match(merkel?.accessibleLabel ?? '', /person, 1 mention/);
  });

  it('filter by what is typed, whatever the case', async () => {
    const api = await indexed();
    const nodes = await level(api, { view: 'people', filter: 'mErk' });
    assert.deepEqual(
      nodes.map((node) => node.label),
      ['Angela Merkel'],
    );
  });

  it('list the articles, the places and the dates', async () => {
    const api = await indexed();
    const articles = await api.children({ view: 'articles', offset: 0, limit: 200 });
    const below = await Promise.all(articles.nodes.map((node) => descendants(api, 'articles', node)));
    const labels = [...articles.nodes, ...below.flat()].map((node) => node.label);
    assert.include(labels, 'Merkel and Macron sign treaty in Aachen');
    assert.include(labels, 'Paris debates the Aachen treaty');
    await topNode(api, 'places', 'Paris');
    assert.isNotEmpty(await level(api, { view: 'dates' }));
  });

  it('follow a file that is added and deleted', async () => {
    const api = await indexed();
    const uri = inWorkspace('articles/003_added.txt');
    const text = 'Talks in Oslo\n\nOSLO (FJORD WIRE) - Erna Solberg welcomed Angela Merkel in Oslo.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await topNode(api, 'people', 'Erna Solberg');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await notListed(api, 'people', 'Erna Solberg');
  });
});
