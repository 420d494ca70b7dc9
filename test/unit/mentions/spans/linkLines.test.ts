import assert from 'node:assert/strict';
import { tagNames } from '../../../../src/mentions/tagNames.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

const STORY =
  'Talks open in Nairobi\n\nThe talks opened on Monday, Jane Roe of Acme Holdings said in Nairobi.\n\n' +
  'Copyright 2019 Nexus Media Inc. All rights reserved.\n\n';

function names(text: string): string[] {
  return tagNames(parseArticle(text)).map(({ start, end }) => text.slice(start, end));
}

describe("lines of the site's own", () => {
  it('are no names where they are links', () => {
    for (const link of ['More News', 'Acme Sports Network', 'Lagos', 'Mary Poe'])
      assert.ok(!names(`${STORY}${link}\n`).includes(link), link);
  });

  it('are names where the story tells of them', () => {
    const nairobi = names(`${STORY}Nairobi\n`).filter((name) => name === 'Nairobi');
    assert.equal(nairobi.length, 3);
  });

  it('may hold names among other words', () => {
    assert.ok(names(`${STORY}Read more about Lagos\n`).includes('Lagos'));
  });

  it('are read as ever in front of the copyright line', () => {
    assert.ok(names('Talks open\n\nThe talks opened on Monday.\n\nLagos\n\nThey go on.').includes('Lagos'));
  });
});
