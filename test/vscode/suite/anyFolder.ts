import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoverAt, inWorkspace, open } from './articles.ts';
import type { TreeNode } from '../../../src/queries/outline/outlineData.ts';
import { indexed, until } from './running.ts';
import { descendants, level } from './tree.ts';

/** How many mentions of an article are hovered. */
const HOVERED = 1;

/**
 * What must hold for any folder of articles in which one person is named twice and again in another
 * article.
 */
describe("a reader's own folder", () => {
  it('is marked, article by article', async () => {
    const api = await indexed();
    const { nodes } = await api.children({ view: 'articles', offset: 0, limit: 200 });
    const below = await Promise.all(nodes.map((node) => descendants(api, 'articles', node)));
    const articles = [...nodes, ...below.flat()].filter(({ kind, target }) => kind === 'article' && target);
    assert.isNotEmpty(articles);
    for (const { target, label } of articles) {
      await vscode.window.showTextDocument(vscode.Uri.parse(target!.uri));
      assert.isNotEmpty(await api.marks(target!.uri), label);
    }
  });

  it('counts the person named most as often as the articles are marked with the name', async () => {
    const api = await indexed();
    const [person] = await level(api, { view: 'people' });
    assert.isDefined(person);
    const mentions = (await descendants(api, 'people', person)).filter(({ kind }) => kind === 'mention');
    const uris = new Set(mentions.map(({ target }) => target!.uri));
    assert.match(
      person.accessibleLabel,
      new RegExp(`${mentions.length.toString()} mentions in ${uris.size.toString()} article`),
    );
    for (const uri of uris) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await vscode.window.showTextDocument(document);
      const marks = await api.marks(uri);
      const inTree = mentions.filter(({ target }) => target!.uri === uri);
      for (const { target, label } of inTree) {
        const at = document.offsetAt(
          new vscode.Position(target!.range.start.line, target!.range.start.character),
        );
        const mark = marks.find(({ start }) => start === at);
        assert.isDefined(mark, label);
        assert.strictEqual(mark.kind, 'person', label);
        assert.strictEqual(mark.entity, person.entity, label);
      }
    }
  });

  it('shows at mentions of that person a passage from another article, with a link that lands on its line', async () => {
    const api = await indexed();
    const [person] = await level(api, { view: 'people' });
    const mentions = (await descendants(api, 'people', person!)).filter(({ kind }) => kind === 'mention');
    const uris = [...new Set(mentions.map(({ target }) => target!.uri))];
    assert.isAbove(uris.length, 1, 'nobody is named in two articles');
    for (const { target } of firstOfEach(mentions)) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target!.uri));
      await vscode.window.showTextDocument(document);
      const { line, character } = target!.range.start;
      const card = await hoverAt(document, new vscode.Position(line, character + 1));
      const others = [...card.matchAll(/\(command:([\w.]+)\?([^)\s]+)/g)]
        .map(([, command = '', query = '']) => ({ command, query: decodeURIComponent(query) }))
        .filter(({ query }) => uris.some((uri) => uri !== target!.uri && query.includes(uri)));
      assert.isNotEmpty(others, card);
      const { command, query } = others[0]!;
      await vscode.commands.executeCommand(command, ...([JSON.parse(query)].flat() as unknown[]));
      const { document: landed, selection } = await until('another article is shown', () => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.toString() !== target!.uri && activeTextEditor;
      });
      const linked = mentions.some(
        (mention) =>
          mention.target!.uri === landed.uri.toString() &&
          mention.target!.range.start.line === selection.active.line,
      );
      assert.isTrue(linked, `${landed.uri.path}:${(selection.active.line + 1).toString()}`);
    }
  });

  it('is left as it was', async () => {
    for (const document of vscode.workspace.textDocuments)
      assert.isFalse(document.isDirty, document.uri.path);
    await open('corpus-lens.json').then(
      () => assert.fail('a corpus-lens.json was written'),
      () => assert.isDefined(inWorkspace('.')),
    );
  });
});

/** The first mentions of each article: enough to hover. */
function firstOfEach(mentions: readonly TreeNode[]): readonly TreeNode[] {
  return mentions.filter(
    ({ target }, i) => mentions.findIndex((other) => other.target!.uri === target!.uri) > i - HOVERED,
  );
}
