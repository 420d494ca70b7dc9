import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tagNames } from '../../../src/mentions/tagNames.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';

const HEAD = 'Talks open\n\n';
const policy = readFileSync(new URL('../../../src/mentions/README.md', import.meta.url), 'utf8');
const examples = [...policy.matchAll(/^```names\n([^`]+)```/gm)].flatMap(([, block]) =>
  block!.trim().split('\n'),
);

/** The text with its names in brackets behind their kinds, as the policy writes them. */
function marked(text: string): string {
  let result = '';
  let end = 0;
  const whole = HEAD + text;
  for (const mention of tagNames(parseArticle(whole))) {
    if (mention.end <= HEAD.length) continue;
    result += whole.slice(Math.max(end, HEAD.length), mention.start);
    result += `[${mention.kind} ${whole.slice(mention.start, mention.end)}]`;
    end = mention.end;
  }
  return result + whole.slice(Math.max(end, HEAD.length));
}

describe('the span policy', () => {
  it('has examples', () => {
    assert.ok(examples.length > 10);
  });

  for (const example of examples) {
    const text = example.replace(/\[(?:person|place|organization) ([^\]]+)\]/g, '$1');
    it(`reads "${text}"`, () => {
      assert.equal(marked(text), example);
    });
  }
});
