import assert from 'node:assert/strict';
import type { Correction } from '../../../../src/corrections/corrections.ts';
import { ExpectedNames } from '../../../../src/queries/cards/expectedNames.ts';
import { tellCard } from '../../../../src/queries/cards/tellCard.ts';
import { indexOf, person, record } from '../../support/articles.ts';

const RENAMED: Correction = { type: 'rename', name: 'Ada Byron', to: 'The Countess', kind: 'person' };
const JOINED: Correction = { type: 'same', names: ['Ada Byron', 'Bo Lee'], kind: 'person' };

describe('the title of a card', () => {
  const index = indexOf();
  index.put(
    record('a.txt', 'News\n\nAda Byron met Bo Lee.\n', { names: [person('Ada Byron'), person('Bo Lee')] }),
  );
  const titles = (expected?: ExpectedNames): readonly (string | undefined)[] =>
    ['person:Ada Byron', 'person:Bo Lee'].map(
      (entity) => tellCard(index, { entity }, { article: undefined, isPast: false, expected })?.title,
    );

  it('is the name in the index', () => {
    assert.deepEqual(titles(), ['Ada Byron', 'Bo Lee']);
    assert.deepEqual(titles(new ExpectedNames(new Map())), ['Ada Byron', 'Bo Lee']);
  });

  it('is what the reader has just said, before it is counted, until that is taken back', () => {
    const expected = new ExpectedNames(new Map());
    expected.take(index, { added: [RENAMED], gone: [] });
    assert.deepEqual(titles(expected), ['The Countess', 'Bo Lee']);
    expected.take(index, { added: [], gone: [RENAMED] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Bo Lee']);
    expected.take(index, { added: [JOINED], gone: [] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Ada Byron']);
    expected.take(index, { added: [], gone: [JOINED] });
    assert.deepEqual(titles(expected), ['Ada Byron', 'Bo Lee']);
  });
});
