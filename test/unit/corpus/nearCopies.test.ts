import assert from 'node:assert/strict';
import { NearCopies } from '../../../src/corpus/nearCopies.ts';
import { record, uriOf } from './articles.ts';

const words = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `w${(seed * 7919 + i * 104729) % 9973}${i % 17 === 16 ? '.' : ''}`,
  ).join(' ');
const STORY = `Headline of the story\n\nThe council met. ${words(1, 150)}. It went home.\n`;

describe('near-copies', () => {
  it('are found through small changes and cuts, and counted once', () => {
    const copies = new NearCopies();
    copies.add(record('a.txt', STORY));
    copies.add(
      record(
        'b.txt',
        STORY.replace('council', 'city council').replace('went home', 'went home late').slice(0, 900),
      ),
    );
    copies.add(record('c.txt', `Another matter\n\nThe weather turned. ${words(2, 150)}.\n`));
    assert.deepEqual(copies.of(uriOf('a.txt')), [uriOf('b.txt')]);
    assert.deepEqual(copies.of(uriOf('c.txt')), []);
    assert.equal(copies.independent([uriOf('a.txt'), uriOf('b.txt'), uriOf('c.txt')]), 2);
  });

  it('are forgotten with the article', () => {
    const copies = new NearCopies();
    copies.add(record('a.txt', STORY));
    copies.add(record('b.txt', STORY));
    copies.remove(uriOf('b.txt'));
    assert.deepEqual(copies.of(uriOf('a.txt')), []);
    copies.add(record('b.txt', STORY));
    copies.add(record('b.txt', `Rewritten\n\n${words(3, 150)}.\n`));
    assert.deepEqual(copies.of(uriOf('a.txt')), []);
  });

  it('are not looked for in short or empty texts', () => {
    const copies = new NearCopies();
    for (const name of ['a.txt', 'b.txt']) copies.add(record(name, 'More to come.\n'));
    copies.add(record('c.txt', ''));
    assert.equal(copies.independent([uriOf('a.txt'), uriOf('b.txt'), uriOf('c.txt')]), 3);
  });
});
