import assert from 'node:assert/strict';
import { remembering } from '../../../src/base/remembering.ts';

describe('remembering', () => {
  it('asks once for a text, and again only when it has forgotten', () => {
    const asked: string[] = [];
    const upper = remembering((text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    assert.equal(upper('kim'), 'KIM');
    assert.equal(upper('kim'), 'KIM');
    assert.deepEqual(asked, ['kim']);
    for (let i = 0; i < 10_000; i++) upper(`other ${String(i)}`);
    assert.equal(upper('kim'), 'KIM');
    assert.equal(asked.filter((text) => text === 'kim').length, 2);
  });

  it('keeps false and empty answers, and lone surrogates apart', () => {
    let asked = 0;
    const isEmpty = remembering((text) => {
      asked++;
      return text === '';
    });
    const texts = ['', 'a', '\ud800', '\ud801'];
    for (const text of [...texts, ...texts]) assert.equal(isEmpty(text), text === '');
    assert.equal(asked, texts.length);
  });
});
