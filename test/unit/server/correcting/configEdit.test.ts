import assert from 'node:assert/strict';
import type { Correction } from '../../../../src/corrections/corrections.ts';
import { addCorrections } from '../../../../src/corrections/editCorrections.ts';
import { configEdit } from '../../../../src/server/correcting/configEdit.ts';
import { applied, editedFiles } from '../../../support/edits.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG } from '../../../support/serverContext.ts';

const NOVAK: Correction = { type: 'name', name: 'Novak', is: 'place' };

const WRITTEN: Readonly<Record<string, string>> = {
  'an empty file': '',
  'an empty object': '{}',
  comments: '// mine\n{\n  "corrections": [ // why\n    { "name": "Rome", "is": "person" },\n  ],\n}\n',
  'one line': '{"corrections": [{"name": "Rome", "is": "person"}], "articles": {}}',
  'line ends of Windows': '{\r\n  "corrections": [\r\n    { "name": "Rome", "is": "person" }\r\n  ]\r\n}\r\n',
  'one that is overridden': '{"corrections": [{"name": "Novak", "is": "person"}]}',
};

describe('an edit of corpus-lens.json', () => {
  it('makes the file where there is none', async () => {
    const edit = (await configEdit(new MemoryFiles(), CONFIG, [NOVAK]))!;
    assert.deepEqual(edit.documentChanges?.[0], {
      kind: 'create',
      uri: CONFIG,
      options: { ignoreIfExists: true },
    });
    assert.deepEqual(editedFiles(edit), [CONFIG]);
    assert.deepEqual(JSON.parse(applied(edit)), { corrections: [{ name: 'Novak', is: 'place' }] });
  });

  for (const [what, before] of Object.entries(WRITTEN))
    it(`adds to what is written, and touches nothing else: ${what}`, async () => {
      const edit = (await configEdit(new MemoryFiles({ [CONFIG]: before }), CONFIG, [NOVAK]))!;
      assert.equal(edit.documentChanges?.length, 1);
      assert.equal(applied(edit, before), addCorrections(before, [NOVAK]));
    });

  it('counts no byte order mark as text, as editors do not', async () => {
    const before = '{"corrections": []}';
    const edit = (await configEdit(new MemoryFiles({ [CONFIG]: `\uFEFF${before}` }), CONFIG, [NOVAK]))!;
    assert.equal(applied(edit, before), addCorrections(before, [NOVAK]));
  });

  it('is shown before it is made, if asked so', async () => {
    const annotation = { label: 'Novak', needsConfirmation: true };
    const edit = (await configEdit(new MemoryFiles(), CONFIG, [NOVAK], annotation))!;
    assert.deepEqual(edit.changeAnnotations, { correction: annotation });
    for (const change of edit.documentChanges!)
      for (const one of 'edits' in change ? change.edits : [change])
        assert.equal('annotationId' in one && one.annotationId, 'correction');
    const plain = (await configEdit(new MemoryFiles(), CONFIG, [NOVAK]))!;
    assert.doesNotMatch(JSON.stringify(plain), /nnotation/);
  });

  it('is none where the file cannot be read: it is not to be written to', async () => {
    const broken = new MemoryFiles({ [CONFIG]: '{"corrections": [' });
    const closed = new MemoryFiles();
    closed.breakReading(CONFIG, 'permission denied');
    const folder = new MemoryFiles({ [`${CONFIG}/a.txt`]: '' });
    for (const files of [broken, closed, folder])
      assert.equal(await configEdit(files, CONFIG, [NOVAK]), undefined);
  });
});
