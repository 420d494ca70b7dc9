import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { PROJECT } from '../harness/project.ts';

describe('an agent, over the Model Context Protocol', () => {
  const client = new Client({ name: 'test', version: '1.0.0' });

  before(() =>
    client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(PROJECT, 'dist', 'cli.js'), 'mcp', join(PROJECT, 'seeds')],
      }),
    ),
  );
  after(() => client.close());

  /** The text that a tool answers. */
  async function ask(name: string, input: Record<string, unknown>): Promise<string> {
    const { content, isError } = await client.callTool({ name, arguments: input });
    const [first] = content as readonly { readonly type: string; readonly text: string }[];
    assert.ok(first?.type === 'text');
    return isError ? `error: ${first.text}` : first.text;
  }

  it('finds five tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      [
        'corpus_entity_card',
        'corpus_find_mentions',
        'corpus_list_entities',
        'corpus_timeline',
        'corpus_search',
      ],
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint));
  });

  it('is told who somebody is, with file and line', async () => {
    const card = await ask('corpus_entity_card', { name: 'Stephen Biegun' });
    assert.match(card, /^Stephen Biegun \(person\): .*\(\d{3}_\w+\.txt:\d+\)$/m);
  });

  it('gets mentions, lists, days and sentences', async () => {
    assert.match(await ask('corpus_find_mentions', { name: 'Xi Jinping' }), /\.txt:\d+: /);
    assert.match(await ask('corpus_list_entities', { kind: 'person', limit: 3 }), /mentions in \d+ articles/);
    assert.match(
      await ask('corpus_timeline', { from: '2019-02-27', to: '2019-02-28' }),
      /^Wednesday 27 February 2019: .*\.txt:\d+\)$/m,
    );
    assert.match(await ask('corpus_search', { query: 'noodles station' }), /\.txt:\d+: /);
  });

  it('is told "unknown" and what was wrong with a question', async () => {
    assert.match(await ask('corpus_entity_card', { name: 'Nobody At All' }), /^unknown: /);
    assert.match(await ask('corpus_entity_card', { name: 7 }), /^error: /);
  });
});
