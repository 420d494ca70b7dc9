import assert from 'node:assert/strict';
import { dates, read } from '../../../support/reading.ts';

const STORY =
  'The minister opened the bridge on Monday. Crowds had waited since the morning, and the mayor said that it was a good day.';

describe('publication date', () => {
  it('is what the reader set, whatever the text says', () => {
    const { publication } = read(`Published: January 5, 2018\n\n${STORY}`, '2019-01-21');
    assert.equal(publication.from, 'known');
    assert.equal(publication.day, '2019-01-21');
    assert.deepEqual(publication.window, ['2019-01-21', '2019-01-21']);
  });

  it('is not taken from a day that does not exist', () => {
    assert.equal(read(STORY, '2019-02-30').publication.from, 'unknown');
  });

  it('is read from the address of the article', () => {
    for (const address of [
      'https://news.example/2019/01/21/bridge-opens',
      'https://news.example/world/2019-01-21/bridge',
      'https://news.example/20190121/bridge.html',
      'https://news.example/21/01/2019/bridge',
      'https://news.example/stories/201901210345.html',
    ]) {
      const { publication } = read(`${address}\n\nBridge opens\n\n${STORY}`);
      assert.equal(publication.day, '2019-01-21', address);
      assert.equal(publication.from, 'inferred');
    }
  });

  it('is a month where the address holds no more', () => {
    assert.deepEqual(
      read(`https://news.example/2019/02/bridge-opens/\n\nBridge opens\n\n${STORY}`).publication.window,
      ['2019-02-01', '2019-02-28'],
    );
  });

  it('is read from a line that says so, a date line, or a dateline', () => {
    for (const head of [
      'Published: January 21, 2019',
      'Posted on 21 January 2019',
      'Monday, January 21, 2019',
    ])
      assert.equal(read(`Bridge opens\n\n${head}\n\n${STORY}`).publication.day, '2019-01-21', head);
    assert.equal(
      read(`Bridge opens\n\nLONDON, January 21, 2019 (AGENCY) - ${STORY}`).publication.day,
      '2019-01-21',
    );
  });

  it('is read from the lines of many newspapers', () => {
    for (const head of [
      'Published 10:30 GMT, 21 January 2019',
      'PUBLISHED: 10:30, Mon, Jan 21, 2019 | UPDATED: 11:00, Tue, Jan 22, 2019',
      'Updated 1430 GMT (2230 HKT) January 21, 2019',
      'Issued on: 21/01/2019 - 10:30',
      'Jan 21, 2019 at 10:30 a.m.',
      'By Jane Roe, January 21, 2019',
      'Jane Roe | January 21, 2019',
      'January 21, 2019 / 10:30 AM / Reuters',
      'The Daily Elm, 21 January 2019',
      '2019.01.21',
      'The old bridge opens again Posted: Monday, January 21, 2019 2:39 pm',
      'The old bridge opens again Last updated on 21 January 2019 at 14:39',
      'The old bridge opens again January 21, 2019 2:39 PM',
      'The old bridge opens again January 21, 2019 - 2:39 pm',
      'ELM, Tex. (AP) — Jan. 21, 2019 — The river rose.',
    ])
      assert.equal(read(`Bridge opens\n\n${head}\n\n${STORY}`).publication.day, '2019-01-21', head);
    for (const tail of [
      'This article appeared in The Elm on January 21, 2019.',
      'A version of this story ran in print on January 21, 2019, Section A',
    ])
      assert.equal(read(`Bridge opens\n\n${STORY}\n\n${tail}`).publication.day, '2019-01-21', tail);
  });

  it('is no day in a headline, a sentence or a list of names', () => {
    for (const line of [
      'The Great Fair of January 21, 2019',
      'It opened on January 21, 2019',
      'Jane Roe and John Doe, Elm, January 21, 2019',
    ])
      assert.equal(read(`Bridge opens\n\n${line}\n\n${STORY}`).publication.day, undefined, line);
  });

  it('is not a dateline older than the days the story tells of', () => {
    const { publication } = read(
      `Jane Roe (January 21, 1929 - March 3, 2014) built bridges. She was born on January 21, 1929 and died on March 3, 2014.`,
    );
    assert.notEqual(publication.day, '1929-01-21');
  });

  it('is solved from weekdays with dates beside them and the years mentioned', () => {
    const text =
      'The two had met on June 12, 2018. The office announced last Friday (Jan 18) that they would meet again. "A good week," she wrote on Sunday (Jan 20).';
    const { publication } = read(text);
    assert.equal(publication.from, 'inferred');
    assert.ok(publication.window);
    const [first, last] = publication.window;
    assert.ok(first >= '2019-01-20' && last <= '2019-01-27', `${first} to ${last}`);
    assert.match(publication.reason, /last Friday \(Jan 18\)/);
  });

  it('is one day where the text says "today" beside a date', () => {
    const { publication } = read(
      'The law of March 3, 2018 was changed. Parliament voted today (July 5, 2019) after a long debate.',
    );
    assert.equal(publication.day, '2019-07-05');
  });

  it('stays unknown where only weekdays and old years are mentioned', () => {
    for (const text of [STORY, 'In 1995 she moved to the coast. On Tuesday she opened a shop.', '']) {
      const { publication } = read(text);
      assert.equal(publication.from, 'unknown', text);
      assert.equal(publication.window, undefined);
    }
  });

  it('takes the year from the weekday beside a date, after the years told as past', () => {
    const { publication } = read(
      'The vote came on Friday (March 1). Two earlier ones, in 2016 and 2017, had failed.',
    );
    assert.deepEqual(publication.window, ['2019-03-01', '2019-03-06']);
  });

  it('takes the year from the dateline and the weekday that the story tells first', () => {
    const { publication } = read(
      'Bridge opens\n\nLONDON, March 4 (AGENCY) - The minister opened the bridge on Monday. The old one was closed in 2017 and pulled down in 2018.',
    );
    assert.deepEqual(publication.window, ['2019-03-04', '2019-03-05']);
    assert.match(publication.reason, /“March 4” and the Monday mentioned first/);
  });

  it('takes the year from a counted year beside a written one', () => {
    const { publication } = read('The bridge will open next year (2023). The old one was closed in 2020.');
    assert.deepEqual(
      publication.window?.map((day) => day.slice(0, 4)),
      ['2022', '2022'],
    );
    assert.match(publication.reason, /“next year \(2023\)” gives the year/);
  });

  it('is a wide window after the latest dates told as past, and says so', () => {
    const { publication } = read(
      'The bridge was closed in August 2020, and the old toll was given up in May 2021. Work began in November 2021.',
    );
    const [first, last] = publication.window!;
    assert.equal(first, '2021-11-01');
    assert.ok(last > '2022-11-01' && last < '2026-01-01', last);
    assert.match(publication.reason, /latest past date is November 2021/);
  });

  it('says from when on the article may be where it cannot say until when', () => {
    const { publication } = read('The bridge was closed in 2011. It is open again.');
    assert.equal(publication.from, 'unknown');
    assert.equal(publication.notBefore, '2011-01-01');
    assert.match(publication.reason, /how long after 2011/);
  });

  it('is not before a name was given that the story uses', () => {
    const { publication } = read('The bridge was closed in 2011, and again while Covid-19 was about.');
    assert.equal(publication.notBefore, '2020-02-11');
    assert.match(publication.reason, /“Covid”, in use since Tuesday 11 February 2020/);
    const footer = 'Copyright 2021 Example Media Inc. All rights reserved. Read our Covid-19 notice.';
    assert.equal(read(`${STORY}\n\n${footer}`).publication.notBefore, undefined);
  });

  it('is not said to come after a year that only names a thing', () => {
    const { publication } = read('The town won a seat in a 2030 plan, the mayor said.');
    assert.equal(publication.notBefore, undefined);
  });

  it('is not said to come after days that something was put off to or lasts until', () => {
    for (const text of [
      'The case was postponed to 13 October 2022, the court said.',
      'The trial was adjourned until Monday, 13 October 2022.',
      'The permit is valid through October 13, 2022.',
      'Work starts soon. The bridge is estimated to be ready by October 2022, the mayor said.',
      'The rules are to be rolled out in October 2022, announced the minister.',
      'The town will host the 2020 fair in 2022, the mayor said on Tuesday.',
    ])
      assert.equal(read(text).publication.notBefore, undefined, text);
  });

  it('takes the first year of a season or fiscal year', () => {
    const { publication } = read(
      'The budget was set in the fiscal year 2021-2022. The bridge was closed in 2020 and 2021.',
    );
    assert.ok(publication.window![0] < '2022-01-01', publication.window![0]);
  });

  it('takes nothing from what comes round every year', () => {
    const { publication } = read(
      'Bridge Day is celebrated every year on July 26. The bridge was opened on July 26, 1999.',
    );
    assert.ok(!publication.window || publication.window[1] > '2003', publication.reason);
  });

  it('gives days without a year no value while years would fit', () => {
    const text =
      'The bridge was closed in August 2020 and in November 2021. It opened on Tuesday, after the vote of June 3, and earlier this month it was blessed.';
    assert.deepEqual(dates(text).slice(2), ['Tuesday = none', 'June 3 = none', 'earlier this month = none']);
  });

  it('takes nothing from years of copyright and notes of archives', () => {
    const text = `${STORY}\n\nCopyright 2021 Example Media Inc. All rights reserved.\n\nThis is an archived article and the information may be outdated.`;
    assert.equal(read(text).publication.from, 'unknown');
    assert.deepEqual(dates(text), ['Monday = none'], 'the footer holds no marks either');
  });

  it('leaves relative dates a choice where it is a window', () => {
    const text =
      'They had met on June 12, 2018. The office announced last Friday (Jan 18) that they would meet. She left on Tuesday.';
    const found = dates(text);
    assert.equal(found[1], 'last Friday = 2019-01-18');
    assert.match(found[3]!, /^Tuesday = \[2019-01-\d\d\.\.2019-01-\d\d\]$/);
  });
});

describe('a day in a quotation', () => {
  it('counts from the day of speaking', () => {
    const found = dates(
      '"Great meeting this week with all of them," she wrote on Sunday (Jan 20).',
      '2019-01-21',
    );
    assert.equal(found[0], 'this week = 2019-01-14/2019-01-20');
  });

  it('counts from publication where nothing tells when it was spoken', () => {
    assert.deepEqual(dates('"Great meeting this week with all of them," she wrote.', '2019-01-21'), [
      'this week = 2019-01-21/2019-01-27',
    ]);
  });
});
