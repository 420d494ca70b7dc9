import assert from 'node:assert/strict';
import { AGENT_TOOLS } from '../../../../src/queries/agents/agentTools.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { agentTool } from '../../../../src/server/reading/agentTools.ts';
import { A, A_TEXT, ARTICLES } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext } from '../../../support/serverContext.ts';

const QUESTIONS: Readonly<Record<string, object>> = {
  corpus_entity_card: { name: 'Maria Rossi' },
  corpus_find_mentions: { name: 'Rossi' },
  corpus_list_entities: { kind: 'person' },
  corpus_timeline: {},
  corpus_search: { query: 'bridge' },
};

describe('an agent’s question', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('is answered by its tool, with "unknown" from an empty corpus', async () => {
    const empty = await serverContext({});
    assert.deepEqual(
      AGENT_TOOLS.map((tool) => tool.name),
      Object.keys(QUESTIONS),
    );
    for (const [name, input] of Object.entries(QUESTIONS)) {
      const { text, problem } = await agentTool(context, { name, input });
      assert.equal(problem, undefined);
      assert.doesNotMatch(text!, /^unknown/, name);
      assert.match((await agentTool(empty, { name, input })).text!, /^unknown: /, name);
    }
  });

  it('is answered with the file as it lies in its corpus', async () => {
    const deep = `${ROOT}/2019%20old/%C3%A9t%C3%A9.txt`;
    const { text } = await agentTool(await serverContext({ [deep]: A_TEXT }), {
      name: 'corpus_find_mentions',
      input: { name: 'Rossi', limit: 1 },
    });
    assert.match(text!, /^2019 old\/été\.txt:3: The mayor of the town/m);
  });

  it('is answered with the whole address where the corpus is gone', async () => {
    const rootless = await serverContext({ [A]: A_TEXT });
    rootless.corpora.setRoots([]);
    const { text } = await agentTool(rootless, { name: 'corpus_search', input: { query: 'patience' } });
    assert.ok(text!.startsWith(`${A}:5: `), text);
  });

  it('is refused with a reason where no tool takes it', async () => {
    const { problem } = await agentTool(context, { name: 'corpus_delete', input: {} });
    assert.equal(problem, 'there is no tool "corpus_delete"');
    for (const input of [undefined, 7, {}, { name: '' }]) {
      const refused = await agentTool(context, { name: 'corpus_entity_card', input });
      assert.equal(refused.text, undefined);
      assert.match(refused.problem!, /^✖ /);
    }
  });
});
