import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { openInMemory } from '../../../src/index/keeping/openedIndex.ts';
import type { Database, Statement } from '../../../src/index/sqlite/database.ts';
import { openNode } from '../../support/databases.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

const LONE = 'file:///desk/articles/lone.txt';
const NEWS = {
  'file:///desk/articles/both.txt':
    'Panel at odds\n\nOTTAWA - Robert Smith and Helen Smith spoke at the panel in Ottawa. Robert Smith left early. Helen Smith stayed.\n',
  [LONE]: 'Short notice\n\nOTTAWA - The plan was dropped, Smith said on Monday.\n',
};
/** What a card is made of and a light bulb is not. */
const OF_CARDS = /FROM (?:posting|role)\b/;

describe('the light bulb on a name of several', () => {
  afterEach(stopAll);

  it('offers each of them without making a card', async () => {
    const used: string[] = [];
    const client = await startTestClient({
      files: new MemoryFiles(NEWS),
      folders: ['file:///desk'],
      options: { commandLinks: true },
      openIndex: () => Promise.resolve(openInMemory(() => noting(used, openNode()))),
    });
    await client.indexed(2);
    const textDocument = { uri: LONE };
    const start = { line: 2, character: NEWS[LONE].split('\n')[2]!.indexOf('Smith') };

    used.length = 0;
    const context = { diagnostics: [] };
    const offered = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start, end: start },
      context,
    });
    const titles = offered.map(({ title }) => title).filter((title) => title.startsWith('Means'));
    assert.deepEqual(titles.sort(), ['Means Helen Smith', 'Means Robert Smith']);
    assert.deepEqual(
      used.filter((sql) => OF_CARDS.test(sql)),
      [],
    );

    await client.connection.sendRequest('textDocument/hover', { textDocument, position: start });
    assert.ok(used.some((sql) => OF_CARDS.test(sql)));
  });
});

/** A database that notes the statements by which it is read. */
function noting(used: string[], database: Database): Database {
  return new Proxy(database, {
    get: (target, key) => {
      if (key !== 'prepare') {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return (sql: string): Statement => {
        const statement = target.prepare(sql);
        const noted =
          <Args extends readonly unknown[], Result>(run: (...values: Args) => Result) =>
          (...values: Args): Result => {
            used.push(sql);
            return run(...values);
          };
        return {
          run: (...values) => {
            statement.run(...values);
          },
          get: noted(statement.get.bind(statement)),
          all: noted(statement.all.bind(statement)),
        };
      };
    },
  });
}
