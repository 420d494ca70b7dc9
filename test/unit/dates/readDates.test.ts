import assert from 'node:assert/strict';
import { dates, read } from '../../support/reading.ts';

describe('readDates', () => {
  it('reads calendar dates in every newspaper form', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['They met on June 12, 2018.', 'June 12, 2018 = 2018-06-12'],
      ['They met on 12 June 2018.', '12 June 2018 = 2018-06-12'],
      ['They met on Tuesday, June 12, 2018.', 'Tuesday, June 12, 2018 = 2018-06-12'],
      ['They met on the 12th of June 2018.', '12th of June 2018 = 2018-06-12'],
      ['They met on 2018-06-12.', '2018-06-12 = 2018-06-12'],
      ['They met on 18/01/2019.', '18/01/2019 = 2019-01-18'],
      ['They met in June 2018.', 'June 2018 = 2018-06'],
      ['They met in the 1990s.', '1990s = 199X'],
      ['They met in mid-2017.', 'mid-2017 = 2017~'],
      ['They met in the third quarter of 2019.', 'third quarter of 2019 = 2019-35'],
      ['They met in the summer of 2012.', 'summer of 2012 = 2012-22'],
      ['They met in the 19th century.', '19th century = 18XX'],
      ['They met on June 12-13, 2018.', 'June 12-13, 2018 = 2018-06-12/2018-06-13'],
      ['They ruled in 1914-18.', '1914-18 = 1914/1918'],
      ['They met on the first Monday of May 2018.', 'the first Monday of May 2018 = 2018-05-07'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(dates(text), [expected]);
  });

  it('counts relative dates from the day of publication', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['They met last Friday.', 'last Friday = 2019-01-18'],
      ['They met on Sunday.', 'Sunday = 2019-01-20'],
      ['They will meet on Friday.', 'Friday = 2019-01-25'],
      ['They met yesterday.', 'yesterday = 2019-01-20'],
      ['They met earlier this month.', 'earlier this month = 2019-01'],
      ['They met two years ago.', 'two years ago = 2017'],
      ['They will meet next month.', 'next month = 2019-02'],
      ['They met last week.', 'last week = 2019-01-14/2019-01-20'],
      ['They will meet in late February.', 'late February = 2019-02~'],
      ['They met in June.', 'June = 2018-06'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(dates(text, '2019-01-21'), [expected]);
  });

  it('tells a plan of the past from the past', () => {
    assert.deepEqual(dates('They had been hoping to meet on Friday.', '2019-01-24'), ['Friday = 2019-01-25']);
    assert.deepEqual(dates('The hearing, first planned for Feb. 7, was late.', '2019-02-28'), [
      'Feb. 7 = 2019-02-07',
    ]);
  });

  it('takes a month for the one gone by, in this year or the year before', () => {
    for (const month of ['August', 'November'])
      assert.deepEqual(
        dates(`She has led the office since ${month}.`, '2019-02-01')[0]?.slice(-7),
        month === 'August' ? '2018-08' : '2018-11',
      );
    assert.deepEqual(dates('He freed the camp in 1945. She lost the vote in November.', '2019-02-06'), [
      '1945 = 1945',
      'November = 2018-11',
    ]);
  });

  it('stays on the day that the story has reached', () => {
    assert.deepEqual(
      dates(
        'They dined yesterday evening. The house opened in 1901. Earlier in the day they had talked.',
        '2019-02-28',
      ),
      ['yesterday = 2019-02-27', '1901 = 1901', 'Earlier in the day = 2019-02-27'],
    );
  });

  it('counts on from the days that head an entry, and from the end of others', () => {
    assert.equal(
      dates('Feb 27 and 28: The leaders dine and meet again the next morning.', '2019-03-17')[1],
      'the next morning = 2019-02-28',
    );
    assert.equal(
      dates('They met on June 12-13, 2018. The next day they left.')[1],
      'The next day = 2018-06-14',
    );
  });

  it('gives no value to relative dates while nothing tells the day of publication', () => {
    assert.deepEqual(dates('They met last Friday.'), ['last Friday = none']);
  });

  it('counts from the date mentioned before', () => {
    assert.deepEqual(dates('It began in 1998. Two years later it ended.'), [
      '1998 = 1998',
      'Two years later = 2000',
    ]);
    assert.deepEqual(dates('They met on June 12, 2018. The next day they left.'), [
      'June 12, 2018 = 2018-06-12',
      'The next day = 2018-06-13',
    ]);
  });

  it('marks two complete dates joined by a word as two', () => {
    assert.deepEqual(dates('It ran from March to June 2018.'), ['March = 2018-03', 'June 2018 = 2018-06']);
    assert.deepEqual(dates('It ran from November to February 2018.'), [
      'November = 2017-11',
      'February 2018 = 2018-02',
    ]);
  });

  it('lets a weekday and the date beside it check each other', () => {
    assert.deepEqual(dates('They met last Friday (Jan 18).', '2019-01-21'), [
      'last Friday = 2019-01-18',
      'Jan 18 = 2019-01-18',
    ]);
    const { mentions } = read('They met on Friday (Jan 19).', '2019-01-21');
    assert.deepEqual(
      mentions.map((m) => m.value),
      [undefined, undefined],
    );
    assert.match(mentions[0]!.problem ?? '', /Saturday, not a Friday/);
  });

  it('gives no value to a day that does not exist, and says so', () => {
    const [mention] = read('They met on February 30, 2019.').mentions;
    assert.equal(mention?.value, undefined);
    assert.match(mention?.problem ?? '', /no day 30/);
  });

  it('leaves words and numbers alone that are no dates', () => {
    for (const text of [
      'They may march in the sun.',
      'It cost $2000 and 1950 people came.',
      'May I ask Theresa May a second time?',
      'See https://news.example/2019/01/18/may-2019-story for more.',
      'He lives in room 1984 on the 10th floor.',
      'They adopted Vision 2030.',
      'This may be short, and the KC-30s flew.',
      'It weighed 12.5 kg at 10:30.',
    ])
      assert.deepEqual(dates(text, '2019-01-21'), [], text);
  });

  it('reads years of two and three digits where the text is about such years', () => {
    assert.deepEqual(dates('He ran in 80 and 84, she ran in 96.'), ['80 = 1980', '84 = 1984', '96 = 1996']);
    assert.deepEqual(dates('He was born around 347 and died on 30 September 420.'), [
      '347 = 0347~',
      '30 September 420 = 0420-09-30',
    ]);
    assert.deepEqual(dates('It has 347 rooms, in 80 countries, in 96 cases.'), []);
  });

  it('takes this weekend for the one that the sentence speaks of', () => {
    assert.deepEqual(dates('Thousands marched this weekend.', '2019-01-21'), [
      'this weekend = 2019-01-19/2019-01-20',
    ]);
    assert.deepEqual(dates('Thousands will march this weekend.', '2019-01-21'), [
      'this weekend = 2019-01-26/2019-01-27',
    ]);
  });

  it('compares with now, not with a date mentioned', () => {
    assert.deepEqual(dates('It opened in 2003. Sales fell from a year earlier.', '2019-01-21'), [
      '2003 = 2003',
      'a year earlier = 2018',
    ]);
  });

  it('compares a quarter or a month with the one of the year before', () => {
    const found = dates('Sales in the third quarter rose 4 per cent from a year earlier.', '2018-10-02');
    assert.deepEqual(found, ['third quarter = 2018-35', 'a year earlier = 2017-35']);
    assert.deepEqual(
      dates('Prices rose in May from a year earlier.', '2018-06-12')[1],
      'a year earlier = 2017-05',
    );
  });

  it('lets a weekday explain the date before it, and checks it', () => {
    assert.deepEqual(dates('It flew off on April 23, a Saturday, and came back.', '2022-05-08'), [
      'April 23 = 2022-04-23',
      'Saturday = 2022-04-23',
    ]);
    const [date, weekday] = read('It flew off on April 23, a Friday.', '2022-05-08').mentions;
    assert.match(date?.problem ?? '', /April 23 was a Saturday, not a Friday/);
    assert.equal(weekday?.value, undefined);
  });

  it('does not carry a year over to the next paragraph', () => {
    assert.deepEqual(
      dates('It was the worst year since 2009.\n\nIn May, prices rose.', '2021-06-30')[1],
      'May = 2021-05',
    );
  });

  it('counts from what the story had reached, not from what a quotation spoke of', () => {
    const found = dates(
      'On Sunday she told a newspaper: "Yesterday I took the train." Her office denied it the next day.',
      '2024-03-01',
    );
    assert.deepEqual(found, ['Sunday = 2024-02-25', 'Yesterday = 2024-02-24', 'the next day = 2024-02-26']);
  });

  it('counts on from a day that is still to come', () => {
    assert.deepEqual(dates('They play next Saturday and will be home three days later.', '2016-08-15'), [
      'next Saturday = 2016-08-27',
      'three days later = 2016-08-30',
    ]);
  });

  it('marks no tomorrow that is no day', () => {
    assert.deepEqual(dates('They build the cars of tomorrow, and the nation’s tomorrow.', '2009-06-01'), []);
    assert.deepEqual(dates('They meet tomorrow.', '2009-06-01'), ['tomorrow = 2009-06-02']);
  });

  it('marks no months that are only waited for', () => {
    assert.deepEqual(dates('She had the two months until June to think.', '2021-06-30'), ['June = 2021-06']);
  });

  it('keeps two joined dates in order', () => {
    assert.deepEqual(dates('It was shown on April 27 and May 25.', '2019-01-21'), [
      'April 27 = 2018-04-27',
      'May 25 = 2018-05-25',
    ]);
    assert.deepEqual(dates('It will run from December 30 to January 2.', '2018-12-10'), [
      'December 30 = 2018-12-30',
      'January 2 = 2019-01-02',
    ]);
  });

  it('reads the order of numeric dates from the article itself', () => {
    assert.deepEqual(dates('Born 05/06/2018, baptised 25/06/2018.')[0], '05/06/2018 = 2018-06-05');
    assert.deepEqual(dates('Born 05/06/2018, baptised 06/25/2018.')[0], '05/06/2018 = 2018-05-06');
  });

  it('says how each value was worked out', () => {
    const [mention] = read('They met last Friday (Jan 18).', '2019-01-21').mentions;
    assert.match(mention!.reason, /^Last Friday before publication \(Mon 21 Jan 2019\); “Jan 18” agrees$/);
  });

  it('takes the year of a day from where the article gives it whole, before or after', () => {
    const text =
      'The letter was sent on June 14. They had asked for it before June 14, 2017, the court heard.';
    assert.deepEqual(dates(text, '2019-01-21'), ['June 14 = 2017-06-14', 'June 14, 2017 = 2017-06-14']);
    const again = 'They will meet again on June 12. They had met on June 12, 2018.';
    assert.deepEqual(dates(again, '2019-01-21'), ['June 12 = 2019-06-12', 'June 12, 2018 = 2018-06-12']);
    const yearly = 'Bridge Day is kept every year on July 26. The bridge was opened on July 26, 1999.';
    assert.equal(dates(yearly, '2018-07-26')[0], 'July 26 = 2018-07-26');
  });

  it('takes the year that opens its sentence, and one in brackets behind', () => {
    assert.deepEqual(
      dates(
        'In 2016, the airline that flew to most towns, as all agreed, was theirs in May and June.',
        '2019-01-21',
      ),
      ['2016 = 2016', 'May = 2016-05', 'June = 2016-06'],
    );
    assert.deepEqual(
      dates('It was shown on July 19 (2016) and sold.', '2019-01-21')[0],
      'July 19 = 2016-07-19',
    );
  });

  it('takes the quarters of a game for none of the year', () => {
    assert.deepEqual(dates('He threw for two touchdowns in the fourth quarter.', '2019-01-21'), []);
    assert.deepEqual(dates('Sales fell in the fourth quarter.', '2019-01-21'), ['fourth quarter = 2018-36']);
  });
});
