import assert from 'node:assert/strict';
import { cardHtml } from '../../../../src/client/cards/cardHtml.ts';
import type { CardParams } from '../../../../src/protocol/cardRequests.ts';
import { CARD_COMMANDS } from '../../../../src/protocol/linkCommands.ts';
import type { CardData } from '../../../../src/queries/cards/cardData.ts';

const translate = (message: string, ...values: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));

const TARGET = {
  uri: 'file:///corpus/b.txt',
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } },
};

function card(changes: Partial<CardData> = {}): CardData {
  return {
    kind: 'person',
    entity: 'p1',
    title: 'Ann Lee',
    candidates: [],
    aliases: [],
    corpus: { mentions: 5, articles: 2, independent: 2, timeline: [] },
    passages: [],
    morePassages: 0,
    oftenWith: [],
    ...changes,
  };
}

const render = (changes: Partial<CardData>, params: CardParams = {}): string =>
  cardHtml(card(changes), params, translate).text;

/** The arguments of the link with a label. */
function argumentOf(text: string, label: string): unknown {
  const [, query] = new RegExp(`href="command:[^?]*\\?([^"]*)">${label}<`).exec(text) ?? [];
  return JSON.parse(decodeURIComponent(query ?? '')) as unknown;
}

describe('a card beside the text', () => {
  it('says as of when it is told, and switches by a link', () => {
    const article = 'file:///corpus/a.txt';
    const at = { uri: article, position: { line: 3, character: 1 } };
    const appeared = ['2019-01-20', '2019-01-20'] as const;
    const whole = render({ appeared }, { at });
    assert.deepEqual(argumentOf(whole, 'As of this article'), [{ at, article, asOf: true }]);
    const past = render(
      {
        appeared,
        asOf: { day: '2019-01-20', article, later: 1, undated: 0 },
        oftenWith: [{ entity: 'p2', name: 'Bo Lee', kind: 'person', articles: 1 }],
      },
      { at, asOf: true },
    );
    assert.match(past, /as of 20 Jan 2019: without 1 article that is or may be later/);
    assert.deepEqual(argumentOf(past, 'Whole corpus'), [{ at, article, asOf: false }]);
    assert.deepEqual(argumentOf(past, 'Bo Lee'), [{ entity: 'p2', article, asOf: true }]);
    assert.match(render({ dayUnknown: true }), /publication date is unknown/);
    assert.doesNotMatch(render({}), /As of this article/);
  });

  it('says what is new in the article being read', () => {
    assert.match(
      render({ newHere: { what: 'only', open: 0, together: [] } }),
      /no other article mentions it/,
    );
    const together = [{ entity: 'p2', name: '<b>', target: TARGET }];
    assert.match(
      render({ newHere: { what: 'together', open: 0, together } }),
      /First mentioned together with[^]*&lt;b&gt;/,
    );
  });

  it('escapes everything that comes from articles', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const text = render({
      title: evil,
      answer: { text: evil, articles: 1 },
      candidates: [
        { entity: evil, name: evil, cue: evil },
        { entity: 'p2', name: 'Bo Lee', cue: 'b' },
      ],
      aliases: [{ surface: evil, count: 1, variant: true }],
      reason: evil,
      problem: evil,
      passages: [
        { text: evil, highlight: [0, 4], headline: evil, published: evil, outlet: evil, target: TARGET },
      ],
      oftenWith: [{ entity: evil, name: evil, kind: 'place', articles: 1 }],
      neighbours: [{ entity: evil, title: evil }],
      indexing: evil,
    });
    assert.ok(!text.includes('<img'));
    assert.ok(!/["']&(?!amp;|quot;|lt;|gt;|#39;)/.test(text));
  });

  it('links to nothing but the commands of cards, with arguments that can be read back', () => {
    const text = render({
      passages: [{ text: 'Ann Lee left.', highlight: [0, 7], headline: 'Left', target: TARGET }],
      oftenWith: [{ entity: 'l3', name: 'Oslo', kind: 'place', articles: 2 }],
      morePassages: 3,
    });
    const links = [...text.matchAll(/href="command:([\w.]+)\?([^"]*)"/g)];
    assert.equal(links.length, [...text.matchAll(/href=/g)].length);
    const allowed = new Set<string>(Object.values(CARD_COMMANDS));
    for (const [, command] of links) assert.ok(allowed.has(command!), command);
    const open = links.find(([, command]) => command === CARD_COMMANDS.open)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(open[2]!)), [TARGET]);
  });

  it('says what and where a place is', () => {
    const where = { what: 'city', country: 'Chile', latitude: -33.456, longitude: -70.648 } as const;
    assert.ok(
      render({ kind: 'place', title: 'Santiago', where }).includes('city in Chile · 33.46° S, 70.65° W'),
    );
  });

  it('lists roles over time, each with a link to the article that gives it', () => {
    const role = (text: string, published: string) => ({ text, day: '', published, headline: `<${text}>`, target: TARGET }); // prettier-ignore
    const text = render({ roles: [role('envoy', '1 Feb 2018'), role('minister', '3 Mar 2019')] });
    assert.match(text, /Roles over time[^]*envoy <small>1 Feb 2018 · <a[^>]*>&lt;envoy&gt;<[^]*minister/);
  });

  it('says why the mention is linked so', () => {
    const at = {
      uri: 'file:///a.txt',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
    };
    assert.match(
      render({ why: { reasons: ['full name in line <4>'], at } }),
      /Why this link\?[^]*full name in line &lt;4&gt;/,
    );
  });

  it('has the reasons first where they were asked for, and has the editor show them', () => {
    const why = { reasons: ['The same name is in 2 articles'], at: TARGET };
    const asked = cardHtml(card({ why }), { section: 'why' }, translate, true).text;
    assert.equal(asked.split('Why this link?').length, 2);
    assert.ok(asked.indexOf('Why this link?') < asked.indexOf('5 mentions in 2 articles'));
    assert.match(asked, /<section class="landing">\s*<h2>Why this link\?/);
    assert.doesNotMatch(cardHtml(card({ why }), { section: 'why' }, translate).text, /landing/);
    const other = cardHtml(card({ why }), {}, translate, true).text;
    assert.ok(other.indexOf('Why this link?') > other.indexOf('5 mentions in 2 articles'));
    assert.match(other, /<header class="person landing">/);
    assert.match(
      cardHtml(card(), { section: 'why' }, translate, true).text,
      /<header class="person landing">/,
    );
  });

  it('lists the articles that say who somebody is, or opens the only one', () => {
    const answer = { text: 'a <judge>', articles: 7, target: TARGET };
    const params = { entity: 'p1', article: 'file:///corpus/a.txt' };
    assert.deepEqual(argumentOf(render({ answer }, params), '7 articles'), [
      { entity: 'p1', article: 'file:///corpus/a.txt', asOf: false, role: 'a <judge>' },
    ]);
    assert.deepEqual(argumentOf(render({ answer: { ...answer, articles: 1 } }), '1 article'), [TARGET]);
  });

  it('stresses the name in a passage', () => {
    const text = render({
      passages: [{ text: 'So Ann Lee left.', highlight: [3, 10], headline: 'Left', target: TARGET }],
    });
    assert.ok(text.includes('So <mark>Ann Lee</mark> left.'));
  });

  it('leaves out what there is nothing to say about', () => {
    const text = render({});
    for (const heading of ['Could be', 'Also called', 'Elsewhere', 'Often with', '<svg']) {
      assert.ok(!text.includes(heading), heading);
    }
  });

  it('says counts in words, independent ones where copies are among them', () => {
    assert.ok(render({}).includes('5 mentions in 2 articles'));
    const corpus = { mentions: 1, articles: 3, independent: 2, timeline: [] };
    assert.ok(render({ corpus }).includes('1 mention in 3 articles (2 independent)'));
  });

  it('says where an article first names it, in lines as editors count them', () => {
    const here = { mentions: 2, firstLine: 4, first: TARGET };
    assert.ok(render({ here }).includes('2 here, first in line 5'));
  });

  it('draws mentions over time with words for those who do not see it', () => {
    const timeline = [
      { period: '2019-01', mentions: 4 },
      { period: '2019-02', mentions: 0 },
    ];
    const text = render({ corpus: { mentions: 4, articles: 2, independent: 2, timeline } });
    assert.ok(text.includes('aria-label="Mentions over time: January 2019: 4, February 2019: 0"'));
    assert.equal([...text.matchAll(/<rect /g)].length, 2);
  });
});
