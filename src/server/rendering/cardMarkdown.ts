import type { Target } from '../../base/target.ts';
import { clip } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import { shortDays } from '../../calendar/inWords.ts';
import type { CardParams } from '../../protocol/cardRequests.ts';
import { CARD_COMMANDS, type CorrectionOrder, type EvidenceOrder } from '../../protocol/linkCommands.ts';
import type { CardData, Passage } from '../../queries/cards/cardData.ts';
import { asOfInWords } from '../../queries/words/asOfInWords.ts';
import { placeInWords } from '../../queries/words/placeInWords.ts';
import { BAR_COLOUR, timelineBars } from '../../queries/words/timelineBars.ts';
import type { SectionKind } from '../../text/article.ts';
import { commandLink, emphasized, escapeMarkdown, fileLink } from './markdown.ts';

/** The size of a chart of mentions over time. */
const SIZE = { widest: 160, step: 14, height: 24 };

/** What the client can show. */
export interface CardStyle {
  /** True when links may call {@link CARD_COMMANDS}. */
  readonly commandLinks: boolean;
  readonly images: boolean;
}

const ALIASES = 5;
const ROLES = 3;
const LONGEST_NAME = 80;
const MOST_LINES = 14;
const PASSAGE_LINES = 2;

/**
 * A card as Markdown, at most fourteen lines: everything from articles escaped, links to our own
 * commands or to files only. A hover shows some ten lines before it scrolls: who it is, how often,
 * what can be done and one passage come first, the rest below.
 */
export function cardMarkdown(card: CardData, style: CardStyle): string {
  const [passage, ...others] = passagesOf(card, style);
  const first = [
    titleLine(card, style),
    asOfLine(card, style),
    candidatesLine(card, style),
    dateLines(card),
    figuresLine(card, style),
    actionsLine(card, style),
    passage ?? '',
  ];
  const below = [
    newHereLine(card, style),
    aliasesLine(card),
    rolesLine(card, style),
    style.images ? timelineImage(card.corpus.timeline) : '',
    linksLine(
      'Often with',
      card.oftenWith.map(({ entity, name }) => ({ entity, label: name })),
      card,
      style,
    ),
    linksLine(
      'Nearby dates',
      (card.neighbours ?? []).map(({ entity, title }) => ({ entity, label: title })),
      card,
      style,
    ),
  ];
  const lines = [...first, ...below]
    .join('\n')
    .split('\n')
    .filter((line) => line !== '').length;
  const more = others.slice(0, Math.max(0, Math.floor((MOST_LINES - lines) / PASSAGE_LINES)));
  const left = card.passages.length === 0 ? 0 : card.morePassages + others.length - more.length;
  // The other passages follow the first, in one quotation each, with how many there are still.
  const quoted = [passage ?? '', ...more].filter((one) => one !== '');
  if (left > 0) quoted.push(`${quoted.pop()!} · ${moreLink(card, left, style)}`);
  return [...first.slice(0, -1), ...quoted, ...below].filter((line) => line !== '').join('\n\n');
}

function titleLine(card: CardData, style: CardStyle): string {
  const { title, kind, answer, where } = card;
  const parts = [`**${name(title)}**`, kind];
  if (answer) parts.push(`${escapeMarkdown(answer.text)} (${answerSource(card, answer, style)})`);
  if (where) parts.push(escapeMarkdown(placeInWords(where)));
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * The number of articles with the answer, with a link to the place, or to the list if there are
 * several.
 */
function answerSource(
  card: CardData,
  { text, articles, target }: NonNullable<CardData['answer']>,
  style: CardStyle,
): string {
  const source = plural(articles, 'article');
  if (style.commandLinks && articles > 1)
    return commandLink(source, CARD_COMMANDS.mentions, { ...cardOf(card, card.entity), role: text });
  return target ? openLink(source, target, style) : source;
}

const UNCOUNTED: Readonly<Partial<Record<SectionKind, string>>> = {
  byline: 'in the byline',
  credit: 'in a picture credit',
  note: 'in a note about the article',
  url: 'in a web address',
};

/** The part of the article of a mention that does not count, and that it does not. */
function uncountedInWords(section: SectionKind): string {
  return `${UNCOUNTED[section] ?? 'outside of the story'}, not counted`;
}

/** What the card leaves out as later, if anything, and the way back. */
function asOfLine(card: CardData, { commandLinks }: CardStyle): string {
  if (card.dayUnknown) return '*The publication date is unknown, so later articles are not hidden*';
  const words = asOfInWords(card);
  if (words === undefined) return '';
  const back =
    commandLinks && card.at ? ` · ${commandLink('Whole corpus', CARD_COMMANDS.asOf, card.at)}` : '';
  return `*${capital(words)}*${back}`;
}

/** What the article being read is the first to say. */
function newHereLine({ newHere }: CardData, style: CardStyle): string {
  if (!newHere) return '';
  const { what, open, together } = newHere;
  if (what === 'only') return '**New here**: no other article mentions it';
  if (what === 'first') return '**New here**: no earlier article mentions it';
  if (what === 'perhaps')
    return `**Possibly new here**: also in ${plural(open, 'article')} that may be older`;
  const others = together.map(({ name: of, target }) => openLink(name(of), target, style));
  return `**First mentioned together with** ${others.join(', ')}`;
}

function candidatesLine(card: CardData, style: CardStyle): string {
  const { entity: chosen, candidates, corpus, at } = card;
  if (candidates.length < 2) return '';
  // Nothing is counted where nobody is chosen: then every candidate is a guess.
  const guesses = corpus.mentions === 0 ? candidates : candidates.filter(({ entity }) => entity !== chosen);
  const each = guesses.map(({ entity, name: of, cue }) => {
    const who = style.commandLinks
      ? commandLink(name(of), CARD_COMMANDS.card, cardOf(card, entity))
      : name(of);
    const settle: CorrectionOrder = { ...(at && { subject: { at } }), verb: 'refersTo', name: of };
    const means =
      style.commandLinks && at ? ` ${commandLink('✓ this one', CARD_COMMANDS.correct, settle)}` : '';
    return `${cue === '' ? who : `${who} (${escapeMarkdown(cue)})`}${means}`;
  });
  return `Could ${guesses.length === candidates.length ? 'be' : 'also be'} ${each.join('; or ')}`;
}

function dateLines({ reason, problem }: CardData): string {
  const lines = [reason ? escapeMarkdown(reason) : '', problem ? `⚠ ${escapeMarkdown(problem)}` : ''];
  return lines.filter((line) => line !== '').join('  \n');
}

function aliasesLine({ aliases }: CardData): string {
  if (aliases.length === 0) return '';
  const shown = aliases.slice(0, ALIASES).map(({ surface, count, variant }) => {
    return `${name(surface)} (${variant ? 'variant spelling, ' : ''}${count.toLocaleString('en')})`;
  });
  if (aliases.length > ALIASES) shown.push('…');
  return `Also called ${shown.join(', ')}`;
}

/** How often it is mentioned, in few words: the line is one line. */
function figuresLine({ here, corpus, indexing }: CardData, style: CardStyle): string {
  const parts: string[] = [];
  if (here) {
    const { mentions, firstLine, first, uncounted } = here;
    const line = openLink(`line ${(firstLine + 1).toLocaleString('en')}`, first, style);
    const where = uncounted === undefined ? '' : `, ${uncountedInWords(uncounted)}`;
    parts.push(`${plural(mentions, 'mention')} here (${line}${where})`);
  }
  if (corpus.articles > 1 || (corpus.articles > 0 && (!here || here.uncounted !== undefined))) {
    const mentions = here ? corpus.mentions.toLocaleString('en') : plural(corpus.mentions, 'mention');
    const copies =
      corpus.independent < corpus.articles ? ` (${corpus.independent.toLocaleString('en')} independent)` : '';
    parts.push(`${mentions} in ${plural(corpus.articles, 'article')}${copies}`);
    if (corpus.firstDay !== undefined && corpus.lastDay !== undefined)
      parts.push(shortDays([corpus.firstDay, corpus.lastDay]));
  }
  if (indexing !== undefined) parts.push(`*Still indexing: ${escapeMarkdown(indexing)}*`);
  return parts.join(' · ');
}

/** The first role and the latest ones, oldest first. */
function rolesLine({ roles = [] }: CardData, style: CardStyle): string {
  if (roles.length < 2) return '';
  const shown = roles.length > ROLES ? [roles[0]!, ...roles.slice(1 - ROLES)] : roles;
  const each = shown.map(
    ({ text, published, target }) =>
      `${escapeMarkdown(clip(text, LONGEST_NAME))} (${openLink(escapeMarkdown(published), target, style)})`,
  );
  return `Roles over time ${each.join(' → ')}`;
}

/** Passages from other articles; without any, the sentence from which the card was opened. */
function passagesOf({ passages, sentence }: CardData, style: CardStyle): readonly string[] {
  if (passages.length === 0 && sentence) return [`> ${emphasized(sentence)}`];
  return passages.map((passage) => passageLine(passage, style));
}

function moreLink(card: CardData, left: number, { commandLinks }: CardStyle): string {
  const count = `${left.toLocaleString('en')} more`;
  return commandLinks ? commandLink(count, CARD_COMMANDS.mentions, cardOf(card, card.entity)) : count;
}

function passageLine(passage: Passage, style: CardStyle): string {
  const { headline, published, outlet, target } = passage;
  const source = [published, outlet].filter((part) => part !== undefined).map(escapeMarkdown);
  const link = openLink(escapeMarkdown(clip(headline, LONGEST_NAME)), target, style);
  return `> ${emphasized(passage)}  \n> — ${[link, ...source].join(', ')}`;
}

function linksLine(
  label: string,
  links: readonly { readonly entity: string; readonly label: string }[],
  card: CardData,
  { commandLinks }: CardStyle,
): string {
  if (links.length === 0) return '';
  const each = links.map(({ entity, label: text }) =>
    commandLinks ? commandLink(name(text), CARD_COMMANDS.card, cardOf(card, entity)) : name(text),
  );
  return `${label} ${each.join(' · ')}`;
}

function actionsLine(card: CardData, { commandLinks }: CardStyle): string {
  const { entity, corpus, why, asOf, appeared, at, sentence } = card;
  if (!commandLinks) return '';
  const isCounted = corpus.mentions > 0;
  // A mention without an entity is known by its place alone.
  const place = sentence && (!isCounted || entity === '') ? { at: placeOf(sentence.target) } : undefined;
  return [
    ...(isCounted ? [commandLink('All mentions', CARD_COMMANDS.mentions, cardOf(card, entity))] : []),
    commandLink('Open card beside', CARD_COMMANDS.card, place ?? cardOf(card, entity)),
    ...(appeared && !asOf && at && corpus.articles > 1
      ? [commandLink('As of this article', CARD_COMMANDS.asOf, at)]
      : []),
    ...(why
      ? [commandLink('Why this link?', CARD_COMMANDS.card, { at: placeOf(why.at), section: 'why' })]
      : []),
    ...(at ? [commandLink('Copy as evidence…', CARD_COMMANDS.evidence, { at } satisfies EvidenceOrder)] : []),
    ...corrections(card).map(([label, order]) => commandLink(label, CARD_COMMANDS.correct, order)),
  ].join(' · ');
}

/** The corrections on a card: of the mention, if there is one, else of the entity as a whole. */
function corrections(card: CardData): readonly (readonly [string, CorrectionOrder])[] {
  const { entity, kind, at, sentence } = card;
  // An article outside of every corpus has nowhere to keep them.
  if (!at && sentence) return [];
  if (kind === 'date') return at ? [['Correct…', { subject: { at } }]] : [];
  const subject = at ? { at } : { entity };
  return [
    ['Same as…', { subject, verb: 'sameAs' }],
    [`Not a ${kind === 'organization' ? 'name' : kind}…`, { subject }],
  ];
}

function openLink(label: string, target: Target, { commandLinks }: CardStyle): string {
  return commandLinks
    ? commandLink(label, CARD_COMMANDS.open, target)
    : fileLink(label, target.uri, target.range.start.line);
}

/**
 * Another card as it is asked for from this one: beside the same article, and as of it where this
 * one is.
 */
function cardOf({ asOf, article }: CardData, entity: string): CardParams {
  if (asOf?.article !== undefined) return { entity, article: asOf.article, asOf: true };
  return { entity, ...(article !== undefined && { article }) };
}

function placeOf({ uri, range }: Target): NonNullable<CardParams['at']> {
  return { uri, position: range.start };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function name(text: string): string {
  return escapeMarkdown(clip(text, LONGEST_NAME));
}

/**
 * Mentions over time as Markdown: an image with a bar for each period over a base line, between the
 * first and the last of them, and how high the highest is. The words are the card's own text, for
 * an image cannot ask for the theme's colours. Empty when one bar says nothing.
 */
function timelineImage(timeline: CardData['corpus']['timeline']): string {
  const chart = timelineBars(timeline, SIZE);
  if (!chart) return '';
  const { width, height, base, first, last, highest, unit } = chart;
  const most = `at most ${highest.toLocaleString('en')} a ${unit}`;
  const bars = chart.bars.map(
    (bar) => `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="${BAR_COLOUR}">${bars.join('')}<path d="${base}"/></svg>`;
  const words = `Mentions over time, ${first} to ${last}, ${most}`;
  return `${first} ![${words}](data:image/svg+xml;base64,${btoa(svg)}) ${last} · ${most}`;
}
