import type { RuleTable } from './dateRule.ts';
import { UNIT } from './dateWords.ts';

const DAY = { unit: UNIT.day };
const WEEK = { unit: UNIT.week };
const ofYear = { unit: UNIT.year };

/**
 * Dates that count from another day: `published` from the publication date, `mentioned` from the
 * last date in the text. The forms are the relative TIMEX3 of the TimeML 1.2.1 annotation
 * guidelines, as English newspapers write them.
 */
export const RELATIVE_RULES: RuleTable = [
  ['weekday', 'weekday', '$W', 'Friday'],
  ['last-weekday', 'weekday', 'mod:LAST $W', 'last Friday'],
  ['past-weekday', 'weekday', 'THIS mod:PAST $W', 'this past Friday'],
  ['this-weekday', 'weekday', 'mod:THIS $W', 'this Friday'],
  ['next-weekday', 'weekday', 'mod:NEXT $W', 'next Friday'],
  ['this-next-weekday', 'weekday', 'THIS mod:NEXT $W', 'this coming Friday'],
  ['weekday-last', 'weekday', '$W mod:LAST WEEKWORD', 'Friday last week', WEEK],
  ['weekday-this', 'weekday', '$W mod:THIS WEEKWORD', 'Friday this week', WEEK],
  ['weekday-next', 'weekday', '$W mod:NEXT WEEKWORD', 'Friday next week', WEEK],
  ['weekday-of-last', 'weekday', '$W OF mod:LAST WEEKWORD', 'Friday of last week', WEEK],
  ['weekday-week', 'weekday', '$W WEEKWORD', 'Tuesday week', { mod: 1 }],
  ['following-weekday', 'weekday', 'THE mod:FOLL $W', 'the following Friday', {}, 'mentioned'],
  ['previous-weekday', 'weekday', 'THE mod:PREV $W', 'the previous Friday', {}, 'mentioned'],
  ['that-weekday', 'weekday', 'mod:SAME $W', 'that Friday', {}, 'mentioned'],
  ['weekdays', 'set', 'w:WDAYS', 'Sundays'],
  ['every-weekday', 'set', 'EVERY $W', 'every Friday'],
  ['nth-weekday-of-unit', 'set', 'q:ORD $W OF THE MONTHWORD', 'first Monday of the month'],
  ['last-weekday-of-unit', 'set', 'LAST $W OF THE MONTHWORD', 'last Monday of the month'],

  ['last-unit', 'unit', '$WHEN? mod:LAST unit:UNIT', 'late last year'],
  ['past-century', 'unit', 'THE mod:PAST unit:CENT', 'the past century'],
  ['this-unit', 'unit', '$WHEN? mod:THIS unit:UNIT', 'earlier this month'],
  ['next-unit', 'unit', '$WHEN? mod:NEXT unit:UNIT', 'early next week'],
  ['coming-unit', 'unit', 'THE? mod:COMING unit:UNIT', 'the coming week'],
  ['the-next-unit', 'unit', 'THE mod:NEXT unit:UNIT', 'the next day', {}, 'mentioned'],
  ['this-next-unit', 'unit', 'THIS mod:COMING unit:UNIT', 'this coming week'],
  ['that-unit', 'unit', '$WHEN? THE? mod:SAME unit:UNIT', 'later that year', {}, 'mentioned'],
  ['that-same-unit', 'unit', 'SAME mod:SAME unit:UNIT', 'that same year', {}, 'mentioned'],
  ['following-unit', 'unit', 'THE mod:FOLL unit:UNIT', 'the following month', {}, 'mentioned'],
  ['previous-unit', 'unit', 'THE mod:PREV unit:UNIT', 'the previous year', {}, 'mentioned'],
  ['unit-before', 'unit', 'THE unit:UNIT mod:BEFORE', 'the day before', {}, 'mentioned'],
  ['unit-after', 'unit', 'THE unit:UNIT mod:LATER', 'the day after', {}, 'mentioned'],
  ['end-of-unit', 'unit', '$PART THE unit:UNIT', 'the end of the year'],
  ['end-of-last-unit', 'unit', '$PART mod:LAST unit:UNIT', 'the end of last year'],
  ['end-of-this-unit', 'unit', '$PART mod:THIS unit:UNIT', 'the end of this year'],
  ['end-of-next-unit', 'unit', '$PART mod:NEXT unit:UNIT', 'the end of next year'],
  ['earlier-in-unit', 'unit', 'BEFORE IN THE unit:UNIT', 'earlier in the week', { mod: 0 }],
  ['later-in-unit', 'unit', 'LATER IN THE unit:UNIT', 'later in the year', { mod: 0 }],
  ['unit-before-last', 'unit', 'THE unit:UNIT BEFORE LAST', 'the week before last', { mod: -2 }],
  ['that-daypart', 'unit', 'SAME daypart:DAYPART', 'that night', { mod: 0, ...DAY }, 'mentioned'],
  ['following-daypart', 'unit', 'THE mod:FOLL daypart:DAYPART', 'the following morning', DAY, 'mentioned'],
  ['next-daypart', 'unit', 'THE mod:NEXT daypart:DAYPART', 'the next morning', DAY, 'mentioned'],
  ['previous-daypart', 'unit', 'THE mod:PREV daypart:DAYPART', 'the previous night', DAY, 'mentioned'],
  ['daypart-before', 'unit', 'THE daypart:DAYPART mod:BEFORE', 'the night before', DAY, 'mentioned'],

  ['deictic', 'deictic', 'n:DEICTIC', 'yesterday'],
  ['last-daypart', 'deictic', 'LAST daypart:DAYPART', 'last night', { n: -1 }],
  ['this-daypart', 'deictic', 'THIS daypart:DAYPART', 'this morning', { n: 0 }],
  ['day-before-yesterday', 'deictic', 'THE UNIT BEFORE DEICTIC', 'the day before yesterday', { n: -2 }],
  ['day-after-tomorrow', 'deictic', 'THE UNIT LATER DEICTIC', 'the day after tomorrow', { n: 2 }],

  ['ago', 'offset', '$N unit:UNITS mod:AGO', 'two years ago'],
  ['a-unit-ago', 'offset', 'n:CARD unit:UNIT mod:AGO', 'a year ago'],
  ['ago-today', 'offset', '$N unit:UNITS mod:AGO DEICTIC', 'two weeks ago today'],
  ['a-unit-ago-today', 'offset', 'n:CARD unit:UNIT mod:AGO DEICTIC', 'a year ago today'],
  ['units-ago', 'offset', 'unit:UNITS mod:AGO', 'years ago'],
  ['later', 'offset', '$N unit:UNITS mod:LATER', 'seven months later', {}, 'mentioned'],
  ['a-unit-later', 'offset', 'n:CARD unit:UNIT mod:LATER', 'a year later', {}, 'mentioned'],
  ['earlier', 'offset', '$N unit:UNITS mod:BEFORE', 'three days earlier', {}, 'mentioned'],
  ['a-unit-earlier', 'offset', 'n:CARD unit:UNIT mod:BEFORE', 'a day earlier', {}, 'mentioned'],
  ['from-now', 'offset', '$N unit:UNITS FROM NOW', 'two weeks from now', { mod: 1 }],
  ['a-unit-from-now', 'offset', 'n:CARD unit:UNIT FROM NOW', 'a week from now', { mod: 1 }],
  ['in-time', 'offset', 'IN $N unit:UNITS APOS TIME', 'in two weeks’ time', { mod: 1 }],

  ['last-season', 'season', 'mod:LAST season:SEASON', 'last spring'],
  ['this-season', 'season', 'mod:THIS season:SEASON', 'this summer'],
  ['next-season', 'season', 'mod:NEXT season:SEASON', 'next winter'],
  ['following-season', 'season', 'THE mod:FOLL season:SEASON', 'the following autumn', {}, 'mentioned'],
  ['that-season', 'season', 'mod:SAME season:SEASON', 'that summer', {}, 'mentioned'],
  ['in-season', 'season', 'IN THE? season:SEASON', 'in the spring'],
  ['part-season', 'season', 'part:EARLY season:SEASON', 'late summer'],
  ['season-last-year', 'season', 'season:SEASON OF? mod:LAST YEARWORD', 'summer last year', ofYear],
  ['season-this-year', 'season', 'season:SEASON OF? mod:THIS YEARWORD', 'summer this year', ofYear],
  ['season-next-year', 'season', 'season:SEASON OF? mod:NEXT YEARWORD', 'summer next year', ofYear],

  ['quarter', 'quarter', 'THE q:ORD $HYPHEN? QUARTER', 'the third quarter'],
  ['quarter-this-year', 'quarter', 'THE? q:ORD QUARTER OF mod:THIS YEARWORD', 'second quarter of this year'],
  ['quarter-last-year', 'quarter', 'THE? q:ORD QUARTER OF mod:LAST YEARWORD', 'fourth quarter of last year'],
  ['quarter-next-year', 'quarter', 'THE? q:ORD QUARTER OF mod:NEXT YEARWORD', 'first quarter of next year'],
  ['half-this-year', 'half', 'q:ORD HALF OF mod:THIS YEARWORD', 'first half of this year'],
  ['half-last-year', 'half', 'q:ORD HALF OF mod:LAST YEARWORD', 'second half of last year'],
  ['half-next-year', 'half', 'q:ORD HALF OF mod:NEXT YEARWORD', 'first half of next year'],
  ['half-the-year', 'half', 'q:ORD HALF OF THE YEARWORD', 'first half of the year', { mod: 0 }],
]; // prettier-ignore

/**
 * Stretches of the calendar longer or shorter than its months and years. Sub-year groupings and
 * decades as in EDTF (ISO 8601-2:2019).
 */
export const SPAN_RULES: RuleTable = [
  ['decade', 'decade', '$PART? y:YEAR ~ES', 'the 1990s'],
  ['decade-apostrophe', 'decade', '$PART? y:YEAR ~APOS ~ES', "the 1930's"],
  ['short-decade', 'decade', '$PART? yy:NUM ~ES', 'the 90s'],
  ['apostrophe-decade', 'decade', '$PART? APOS ~yy:NUM ~ES', 'the ’90s'],
  ['decade-words', 'decade', 'THE $PART? yy:DECADE', 'the nineties'],
  ['part-decade-words', 'decade', 'part:EARLY yy:DECADE', 'early nineties'],
  ['century', 'century', '$PART? q:NUM ~TH $HYPHEN? CENT', 'the 19th century'],
  ['century-words', 'century', '$PART? q:ORD $HYPHEN? CENT', 'the nineteenth century'],
  ['twenty-first-century', 'century', '$PART? n:CARD ~DASH ~q:ORD $HYPHEN? CENT', 'the twenty-first century'],
  ['season-year', 'season', 'THE? season:SEASON OF? IN? $Y', 'the summer of 2012'],
  ['in-season-year', 'season', 'IN THE? season:SEASON OF? $Y', 'in fall 2015'],
  ['part-season-year', 'season', '$PART season:SEASON OF? $Y', 'early summer 2012'],
  ['quarter-year', 'quarter', 'THE? q:ORD $HYPHEN? QUARTER OF? FISCAL? YEARWORD? $Y', 'third quarter of 2019'],
  ['numbered-quarter-year', 'quarter', 'THE? q:NUM ~TH QUARTER OF? $Y', '3rd quarter of 2019'],
  ['q1-year', 'quarter', 'Q ~q:NUM COMMA? OF? $Y', 'Q1 2019'],
  ['1q-year', 'quarter', 'q:NUM ~Q $Y', '1Q2019'],
  ['half-year', 'half', 'q:ORD HALF OF $Y', 'first half of 2019'],
]; // prettier-ignore
