import { commonLevel } from '../../calendar/dateValue.ts';
import { monthName } from '../../calendar/inWords.ts';
import type { CancellationToken } from 'vscode-languageserver';
import type { Span } from '../../base/span.ts';
import { baseName } from '../../base/uris.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { cite } from '../../queries/cards/citation.ts';
import { fold } from '../../base/words/fold.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import type { Target } from '../../base/target.ts';
import type { EvidenceFormat, EvidenceParams } from '../../protocol/articleRequests.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

/** UTF-16 units of a quotation: more is an article, not evidence. */
const LONGEST = 2_000;
/** Of a headline or the name of an outlet. */
const LONGEST_NAME = 300;

/** What an article says, and where. */
export interface Evidence {
  /** On one line. */
  readonly quote: string;
  readonly headline: string;
  readonly outlet?: string;
  /** First and last day on which it may have appeared, `YYYY-MM-DD`. */
  readonly days?: readonly [string, string];
  /** Day or window in words. */
  readonly published?: string;
  /** Path and line: `a.txt:3`. */
  readonly place: string;
  /** Where in the line it begins. */
  readonly character: number;
}

const WRITERS: Readonly<Record<EvidenceFormat, (evidence: Evidence) => string>> = {
  markdown: evidenceMarkdown,
  bibtex: evidenceBibtex,
};

/** `corpus/evidence`: the text at a place, quoted with its source. */
export async function evidence(
  context: ServerContext,
  { at, format, exact = false }: EvidenceParams,
  token: CancellationToken,
): Promise<string | null> {
  const record = await articleAt(context, at.uri, token);
  const fileOf = (uri: string): string => context.corpora.roots.placeOf(uri)?.path ?? baseName(uri);
  const found = record && evidenceOf(record, at.range, exact, fileOf);
  return found ? WRITERS[format](found) : null;
}

/**
 * The text at a place of an article: just that if `exact`, else the sentence around it.
 * @returns undefined where only white space is there
 */
export function evidenceOf(
  record: ArticleRecord,
  { start, end }: Target['range'],
  exact: boolean,
  fileOf: (uri: string) => string,
): Evidence | undefined {
  const at = { start: record.lines.offsetAt(start), end: record.lines.offsetAt(end) };
  const span: Span = exact ? at : record.sentenceAt(at);
  const written = record.text.slice(span.start, span.end);
  const quote = clip(oneLine(written).trim(), LONGEST);
  if (quote === '') return undefined;
  const from = span.start + (written.length - written.trimStart().length);
  const { outlet, published, facts } = record;
  const target = record.target({ start: from, end: span.end });
  return {
    quote,
    headline: clip(oneLine(record.headline).trim(), LONGEST_NAME),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published, days: [facts.firstDay, facts.lastDay] }),
    place: oneLine(cite(target, fileOf)),
    character: target.range.start.character,
  };
}

/** A block quotation with its source below. */
export function evidenceMarkdown({ quote, headline, outlet, published, place }: Evidence): string {
  const source = [
    `*${plainMarkdown(headline)}*`,
    ...(outlet === undefined ? [] : [plainMarkdown(outlet)]),
    ...(published === undefined ? [] : [plainMarkdown(published)]),
    place.includes('`') ? plainMarkdown(place) : `\`${place}\``,
  ];
  return `> ${plainMarkdown(quote)}\n>\n> — ${source.join(', ')}\n`;
}

/**
 * A line that Markdown shows as it is, escaped no more than necessary, because it is also read as
 * plain text.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * An entry for BibTeX or BibLaTeX with the quotation as its note; of the day only what is certain,
 * and a window in words.
 */
export function evidenceBibtex(evidence: Evidence): string {
  const { quote, headline, outlet, days, published, place } = evidence;
  const [first = '', last = ''] = days ?? [];
  const [year = '', month, day] = commonLevel([first, last]).split('-');
  const window = published !== undefined && first !== last ? [`published ${published}`] : [];
  const note = [`\`\`${quote}''`, place, ...window].map(escapeBibtex).join(', ');
  const fields = [
    `title = {{${escapeBibtex(headline)}}}`,
    ...(outlet === undefined ? [] : [`journal = {${escapeBibtex(outlet)}}`]),
    ...(year === '' ? [] : [`year = {${String(Number(year))}}`]),
    ...(month === undefined ? [] : [`month = ${monthName(Number(month)).slice(0, 3).toLowerCase()}`]),
    ...(day === undefined ? [] : [`day = {${String(Number(day))}}`]),
    `note = {${note}}`,
  ];
  const sort = outlet === undefined ? 'misc' : 'article';
  return `@${sort}{${keyOf(evidence)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/**
 * Letters, digits and hyphens of where it begins, letters of other scripts by their code points:
 * no two quotations of a bibliography may have one key.
 */
function keyOf({ place, character }: Evidence): string {
  const where = character === 0 ? place : `${place}:${String(character)}`;
  const plain = fold(where).replace(/\P{ASCII}/gu, (sign) => sign.codePointAt(0)!.toString(16));
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-');
}

/**
 * What TeX reads as a command. A brace counts for BibTeX even behind a backslash, so it is written
 * by its name.
 */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** A text as it is meant, in a field of an entry. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, (sign) => TEX[sign]!);
}
