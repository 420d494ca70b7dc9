import assert from 'node:assert/strict';
import { makeFeatureSource } from '../../../../src/mentions/features/featureSource.ts';
import { labelOf, TAG_KINDS } from '../../../../src/mentions/model/labels.ts';
import { Lexicon } from '../../../../src/mentions/model/lexicon.ts';
import { CHOICE_BITS, countVotes } from '../../../../src/mentions/features/votes.ts';
import { WordNumbers } from '../../../../src/base/numbers/wordNumbers.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

const PERSON = labelOf(TAG_KINDS.indexOf('person'), 0, 1);
const nothing = new Lexicon(new Int32Array(0), new Uint16Array(0), new Uint16Array(0));

describe('the votes of a first reading', () => {
  const article = parseArticle('Talks open\n\nThen Zorvan came. He saw Zorvan, and Zorvan saw Hanoi.');
  const { table, context } = makeFeatureSource(article, nothing);
  const word = (i: number) => article.text.slice(article.tokens.starts[i], article.tokens.ends[i]);
  const labels = Uint8Array.from({ length: table.count }, (_, i) => (word(i) === 'Zorvan' ? PERSON : 0));

  it('leave out the token that asks', () => {
    const votes = countVotes(table, context, labels);
    const hanoi = Array.from(votes.keys()).find((i) => word(i) === 'Hanoi')!;
    assert.equal(votes[hanoi], 0);
  });

  it('are the same for all tokens of a word that was read one way', () => {
    const votes = countVotes(table, context, labels);
    const found = new Set(Array.from(votes).filter((_, i) => word(i) === 'Zorvan'));
    assert.equal(found.size, 1);
    assert.ok(!found.has(0));
  });
});

describe('the votes for a last name', () => {
  const article = parseArticle('Talks open\n\nThen Ada Zorvan came. He saw Zorvan twice.');
  const { table, context } = makeFeatureSource(article, nothing);
  const zorvans = Array.from({ length: table.count }, (_, i) => i).filter(
    (i) => article.text.slice(article.tokens.starts[i], article.tokens.ends[i]) === 'Zorvan',
  );
  const labels = new Uint8Array(table.count);
  const person = TAG_KINDS.indexOf('person');
  labels[zorvans[0]! - 1] = labelOf(person, 0, 2);
  labels[zorvans[0]!] = labelOf(person, 1, 2);

  it('say that it ends a longer name elsewhere, but not to that name itself', () => {
    const parts = zorvans.map((i) => countVotes(table, context, labels)[i]! >> CHOICE_BITS);
    assert.equal(parts[0], 0);
    assert.notEqual(parts[1], 0);
  });
});

describe('WordNumbers', () => {
  it('numbers words in the order in which they come, however many', () => {
    const numbers = new WordNumbers();
    const hashes = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1));
    for (const hash of [...hashes, ...hashes]) numbers.add(hash);
    assert.equal(numbers.size, hashes.length);
    hashes.forEach((hash, i) => assert.equal(numbers.find(hash), i));
    assert.equal(numbers.find(12345), -1);
  });
});
