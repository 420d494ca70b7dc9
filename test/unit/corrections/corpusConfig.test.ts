import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { configKey } from '../../../src/corrections/configTree.ts';
import { isCalendarDay, parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';

describe('parseCorpusConfig', () => {
  it('reads the publication day of an article, comments and trailing commas allowed', () => {
    const { config, problems } = parseCorpusConfig(`{
      // the print edition
      "articles": { "2019/a.txt": { "published": "2019-01-31", }, },
    }`);
    assert.deepEqual(problems, []);
    assert.equal(config.articles.get('2019/a.txt')?.published, '2019-01-31');
  });

  it('treats an empty file as an empty configuration', () => {
    for (const text of ['', '  \n', '\uFEFF', '{}', '\uFEFF{}']) {
      const { config, problems } = parseCorpusConfig(text);
      assert.equal(config.articles.size, 0);
      assert.deepEqual(problems, []);
    }
  });

  it('leaves unknown keys alone, for a newer version may know them', () => {
    const text = '{"$schema": "x", "people": [{"name": "A"}], "articles": {"a.txt": {"note": 1}}}';
    assert.deepEqual(parseCorpusConfig(text).problems, []);
  });

  it('points at a day that does not exist and keeps the other articles', () => {
    const text = '{"articles": {"a.txt": {"published": "2019-02-30"}, "b.txt": {"published": "2019-02-28"}}}';
    const { config, problems } = parseCorpusConfig(text);
    assert.equal(problems.length, 1);
    assert.equal(text.slice(problems[0]!.start, problems[0]!.end), '"2019-02-30"');
    assert.equal(config.articles.get('a.txt')?.published, undefined);
    assert.equal(config.articles.get('b.txt')?.published, '2019-02-28');
  });

  it('points at values of a wrong type', () => {
    for (const [text, at] of [
      ['[1]', '[1]'],
      ['"articles"', '"articles"'],
      ['{"articles": []}', '[]'],
      ['{"articles": {"a.txt": null}}', 'null'],
      ['{"articles": {"a.txt": {"published": 20190131}}}', '20190131'],
    ] as const) {
      const { problems } = parseCorpusConfig(text);
      assert.equal(problems.length, 1, text);
      assert.equal(text.slice(problems[0]!.start, problems[0]!.end), at);
    }
  });

  it('keeps what stands before a syntax error', () => {
    const { config, problems } = parseCorpusConfig(
      '{"articles": {"a.txt": {"published": "2019-01-31"}, "b.txt": {',
    );
    assert.ok(problems.length > 0);
    assert.equal(config.articles.get('a.txt')?.published, '2019-01-31');
  });

  it('takes names like __proto__ and constructor as file names', () => {
    const { config } = parseCorpusConfig(
      '{"__proto__": {"x": 1}, "articles": {"__proto__": {"published": "2019-01-31"}, "constructor": {"__proto__": {"published": 5}}}}',
    );
    assert.equal(config.articles.get('__proto__')?.published, '2019-01-31');
    assert.equal(config.articles.get('constructor')?.published, undefined);
    assert.equal(config.articles.get('toString'), undefined);
    assert.equal(({} as Record<string, unknown>)['published'], undefined);
  });

  it('refuses nesting that would exhaust the stack, and text without end', () => {
    for (const text of ['['.repeat(200_000), '{"a":'.repeat(200_000), `"${'x'.repeat(17_000_000)}"`]) {
      assert.equal(parseCorpusConfig(text).problems.length, 1);
    }
  });

  it('never throws, whatever the text, and places every problem inside it', () => {
    let seed = 7;
    const random = (n: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    const parts = ['{', '}', '[', ']', ':', ',', '"articles"', '"a.txt"', '"published"', '"2019-01-31"', '1e9', 'null', '//', '/*', '"', '\\', '\u0000', '\uD800', ' ']; // prettier-ignore
    for (let round = 0; round < 3000; round++) {
      let text = '';
      for (let i = random(25); i > 0; i--) text += parts[random(parts.length)]!;
      for (const { start, end, message } of parseCorpusConfig(text).problems) {
        assert.ok(
          0 <= start && start <= end && end <= text.length,
          JSON.stringify({ text, start, end, message }),
        );
      }
    }
  });
});

describe('configKey', () => {
  it('gives one key for every way of writing a path', () => {
    for (const path of ['a/b.txt', './a/b.txt', 'a\\b.txt', '.\\a\\b.txt'])
      assert.equal(configKey(path), 'a/b.txt');
  });
});

describe('isCalendarDay', () => {
  it('knows the length of months and leap years', () => {
    for (const day of ['2020-02-29', '2000-02-29', '2019-12-31']) assert.ok(isCalendarDay(day), day);
    for (const day of [
      '2019-02-29',
      '1900-02-29',
      '2019-13-01',
      '2019-00-01',
      '2019-04-31',
      '2019-1-1',
      '31/01/2019',
      '',
    ])
      assert.ok(!isCalendarDay(day), day);
  });
});
