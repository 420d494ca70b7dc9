import assert from 'node:assert/strict';
import { looksLikeProse } from '../../../src/discovery/looksLikeProse.ts';

const ARTICLE =
  'Talks open in Oslo\n\nOSLO (AFP) - Officials from both sides met for a third day on Tuesday and left without a word to the press. ' +
  '"We are not there yet," said Jane Roe, who leads the talks.\n';

describe('looksLikeProse', () => {
  it('takes articles, whatever their layout', () => {
    assert.ok(looksLikeProse(ARTICLE));
    assert.ok(looksLikeProse(ARTICLE.replaceAll('\n', '\r\n')));
    assert.ok(
      looksLikeProse(
        `https://example.com/a?b=c\n\n${ARTICLE}\nRead more\n© 2019 Example. All rights reserved.`,
      ),
    );
    assert.ok(
      looksLikeProse(
        `Q: What is this?\n\nA: It is a test of the reading of interviews, and not more than that.\n\n${ARTICLE}`,
      ),
    );
  });

  const others: Record<string, string> = {
    'requirements.txt': 'requests==2.31.0\nnumpy>=1.20\npandas\n# for the tests\npytest~=7.0\n',
    'a licence':
      'MIT License\n\nCopyright (c) 2020 Jane Roe\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n',
    'a build file':
      'cmake_minimum_required(VERSION 3.10)\nproject(Example)\nadd_executable(example main.cpp)\n',
    'a log':
      '2024-01-02 10:00:01 INFO started the server\n2024-01-02 10:00:02 WARN the port is in use\n'.repeat(10),
    'a table': 'name\tcount\tshare\tyear\nfirst\t1\t0.5\t2019\nsecond\t2\t0.25\t2020\n'.repeat(5),
    'a word list': 'alpha\nbravo\ncharlie\ndelta\necho\nfoxtrot\ngolf\nhotel\nindia\njuliett\nkilo\nlima\n',
    'robots.txt': 'User-agent: *\nDisallow: /private\nAllow: /\n',
    'program code': 'import { a } from "b";\nexport function c() {\n  return a();\n}\nconst d = 1;\n'.repeat(
      4,
    ),
    'an empty file': '',
    numbers: '1 2 3 4 5 6 7 8 9 10\n'.repeat(20),
  };
  for (const [name, text] of Object.entries(others)) {
    it(`leaves ${name} alone`, () => {
      assert.equal(looksLikeProse(text), false);
    });
  }
});
