import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/text/parseArticle.ts';

function parts(text: string): string[] {
  return parseArticle(text).sections.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const LEAD =
  'Officials from both sides met for a third day on Tuesday and left without a word to the waiting press.';

describe('the structure of an article', () => {
  it('knows headline, URL line, byline, date line, dateline with agency, credits and boilerplate', () => {
    const text = [
      'https://www.example-times.com/world/2019/talks-open',
      '',
      'Talks open in Oslo',
      'By Jane Roe and John Doe',
      'January 21, 2019',
      'Envoys arrive at the hotel. PHOTO: MARY MOE',
      '',
      `OSLO (REUTERS) - ${LEAD}`,
      '',
      'Read more: Who sits at the table',
      'Copyright 2019 The Example Times. All rights reserved.',
    ].join('\n');
    assert.deepEqual(parts(text), [
      'url: https://www.example-times.com/world/2019/talks-open',
      'headline: Talks open in Oslo',
      'byline: By Jane Roe and John Doe',
      'note: January 21, 2019',
      'caption: Envoys arrive at the hotel.',
      'credit: PHOTO: MARY MOE',
      'dateline: OSLO (REUTERS) -',
      `body: ${LEAD}`,
      'boilerplate: Read more: Who sits at the table',
      'boilerplate: Copyright 2019 The Example Times. All rights reserved.',
    ]);
    const article = parseArticle(text);
    assert.equal(article.headline, 'Talks open in Oslo');
    assert.equal(article.outlet, 'REUTERS');
    assert.equal(article.url, 'https://www.example-times.com/world/2019/talks-open');
  });

  for (const dateline of [
    'WASHINGTON (BLOOMBERG) -',
    'KATHMANDU, May 3 (Xinhua) --',
    'MOMBASA, Kenya, Jun 9 2020 (IPS) -',
    'AMMAN —',
    'CUSCO, PERU.-',
    'Cape Town -',
    'Nairobi-',
    'Doha:',
    'Thimphu /KUENSEL/',
    'SAN DIEGO, Calif. —',
    '(CNN) —',
    'Accra & Kumasi, Jul 2 2020 (IPS) -',
    'ACCRA and CAPE COAST, Jul 2 2020 (IPS) -',
    'KUMASI, Ghana , Jul 2 2020 (IPS) -',
  ]) {
    it(`takes "${dateline}" as a dateline`, () => {
      assert.deepEqual(parts(`${dateline} ${LEAD}\n\n${LEAD}`).slice(0, 2), [
        `dateline: ${dateline}`,
        `body: ${LEAD}`,
      ]);
    });
  }

  for (const opening of [
    'However -',
    'EXCLUSIVE -',
    'Trump-Kim',
    'COVID-19',
    'Q:',
    'Mr Kim -',
    'Background:',
  ]) {
    it(`takes "${opening}" as no dateline`, () => {
      assert.ok(!parts(`${opening} ${LEAD}\n\n${LEAD}`).some((part) => part.startsWith('dateline')));
    });
  }

  it('takes the speakers of an interview as no datelines', () => {
    const text = `Reporter: ${LEAD}\n\nMinister: ${LEAD}\n\nReporter: ${LEAD}`;
    assert.deepEqual(new Set(parts(text).map((part) => part.split(':')[0])), new Set(['body']));
  });

  it('needs no headline: an article may begin with its first sentence', () => {
    assert.deepEqual(parts(`${LEAD}\n\n${LEAD}`), [`body: ${LEAD}`, `body: ${LEAD}`]);
    assert.equal(parseArticle(`${LEAD}\n\n${LEAD}`).headline, LEAD.slice(0, LEAD.lastIndexOf(' ', 80)));
  });

  it('reads one line, no line and white space', () => {
    assert.deepEqual(parts('Talks open in Oslo'), ['headline: Talks open in Oslo']);
    assert.deepEqual(parts(''), []);
    assert.deepEqual(parts(' \r\n\t\n\u00a0'), []);
    assert.equal(parseArticle('').headline, '');
  });

  it('joins lines that were wrapped to a fixed width, and keeps lists apart', () => {
    const wrapped = [
      'Officials from both sides met for a third day on Tuesday and left the',
      'hotel by the back door without a word to the press that had been waiting',
      'since dawn. The talks are to go on.',
      '',
      'They spoke about the border crossings that have been closed since March,',
      'about prisoners and about the price of grain in the northern provinces.',
      '- the first of the points that are open after three days of negotiations',
      '- the second',
    ].join('\n');
    assert.equal(parts(wrapped).length, 4);
  });

  it('keeps both credits of a caption together', () => {
    const text = `Talks open\n\nEnvoys arrive. (Photo by MARY MOE / AFP) (Photo credit should read MARY MOE/AFP/Getty Images)\n\n${LEAD}`;
    assert.deepEqual(parts(text).slice(1, 3), [
      'caption: Envoys arrive.',
      'credit: (Photo by MARY MOE / AFP) (Photo credit should read MARY MOE/AFP/Getty Images)',
    ]);
  });

  it('reads the labelled lines of a news archive', () => {
    const text = `HEADLINE: Talks open in Oslo\nBYLINE: Jane Roe\nLENGTH: 612 words\nBODY:\n\n${LEAD}`;
    assert.deepEqual(parts(text), [
      'note: HEADLINE:',
      'headline: Talks open in Oslo',
      'note: BYLINE:',
      'byline: Jane Roe',
      'note: LENGTH:',
      'note: 612 words',
      'note: BODY:',
      `body: ${LEAD}`,
    ]);
  });

  it('names the outlet by copyright line or address where no agency is named', () => {
    assert.equal(
      parseArticle(`${LEAD}\n\n© 2021 Example Media Inc. All rights reserved.`).outlet,
      'Example Media Inc',
    );
    assert.equal(parseArticle(`https://www.dailyexample.co.uk/a\n\n${LEAD}`).outlet, 'dailyexample');
  });
});
