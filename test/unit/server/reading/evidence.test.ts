import assert from 'node:assert/strict';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import type { Target } from '../../../../src/base/target.ts';
import type { EvidenceParams } from '../../../../src/protocol/articleRequests.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import {
  escapeBibtex,
  evidence,
  evidenceBibtex,
  evidenceMarkdown,
  plainMarkdown,
} from '../../../../src/server/reading/evidence.ts';
import { positionOf } from '../../../support/positions.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const ARTICLE = `${ROOT}/a%20b_1.txt`;
const LOOSE = 'file:///elsewhere/100%25.txt';
const BLANK = `${ROOT}/blank.txt`;
const TEXT = `Bridge & river: 100% new

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the *old* bridge would be taken down. Rossi spoke in Rome.
`;

/** From the first character of some words to their last. */
function placeOf(words: string, uri = ARTICLE): Target {
  const start = positionOf(TEXT, words);
  return { uri, range: { start, end: { ...start, character: start.character + words.length } } };
}

describe('evidence', () => {
  let context: ServerContext;
  before(async () => {
    const config = JSON.stringify({ articles: { 'a b_1.txt': { published: '2019-01-21' } } });
    const files = new MemoryFiles({ [CONFIG]: config });
    context = await serverContext({ [BLANK]: ' \n\n' }, { files, open: { [ARTICLE]: TEXT, [LOOSE]: TEXT } });
  });
  const copied = (at: Target, rest: Partial<EvidenceParams> = {}): Promise<string | null> =>
    evidence(context, { at, format: 'markdown', ...rest }, WAITING);

  it('is the sentence around a mention as a quotation with article, date and line', async () => {
    assert.equal(
      await copied(placeOf('Maria Rossi')),
      `> The mayor, Maria Rossi, said on Monday that the \\*old\\* bridge would be taken down.
>
> — *Bridge \\& river: 100% new*, AGENCY, 21 Jan 2019, \`a b_1.txt:3\`
`,
    );
  });

  it('names an article of no corpus by its file, whatever stands in the name', async () => {
    const text = await copied(placeOf('spoke in Rome', LOOSE));
    assert.match(text!, /^> Rossi spoke in Rome\.\n.*`100%\.txt:3`\n$/s);
  });

  it('is just what is selected, as an entry of a bibliography', async () => {
    assert.equal(
      await copied(placeOf(' spoke in Rome'), { format: 'bibtex', exact: true }),
      `@article{a-b-1-txt-3-104,
  title = {{Bridge \\& river: 100\\% new}},
  journal = {AGENCY},
  year = {2019},
  month = jan,
  day = {21},
  note = {\`\`spoke in Rome'', a b\\_1.txt:3},
}
`,
    );
  });

  it('is of several lines if these are selected, cited by the first that says something', async () => {
    const { end } = placeOf('ROME (AGENCY)').range;
    const at = { uri: ARTICLE, range: { start: { line: 1, character: 0 }, end } };
    assert.match((await copied(at, { exact: true }))!, /^> ROME \(AGENCY\)\n.*:3`\n$/s);
    const all = { uri: ARTICLE, range: { start: { line: 0, character: 0 }, end } };
    assert.match((await copied(all, { exact: true }))!, /^> Bridge \\& river: 100% new ROME \(AGENCY\)\n/);
  });

  it('is nothing where nothing stands, outside of the text and of articles that are not there', async () => {
    const range = { start: { line: 999, character: 7 }, end: { line: 999, character: 9 } };
    const uris = [ARTICLE, LOOSE, BLANK, `${ROOT}/none.txt`];
    for (const at of [placeOf('\nROME'), ...uris.map((uri) => ({ uri, range }))])
      for (const exact of [false, true]) assert.equal(await copied(at, { exact }), null, at.uri);
    assert.equal(await copied(placeOf(' '), { exact: true }), null);
  });

  it('is nothing once nobody waits', async () => {
    const asked = { at: placeOf('Rossi', LOOSE), format: 'markdown' } as const;
    assert.equal(await evidence(context, asked, GONE), null);
  });
});

describe('evidence as text', () => {
  const SAID = { quote: 'It is so.', headline: 'So it is', place: 'a.txt:1', character: 0 };

  it('says of the day no more than is certain', () => {
    const window = { ...SAID, days: ['2019-01-20', '2019-02-02'], published: '20 Jan – 2 Feb 2019' } as const;
    assert.equal(
      evidenceBibtex(window),
      "@misc{a-txt-1,\n  title = {{So it is}},\n  year = {2019},\n  note = {``It is so.'', a.txt:1, published 20 Jan – 2 Feb 2019},\n}\n",
    );
    assert.doesNotMatch(evidenceBibtex(SAID), /year|month|day/);
    assert.equal(evidenceMarkdown(SAID), '> It is so.\n>\n> — *So it is*, `a.txt:1`\n');
  });

  it('has a key that no other quotation has', () => {
    const places = ['a.txt:1', 'a.txt:11', 'b.txt:1', 'один.txt:1', 'два.txt:1', '三.txt:1'];
    const entries = places.flatMap((place) =>
      [0, 1, 11].map((character) => evidenceBibtex({ ...SAID, place, character })),
    );
    const keys = entries.map((entry) => /^@misc\{([a-z0-9-]+),/.exec(entry)?.[1]);
    assert.ok(!keys.includes(undefined));
    assert.equal(new Set(keys).size, keys.length);
  });

  it('holds nothing that Markdown or TeX would take for its own', () => {
    assert.equal(
      plainMarkdown('# [a](b) <img> `c` **d** e_f & | ~~g~~ $h$'),
      '\\# \\[a\\](b) \\<img\\> \\`c\\` \\*\\*d\\*\\* e\\_f \\& \\| \\~\\~g\\~\\~ \\$h\\$',
    );
    assert.equal(plainMarkdown('1. a'), '1\\. a');
    assert.equal(plainMarkdown('- 2019-01-21'), '\\- 2019-01-21');
    assert.equal(
      escapeBibtex('\\a{b}~^$&#_%"@'),
      '\\textbackslash{}a\\textbraceleft{}b\\textbraceright{}\\textasciitilde{}\\textasciicircum{}\\$\\&\\#\\_\\%"@',
    );
    const hostile = { ...SAID, quote: '}}, evil = {', headline: '{', outlet: '\\}', place: '%:1' };
    let depth = 0;
    for (const sign of evidenceBibtex(hostile)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.equal(depth, 0);
    assert.match(evidenceMarkdown({ ...hostile, place: 'a`b:1' }), /a\\`b:1\n$/);
  });
});
