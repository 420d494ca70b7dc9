import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { RequestType } from '../../../src/protocol/messages.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { Target } from '../../../src/base/target.ts';
import {
  CardRequest,
  MentionsRequest,
  type CardParams,
  type MentionsParams,
} from '../../../src/protocol/cardRequests.ts';
import { CARD_COMMANDS } from '../../../src/protocol/linkCommands.ts';
import { ChildrenRequest, TooltipRequest } from '../../../src/protocol/outlineRequests.ts';
import { LineIndex } from '../../../src/text/lineIndex.ts';
import { readSeeds, type Seed } from '../golden/seedCorpus.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const uriOf = ({ id }: Seed): string => `file:///desk/seeds/${id}.txt`;

describe('what the links of a card deliver, in every card of the sample corpus', () => {
  const seeds = readSeeds();
  let client: TestClient;
  before(async () => {
    const files = new MemoryFiles(Object.fromEntries(seeds.map((seed) => [uriOf(seed), seed.text])));
    const options = { commandLinks: true };
    client = await startTestClient({ files, folders: ['file:///desk'], options });
    await client.indexed(seeds.length);
  });
  after(stopAll);

  const ask = <P, R>(type: RequestType<P, R>, params: P): Promise<R> => type.send(client.connection, params);

  it('"Elsewhere" never quotes the article that the card was opened from', async () => {
    let passages = 0;
    for (const seed of seeds.slice(0, 6)) {
      const asked = new Set<string>();
      for (const card of await hovers(seed))
        for (const link of linksIn(card, CARD_COMMANDS.card)) asked.add(JSON.stringify(link));
      for (const params of asked) {
        const card = await ask(CardRequest, JSON.parse(params) as CardParams);
        passages += card?.passages.length ?? 0;
        for (const { target } of card?.passages ?? []) assert.notEqual(target.uri, uriOf(seed), params);
      }
    }
    assert.ok(passages > 500, passages.toString());
  });

  it('"Elsewhere" in a tooltip below an article never quotes that article', async () => {
    const scope = uriOf(seeds[0]!);
    let passages = 0;
    for (const view of ['people', 'places'] as const) {
      const { nodes } = await ask(ChildrenRequest, { view, scope, offset: 0, limit: 50 });
      assert.ok(nodes.length > 0);
      for (const { id } of nodes) {
        const tooltip = await ask(TooltipRequest, { view, id, scope });
        const quoted = tooltip
          .split('\n')
          .filter((line) => line.startsWith('>'))
          .join('\n');
        for (const place of linksIn(quoted, CARD_COMMANDS.open)) {
          assert.notEqual((place as Target).uri, scope, quoted);
          passages++;
        }
      }
    }
    assert.ok(passages > 20, passages.toString());
  });

  it('"(7 articles)" behind an answer leads to that many articles, each at the name beside the role', async () => {
    let lists = 0;
    for (const view of ['people', 'places'] as const) {
      const { nodes } = await ask(ChildrenRequest, { view, offset: 0, limit: 200 });
      for (const { entity = '' } of nodes) {
        const { answer } = (await ask(CardRequest, { entity }))!;
        if (!answer) continue;
        lists++;
        const params: MentionsParams = { entity, role: answer.text };
        const { articles } = await ask(MentionsRequest, params);
        assert.equal(articles.length, answer.articles, `${entity}: ${answer.text}`);
        for (const { mentions, headline } of articles) {
          assert.equal(mentions.length, 1);
          assert.notEqual(headline, '');
        }
      }
    }
    assert.ok(lists > 20, lists.toString());
  });

  it('a card as of an article counts and lists the articles of that time', async () => {
    const seed = seeds.at(-4)!;
    const entity = 'person:Stephen Biegun';
    const then = { entity, article: uriOf(seed), asOf: true };
    const { answer } = (await ask(CardRequest, then))!;
    const { articles } = await ask(MentionsRequest, { ...then, role: answer!.text });
    assert.equal(articles.length, answer!.articles);
  });

  async function hovers(seed: Seed): Promise<readonly string[]> {
    const lines = new LineIndex(seed.text);
    const cards: string[] = [];
    for (const { index } of seed.text.matchAll(/(?<=\s)\p{Lu}/gu)) {
      const found = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: uriOf(seed) },
        position: lines.positionAt(index),
      });
      if (found) cards.push((found.contents as MarkupContent).value);
    }
    return cards;
  }
});

/** The first arguments of a card's links to a command. */
function linksIn(card: string, command: string): readonly unknown[] {
  return [...card.matchAll(new RegExp(`\\(command:${command}\\?([^)]*)\\)`, 'g'))].map(
    ([, query]) => (JSON.parse(decodeURIComponent(query!)) as readonly unknown[])[0],
  );
}
