import assert from 'node:assert/strict';
import { ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { prepareRename, rename } from '../../../../src/server/correcting/rename.ts';
import { A, A_TEXT, ARTICLES, at, textAt } from '../../../support/bridgeArticles.ts';
import { applied, editedFiles } from '../../../support/edits.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const LOOSE = 'untitled:Untitled-1';
/** Where nothing can be renamed: plain words, dates, outside of the text, articles of no corpus. */
const REFUSED = [
  at('opened the'),
  at('last Friday'),
  { ...at('Rossi. The'), position: { line: 999, character: 9 } },
  { ...at('Rossi. The'), textDocument: { uri: `${ROOT}/none.txt` } },
  { ...at('Rossi. The'), textDocument: { uri: LOOSE } },
];

describe('renaming', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { open: { [LOOSE]: A_TEXT } });
  });
  async function edit(place: ReturnType<typeof at>, newName: string): Promise<WorkspaceEdit> {
    const made = await rename(context, { ...place, newName }, WAITING);
    assert.ok(made && !(made instanceof ResponseError));
    return made;
  }

  it('begins with the full name at the place of the mention', async () => {
    for (const [place, written, name] of [
      [at('Rossi. The'), 'Rossi', 'Maria Rossi'],
      [at('Rome'), 'Rome', 'Rome'],
    ] as const) {
      const prepared = await prepareRename(context, place, WAITING);
      assert.ok(prepared && 'placeholder' in prepared);
      assert.deepEqual([textAt(A_TEXT, prepared.range), prepared.placeholder], [written, name]);
    }
  });

  it('edits corpus-lens.json alone, once the reader has seen what that changes', async () => {
    const made = await edit(at('Rossi. The'), ' Maria Rossi-Bianchi ');
    assert.deepEqual(editedFiles(made), [CONFIG]);
    assert.deepEqual(JSON.parse(applied(made)), {
      corrections: [{ rename: 'Maria Rossi', to: 'Maria Rossi-Bianchi', kind: 'person' }],
    });
    assert.deepEqual(Object.values(made.changeAnnotations!), [
      {
        label: '“Maria Rossi” is called “Maria Rossi-Bianchi”',
        description: '5 mentions in 2 articles; articles are not changed',
        needsConfirmation: true,
      },
    ]);
  });

  it('joins two people when the new name is known, and counts both', async () => {
    const made = await edit(at('Rossi. The'), 'Peter Novak');
    assert.deepEqual(JSON.parse(applied(made)), {
      corrections: [{ same: ['Peter Novak', 'Maria Rossi'], kind: 'person' }],
    });
    const [annotation] = Object.values(made.changeAnnotations!);
    assert.match(annotation!.description!, /^8 mentions in 2 articles;/);
  });

  it('changes nothing by the same name or an empty one', async () => {
    for (const newName of ['Maria Rossi', ' ', ''])
      assert.equal(await rename(context, { ...at('Rossi. The'), newName }, WAITING), null, newName);
  });

  it('is refused where no name of a corpus stands', async () => {
    for (const place of REFUSED) {
      assert.equal(await prepareRename(context, place, WAITING), null);
      assert.equal(await rename(context, { ...place, newName: 'X' }, WAITING), null);
    }
    const empty = await serverContext({ [A]: '' });
    assert.equal(await prepareRename(empty, at('Rossi. The'), WAITING), null);
  });

  it('is refused once nobody waits', async () => {
    const open = await serverContext({}, { open: { [A]: A_TEXT } });
    assert.equal(await prepareRename(open, at('Rossi. The'), GONE), null);
    assert.equal(await rename(open, { ...at('Rossi. The'), newName: 'X' }, GONE), null);
  });

  it('says that corpus-lens.json cannot be read, rather than nothing', async () => {
    const closed = new MemoryFiles();
    closed.breakReading(CONFIG, 'permission denied');
    for (const files of [closed, new MemoryFiles({ [CONFIG]: '{"corrections": [' })]) {
      const over = await serverContext(ARTICLES, { files });
      const refused = await rename(over, { ...at('Rossi. The'), newName: 'X' }, WAITING);
      assert.ok(refused instanceof ResponseError);
      assert.match(refused.message, /corpus-lens\.json cannot be read/);
    }
  });
});
