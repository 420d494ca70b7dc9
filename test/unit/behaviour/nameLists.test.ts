import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { addCorrections } from '../../../src/corrections/editCorrections.ts';
import { inWords } from '../../../src/corrections/corrections.ts';
import type {
  ExportNamesParams,
  ExportNamesResult,
  ImportNamesResult,
} from '../../../src/protocol/nameListRequests.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const CONFIG = `${ROOT}/corpus-lens.json`;
const LIST = 'file:///desk/names.csv';
const ARTICLES: Readonly<Record<string, string>> = {
  [`${ROOT}/a.txt`]:
    'A day in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down. Rossi spoke in Rome.\n',
  [`${ROOT}/b.txt`]:
    'A week in Oslo\n\nOSLO (AGENCY) - Maria Rossi flew to Oslo, where Peter Novak met her. Novak is the mayor of Oslo.\n',
};

async function start(config?: string): Promise<{ client: TestClient; files: MemoryFiles }> {
  const files = new MemoryFiles({ ...ARTICLES, ...(config !== undefined && { [CONFIG]: config }) });
  const client = await startTestClient({ files, folders: [ROOT] });
  await client.indexed(2);
  return { client, files };
}

const exported = ({ connection }: TestClient, params: ExportNamesParams): Promise<ExportNamesResult> =>
  connection.sendRequest('corpus/names/export', params);
const planned = ({ connection }: TestClient, root = ROOT): Promise<ImportNamesResult | null> =>
  connection.sendRequest('corpus/names/import', { uri: LIST, root });

describe('lists of names', () => {
  afterEach(stopAll);

  it('are told for the whole corpus, or an article alone', async () => {
    const { client } = await start();
    const all = await exported(client, { kinds: ['person'] });
    assert.equal(all.rows, 2);
    assert.match(all.text, /^Maria Rossi,person,Rossi,mayor,,3,2,/m);
    const one = await exported(client, {
      kinds: ['person', 'place'],
      scope: `${ROOT}/b.txt`,
      filter: 'novak',
    });
    assert.match(one.text, /^name,.*\r\nPeter Novak,person,Novak,[^\r]*\r\n$/);
  });

  it('ask for corrections, with what each bears on, and nothing once these are made', async () => {
    const { client, files } = await start();
    files.write(
      LIST,
      'name\tkind\taliases\nMaria Rossi\tperson\tPeter Novak\nRome\torganization\t\nOslo\tplace\tx\ty\n',
    );
    const plan = (await planned(client))!;
    assert.deepEqual(
      plan.proposed.map(({ line, correction }, at) => {
        const { mentions = 0, articles = 0, samples = [] } = plan.reaches[at] ?? {};
        return [line, inWords(correction), mentions, articles, samples.length > 0];
      }),
      [
        [2, '“Maria Rossi” and “Peter Novak” are the same', 5, 3, true],
        [3, '“Rome” is an organization', 3, 1, true],
      ],
    );
    assert.deepEqual(
      plan.mistakes.map(({ line }) => line),
      [4],
    );
    const asked = plan.proposed.map(({ correction }) => correction);
    files.write(CONFIG, addCorrections('', asked)!);
    await client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
    const again = (await planned(client))!;
    assert.deepEqual([again.config, again.proposed, again.mistakes.length], [CONFIG, [], 1]);
    const { text } = await exported(client, { kinds: ['person', 'place', 'organization'] });
    files.write(LIST, text);
    assert.deepEqual((await planned(client))!.proposed, []);
  });

  it('that cannot be read, or into a file that cannot, are told as such', async () => {
    const { client, files } = await start('{ "corrections": [');
    files.write(LIST, 'name,kind\nRome,person');
    assert.match((await planned(client))!.problem!, /corpus-lens\.json cannot be read/);
    files.write(CONFIG, '{}');
    await client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
    assert.equal((await planned(client))!.proposed.length, 1);
    files.write(LIST, '%PDF-1.7');
    assert.equal((await planned(client))!.problem, 'it is a PDF document, no CSV');
    files.write(LIST, 'x'.repeat(10_000_001));
    assert.equal((await planned(client))!.problem, 'it is larger than 10 MB');
    assert.equal(await planned(client, 'file:///elsewhere'), null);
    files.delete(LIST);
    assert.ok((await planned(client))!.problem);
  });
});
