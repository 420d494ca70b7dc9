import { dayNumber, exists, monthEnd } from '../../calendar/calendar.ts';
import { dayInWords } from '../../calendar/inWords.ts';
import type { Article, Section, SectionKind } from '../../text/article.ts';
import type { Expression } from '../reading/dateExpression.ts';
import type { Tense } from '../resolving/tense.ts';
import { readDateLine, readLabel, statesPublication } from './dateLine.ts';

/** A day of publication that the text itself states, as day numbers, both inclusive. */
export interface WrittenDay {
  readonly first: number;
  readonly last: number;
  readonly reason: string;
}

const TIME_ZONES = 2;
/** How far into a text its date line may be, in UTF-16 code units. */
const HEAD = 1200;

/**
 * A date in a web address's path: "/2019/01/18/", "/2019-01-18/", "/20190118/"; the order of the
 * numbers is the ISO one.
 */
const ADDRESS_DAY = /[/_-](\d{4})[/_-]?([01]?\d)[/_-]?([0-3]?\d)(?=[/_.-]|$)/;
/** The day and the number of the story on it run together: "/stories/201901180345.html". */
const NUMBERED_DAY = /\/((?:19|20)\d\d)(\d\d)(\d\d)\d{4}(?=[/.]|$)/;
const REVERSED_ADDRESS_DAY = /\/([0-3]?\d)\/([01]?\d)\/(\d{4})(?=\/|$)/;
const ADDRESS_MONTH = /\/(\d{4})\/([01]\d)(?=\/)/;
/** Years that the web has had news in. */
const WEB_YEARS = [1994, 2100] as const;

function ofAddress(url: string): WrittenDay | undefined {
  const day = ADDRESS_DAY.exec(url) ?? NUMBERED_DAY.exec(url);
  const reversed = day ? null : REVERSED_ADDRESS_DAY.exec(url);
  const [y, m, d] = day
    ? [day[1], day[2], day[3]].map(Number)
    : reversed
      ? [reversed[3], reversed[2], reversed[1]].map(Number)
      : [];
  if (
    y !== undefined &&
    m !== undefined &&
    d !== undefined &&
    y >= WEB_YEARS[0] &&
    y <= WEB_YEARS[1] &&
    exists(y, m, d)
  ) {
    const number = dayNumber(y, m, d);
    return {
      first: number,
      last: number,
      reason: `The article’s web address contains ${dayInWords(number)}`,
    };
  }
  const month = ADDRESS_MONTH.exec(url);
  if (!month) return undefined;
  const [year, number] = [Number(month[1]), Number(month[2])];
  if (year < WEB_YEARS[0] || year > WEB_YEARS[1] || !exists(year, number, 1)) return undefined;
  const [first, last] = [dayNumber(year, number, 1), monthEnd(year, number)];
  return { first, last, reason: 'The article’s web address contains the month' };
}

/** The day number of an expression that is a whole date, where it is one. */
export function wholeDay(e: Expression, dayFirst: boolean): number | undefined {
  const { y, m, d, n1, n2, era } = e.slots;
  if (y === undefined || era === -1) return undefined;
  if (e.kind === 'calendar' && m !== undefined && d !== undefined)
    return exists(y, m, d) ? dayNumber(y, m, d) : undefined;
  if (e.kind !== 'numeric' || n1 === undefined || n2 === undefined) return undefined;
  const [day, month] = n1 > 12 || (n2 <= 12 && dayFirst) ? [n1, n2] : [n2, n1];
  return exists(y, month, day) ? dayNumber(y, month, day) : undefined;
}

const ARCHIVED = /\barchived?\b|\boutdated\b/i;

/**
 * "Bridge opens Monday, January 21, 2019": a weekday and a whole date at the end of a line that is
 * no sentence.
 */
function endsHeadline(text: string, e: Expression): boolean {
  if (e.slots.w === undefined) return false;
  if (!/^[\s\d:.apmAPMGTE()+Z,|-]{0,40}(?:[\r\n]|$)/.test(text.slice(e.end, e.end + 41))) return false;
  const before = text.slice(Math.max(text.lastIndexOf('\n', e.start - 1) + 1, e.start - 60), e.start);
  return !/[,;:]\s*$|\b(?:on|of|by|until|since|before|after|from|to|for)\s+$/i.test(before);
}

/** "ELM, Tex. (Agency) — Jan. 21, 2019 — …": a day that follows the place. */
function followsDateline(article: Article, e: Expression): boolean {
  const place = article.sections.find(({ kind }) => kind === 'dateline');
  return (
    place !== undefined &&
    /^[\s\p{Pd}(,:]*$/u.test(article.text.slice(place.end, Math.max(place.end, e.start))) &&
    e.start - place.end < 6 &&
    e.start >= place.end &&
    /^\s?[\p{Pd}:)]/u.test(article.text.slice(e.end, e.end + 2))
  );
}

function sectionAt(article: Article, offset: number): Section | undefined {
  return article.sections.find((s) => s.start <= offset && offset < s.end);
}

/** @returns the publication day that the address, a date line or a dateline gives. */
export function findWrittenDay(
  article: Article,
  read: readonly { readonly expression: Expression; readonly tense: Tense }[],
  dayFirst: boolean,
): WrittenDay | undefined {
  const address = article.url === undefined ? undefined : ofAddress(article.url);
  if (address?.first === address?.last && address) return address;
  let updated: WrittenDay | undefined;
  let latest = -Infinity;
  for (const { expression, tense } of read) {
    const day = tense === 'future' ? undefined : wholeDay(expression, dayFirst);
    if (day !== undefined) latest = Math.max(latest, day);
  }
  for (const { expression: e } of read) {
    const inTail = e.start > article.text.length - 400;
    if (e.start > HEAD && !inTail) continue;
    const day = wholeDay(e, dayFirst);
    // An article does not appear before the days of its story; a day or two is left to time zones.
    if (day === undefined || day < latest - TIME_ZONES) continue;
    const section = sectionAt(article, e.start);
    const kind: SectionKind | undefined = section?.kind;
    if (!section || kind === 'boilerplate' || kind === 'caption' || kind === 'credit') continue;
    const paragraph = article.text.slice(section.start, Math.min(section.end, section.start + 200));
    if (ARCHIVED.test(paragraph)) continue;
    const answer = (reason: string): WrittenDay => ({
      first: day,
      last: day,
      reason: `${reason} ${dayInWords(day)}`,
    });
    const line = readDateLine(article.text, e, kind !== 'headline') ?? readLabel(article.text, e);
    if (line === 'updated') updated ??= answer('The article says it was updated on');
    else if (line === 'published' || statesPublication(paragraph))
      return answer('The article says it was published on');
    else if (e.start >= HEAD) continue;
    else if (kind === 'dateline' || followsDateline(article, e)) return answer('The dateline says');
    else if (line === 'day' || endsHeadline(article.text, e)) return answer('The date line says');
  }
  return updated ?? address;
}
