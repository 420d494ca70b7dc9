import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import { AGENT_TOOLS } from '../../../src/queries/agents/agentTools.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import { openFolder } from '../../../src/cli/corpusFolder.ts';
import { corpusLens } from '../../support/corpusLens.ts';

before(loadRoleReader);

const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u;
const FILE = 'a\u202Etxt\n\u001B[31m b.txt';
const ARTICLE =
  'A\u202E day in \u001B[2JRome\n\nROME (AGENCY) - The mayor, Mary\u202E Roe, met Peter\u200B Novak on 3 March 2018.\n\nMr Novak told Ms Roe that\u009B31m it rained.\n';
const CONFIG = {
  corrections: [{ rename: 'Peter Novak', to: 'Piotr\n\u2067\u200BNovak' }, { same: ['Roe', 'Ro\u2067\ne'] }],
};

describe('names that would steer a terminal or mislead a reader', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'hostile ')), 'in\u202E\nside');
  mkdirSync(folder);
  writeFileSync(join(folder, FILE), ARTICLE);
  writeFileSync(join(folder, 'pic\u001B[31m\n.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  writeFileSync(join(folder, 'corpus-lens.json'), JSON.stringify(CONFIG));
  after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('reach it as plain text in every answer, each on its line', async () => {
    for (const args of [['index'], ['outline'], ['card', 'Roe'], ['card', 'Novak'], ['search', 'rained']]) {
      const { code, out } = await corpusLens(...args, folder);
      assert.equal(code, 0, args.join(' '));
      for (const line of out.split('\n')) assert.doesNotMatch(line, HIDDEN, args.join(' '));
    }
    const { out } = await corpusLens('search', 'rained', folder);
    assert.match(out, /^a\\u202etxt\\n\\u001b\[31m b\.txt:5: [^\n]*\n$/);
  });

  it('are exact in data, which is safe to show as well', async () => {
    for (const args of [
      ['analyze'],
      ['search', '--json', 'rained'],
      ['card', '--json', 'Novak'],
      ['outline', '--json'],
    ]) {
      const { out } = await corpusLens(...args, folder);
      for (const line of out.split('\n')) assert.doesNotMatch(line, HIDDEN, args.join(' '));
    }
    const { out } = await corpusLens('analyze', folder);
    assert.equal((JSON.parse(out) as { file: string }).file, FILE);
  });

  it('reach agents as plain text', async () => {
    const pool = new SameThreadPool(() => Promise.resolve());
    const opened = await openFolder(folder, {}, pool, {
      out: () => Promise.resolve(),
      warn: () => undefined,
    });
    try {
      const asked: Record<string, readonly object[]> = {
        corpus_entity_card: [{ name: 'Roe' }, { name: 'Novak' }, { name: 'no\u202E\nbody' }],
        corpus_find_mentions: [{ name: 'Novak' }, { name: 'Roe' }],
        corpus_list_entities: [{ kind: 'person' }, { kind: 'place' }],
        corpus_timeline: [{}],
        corpus_search: [{ query: 'rained' }],
      };
      await opened.ask(({ index, fileOf }) => {
        for (const { name, answer } of AGENT_TOOLS)
          for (const input of asked[name]!)
            for (const line of answer(index, input, fileOf).split('\n'))
              assert.doesNotMatch(line, HIDDEN, name);
      });
    } finally {
      opened.close();
    }
  });
});
