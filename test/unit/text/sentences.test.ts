import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/text/parseArticle.ts';

function sentences(text: string): string[] {
  const { count, starts, ends } = parseArticle(text).sentences;
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

describe('sentences', () => {
  it('end at full stops, question marks and exclamation marks', () => {
    assert.deepEqual(sentences('He came. Did she? Yes! 2019 was late.'), [
      'He came.',
      'Did she?',
      'Yes!',
      '2019 was late.',
    ]);
  });

  it('run on behind titles, initials and months', () => {
    for (const text of [
      'Then Gen. Roe and Mr. J. R. Doe met on Jan. 18 in St. Louis.',
      'The Acme Inc. board met.',
    ]) {
      assert.deepEqual(sentences(text), [text]);
    }
  });

  it('end behind an abbreviation where a new sentence plainly begins', () => {
    assert.deepEqual(sentences('They left the U.S. The talks go on.'), [
      'They left the U.S.',
      'The talks go on.',
    ]);
    assert.deepEqual(sentences('The U.S. President spoke.'), ['The U.S. President spoke.']);
  });

  it('take their closing quotation marks and brackets along', () => {
    assert.deepEqual(sentences('“It is over.” He left. (So did she.) All went.'), [
      '“It is over.”',
      'He left.',
      '(So did she.)',
      'All went.',
    ]);
    assert.deepEqual(sentences('"Stop!" he said.'), ['"Stop!" he said.']);
  });

  it('never cross the border of a section', () => {
    const text = 'Talks open in Oslo\n\nBy Jane Roe\n\nOSLO (AFP) - The talks opened. They go on';
    assert.deepEqual(sentences(text), [
      'Talks open in Oslo',
      'By Jane Roe',
      'OSLO (AFP) -',
      'The talks opened.',
      'They go on',
    ]);
  });

  it('cover every token once', () => {
    const article = parseArticle('A b. C d?\n\nE f... G\n\n© 2020 H');
    const { firstToken, count } = article.sentences;
    assert.equal(firstToken[0], 0);
    assert.equal(firstToken[count], article.tokens.count);
    for (let i = 0; i < count; i++) assert.ok(firstToken[i]! < firstToken[i + 1]!);
  });

  it('end at the full stops of scripts without capitals', () => {
    assert.deepEqual(sentences('会談が開かれた。次は来月だ。'), ['会談が開かれた。', '次は来月だ。']);
  });
});
