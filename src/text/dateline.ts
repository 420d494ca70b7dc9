import { AGENCIES, DAY_PATTERN, NO_DATELINE } from './structurePatterns.ts';

/** A dateline at the head of a paragraph, as offsets into that paragraph. */
export interface Dateline {
  /** Where the dateline ends, its dash or colon included. */
  readonly end: number;
  /** The agency or outlet in it, as written. */
  readonly agency?: string;
}

/** What is known of the paragraph whose head is looked at. */
export interface DatelineContext {
  /** True when no paragraph of the story came before. */
  readonly first: boolean;
  /**
   * True when other paragraphs open with a label and a colon too, as speakers do in an interview.
   */
  readonly labelled: boolean;
}

/** Longest head of a paragraph that is searched, in UTF-16 code units. */
const REACH = 160;
/**
 * A shorter paragraph behind a title-case place and a colon is a list item or a speaker, not a
 * story.
 */
const SHORTEST_LEAD = 100;

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]{0,24}(?:-[\\p{L}'’]{1,24}){0,3}";
const PARTICLE = '(?:(?:de|del|de la|la|al|el|of|and|da|do|dos|du|le|les|the|ul|upon|on|am|an der|&)\\s)?';
const PLACE = `${WORD}(?:\\s${PARTICLE}${WORD}){0,4}`;
const PLACES = `(?<place>${PLACE}(?:(?:,\\s?|/|\\sand\\s|\\s&\\s|\\s/\\s)${PLACE}){0,3})`;
const DATE = `(?<date>(?<comma>\\s?,)?\\s${DAY_PATTERN}|\\s?\\(${DAY_PATTERN}\\))?`;
const DASH = '(?<dash>\\s?(?:\\.\\s?)?(?:--|[-–—―])\\s?|:\\s)';
const AGENCY = '(?:\\((?<agency>[^()\\n]{2,40})\\)|/(?<slashed>[^/\\n]{2,30})/)';

const WITH_AGENCY = new RegExp(`^${PLACES}${DATE},?\\s?${AGENCY}${DASH}?\\s?`, 'u');
const WITHOUT_AGENCY = new RegExp(`^${PLACES}${DATE}${DASH}`, 'u');
const DATED_OUTLET = new RegExp(
  `^(?<agency>[\\p{L}.]{2,20}(?:\\s[\\p{L}.]{2,20}){0,3}),\\s(?:${DAY_PATTERN})(?<dash>\\s?(?:--|[-–—])\\s)`,
  'iu',
);
const AGENCY_ONLY = /^\((?<agency>[^()\n]{2,30})\)(?<dash>\s?(?:--|[-–—])\s?)?/u;

const KNOWN_AGENCIES: ReadonlySet<string> = new Set(AGENCIES.map((name) => name.toLowerCase()));

/** @returns the dateline that opens `paragraph`, or undefined. */
export function readDateline(paragraph: string, context: DatelineContext): Dateline | undefined {
  const head = paragraph.slice(0, REACH);
  return (
    withAgency(head) ??
    withoutAgency(paragraph, head, context) ??
    datedOutlet(head, context) ??
    agencyOnly(head)
  );
}

/** "WASHINGTON (AGENCY) -", "KATHMANDU, May 3 (Agency) --", "Thimphu /AGENCY/". */
function withAgency(head: string): Dateline | undefined {
  if (!head.includes('(') && !head.includes('/')) return undefined;
  const groups = WITH_AGENCY.exec(head);
  const place = groups?.groups?.['place'];
  const agency = groups?.groups?.['agency'] ?? groups?.groups?.['slashed'];
  if (!groups || !place || !agency || isLabel(place)) return undefined;
  const sure =
    isCapitals(place) ||
    isKnownAgency(agency) ||
    (groups.groups?.['slashed'] !== undefined && isCapitals(agency));
  if (!groups.groups?.['dash'] && !sure) return undefined;
  if (/^\d+$/.test(agency) || /^\p{Ll}/u.test(agency)) return undefined;
  return { end: groups[0].trimEnd().length, agency };
}

/** "AMMAN — ", "CUSCO, PERU.- ", "Cape Town - ", "Doha: ". */
function withoutAgency(paragraph: string, head: string, context: DatelineContext): Dateline | undefined {
  const groups = /[-–—―:]/.test(head) ? WITHOUT_AGENCY.exec(head) : null;
  const place = groups?.groups?.['place'];
  if (!groups || !place || isLabel(place)) return undefined;
  const end = groups[0].trimEnd().length;
  const dash = groups.groups?.['dash'] ?? '';
  const next = head.slice(groups[0].length);
  if (!/^["'“‘«(]?[\p{Lu}\p{N}$€£]/u.test(next)) return undefined;
  const colon = dash.includes(':');
  if (colon && (context.labelled || /^["'“‘«]/u.test(next))) return undefined;
  // "Al-Hassan" and "Trump-Kim" have no space at their hyphen.
  if (/^[-–—]$/.test(dash) && !isCapitals(place)) return undefined;
  if (/^[-–]$/.test(dash)) return undefined;
  const dated = groups.groups?.['comma'] !== undefined || groups.groups?.['date']?.endsWith(')');
  if (dated || (isCapitals(place) && place.length > 2)) return { end };
  const words = place.split(/\s/).length;
  return context.first && paragraph.length >= SHORTEST_LEAD && words <= 4 ? { end } : undefined;
}

/** "City News, 25 March - ". */
function datedOutlet(head: string, context: DatelineContext): Dateline | undefined {
  const groups = context.first ? DATED_OUTLET.exec(head) : null;
  const agency = groups?.groups?.['agency'];
  return groups && agency && !isLabel(agency) ? { end: groups[0].trimEnd().length, agency } : undefined;
}

/** "(AGENCY) -", "(AGENCY)The". */
function agencyOnly(head: string): Dateline | undefined {
  const groups = AGENCY_ONLY.exec(head);
  const agency = groups?.groups?.['agency'];
  if (!groups || !agency || !/^\p{Lu}/u.test(agency)) return undefined;
  const next = head.slice(groups[0].length).trimStart();
  if (!groups.groups?.['dash'] && !(isKnownAgency(agency) && /^["“‘']?\p{Lu}/u.test(next))) return undefined;
  return { end: groups[0].trimEnd().length, agency };
}

function isCapitals(text: string): boolean {
  const plain = text.replace(/\b(?:de|del|la|al|el|of|and|da|do|du|le|the|upon|on)\b/g, '');
  return /\p{Lu}\P{Ll}*\p{Lu}/u.test(plain) && !/\p{Ll}/u.test(plain);
}

function isLabel(place: string): boolean {
  const words = place.toLowerCase().split(/[\s,]+/);
  // "SYDNEY and KUALA LUMPUR".
  const joins = isCapitals(place) && !place.startsWith('AND');
  return words.some((word) => NO_DATELINE.has(word) && !(joins && word === 'and'));
}

/** True for the name of a news agency, whatever its case. */
export function isKnownAgency(name: string): boolean {
  return KNOWN_AGENCIES.has(name.trim().toLowerCase());
}
