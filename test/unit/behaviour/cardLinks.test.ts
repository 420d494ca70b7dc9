import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import type { Target } from '../../../src/base/target.ts';
import type { CardParams, MentionsParams } from '../../../src/protocol/cardRequests.ts';
import { CARD_COMMANDS } from '../../../src/protocol/linkCommands.ts';
import type { ServerContext } from '../../../src/server/context/serverContext.ts';
import { cardAt } from '../../../src/server/reading/cards.ts';
import { hover } from '../../../src/server/reading/hover.ts';
import { children, tooltip } from '../../../src/server/reading/outlines.ts';
import { mentions } from '../../../src/server/reading/references.ts';
import { LineIndex } from '../../../src/text/lineIndex.ts';
import { ROOT, serverContext, WAITING } from '../../support/serverContext.ts';
import { readSeeds, type Seed } from '../golden/seedCorpus.ts';

const uriOf = ({ id }: Seed): string => `${ROOT}/${id}.txt`;

describe('what the links of a card deliver, in every card of the sample corpus', () => {
  const seeds = readSeeds();
  let context: ServerContext;
  before(async () => {
    const articles = Object.fromEntries(seeds.map((seed) => [uriOf(seed), seed.text]));
    context = await serverContext(articles, { commandLinks: true });
  });

  it('"Elsewhere" never quotes the article that the card was opened from', async () => {
    let passages = 0;
    for (const seed of seeds.slice(0, 6)) {
      const asked = new Set<string>();
      for (const card of await hovers(seed))
        for (const link of linksIn(card, CARD_COMMANDS.card)) asked.add(JSON.stringify(link));
      for (const params of asked) {
        const card = await cardAt(context, JSON.parse(params) as CardParams, WAITING);
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
      const { nodes } = children(context, { view, scope, offset: 0, limit: 50 });
      assert.ok(nodes.length > 0);
      for (const { id } of nodes) {
        const text = await tooltip(context, { view, id, scope }, WAITING);
        const quoted = text
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
      const { nodes } = children(context, { view, offset: 0, limit: 200 });
      for (const { entity = '' } of nodes) {
        const { answer } = (await cardAt(context, { entity }, WAITING))!;
        if (!answer) continue;
        lists++;
        const params: MentionsParams = { entity, role: answer.text };
        const { articles } = await mentions(context, params, WAITING);
        assert.equal(articles.length, answer.articles, `${entity}: ${answer.text}`);
        for (const { mentions: places, headline } of articles) {
          assert.equal(places.length, 1);
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
    const { answer } = (await cardAt(context, then, WAITING))!;
    const { articles } = await mentions(context, { ...then, role: answer!.text }, WAITING);
    assert.equal(articles.length, answer!.articles);
  });

  async function hovers(seed: Seed): Promise<readonly string[]> {
    const lines = new LineIndex(seed.text);
    const cards: string[] = [];
    for (const { index } of seed.text.matchAll(/(?<=\s)\p{Lu}/gu)) {
      const at = { textDocument: { uri: uriOf(seed) }, position: lines.positionAt(index) };
      const found = await hover(context, at, WAITING);
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
