import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { card } from '../../../../src/queries/cards/card.ts';
import { cardMarkdown } from '../../../../src/server/rendering/cardMarkdown.ts';
import { escapeMarkdown } from '../../../../src/server/rendering/markdown.ts';
import { CARD_COMMANDS } from '../../../../src/protocol/linkCommands.ts';
import type { CardData } from '../../../../src/queries/cards/cardData.ts';
import { indexOf, person, place, record } from '../../../support/articles.ts';

before(loadRoleReader);

const PLAIN = { commandLinks: false, images: false };
const RICH = { commandLinks: true, images: true };

/** Where links of ours lead: arguments are data, whatever they say. */
const OUR_LINKS = /(?<!\\)\]\((?:command:corpusLens\.|data:image|file:)[^)]*\)/g;

function cardOf(name: string, articles = 6): CardData {
  const records = Array.from({ length: articles }, (_, i) =>
    record(
      `${i} (x).txt`,
      `Story ${i} of ${name}\n\nThe leader ${name} went on trip ${i} to Elm${'abcdefgh'[i] ?? ''} and home to place ${i * i}.\n`,
      {
        names: [person(name, undefined, ['leader']), place('Elm')],
        published: `2019-01-1${i % 10}`,
      },
    ),
  );
  return (
    card(indexOf(...records), { entity: `person:${name.length > 100 ? '' : name}` }) ??
    card(indexOf(...records), { record: records[0]!, mention: 0 })!
  );
}

describe('a card as Markdown', () => {
  it('has at most fourteen lines, in the order of what a reader asks first', () => {
    const text = cardMarkdown(cardOf('Ada Byron'), RICH);
    const lines = text.split('\n').filter((line) => line !== '');
    assert.ok(lines.length <= 14, text);
    assert.match(lines[0]!, /^\*\*Ada Byron\*\* · person · leader \(\[6 articles\]/);
    assert.match(lines[1]!, /^12 mentions in 6 articles · 10–15 Jan 2019$/);
    assert.match(lines[2]!, /^\[All mentions\].*\[Open card beside\]/);
    assert.match(lines[3]!, /^> The leader \*\*Ada Byron\*\* went on trip/);
    assert.match(lines[4]!, /^> — \[Story 5 of Ada Byron\].*, 15 Jan 2019$/);
    assert.match(
      text,
      /^10 Jan 2019 !\[Mentions over time[^\]]*\]\(data:image\/svg\+xml;base64,[^)]*\) 15 Jan 2019 · at most 2 a day$/m,
    );
    assert.match(lines.at(-1)!, /^Often with/);
  });

  it('has at most fourteen lines when there is something to say for each of them', () => {
    const plain = cardOf('Ada Byron');
    const [passage] = plain.passages;
    const { target } = passage!;
    const role = (text: string, day: string) => ({ text, day, published: day, headline: 'News', target });
    const names = ['Ada Byron', 'Ada Lee', 'Ada May'];
    const full: CardData = {
      ...plain,
      candidates: names.map((name) => ({ entity: `person:${name}`, name, cue: 'leader' })),
      aliases: names.map((surface) => ({ surface, count: 1, variant: true })),
      here: { mentions: 2, firstLine: 4, first: target },
      why: { reasons: ['The same name stands in 6 articles'], at: target },
      roles: [role('clerk', '2010-01-01'), role('judge', '2012-01-01'), role('leader', '2019-01-01')],
      passages: [passage!, passage!, passage!],
      morePassages: 12,
      indexing: '312 of 1,040 articles',
    };
    const linesOf = (card: CardData): readonly string[] =>
      cardMarkdown(card, RICH)
        .split('\n')
        .filter((line) => line !== '');
    const said = ['Could also be', 'Also called', '2 mentions here', 'Roles over time', 'Often with', '[All mentions]', '10 Jan 2019 !']; // prettier-ignore
    const lines = linesOf(full);
    for (const words of said) assert.equal(lines.filter((line) => line.startsWith(words)).length, 1, words);
    assert.equal(lines.length, 14, lines.join('\n'));
    assert.match(lines.join('\n'), /\[12 more\]/);
    assert.match(lines[2]!, /Still indexing: 312 of 1,040 articles/);
    // What is new here, and as of when it is told, take the room of a passage.
    const more = linesOf({
      ...full,
      at: target,
      appeared: ['2019-01-20', '2019-01-26'],
      asOf: { day: '2019-01-20', article: target.uri, later: 2, undated: 1 },
      newHere: { what: 'first', open: 0, together: [] },
    });
    assert.equal(more.length, 14, more.join('\n'));
    assert.match(more.join('\n'), /\[13 more\]/);
  });

  it('says as of when it is told, what it leaves out, and carries on so behind its links', () => {
    const plain = cardOf('Ada Byron');
    const { target } = plain.passages[0]!;
    const article = target.uri;
    const at = { at: target, appeared: ['2019-01-20', '2019-01-20'] } as const;
    const switched = cardMarkdown({ ...plain, ...at }, RICH);
    assert.match(switched, /\[As of this article\]\(command:corpusLens\.toggleAsOf\?/);
    const past = cardMarkdown(
      { ...plain, ...at, asOf: { day: '2019-01-20', article, later: 2, undated: 1 } },
      RICH,
    );
    const [, line] = past.split('\n\n');
    assert.match(
      line!,
      /^\*As of 20 Jan 2019: without 2 articles that are or may be later and 1 of unknown day\* · \[Whole corpus\]\(command:corpusLens\.toggleAsOf\?/,
    );
    assert.doesNotMatch(past, /\[As of this article\]/);
    const [, args] = /\[Elm\]\(command:corpusLens\.openCard\?([^)]*)\)/.exec(past)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(args!)), [{ entity: 'place:Elm', article, asOf: true }]);
    const none = { ...plain, ...at, appeared: ['2019-01-20', '2019-01-26'] as const };
    assert.match(
      cardMarkdown({ ...none, asOf: { day: '2019-01-20', article, later: 0, undated: 0 } }, PLAIN),
      /^\*As of 20 Jan 2019, the first day on which this article may have appeared: nothing is left out\*$/m,
    );
    assert.match(cardMarkdown({ ...plain, dayUnknown: true }, PLAIN), /^\*The publication date is unknown/m);
  });

  it('says what is new in the article being read', () => {
    const plain = cardOf('Ada Byron');
    const { target } = plain.passages[0]!;
    const lineOf = (newHere: NonNullable<CardData['newHere']>): string =>
      cardMarkdown({ ...plain, newHere }, RICH)
        .split('\n')
        .find((line) => /new here|first mentioned/i.test(line)) ?? '';
    const none = { open: 0, together: [] };
    assert.equal(lineOf({ what: 'only', ...none }), '**New here**: no other article mentions it');
    assert.equal(lineOf({ what: 'first', ...none }), '**New here**: no earlier article mentions it');
    assert.match(
      lineOf({ what: 'perhaps', open: 2, together: [] }),
      /^\*\*Possibly new here\*\*: also in 2 articles that may be older$/,
    );
    assert.match(
      lineOf({ what: 'together', open: 0, together: [{ entity: 'place:Elm', name: '<Elm>', target }] }),
      /^\*\*First mentioned together with\*\* \[\\<Elm\\>\]\(command:corpusLens\.openTarget\?/,
    );
  });

  it('links to our own commands and to nothing else', () => {
    const text = cardMarkdown(cardOf('Ada Byron'), { ...RICH, images: false });
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!);
    assert.ok(links.length > 5);
    for (const link of links) {
      const [, command, args] = /^command:([\w.]+)\?(\S+)$/.exec(link)!;
      assert.ok(Object.values<string>(CARD_COMMANDS).includes(command!), link);
      assert.ok(Array.isArray(JSON.parse(decodeURIComponent(args!))));
    }
  });

  it('links to lines of files where there are no commands', () => {
    const text = cardMarkdown(cardOf('Ada Byron'), PLAIN);
    assert.doesNotMatch(text, /command:|data:/);
    assert.match(text, /\(file:\/\/\/news\/\d%20%28x%29\.txt#L\d+\)/);
  });

  it('shows hostile names as they are written', () => {
    for (const hostile of [
      '<img src=x onerror=alert(1)>',
      '[x](command:workbench.action.quit)',
      '**bold** `code`',
      '![i](http://evil.example/i.png)',
      '%s %d ${x}',
      '&lt;b&gt;',
      '$(zap)',
      'a | b\n\n# h',
      'constructor',
      '__proto__',
      'www.evil.example',
      'https://evil.example',
      'me@evil.example',
      '\ud800 lone',
      '\u202egnirts',
    ])
      for (const style of [PLAIN, RICH]) {
        const text = cardMarkdown(cardOf(hostile.replace(/\n/g, ' ')), style).replace(OUR_LINKS, ']');
        assert.doesNotMatch(
          text,
          /(?<!\\)<img|\[x\]\(|command:workbench|\]\(http|(?<!\\)&lt;|(?<!\\)\$\(|(?:^|[^\\])https?:\/\/|www\.evil|me@evil/m,
          hostile,
        );
        assert.equal(text.split('\n').filter((line) => line.startsWith('#')).length, 0);
      }
  });

  it('stays short for a name of ten thousand letters', () => {
    const text = cardMarkdown(cardOf(`A${'a'.repeat(9_999)}`), PLAIN);
    assert.ok(text.length < 4_000, String(text.length));
  });

  it('escapes by backslash, on one line', () => {
    assert.equal(
      escapeMarkdown('a *b*\n\n[c](d) <e> 1. & f_g'),
      'a \\*b\\* \\[c\\]\\(d\\) \\<e\\> 1. \\& f\\_g',
    );
    assert.equal(escapeMarkdown('1. x'), '1\\. x');
  });

  it('says what and where a place is, in the first line', () => {
    const index = indexOf(record('a.txt', 'News\n\nShe left Hanoi.\n', { names: [place('Hanoi')] }));
    const [first] = cardMarkdown(card(index, { entity: 'place:Hanoi' })!, PLAIN).split('\n');
    assert.equal(first, '**Hanoi** · place · capital of Vietnam · 21.02° N, 105.84° E');
  });

  it('tells the first role and the latest two of many on one line', () => {
    const records = ['clerk', 'judge', 'mayor', 'governor'].map((title, i) =>
      record(`${i}.txt`, `News\n\nThe ${title} Bo Lee spoke.\n`, {
        names: [person('Bo Lee', undefined, [title])],
        published: `201${i}-05-01`,
      }),
    );
    const text = cardMarkdown(card(indexOf(...records), { entity: 'person:Bo Lee' })!, PLAIN);
    assert.match(text, /^Roles over time clerk \(\[1 May 2010\]\(file:[^)]*\)\) → mayor .*→ governor /m);
    assert.doesNotMatch(text, /judge \(/);
  });

  it('asks why a mention is linked so, at that very mention, where there are reasons to tell', () => {
    const records = ['a', 'b'].map((name) => record(`${name}.txt`, 'News\n\nBo Lee spoke.\n', { names: [person('Bo Lee')] })); // prettier-ignore
    const shown = card(indexOf(...records), { record: records[0]!, mention: 0 })!;
    const [, args] = /\[Why this link\?\]\(command:corpusLens\.openCard\?([^)]*)\)/.exec(cardMarkdown(shown, RICH))!; // prettier-ignore
    assert.deepEqual(JSON.parse(decodeURIComponent(args!)), [
      { at: { uri: records[0]!.id, position: { line: 2, character: 0 } }, section: 'why' },
    ]);
    assert.doesNotMatch(cardMarkdown({ ...cardOf('Ada Byron') }, RICH), /Why this link/);
  });

  it('says that the index is still being built', () => {
    assert.match(
      cardMarkdown({ ...cardOf('Ada Byron'), indexing: '312 of 1,040 articles' }, RICH),
      /^12 mentions in 6 articles .* · \*Still indexing: 312 of 1,040 articles\*$/m,
    );
  });
});
