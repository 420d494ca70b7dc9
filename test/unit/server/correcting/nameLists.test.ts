import assert from 'node:assert/strict';
import { inWords } from '../../../../src/corrections/corrections.ts';
import { addCorrections } from '../../../../src/corrections/editCorrections.ts';
import type { ImportNamesResult } from '../../../../src/protocol/nameListRequests.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { applyConfig } from '../../../../src/server/correcting/corrections.ts';
import { exportNames, importNames } from '../../../../src/server/correcting/nameLists.ts';
import { ARTICLES } from '../../../support/bridgeArticles.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { CONFIG, GONE, ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const LIST = 'file:///desk/names.csv';
const KINDS = ['person', 'place', 'organization'] as const;

describe('a list of the names of a corpus', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('has those of a kind, with other names, roles and counts', async () => {
    const { text, rows } = await exportNames(context, { kinds: ['person'] }, WAITING);
    const [head, ...lines] = text.trimEnd().split('\r\n');
    assert.match(head!, /^\S*name,kind,/);
    assert.deepEqual(
      lines.map((line) => line.split(',').slice(0, 3)),
      [
        ['Maria Rossi', 'person', 'Rossi'],
        ['Peter Novak', 'person', 'Novak'],
      ],
    );
    assert.equal(rows, 2);
  });

  it('can be that of one article, of names with some letters, in another order', async () => {
    const names = async (params: object): Promise<readonly (string | undefined)[]> => {
      const { text } = await exportNames(context, { kinds: KINDS, ...params }, WAITING);
      return text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    };
    assert.ok((await names({})).includes('Prague'));
    const here = await names({ scope: `${ROOT}/%61.txt` });
    assert.deepEqual(here, ['Maria Rossi', 'Peter Novak', 'Rome']);
    assert.deepEqual(await names({ filter: 'nóvak' }), ['Peter Novak']);
    const byName = await names({ kinds: ['place'], sort: 'name' });
    assert.deepEqual(byName, ['Prague', 'Rome']);
    assert.deepEqual(await names({ kinds: ['place'] }), ['Rome', 'Prague']);
  });

  it('has no rows for an empty corpus or an article that is not there', async () => {
    const empty = await serverContext({});
    assert.equal((await exportNames(empty, { kinds: KINDS }, WAITING)).rows, 0);
    const scope = `${ROOT}/none.txt`;
    assert.equal((await exportNames(context, { kinds: KINDS, scope }, WAITING)).rows, 0);
  });
});

describe('a list of names that is read', () => {
  async function start(config?: string): Promise<{ context: ServerContext; files: MemoryFiles }> {
    const files = new MemoryFiles({ ...(config !== undefined && { [CONFIG]: config }) });
    return { context: await serverContext(ARTICLES, { files }), files };
  }
  const planned = (context: ServerContext, root = ROOT): Promise<ImportNamesResult | null> =>
    importNames(context, { uri: LIST, root }, WAITING);

  it('asks for corrections, with what each would change, and has its mistakes by line', async () => {
    const { context, files } = await start();
    files.write(
      LIST,
      'name\tkind\taliases\nMaria Rossi\tperson\tPeter Novak\nRome\torganization\t\nOslo\tplace\tx\ty\n',
    );
    const plan = (await planned(context))!;
    assert.deepEqual(
      plan.proposed.map(({ line, correction }, at) => {
        const { mentions, articles, samples } = plan.reaches[at]!;
        return [line, inWords(correction), mentions, articles, samples.length];
      }),
      [
        [2, '“Maria Rossi” and “Peter Novak” are the same', 8, 2, 3],
        [3, '“Rome” is an organization', 5, 2, 3],
      ],
    );
    assert.deepEqual(
      plan.mistakes.map(({ line }) => line),
      [4],
    );
    assert.deepEqual([plan.config, plan.problem], [CONFIG, undefined]);
  });

  it('asks for nothing once its corrections are made, nor does the list of the corrected names', async () => {
    const { context, files } = await start();
    files.write(LIST, 'name,kind,aliases\nMaria Rossi,person,Peter Novak\nRome,organization,\n');
    const { proposed } = (await planned(context))!;
    const asked = proposed.map(({ correction }) => correction);
    assert.equal(asked.length, 2);
    files.write(CONFIG, addCorrections('', asked)!);
    await applyConfig(context, { uri: CONFIG });
    assert.deepEqual((await planned(context))!.proposed, []);
    files.write(LIST, (await exportNames(context, { kinds: KINDS }, WAITING)).text);
    assert.deepEqual((await planned(context))!.proposed, []);
  });

  it('asks for all of its names where the corpus is empty', async () => {
    const files = new MemoryFiles({ [LIST]: 'name,kind\nRome,person\n' });
    const plan = (await planned(await serverContext({}, { files })))!;
    assert.deepEqual(
      plan.proposed.map(({ correction }) => inWords(correction)),
      ['“Rome” is a person'],
    );
    assert.deepEqual([plan.reaches[0]?.mentions, plan.reaches[0]?.articles], [0, 0]);
  });

  it('that cannot be read is refused with the reason', async () => {
    const { context, files } = await start();
    files.write(LIST, '%PDF-1.7');
    assert.equal((await planned(context))?.problem, 'it is a PDF document, no CSV');
    files.write(LIST, 'x'.repeat(10_000_001));
    assert.equal((await planned(context))?.problem, 'it is larger than 10 MB');
    files.delete(LIST);
    assert.match((await planned(context))!.problem!, /no such file/);
  });

  it('is read into no corpus that is not there, nor beside a corpus-lens.json that cannot be read', async () => {
    const { context, files } = await start('{ "corrections": [');
    files.write(LIST, 'name,kind\nRome,person\n');
    assert.equal(await planned(context, 'file:///elsewhere'), null);
    const { problem, proposed } = (await planned(context))!;
    assert.deepEqual([problem, proposed], ['corpus-lens.json cannot be read', []]);
    files.write(CONFIG, '{}');
    await applyConfig(context, { uri: CONFIG });
    assert.equal((await planned(context))?.proposed.length, 1);
  });

  it('is given up once nobody waits', async () => {
    const { context, files } = await start();
    // It takes more than a moment to read.
    files.write(LIST, `name,kind\n${'Somebody New,person\n'.repeat(8_000)}`);
    assert.equal(await importNames(context, { uri: LIST, root: ROOT }, GONE), null);
  });
});
