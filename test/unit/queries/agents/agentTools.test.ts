import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AGENT_TOOLS, ToolInputError } from '../../../../src/queries/agents/agentTools.ts';
import { indexOf, person, place, record } from '../../../support/articles.ts';

before(loadRoleReader);

const index = indexOf(
  record(
    'a.txt',
    'Bridge opens\n\nThe mayor of Elm, Ada Byron, opened the bridge in Elm on 18 January 2019.\n',
    {
      names: [person('Ada Byron', ['Ada Byron'], ['mayor of Elm']), place('Elm')],
      published: '2019-01-19',
    },
  ),
  record('b.txt', 'Bridge closes\n\nAda Byron closed the bridge. Bob Byron, a farmer, was late.\n', {
    names: [person('Ada Byron'), person('Bob Byron')],
    published: '2019-02-03',
  }),
);
const fileOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

function ask(name: string, input: unknown): string {
  const tool = AGENT_TOOLS.find((one) => one.name === name);
  assert.ok(tool, name);
  return tool.answer(index, input, fileOf);
}

describe('the tools for agents', () => {
  it('say who somebody is, with passages that are cited by file and line', () => {
    const card = ask('corpus_entity_card', { name: 'ada byron' });
    assert.match(card, /^Ada Byron \(person\): mayor of Elm \(a\.txt:3\)$/m);
    assert.match(card, /2 mentions in 2 articles/);
    assert.match(card, /“.*closed the bridge.*” · Bridge closes · .* · b\.txt:3/);
  });

  it('tell nothing that appeared after a day, when asked so', () => {
    const card = ask('corpus_entity_card', { name: 'Byron', as_of: '2019-01' });
    assert.match(card, /^as of 31 Jan 2019: without 1 article that is or may be later$/m);
    assert.doesNotMatch(card, /b\.txt|Bob/);
    assert.match(
      ask('corpus_entity_card', { name: 'Bob Byron', as_of: '2019-01-31' }),
      /^unknown: no article/,
    );
    assert.match(
      ask('corpus_entity_card', { name: 'Byron', as_of: '2019-13' }),
      /^unknown: there is no such day/,
    );
  });

  it('tell all who bear a name instead of choosing one', () => {
    const card = ask('corpus_entity_card', { name: 'Byron' });
    assert.match(
      card,
      /^“Byron” may be: Ada Byron \(person, 2 articles\); Bob Byron \(person, 1 article\)$/m,
    );
    assert.match(card, /^Bob Byron \(person\)/m);
  });

  it('list mentions with their sentences, no more than asked for, and say how many are left', () => {
    assert.deepEqual(ask('corpus_find_mentions', { name: 'Ada Byron', limit: 1 }).split('\n'), [
      'Ada Byron (person): 2 mentions in 2 articles',
      'b.txt:3: Ada Byron closed the bridge.',
      'and 1 more',
    ]);
  });

  it('list names by kind', () => {
    assert.equal(ask('corpus_list_entities', { kind: 'place' }), 'Elm: 2 mentions in 1 article');
    assert.match(ask('corpus_list_entities', { kind: 'person', containing: 'bob' }), /^Bob Byron: 1 mention/);
  });

  it('find sentences', () => {
    assert.match(ask('corpus_search', { query: 'farmer late' }), /^b\.txt:3: .*Bob Byron/);
  });

  it('say "unknown" where the corpus does not', () => {
    for (const [name, input] of [
      ['corpus_entity_card', { name: 'Nobody Known' }],
      ['corpus_find_mentions', { name: 'Nobody Known' }],
      ['corpus_list_entities', { kind: 'organization' }],
      ['corpus_timeline', { from: '1850', to: '1851' }],
      ['corpus_search', { query: 'submarine' }],
    ] as const)
      assert.match(ask(name, input), /^unknown: /, name);
  });

  it('refuse what is not of their shape, saying why', () => {
    for (const input of [
      undefined,
      7,
      {},
      { name: '' },
      { name: 'x', kind: 'ship' },
      { name: 'x'.repeat(500) },
    ])
      assert.throws(() => ask('corpus_entity_card', input), ToolInputError);
    assert.throws(() => ask('corpus_find_mentions', { name: 'x', limit: 1e9 }), ToolInputError);
    assert.throws(() => ask('corpus_timeline', { from: 'yesterday' }), ToolInputError);
  });

  it('take names that look like code for text', () => {
    for (const name of ['__proto__', 'constructor', '"; DROP TABLE entity; --', '%s', '*', '"'])
      assert.match(ask('corpus_entity_card', { name }), /^unknown: /, name);
  });

  it('are those that the manifest offers, with the same words and inputs', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
    ) as {
      contributes: { languageModelTools: { name: string; modelDescription: string; inputSchema: unknown }[] };
    };
    const offered = manifest.contributes.languageModelTools.map(
      ({ name, modelDescription, inputSchema }) => ({
        name,
        modelDescription,
        inputSchema,
      }),
    );
    const known = AGENT_TOOLS.map(({ name, description, input }) => {
      const inputSchema: Record<string, unknown> = { ...z.toJSONSchema(input, { io: 'input' }) };
      delete inputSchema['$schema'];
      delete inputSchema['~standard'];
      return { name, modelDescription: description, inputSchema };
    });
    assert.deepEqual(offered, known);
  });
});
