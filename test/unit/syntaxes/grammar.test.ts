import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const GRAMMAR = new URL('../../../syntaxes/news-article.tmLanguage.json', import.meta.url);

/**
 * The innermost scopes of the text of each line, root scope and language suffix left out:
 * `Kim met Xi.` -> `['', 'Kim met Xi.']`.
 */
async function scopesOf(text: string): Promise<[scope: string, text: string][][]> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM((await readFile(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (line) => new oniguruma.OnigString(line),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(GRAMMAR, 'utf8'), GRAMMAR.pathname),
  });
  const grammar = await registry.loadGrammar('text.news-article');
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar!.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ scopes, startIndex, endIndex }): [string, string] => [
        scopes
          .slice(1)
          .map((scope) => scope.replace('.news-article', ''))
          .join(' '),
        line.slice(startIndex, endIndex),
      ])
      .filter(([, part]) => part !== '');
  });
}

const HEADLINE = 'markup.heading.headline entity.name.section';

describe('the grammar of articles', () => {
  it('takes the first line for the headline', async () => {
    const [first, , third] = await scopesOf('Ferry to stop here again\n\nThe ferry will stop here again.');
    assert.deepEqual(first, [[HEADLINE, 'Ferry to stop here again']]);
    assert.deepEqual(third, [['', 'The ferry will stop here again.']]);
  });

  it('passes empty lines and a web address on the way to the headline', async () => {
    const lines = await scopesOf('https://example.org/2019/ferry\n\nFerry to stop here again\nBody.');
    assert.deepEqual(lines[0], [['meta.url', 'https://example.org/2019/ferry']]);
    assert.deepEqual(lines[2], [[HEADLINE, 'Ferry to stop here again']]);
    assert.deepEqual(lines[3], [['', 'Body.']]);
  });

  it('tells a caption from its credit', async () => {
    const [, line] = await scopesOf(
      'Headline\nThe ferry at its old pier on May 2, 2018. HARBOUR PHOTO: ANN LEE',
    );
    assert.deepEqual(line, [
      ['meta.caption', 'The ferry at its old pier on May 2, 2018.'],
      ['', ' '],
      ['meta.credit', 'HARBOUR PHOTO: ANN LEE'],
    ]);
    const [, agency] = await scopesOf('Headline\nThe ferry (L) leaves. (Photo by ANN LEE / XYZ)');
    assert.deepEqual(agency?.[0], ['meta.caption', 'The ferry (L) leaves.']);
    assert.deepEqual(agency[2], ['meta.credit', '(Photo by ANN LEE / XYZ)']);
  });

  for (const dateline of [
    'WASHINGTON (AGENCY)',
    'HANOI, Jan 18 (Agency)',
    'Hanoi (Agency)',
    'NEW YORK',
    'Hanoi, Jan. 18',
  ]) {
    it(`knows the dateline ${dateline}`, async () => {
      const [, line] = await scopesOf(`Headline\n${dateline} - The ferry will stop here.`);
      assert.deepEqual(line?.[0], ['meta.dateline', dateline]);
    });
  }

  it('knows bylines, and sentences that start like one', async () => {
    const lines = await scopesOf(
      'Headline\nBy Ann Lee and Bob Roe\nBy Friday the ferry had stopped. It was late.',
    );
    assert.deepEqual(lines[1], [['meta.byline', 'By Ann Lee and Bob Roe']]);
    assert.deepEqual(lines[2]?.[0]?.[0], '');
  });

  for (const line of [
    'Copyright 2019 The Harbour Post. All rights reserved.',
    '© 2019 The Harbour Post',
    'Read more: Ferry stops',
    'Sign up for our newsletter',
    'Follow us on Facebook',
    'Join the Harbour Post’s channel on Telegram for more.',
    'Advertisement',
  ]) {
    it(`dims "${line}"`, async () => {
      assert.deepEqual((await scopesOf(`Headline\n${line}`))[1], [['meta.boilerplate', line]]);
    });
  }

  it('leaves sentences that merely begin like boilerplate', async () => {
    const sentence =
      'Read more than a page of it and you will see why the ferry, which had stopped, was sold.';
    assert.deepEqual((await scopesOf(`Headline\n${sentence}`))[1], [['', sentence]]);
  });

  it('ends a quotation with its mark or with its line', async () => {
    const lines = await scopesOf('Headline\nShe said “it stops”, and "here" too.\n“It goes on\nand on');
    const quotes = lines.map((line) =>
      line
        .filter(([scope]) => scope === 'meta.quote')
        .map(([, text]) => text)
        .join(''),
    );
    assert.deepEqual(quotes, ['', '“it stops”"here"', '“It goes on', '']);
  });

  it('reads a line of 50,000 letters without delay', async () => {
    const line = 'A'.repeat(50_000);
    const lines = await scopesOf(`Headline\n${line}`);
    assert.equal(lines[1]?.map(([, text]) => text).join(''), line);
  });
});
