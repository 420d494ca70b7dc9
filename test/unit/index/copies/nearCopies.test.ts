import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../../src/index/record/articleRecord.ts';
import { indexOf, person, record as made, uriOf } from '../../../support/articles.ts';

const words = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `w${(seed * 7919 + i * 104729) % 9973}${i % 17 === 16 ? '.' : ''}`,
  ).join(' ');
/** An article that names Ada Byron. */
const record = (name: string, text: string): ArticleRecord =>
  made(name, text === '' ? text : `${text}Ada Byron.\n`, { names: [person('Ada Byron')] });
const STORY = `Headline of the story\n\nThe council met. ${words(1, 150)}. It went home.\n`;

describe('near-copies', () => {
  it('are found through small changes and cuts, and counted once', () => {
    const copies = indexOf();
    copies.put(record('a.txt', STORY));
    copies.put(
      record(
        'b.txt',
        STORY.replace('council', 'city council').replace('went home', 'went home late').slice(0, 900),
      ),
    );
    copies.put(record('c.txt', `Another matter\n\nThe weather turned. ${words(2, 150)}.\n`));
    assert.deepEqual(copies.copies(uriOf('a.txt')), [uriOf('b.txt')]);
    assert.deepEqual(copies.copies(uriOf('c.txt')), []);
    assert.equal(copies.figures('person:Ada Byron').independent, 2);
  });

  it('are forgotten with the article', () => {
    const copies = indexOf();
    copies.put(record('a.txt', STORY));
    copies.put(record('b.txt', STORY));
    copies.delete(uriOf('b.txt'));
    assert.deepEqual(copies.copies(uriOf('a.txt')), []);
    copies.put(record('b.txt', STORY));
    copies.put(record('b.txt', `Rewritten\n\n${words(3, 150)}.\n`));
    assert.deepEqual(copies.copies(uriOf('a.txt')), []);
  });

  it('are not looked for in short or empty texts', () => {
    const copies = indexOf();
    for (const name of ['a.txt', 'b.txt']) copies.put(record(name, 'More to come.\n'));
    copies.put(record('c.txt', 'Nothing.\n'));
    assert.equal(copies.figures('person:Ada Byron').independent, 3);
  });
});
