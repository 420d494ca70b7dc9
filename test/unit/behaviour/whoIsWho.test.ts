import { writeResolution } from '../../support/resolving.ts';
import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { card } from '../../../src/queries/cards/card.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { indexOf, uriOf } from '../../support/articles.ts';

before(loadRoleReader);

/** Articles analyzed, resolved and indexed as in the product. */
function corpusOf(articles: Readonly<Record<string, string>>): CorpusIndex {
  const records = Object.entries(articles).map(
    ([name, text]) => new ArticleRecord(uriOf(name), analyzeArticle(text, { published: '2024-09-10' })),
  );
  const index = indexOf(...records);
  const resolver = new EntityResolver();
  for (const { id, analysis } of records) resolver.set(id, analysis);
  writeResolution(index, resolver.resolve());
  return index;
}

function cardAt(index: CorpusIndex, name: string, needle: string): CardData {
  const record = index.articles.get(uriOf(name))!;
  const found = card(index, { record, mention: record.mentionAt(record.text.indexOf(needle))! });
  assert.ok(found, `${needle} in ${name}`);
  return found;
}

describe('who is who, from the text to the card', () => {
  it('keeps two real pairs of namesakes apart', () => {
    const index = corpusOf({
      'scotland.txt':
        'New team at the Scotland Office\n\nEDINBURGH - Secretary of State Ian Murray met First Minister John Swinney at Bute House in Edinburgh on Monday. Murray, a Labour politician, said he and Swinney had agreed on talks about energy.\n',
      'budget.txt':
        'Row over the budget\n\nLONDON - Secretary of State Ian Murray defended the budget in Westminster. John Swinney called it a missed chance, and Murray answered him in Edinburgh.\n',
      'raith.txt':
        'Raith part with their manager\n\nKIRKCALDY - Raith Rovers have parted company with manager Ian Murray, a former Hibernian midfielder. Goalkeeper Kevin Dabrowski thanked Murray in Kirkcaldy.\n',
      'derby.txt':
        'Derby ends level\n\nDUNFERMLINE - Kevin Dabrowski saved a late penalty, and manager Ian Murray praised him. "Kevin was superb," Murray said in Kirkcaldy after the derby.\n',
      'party.txt':
        "Deputy steps back\n\nLONDON - The party's deputy leader, lawmaker Tom Watson, will leave Parliament, Jeremy Corbyn said in London. Watson wrote to Harriet Harman and to Corbyn.\n",
      'letter.txt':
        'Letters in full\n\nLONDON - Lawmaker Tom Watson thanked Jeremy Corbyn and Harriet Harman in a letter published in London. Watson said he would teach.\n',
      'open.txt':
        'Fifth title in reach\n\nTURNBERRY - Golfer Tom Watson led Stewart Cink and Lee Westwood at Turnberry on Sunday. Watson missed a short putt, and Cink won.\n',
      'farewell.txt':
        'Farewell on the bridge\n\nST ANDREWS - Golfer Tom Watson waved to the crowd. Stewart Cink and Lee Westwood had walked with him at Turnberry, Watson said.\n',
    });
    for (const [name, one, other] of [
      ['Ian Murray', ['scotland.txt', 'budget.txt'], ['raith.txt', 'derby.txt']],
      ['Tom Watson', ['party.txt', 'letter.txt'], ['open.txt', 'farewell.txt']],
    ] as const) {
      const [a, b] = [one, other].map((files) => [...new Set(files.map((file) => cardAt(index, file, name).entity))]); // prettier-ignore
      assert.deepEqual([a!.length, b!.length], [1, 1], name);
      assert.notEqual(a![0], b![0]);
      const card = cardAt(index, one[0], name);
      assert.deepEqual([card.title, card.corpus.articles], [name, 2]);
      assert.ok(card.why?.reasons.some((reason) => reason.startsWith('Kept apart')));
      assert.ok(card.passages.every(({ target }) => one.some((file) => target.uri === uriOf(file))));
    }
  });

  it('joins three variant spellings and flags them', () => {
    const variants = {
      'Kim Jung Un': 'Kim Jong Un',
      'Volodymyr Zelenskiy': 'Volodymyr Zelensky',
      'Muammar Gadhafi': 'Muammar Gaddafi',
    };
    const of: Readonly<Record<string, string>> = {
      'Kim Jong Un': 'North Korean leader',
      'Volodymyr Zelensky': 'Ukrainian President',
      'Muammar Gaddafi': 'Libyan leader',
    };
    for (const [variant, name] of Object.entries(variants)) {
      const article = (called: string): string =>
        `Talks go on\n\nGENEVA - ${of[name]!} ${called} sent an envoy to Geneva. The envoy said ${called} wanted peace.\n`;
      const index = corpusOf({ 'a.txt': article(name), 'b.txt': article(name), 'c.txt': article(variant) });
      const card = cardAt(index, 'c.txt', variant);
      assert.deepEqual([card.title, card.corpus.articles], [name, 3]);
      assert.ok(
        card.aliases.some((alias) => alias.surface === variant && alias.variant),
        variant,
      );
      assert.ok(card.why?.reasons.includes(`"${variant}" is treated as a variant spelling of "${name}"`));
    }
  });

  it('shows both whom an undecidable "Smith" may be', () => {
    const index = corpusOf({
      'both.txt':
        'Panel at odds\n\nOTTAWA - Robert Smith and Helen Smith spoke at the panel in Ottawa. Robert Smith left early. Helen Smith stayed.\n',
      'lone.txt': 'Short notice\n\nOTTAWA - The plan was dropped, Smith said on Monday.\n',
    });
    const card = cardAt(index, 'lone.txt', 'Smith');
    assert.equal(card.title, 'Smith');
    assert.deepEqual(card.candidates.map(({ name }) => name).sort(), ['Helen Smith', 'Robert Smith']);
    assert.deepEqual(cardAt(index, 'both.txt', 'Helen Smith').candidates, []);
  });
});
