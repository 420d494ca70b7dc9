import assert from 'node:assert/strict';
import { tagNames } from '../../../src/mentions/tagNames.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';

const HEAD = 'Talks open\n\n';

/** Mentions of a body text as "kind surface". */
function names(text: string): string[] {
  const whole = HEAD + text;
  return tagNames(parseArticle(whole)).map(({ kind, start, end }) => `${kind} ${whole.slice(start, end)}`);
}

function people(text: string): string[] {
  return names(text).filter((name) => name.startsWith('person'));
}

describe('tagNames', () => {
  it('leaves titles, possessives and quotation marks outside', () => {
    assert.deepEqual(names("He met Mr Kim's aide and “President Donald Trump”."), [
      'person Kim',
      'person Donald Trump',
    ]);
    assert.deepEqual(people('Secretary of State Michael Pompeo and Gen. Mark Milley spoke.'), [
      'person Michael Pompeo',
      'person Mark Milley',
    ]);
    assert.deepEqual(people('Prof Mary Roe, Sheikh Mohammed Al Maktoum and Pope Francis came.'), [
      'person Mary Roe',
      'person Mohammed Al Maktoum',
      'person Francis',
    ]);
  });

  it('cuts places and organizations off the titles behind them', () => {
    assert.deepEqual(names('It said US President Donald Trump and CIA Director Gina Haspel agreed.'), [
      'place US',
      'person Donald Trump',
      'organization CIA',
      'person Gina Haspel',
    ]);
    assert.deepEqual(names('He asked United States President Donald Trump.'), [
      'place United States',
      'person Donald Trump',
    ]);
    assert.deepEqual(names('He asked Director of National Intelligence Dan Coats.'), ['person Dan Coats']);
  });

  it('takes the two sides of "Trump-Kim" and "US-North Korea" as two names', () => {
    const text = 'Donald Trump met Kim Jong Un. The Trump-Kim summit and US-North Korea talks go on.';
    assert.deepEqual(names(text), [
      'person Donald Trump',
      'person Kim Jong Un',
      'person Trump',
      'person Kim',
      'place US',
      'place North Korea',
    ]);
  });

  it('keeps names with hyphens, particles, apostrophes and initials whole', () => {
    assert.deepEqual(people('He met Omar al-Bashir, Somchai Dee-o-dee, Moon Jae-in and Mary Al-Hassan.'), [
      'person Omar al-Bashir',
      'person Somchai Dee-o-dee',
      'person Moon Jae-in',
      'person Mary Al-Hassan',
    ]);
    assert.deepEqual(people("Then Mary O'Neil, Eduardo de la Cruz and J.R. Smith left."), [
      "person Mary O'Neil",
      'person Eduardo de la Cruz',
      'person J.R. Smith',
    ]);
  });

  it('takes a town and its state as two places', () => {
    assert.deepEqual(names('They live in Malibu, California.'), ['place Malibu', 'place California']);
  });

  it('takes U.S., US and UK as places', () => {
    assert.deepEqual(names('The U.S. and the UK agreed, and the US paid.'), [
      'place U.S.',
      'place UK',
      'place US',
    ]);
  });

  it('finds the surname of someone whose full name stands elsewhere', () => {
    const text = 'A source praised Steve Biegun. At noon Biegun left, and Biegun’s car was gone.';
    assert.deepEqual(people(text), ['person Steve Biegun', 'person Biegun', 'person Biegun']);
  });

  it('takes peoples, months, days and titles alone for no names', () => {
    assert.deepEqual(
      names('North Korean officials met the President on Friday, the Prime Minister said in March.'),
      [],
    );
  });

  it('takes an organization with a place inside as an organization', () => {
    assert.deepEqual(names('She teaches at Ohio State University and the Bank of England.'), [
      'organization Ohio State University',
      'organization Bank of England',
    ]);
  });

  it('reads datelines, credits and bylines by their structure', () => {
    const text =
      'Talks open\nBy Jane Roe\n\nEnvoys arrive. (Photo by SAUL DOE / AFP)\n\nCOTONOU, Benin (REUTERS) - The talks opened on Monday in the presence of a large crowd.';
    const found = tagNames(parseArticle(text)).map(
      ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
    );
    assert.deepEqual(found, [
      'person Jane Roe',
      'person SAUL DOE',
      'organization AFP',
      'place COTONOU',
      'place Benin',
      'organization REUTERS',
    ]);
  });

  it('finds in an all-capital or title-case headline what running text names', () => {
    const body = 'Kim Jong Un flew to Hanoi. Mr Kim was met by officials of both sides at the airport.';
    for (const headline of ['KIM JONG UN FLIES TO HANOI FOR TALKS', 'Kim Jong Un Flies To Hanoi For Talks']) {
      const text = `${headline}\n\n${body}`;
      const found = tagNames(parseArticle(text)).filter(({ end }) => end <= headline.length);
      assert.deepEqual(
        found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end).toLowerCase()}`),
        ['person kim jong un', 'place hanoi'],
      );
    }
  });

  it('lets no word of the sentence before speak for a name', () => {
    assert.deepEqual(names('He asked about the party leader\n\nMotorbikes pass a row of flags.'), []);
  });

  it('takes a parliament written large as an organization', () => {
    assert.deepEqual(names('He told Congress and the Senate on Tuesday.'), [
      'organization Congress',
      'organization Senate',
    ]);
  });

  it('is the more certain the more speaks for a name', () => {
    const whole = `${HEAD}He met President Donald Trump. Later Zorvan came.`;
    const [trump] = tagNames(parseArticle(whole));
    assert.ok(trump && trump.confidence > 0.8 && trump.confidence <= 1);
  });

  it('takes names that are words to the language of objects as plain text', () => {
    for (const text of [
      'He met Mr constructor and __proto__ in toString.',
      'Mr Constructor met Mr ToString.',
    ]) {
      assert.doesNotThrow(() => names(text));
    }
  });

  it('gives the same answer whatever else was read before', () => {
    const text = 'Donald Trump met Kim Jong Un in Hanoi. Trump left.';
    const before = names(text);
    names('Hanoi said he was tired. Mr Hanoi left with Hanoi Trump, a lawyer.');
    assert.deepEqual(names(text), before);
  });
});
