import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { installFromDebian, onPath } from '../harness/debian.ts';
import { PROJECT } from '../harness/project.ts';
import { mustRun } from '../harness/run.ts';
import { temporaryFolder } from '../harness/temporaryFolder.ts';

const OPENED = `Bridge opens in Graz

GRAZ (HARBOUR NEWS) - Teresa Banks, the mayor, opened the bridge on Friday (Feb 1, 2019).

Mrs Banks thanked James Cooper. "It is a good bridge," she said.
`;
const MEASURED = `River falls in Graz

GRAZ, Feb 4, 2019 (RIVER POST) - James Cooper, an engineer, said that Teresa Banks had asked him to measure the river.
`;

interface Answer<Result> {
  readonly result?: Result;
  readonly error?: string;
}
interface Answers {
  readonly error?: string;
  readonly hover: Answer<Hover>;
  readonly definition: Answer<Location>;
  readonly references: Answer<readonly Location[]>;
  readonly symbols: Answer<readonly DocumentSymbol[]>;
  readonly found: Answer<readonly WorkspaceSymbol[]>;
  readonly actions: Answer<readonly CodeAction[]>;
}

/**
 * What Neovim's language client gets from `corpus-lens lsp --stdio` with the cursor on `needle`.
 */
async function ask(needle: string): Promise<{ readonly answers: Answers; readonly folder: string }> {
  if (!onPath('nvim')) await installFromDebian('neovim');
  const nvim = onPath('nvim');
  assert.ok(nvim, 'No Neovim found: install it.');
  const { path: folder } = temporaryFolder('neovim');
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', 'opened.txt'), OPENED);
  writeFileSync(join(folder, 'articles', 'measured.txt'), MEASURED);
  const out = join(folder, 'answers.json');
  await mustRun(
    nvim,
    [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-n',
      '-c',
      `luafile ${join(PROJECT, 'test/editors/neovim.lua')}`,
    ],
    {
      env: {
        SERVER: JSON.stringify([process.execPath, join(PROJECT, 'dist', 'cli.js'), 'lsp', '--stdio']),
        FOLDER: folder,
        ARTICLE: join(folder, 'articles', 'opened.txt'),
        NEEDLE: needle,
        OUT: out,
      },
    },
  );
  return { answers: JSON.parse(readFileSync(out, 'utf8')) as Answers, folder };
}

describe('Neovim, with its own language client', () => {
  let answers: Answers;
  let folder: string;
  before(async () => {
    ({ answers, folder } = await ask('Banks'));
    assert.equal(answers.error, undefined);
  });
  const uriOf = (name: string): string => pathToFileURL(join(folder, 'articles', name)).href;

  it('shows a card with plain text and what the other article says', () => {
    const { value } = answers.hover.result!.contents as MarkupContent;
    assert.match(value, /Teresa Banks/);
    assert.match(value, /had asked him/);
    assert.doesNotMatch(value, /\(command:/, 'no links that this editor could not follow');
  });

  it('goes to the words that introduce a person', () => {
    assert.equal(answers.definition.result?.uri, uriOf('opened.txt'));
  });

  it('lists references in every article', () => {
    assert.deepEqual(
      new Set(answers.references.result?.map(({ uri }) => uri)),
      new Set([uriOf('opened.txt'), uriOf('measured.txt')]),
    );
  });

  it('has the structure of the article, and finds names in the corpus', () => {
    assert.equal(answers.symbols.result?.[0]?.name, 'Bridge opens in Graz');
    assert.ok(answers.found.result?.some(({ name }) => name === 'Teresa Banks'));
  });

  it('is offered to set a name right by an edit of corpus-lens.json, how far each reaches said in its title', () => {
    const actions = answers.actions.result ?? [];
    const whole = actions.find(({ title }) => title === '“Teresa Banks” is not a name, in the whole corpus');
    assert.ok(whole, actions.map(({ title }) => title).join());
    assert.match(JSON.stringify(whole.edit), /corpus-lens\.json/);
    assert.ok(actions.every(({ command }) => command === undefined));
  });
});
