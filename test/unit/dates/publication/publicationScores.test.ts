import assert from 'node:assert/strict';
import { dayNumber } from '../../../../src/calendar/calendar.ts';
import { PublicationScores } from '../../../../src/dates/publication/publicationScores.ts';
import { AFTER_YEARLESS, BEFORE_YEARLESS } from '../../../../src/dates/publication/publicationTables.ts';

describe('publication scores', () => {
  for (const tense of ['past', 'future', 'none'] as const)
    it(`weigh a 29 February told as ${tense} in years around one that has none`, () => {
      for (const year of [1897, 2001, 2002, 2003, 2004]) {
        const scores = new PublicationScores(dayNumber(year, 1, 1), 800);
        scores.addYearless({ kind: 'yearlessDay', month: 2, day: 29, weekday: undefined, tense });
        scores.closeYearless(AFTER_YEARLESS, BEFORE_YEARLESS);
        assert.ok(scores.all.every(Number.isFinite), year.toString());
      }
    });
});
