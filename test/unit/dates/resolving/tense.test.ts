import assert from 'node:assert/strict';
import { tenseAround } from '../../../../src/dates/resolving/tense.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';
import { dates } from '../../../support/reading.ts';

function tenseOf(text: string, word: string): { readonly tense: string; readonly close: boolean } {
  const start = text.indexOf(word);
  return tenseAround(parseArticle(text), 0, start, start + word.length);
}

describe('the tense around a date', () => {
  it('is told by the nearest verbs of the sentence', () => {
    assert.equal(tenseOf('They met there in June with others.', 'June').tense, 'past');
    assert.equal(tenseOf('They will meet there in June with others.', 'June').tense, 'future');
    assert.equal(tenseOf('They have met there since June with others.', 'June').tense, 'perfect');
    assert.equal(tenseOf('A nice day in June.', 'June').tense, 'none');
  });

  it('knows plans, timetables and base forms from the past', () => {
    for (const text of [
      'It is to be held in June.',
      'It will hit the screens in June.',
      'It is scheduled for June.',
      'The fair opens in June.',
      'They are to meet in June.',
      'It is expected to end in June.',
    ])
      assert.equal(tenseOf(text, 'June').tense, 'future', text);
  });

  it('is told before a comma, where anything is, and not by who says so', () => {
    for (const text of [
      'It will be held there in June, the mayor said.',
      'The rules are to be rolled out in June, announced the minister.',
      'It is estimated to be ready by June, he said.',
      'They have agreed that their teams will meet for a second time in June.',
    ])
      assert.equal(tenseOf(text, 'June').tense, 'future', text);
    assert.equal(tenseOf('In June, the mayor said that it was ready.', 'June').tense, 'past');
  });

  it('does not take the month of May for a verb', () => {
    assert.equal(tenseOf('It was over by April 27 and May 25.', 'April 27').tense, 'past');
  });

  it('tells what was won from what won’t be', () => {
    assert.equal(tenseOf('Rovers won the cup on Sunday.', 'Sunday').tense, 'past');
    assert.equal(tenseOf('She won’t come on Sunday.', 'Sunday').tense, 'future');
  });

  it('follows “tomorrow” where no verb tells the time', () => {
    assert.deepEqual(dates('Tomorrow, minutes; Thursday, trade.', '2023-01-03'), [
      'Tomorrow = 2023-01-04',
      'Thursday = 2023-01-05',
    ]);
  });

  it('weighs more where the verb stands right before the date', () => {
    assert.ok(tenseOf('The deal, signed in March, takes effect soon.', 'March').close);
    assert.deepEqual(dates('The deal, signed in March, helps.', '2019-01-21'), ['March = 2018-03']);
    assert.deepEqual(dates('He announced that the meeting on Feb 27 takes place.', '2019-01-21'), [
      'Feb 27 = 2019-02-27',
    ]);
  });
});
