import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import type { CardReading } from '../../../../src/queries/cards/card.ts';
import { ExpectedNames } from '../../../../src/queries/cards/expectedNames.ts';
import { nodeId } from '../../../../src/queries/outline/nodeId.ts';
import { tooltipOf } from '../../../../src/server/rendering/tooltip.ts';
import { indexOf, person, record, uriOf } from '../../../support/articles.ts';

before(loadRoleReader);

const NAMES = [person('Ada Byron'), person('Bo Lee')];
const ENTITY = 'person:Ada Byron';

describe('the tooltip of a row', () => {
  const index = indexOf(
    record('old.txt', 'News\n\nAda Byron came.\n', { names: NAMES, published: '2019-01-01' }),
    record('new.txt', 'News\n\nAda Byron went.\n', { names: NAMES, published: '2019-01-31' }),
  );
  const tooltip = (id: string, reading: CardReading): string =>
    tooltipOf(index, id, { commandLinks: false, images: false }, reading);
  const ROW = nodeId('entity', ENTITY);

  it('is the card of its subject', () => {
    assert.match(tooltip(ROW, {}), /^\*\*Ada Byron\*\* · person\n\n2 mentions in 2 articles/);
  });

  it('leaves out what is later than the article being read', () => {
    const text = tooltip(ROW, { article: index.articles.get(uriOf('old.txt')), asOf: 'article' });
    assert.match(text, /^\*As of 1 Jan 2019: without 1 article that is or may be later\*$/m);
    assert.doesNotMatch(text, /new\.txt/);
  });

  it('leaves out what is later than the article that the row is below', () => {
    const reading = { article: index.articles.get(uriOf('new.txt')), asOf: 'article' } as const;
    const row = nodeId('article', uriOf('old.txt'), 'people', ENTITY);
    assert.match(tooltip(row, reading), /^\*As of 1 Jan 2019/m);
    assert.match(tooltip(ROW, reading), /^\*As of 31 Jan 2019: nothing is left out\*/m);
  });

  it('has the name that the reader has just set right, and says what is still being counted', () => {
    const expected = new ExpectedNames(new Map());
    expected.take(index, {
      added: [{ type: 'rename', name: 'Ada Byron', to: 'The Countess', kind: 'person' }],
      gone: [],
    });
    const text = tooltip(ROW, { expected, indexing: '1 of 2 articles' });
    assert.match(text, /^\*\*The Countess\*\* · person\n/);
    assert.match(text, /\*Still indexing: 1 of 2 articles\*/);
  });
});
