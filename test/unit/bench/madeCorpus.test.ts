import assert from 'node:assert/strict';
import { MadeCorpus, STANDARD_PLAN, type MadeArticle } from '../../bench/corpus/generateCorpus.ts';

const plan = { ...STANDARD_PLAN, articles: 600 };

function share(articles: readonly MadeArticle[], holds: (article: MadeArticle) => boolean): number {
  return articles.filter(holds).length / articles.length;
}

describe('a made-up corpus', () => {
  const corpus = new MadeCorpus(plan);
  const articles = [...corpus.articles()];

  it('is the same whenever it is made, each article by itself too', () => {
    const again = new MadeCorpus(plan);
    assert.deepEqual(again.article(411), articles[411]);
    assert.notEqual(new MadeCorpus({ ...plan, seed: 2 }).article(411).text, articles[411]!.text);
  });

  it('knows what is named where', () => {
    for (const { text, mentions, published } of articles) {
      let end = 0;
      for (const mention of mentions) {
        assert.ok(mention.start >= end && mention.end <= text.length);
        end = mention.end;
        const written = text.slice(mention.start, mention.end);
        if (mention.kind === 'place') assert.equal(written.toLowerCase(), mention.means.toLowerCase());
        else if (mention.kind === 'date') assert.ok(mention.means <= published, `${written} in ${published}`);
        else if (!mention.misspelled) {
          const { given, family } = corpus.people.person(Number(mention.means.slice('person '.length)));
          assert.ok(written === family || written === `${given} ${family}`, written);
        }
      }
    }
  });

  it('keeps to its plan: length, copies, slips, namesakes and the one in every tenth article', () => {
    const mean = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
    assert.ok(Math.abs(mean / plan.length - 1) < 0.1, `${mean} characters`);
    const copies = share(articles, ({ copyOf }) => copyOf !== undefined);
    assert.ok(copies > 0.05 && copies < 0.15, `${copies} copies`);
    const hub = share(articles, ({ mentions }) => mentions.some(({ means }) => means === 'person 0'));
    assert.ok(hub > 0.06 && hub < 0.15, `${hub} with the hub`);
    const named = articles.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'person'));
    const slips = named.filter(({ misspelled }) => misspelled).length / named.length;
    assert.ok(slips > 0.005 && slips < 0.02, `${slips} slips`);
    const names = Array.from({ length: corpus.people.size }, (_, k) =>
      Object.values(corpus.people.person(k)).join(' '),
    );
    const shared = 1 - new Set(names).size / names.length;
    assert.ok(shared > 0.01 && shared < 0.03, `${shared} namesakes`);
  });

  it('tells a copied story in nearly the same words, under another head', () => {
    const copy = articles.find(({ copyOf }) => copyOf !== undefined)!;
    const origin = articles[copy.copyOf!]!;
    const paragraphs = new Set(origin.text.split('\n\n').slice(2));
    const told = copy.text.split('\n\n').slice(2);
    assert.ok(told.filter((paragraph) => paragraphs.has(paragraph)).length > told.length * 0.7);
  });
});
