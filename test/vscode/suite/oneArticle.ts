import { assert } from 'chai';
import { LANGUAGE_ID } from '../../../src/client/base/language.ts';
import { markedTexts, open } from './articles.ts';
import { extension, indexed, until } from './running.ts';

describe('one article in the folders of its year, month and week', () => {
  it('wakes the extension by itself', () => until('it is active', () => extension().isActive));

  it('is opened as an article, and marked', async () => {
    const document = await open('2019/01/week3/strike.txt');
    await until('the language is set', () => document.languageId === LANGUAGE_ID);
    assert.includeMembers([...(await markedTexts(await indexed(), document, 'person'))], ['Eva Gruber']);
  });
});
