import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContextMenu } from './contextMenu.ts';
import { inThemes } from './inThemes.ts';
import { Reader } from './reader.ts';

const ARTICLE = '000_second_summit_february.txt';

inThemes(
  { title: 'the state before a test', themes: ['light'], article: ARTICLE },
  (name, window, corrections) => {
    let reader: Reader;
    before(async () => {
      reader = await Reader.only();
    });

    /** Ends this test as if it had passed or failed, and begins another one. */
    async function endAndBegin(state: 'passed' | 'failed'): Promise<void> {
      await reader.end({ state });
      await reader.begin({ article: ARTICLE }, name);
    }

    it('has nothing of what another one left on screen and in the folder', async () => {
      const list = join(reader.folder, 'left.csv');
      writeFileSync(list, 'name,kind\n');
      const person = window().person('Donald Trump');
      await window().twist(person);
      await window().openLens('new here');
      await window().question().waitFor();
      const before = window();
      await endAndBegin('passed');
      assert.equal(window(), before, 'another window was needed');
      assert.equal(await person.getAttribute('aria-expanded'), 'false');
      assert.ok(!existsSync(list));
    });

    it('is one of a new window after one that failed, whatever is open in the last', async () => {
      const before = window();
      writeFileSync(join(reader.folder, 'corpus-lens.json'), '{ "corrections": [] }\n');
      await ContextMenu.of(window(), window().person('Donald Trump'));
      await endAndBegin('failed');
      assert.notEqual(window(), before);
      assert.ok(before.isClosed);
      corrections().assertUntouched();
      await (await ContextMenu.of(window(), window().person('Donald Trump'))).dismiss();
    });
  },
);
