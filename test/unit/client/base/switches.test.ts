import assert from 'node:assert/strict';
import { SWITCHES } from '../../../../src/client/base/switches.ts';
import { readProject } from '../../../../scripts/manifest.ts';

const { commands = [], menus = {} } = readProject().manifest.contributes;
const isTold = /corpusLens\.hasCorpus|editorLangId == news-article/;

describe('switches', () => {
  for (const [id, [key, on]] of Object.entries(SWITCHES)) {
    it(`offers ${id} where it changes something, and only then`, () => {
      const offers = Object.values(menus)
        .flat()
        .filter(({ command }) => command === id);
      assert.ok(offers.length >= 2, 'in the palette and in a menu');
      for (const { when = '' } of offers) {
        const state = when.split(' && ').filter((part) => part.includes(`config.corpusLens.${key}`));
        assert.deepEqual(state, [`${on ? '!' : ''}config.corpusLens.${key}`]);
      }
    });

    it(`has nothing to offer with ${id} where there are no articles`, () => {
      assert.match(commands.find(({ command }) => command === id)?.enablement ?? '', isTold);
    });
  }

  it('are each in a pair', () => {
    const keys = Object.values(SWITCHES).map(([key]) => key);
    for (const key of keys) assert.equal(keys.filter((one) => one === key).length, 2);
  });

  it('that turn over are not offered beside those that say which way', () => {
    const turning = commands.map(({ command }) => command).filter((id) => id.startsWith('corpusLens.toggle'));
    for (const id of turning) {
      const items = Object.values(menus)
        .flat()
        .filter(({ command }) => command === id);
      assert.deepEqual(items, [{ command: id, when: 'false' }]);
      assert.match(commands.find(({ command }) => command === id)?.enablement ?? '', isTold);
    }
  });
});
