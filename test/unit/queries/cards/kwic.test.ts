import assert from 'node:assert/strict';
import { kwic, LINE } from '../../../../src/queries/cards/kwic.ts';
import { person, record } from '../../../support/articles.ts';

const at = (text: string, name: string): { text: string; keyword: string } => {
  const one = record('a.txt', text, { names: [person(name)] });
  const line = kwic(one, one.mentions[0]!, LINE);
  return { text: line.text, keyword: line.text.slice(...line.highlight) };
};

describe('a keyword in context', () => {
  it('is the sentence around it, on one line', () => {
    const { text, keyword } = at(
      'A headline\n\nFirst came the rain.  Then Ada\tByron  arrived  in town. Nobody spoke.\n',
      'Ada\tByron',
    );
    assert.equal(text, 'Then Ada Byron arrived in town.');
    assert.equal(keyword, 'Ada Byron');
  });

  it('is clipped at words, the keyword always whole', () => {
    const long = 'word '.repeat(40);
    const { text, keyword } = at(`Headline\n\nBegin ${long}Ada Byron ${long}end.\n`, 'Ada Byron');
    assert.match(text, /^…(?:word )+Ada Byron (?:word ?)+…$/);
    assert.equal(keyword, 'Ada Byron');
    assert.ok(text.length < 130);
  });

  it('never cuts an emoji in two', () => {
    const { text } = at(`Headline\n\n${'😀'.repeat(60)} Ada Byron ${'😀'.repeat(60)} end.\n`, 'Ada Byron');
    assert.doesNotThrow(() => encodeURIComponent(text));
  });

  it('stays short for a name of ten thousand letters', () => {
    const name = `A${'a'.repeat(9_999)}`;
    const { text, keyword } = at(`Headline\n\nThen ${name} came.\n`, name);
    assert.ok(text.length < 300);
    assert.match(keyword, /^Aa+…$/);
  });
});
