import type { RuleTable } from './dateRule.ts';
import { UNIT } from './dateWords.ts';

const ofYear = { unit: UNIT.year };

/**
 * Dates that name their parts of the calendar. Orders of day, month and year after the Unicode CLDR
 * formats of the English locales; journalistic forms after the AP and Reuters stylebooks.
 */
export const CALENDAR_RULES: RuleTable = [
  // id, kind, pattern, example, numbers set by the rule itself, what the expression counts from
  ['month-day-year', 'calendar', '$WD? $M COMMA? $D COMMA? $Y', 'Tuesday, June 12, 2018'],
  ['day-month-year', 'calendar', '$WD? THE? $D OF? $M COMMA? $Y', '12 June 2018'],
  ['day-month-old-year', 'calendar', '$D $M y:NUM3', '30 September 420'],
  ['month-day', 'calendar', '$WD? $M THE? $D', 'Friday, Jan 18'],
  ['day-month', 'calendar', '$WD? THE? $D OF? $M', '18th of January'],
  ['weekday-on-day', 'calendar', '$W COMMA? ON THE $D OF $M', 'Tuesday, on the 9th of March'],
  ['counted-day-month-year', 'calendar', '$D DAY OF $M COMMA? $Y', '14th day of July, 2022'],
  ['counted-day-month', 'calendar', '$D DAY OF $M', '14th day of July'],
  ['ordinal-day-month', 'calendar', 'THE d:ORD OF $M', 'the first of May'],
  ['ordinal-day-of-month', 'calendar', 'THE d:ORD DAY OF $M', 'the first day of May'],
  ['ordinal-day-of-month-year', 'calendar', 'THE d:ORD DAY OF $M COMMA? $Y', 'the first day of May 2018'],
  ['ordinal-day-month-year', 'calendar', 'THE d:ORD OF $M COMMA? $Y', 'the first of May 2018'],
  ['month-year', 'calendar', '$M COMMA? $Y', 'June 2018'],
  ['month-of-year', 'calendar', '$M OF $Y', 'October of 2019'],
  ['month-of-old-year', 'calendar', '$M OF y:NUM3', 'December of 384'],
  ['part-month', 'calendar', '$PART $M', 'late February'],
  ['part-month-year', 'calendar', '$PART $M COMMA? $Y', 'the end of February 2019'],
  ['year-month-day', 'calendar', '$Y $M $D', '2018 June 12'],
  ['month', 'calendar', '$M', 'June'],
  ['last-month-name', 'calendar', 'mod:LAST $M', 'last May'],
  ['past-month-name', 'calendar', 'THIS mod:PAST $M', 'this past May'],
  ['this-month-name', 'calendar', 'mod:THIS $M', 'this May'],
  ['next-month-name', 'calendar', 'mod:NEXT $M', 'next May'],
  ['last-month-day', 'calendar', 'mod:LAST $M $D', 'last May 12'],
  ['month-last-year', 'calendar', '$M OF? mod:LAST YEARWORD', 'June last year', ofYear],
  ['month-this-year', 'calendar', '$M OF? mod:THIS YEARWORD', 'June of this year', ofYear],
  ['month-next-year', 'calendar', '$M OF? mod:NEXT YEARWORD', 'June next year', ofYear],
  ['part-month-this-year', 'calendar', '$PART $M OF? mod:THIS YEARWORD', 'the end of June this year', ofYear],
  ['part-month-last-year', 'calendar', '$PART $M OF? mod:LAST YEARWORD', 'late June last year', ofYear],
  ['day-last-year', 'calendar', '$M $D COMMA? OF? mod:LAST YEARWORD', 'June 12 last year', ofYear],
  ['day-this-year', 'calendar', '$M $D COMMA? OF? mod:THIS YEARWORD', 'June 12 of this year', ofYear],
  ['day-next-year', 'calendar', '$M $D COMMA? OF? mod:NEXT YEARWORD', 'June 12 next year', ofYear],
  ['day-month-last-year', 'calendar', '$D $M OF? mod:LAST YEARWORD', '12 June last year', ofYear],
  ['day-month-this-year', 'calendar', '$D $M OF? mod:THIS YEARWORD', '12 June this year', ofYear],
  ['day-month-next-year', 'calendar', '$D $M OF? mod:NEXT YEARWORD', '12 June next year', ofYear],
  ['month-same-year', 'calendar', '$M OF? THE? mod:SAME YEARWORD', 'March the same year', ofYear, 'mentioned'],
  ['iso-day', 'calendar', 'y:YEAR ~DASH ~m:NUM ~DASH ~d:NUM', '2018-06-12'],
  ['slashed-iso-day', 'calendar', 'y:YEAR ~SLASH ~m:NUM ~SLASH ~d:NUM', '2018/06/12'],
  ['dotted-iso-day', 'calendar', 'y:YEAR ~DOT ~m:NUM ~DOT ~d:NUM', '2018.06.12'],
  ['year', 'calendar', 'y:YEAR', '2018'],
  ['part-year', 'calendar', '$PART y:YEAR', 'mid-2017'],
  ['old-year', 'calendar', 'y:NUM3', '384'],
  ['year-era', 'calendar', 'y:NUM3 era:ERA', '347 AD'],
  ['short-year-era', 'calendar', 'y:NUM era:ERA', '44 BC'],
  ['long-year-era', 'calendar', 'y:YEAR era:ERA', '1066 AD'],
  ['era-short-year', 'calendar', 'era:ERA y:NUM', 'AD 12'],
  ['era-year', 'calendar', 'era:ERA y:NUM3', 'AD 347'],
  ['short-year', 'calendar', 'APOS ~yy:NUM', 'the class of ’98'],
  ['in-short-year', 'calendar', 'IN yy:NUM', 'in 96'],
  ['fiscal-year', 'calendar', 'FISCAL YEARWORD? y:YEAR', 'FY2019'],
  ['short-fiscal-year', 'calendar', 'FISCAL ~yy:NUM', 'FY19'],
  ['the-day', 'calendar', 'ON THE d:NUM ~TH', 'on the 19th', {}, 'mentioned'],
  ['weekday-the-day', 'calendar', '$W COMMA? THE? d:NUM ~TH', 'Saturday the 19th', {}, 'mentioned'],

  ['slashed', 'numeric', 'n1:NUM ~SLASH ~n2:NUM ~SLASH ~y:YEAR', '18/01/2019'],
  ['slashed-short', 'numeric', 'n1:NUM ~SLASH ~n2:NUM ~SLASH ~yy:NUM', '18/01/19'],
  ['dotted', 'numeric', 'n1:NUM ~DOT ~n2:NUM ~DOT ~y:YEAR', '18.01.2019'],
  ['dotted-short', 'numeric', 'n1:NUM ~DOT ~n2:NUM ~DOT ~yy:NUM', '18.01.19'],
  ['dashed', 'numeric', 'n1:NUM ~DASH ~n2:NUM ~DASH ~y:YEAR', '18-01-2019'],

  ['nth-weekday', 'nthWeekday', 'THE? q:ORD $W OF $M', 'the first Monday of May'],
  ['nth-weekday-in', 'nthWeekday', 'THE? q:ORD $W IN $M', 'the first Monday in May'],
  ['nth-weekday-year', 'nthWeekday', 'THE? q:ORD $W OF $M COMMA? $Y', 'the first Monday of May 2018'],
  ['last-weekday-of', 'nthWeekday', 'THE? mod:LAST $W OF $M', 'the last Friday of March'],
  ['last-weekday-in', 'nthWeekday', 'THE? mod:LAST $W IN $M', 'the last Friday in March'],
  ['last-weekday-of-year', 'nthWeekday', 'THE? mod:LAST $W OF $M COMMA? $Y', 'the last Friday of March 2018'],
  ['last-day-of-month', 'nthWeekday', 'THE mod:LAST DAY OF $M', 'the last day of January'],
  ['last-day-of-month-year', 'nthWeekday', 'THE mod:LAST DAY OF $M COMMA? $Y', 'the last day of January 2019'],

  ['september-11', 'event', 'n1:NUM ~SLASH ~n2:NUM', '9/11'],
]; // prettier-ignore

/**
 * Feasts of a fixed or a computable day; those that go by the moon's sighting are left out. `n` is
 * a place in FEASTS of feasts.ts.
 */
export const FEAST_RULES: RuleTable = [
  ['feast', 'feast', 'n:FEAST DAY?', 'Christmas Day'],
  ['feast-year', 'feast', 'n:FEAST DAY? COMMA? OF? $Y', 'Easter 2018'],
  ['last-feast', 'feast', 'mod:LAST n:FEAST DAY?', 'last Christmas'],
  ['next-feast', 'feast', 'mod:NEXT n:FEAST DAY?', 'next Easter'],
  ['this-feast', 'feast', 'mod:THIS n:FEAST DAY?', 'this Easter'],
  ['feast-last-year', 'feast', 'n:FEAST DAY? mod:LAST YEARWORD', 'Christmas last year', ofYear],
  ['christmas-eve', 'feast', 'n:FEAST EVE', 'Christmas Eve'],
  ['christmas-eve-year', 'feast', 'n:FEAST EVE COMMA? $Y', 'Christmas Eve 2018'],
  ['good-friday', 'feast', 'n:GOOD w:WDAY', 'Good Friday'],
  ['easter-day', 'feast', 'n:FEAST w:WDAY', 'Easter Monday'],
  ['easter-day-year', 'feast', 'n:FEAST w:WDAY COMMA? $Y', 'Easter Sunday 2019'],
  ['new-years-day', 'feast', 'n:NEW YEARWORD ~APOS ~ES DAY', 'New Year’s Day'],
  ['new-years-eve', 'feast', 'n:NEW YEARWORD ~APOS ~ES EVE', 'New Year’s Eve'],
  ['boxing-day', 'feast', 'n:BOXING DAY', 'Boxing Day'],
]; // prettier-ignore

/**
 * Two dates in one breath. `j` marks the word between two dates that are each complete: they become
 * two mentions.
 */
export const RANGE_RULES: RuleTable = [
  ['month-days', 'dayRange', '$WD? $M $D $JOIN $D2', 'June 12-13'],
  ['month-days-year', 'dayRange', '$WD? $M $D $JOIN $D2 COMMA? $Y', 'June 12-13, 2018'],
  ['days-month', 'dayRange', '$D $JOIN $D2 OF? $M', '12-13 June'],
  ['days-month-year', 'dayRange', '$D $JOIN $D2 OF? $M COMMA? $Y', '12 to 13 June 2018'],
  ['dashed-days', 'dayRange', '$M $D ~DASH ~$M2 $D2', 'January 30-February 2'],
  ['dashed-days-year', 'dayRange', '$M $D ~DASH ~$M2 $D2 COMMA? $Y', 'January 30-February 2, 2018'],
  ['day-and-day', 'calendar', '$M $D $PAIR $M2 $D2', 'April 27 and May 25'],
  ['day-and-day-year', 'calendar', '$M $D $PAIR $M2 $D2 COMMA? $Y', 'September 23 to October 8, 2023'],
  ['day-month-and', 'calendar', '$D $M $PAIR $D2 $M2', '30 January to 2 February'],
  ['day-month-and-year', 'calendar', '$D $M $PAIR $D2 $M2 COMMA? $Y', '30 January to 2 February 2018'],
  ['dashed-months', 'monthRange', '$M ~DASH ~$M2', 'June-August'],
  ['dashed-months-year', 'monthRange', '$M ~DASH ~$M2 COMMA? $Y', 'June-August 2018'],
  ['month-and-month', 'calendar', '$M $PAIR $M2', 'March and April'],
  ['month-and-month-year', 'calendar', '$M $PAIR $M2 COMMA? $Y', 'October and November 2018'],
  ['months-in-year', 'monthRange', '$M $PAIR $M2 IN $Y', 'May and June in 1981'],
  ['months-to-month', 'monthRange', 'THE n:CARD unit:UNITS TO $M2', 'the three months to June'],
  ['months-to-month-year', 'monthRange', 'THE n:CARD unit:UNITS TO $M2 COMMA? $Y', 'the three months to June 2019'],
  ['months-to-day', 'monthRange', 'THE n:CARD unit:UNITS TO $M2 $D2', 'the six months to June 30'],
  ['months-to-day-month', 'monthRange', 'THE n:CARD unit:UNITS TO $D2 $M2', 'the six months to 30 June'],
  ['months-to-day-year', 'monthRange', 'THE n:CARD unit:UNITS TO $M2 $D2 COMMA? $Y', 'the six months to June 30, 2019'],
  ['months-to-day-month-year', 'monthRange', 'THE n:CARD unit:UNITS TO $D2 $M2 COMMA? $Y', 'the six months to 30 June 2019'],
  ['year-to-month', 'monthRange', 'THE unit:YEARWORD TO $M2', 'the year to March'],
  ['year-to-month-year', 'monthRange', 'THE unit:YEARWORD TO $M2 COMMA? $Y', 'the year to March 2019'],
  ['years', 'yearRange', 'y:YEAR ~DASH ~y2:YEAR', '1914-1918'],
  ['short-years', 'yearRange', 'y:YEAR ~DASH ~yy2:NUM', '1914-18'],
  ['slashed-years', 'yearRange', 'y:YEAR ~SLASH ~yy2:NUM', '2018/19'],
  ['slashed-long-years', 'yearRange', 'y:YEAR ~SLASH ~y2:YEAR', '2018/2019'],
  ['fiscal-years', 'yearRange', 'FISCAL YEARWORD? y:YEAR ~DASH ~yy2:NUM', 'FY2018-19'],
  ['short-year-pair', 'calendar', 'IN yy:NUM j:AND yy2:NUM', 'in 80 and 84'],
  ['fiscal-long-years', 'yearRange', 'FISCAL YEARWORD? y:YEAR ~DASH ~y2:YEAR', 'fiscal year 2018-2019'],
  ['fiscal-slashed-years', 'yearRange', 'FISCAL YEARWORD? y:YEAR ~SLASH ~yy2:NUM', 'fiscal year 2018/19'],
  ['fiscal-slashed-long-years', 'yearRange', 'FISCAL YEARWORD? y:YEAR ~SLASH ~y2:YEAR', 'fiscal year 2018/2019'],
  ['year-dash-short', 'calendar', 'y:YEAR j:DASH yy2:NUM', '1890 – 91'],
]; // prettier-ignore
