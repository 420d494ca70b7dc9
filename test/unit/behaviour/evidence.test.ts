import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { EvidenceParams } from '../../../src/protocol/articleRequests.ts';
import {
  escapeBibtex,
  evidenceBibtex,
  evidenceMarkdown,
  plainMarkdown,
} from '../../../src/server/reading/evidence.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const URI = `${ROOT}/a%20b_1.txt`;
const TEXT = `Bridge & river: 100% new

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the *old* bridge would be taken down. Rossi spoke in Rome.
`;

async function evidence(
  text: string,
  rest: Omit<EvidenceParams, 'at'>,
  published = '2019-01-21',
): Promise<unknown> {
  const config = JSON.stringify({ articles: { 'a b_1.txt': { published } } });
  const files = new MemoryFiles({ [URI]: TEXT, [`${ROOT}/corpus-lens.json`]: config });
  const client = await startTestClient({ files, folders: [ROOT] });
  await client.indexed(1);
  const start = positionOf(TEXT, text);
  const at = { uri: URI, range: { start, end: { ...start, character: start.character + text.length } } };
  return client.connection.sendRequest('corpus/evidence', { at, ...rest });
}

describe('evidence', () => {
  afterEach(stopAll);

  it('is the sentence around a mention as a quotation with article, date and line', async () => {
    assert.equal(
      await evidence('Maria Rossi', { format: 'markdown' }),
      `> The mayor, Maria Rossi, said on Monday that the \\*old\\* bridge would be taken down.
>
> — *Bridge \\& river: 100% new*, AGENCY, 21 Jan 2019, \`a b_1.txt:3\`
`,
    );
  });

  it('names an article of no corpus by its file, whatever stands in the name', async () => {
    const uri = 'file:///elsewhere/100%25.txt';
    const client = await startTestClient({ files: new MemoryFiles({ [uri]: TEXT }), folders: [ROOT] });
    await client.open(uri, TEXT);
    const start = positionOf(TEXT, 'Rossi spoke');
    const at = { uri, range: { start, end: start } };
    const text = await client.connection.sendRequest('corpus/evidence', { at, format: 'markdown' });
    assert.match(String(text), /^> Rossi spoke in Rome\.\n.*`100%\.txt:3`\n$/s);
  });

  it('is just what is selected, as an entry of a bibliography', async () => {
    assert.equal(
      await evidence(' spoke in Rome', { format: 'bibtex', exact: true }),
      `@article{a-b-1-txt-3,
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

  it('is nothing where nothing stands', async () => {
    assert.equal(await evidence(' ', { format: 'bibtex', exact: true }), null);
  });

  it('tells of the day no more than is certain', () => {
    const told = { quote: 'It is so.', headline: 'So it is', place: 'a.txt:1' };
    const window = { ...told, days: ['2019-01-20', '2019-02-02'], published: '20 Jan – 2 Feb 2019' } as const;
    assert.equal(
      evidenceBibtex(window),
      "@misc{a-txt-1,\n  title = {{So it is}},\n  year = {2019},\n  note = {``It is so.'', a.txt:1, published 20 Jan – 2 Feb 2019},\n}\n",
    );
    assert.doesNotMatch(evidenceBibtex(told), /year|month|day/);
    assert.equal(evidenceMarkdown(told), '> It is so.\n>\n> — *So it is*, `a.txt:1`\n');
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
    const hostile = { quote: '}}, evil = {', headline: '{', outlet: '\\}', place: '%:1' };
    let depth = 0;
    for (const sign of evidenceBibtex(hostile)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.equal(depth, 0);
    assert.match(evidenceMarkdown({ ...hostile, place: 'a`b:1' }), /a\\`b:1\n$/);
  });
});
