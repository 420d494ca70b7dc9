import type { Target } from '../base/target.ts';
import { asOfInWords } from '../corpus/asOfInWords.ts';
import { shortDays } from '../corpus/dateValue.ts';
import { clip } from '../corpus/oneLine.ts';
import { placeInWords } from '../corpus/placeInWords.ts';
import { plural } from '../corpus/plural.ts';
import {
  CARD_COMMANDS,
  type CardData,
  type CardParams,
  type CorrectionOrder,
  type EvidenceOrder,
  type Passage,
} from '../protocol.ts';
import { commandLink, escapeMarkdown, fileLink } from './markdown.ts';
import { timelineImage } from './timelineImage.ts';

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

/** True when a card tells more than the word that is hovered, be it that it leaves something out. */
export function saysSomething(card: CardData): boolean {
  if (card.asOf && card.asOf.later + card.asOf.undated > 0) return true;
  if (card.kind === 'date') return card.reason !== undefined || card.corpus.mentions > 0;
  return (
    card.answer !== undefined ||
    card.where !== undefined ||
    card.candidates.length > 0 ||
    card.aliases.length > 0 ||
    card.passages.length > 0 ||
    card.corpus.mentions > 1
  );
}

/** A card as Markdown, at most fourteen lines: everything from articles escaped, links to our own commands or to files only. */
export function cardMarkdown(card: CardData, style: CardStyle): string {
  const before = [
    titleLine(card, style),
    asOfLine(card, style),
    candidatesLine(card, style),
    dateLines(card),
    aliasesLine(card),
    newHereLine(card, style),
    figuresLine(card, style),
    rolesLine(card, style),
  ];
  const after = [
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
    actionsLine(card, style),
    card.indexing === undefined ? '' : `*Still indexing: ${escapeMarkdown(card.indexing)}*`,
  ];
  const others = [...before, ...after]
    .join('\n')
    .split('\n')
    .filter((line) => line !== '').length;
  const room = Math.max(1, Math.floor((MOST_LINES - others) / PASSAGE_LINES));
  return [...before, ...passageLines(card, room, style), ...after].filter((line) => line !== '').join('\n\n');
}

function titleLine(card: CardData, style: CardStyle): string {
  const { title, kind, answer, where } = card;
  const parts = [`**${name(title)}**`, kind];
  if (answer) parts.push(`${escapeMarkdown(answer.text)} (${answerSource(card, answer, style)})`);
  if (where) parts.push(escapeMarkdown(placeInWords(where)));
  return parts.filter((part) => part !== '').join(' · ');
}

/** In how many articles the answer stands, with a link to the place, or to the list where there are several. */
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

/** As of when the card is told, where that is not today, and the way back. */
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

function figuresLine({ here, corpus }: CardData, style: CardStyle): string {
  const parts: string[] = [];
  if (here) {
    const line = openLink(`line ${(here.firstLine + 1).toLocaleString('en')}`, here.first, style);
    parts.push(`Here ${plural(here.mentions, 'mention')}, first at ${line}`);
  }
  if (corpus.articles > 1 || (!here && corpus.articles > 0)) {
    const copies =
      corpus.independent < corpus.articles ? ` (${corpus.independent.toLocaleString('en')} independent)` : '';
    parts.push(
      `in all ${plural(corpus.mentions, 'mention')} in ${plural(corpus.articles, 'article')}${copies}`,
    );
    if (corpus.firstDay !== undefined && corpus.lastDay !== undefined)
      parts.push(shortDays([corpus.firstDay, corpus.lastDay]));
  }
  const image = style.images ? timelineImage(corpus.timeline) : '';
  return [parts.join(' · '), image].filter((part) => part !== '').join(' ');
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

/** Passages from other articles, as many as there is room for, and how many more there are. */
function passageLines(card: CardData, room: number, style: CardStyle): readonly string[] {
  const shown = card.passages.slice(0, room);
  const left = card.morePassages + card.passages.length - shown.length;
  const count = `${left.toLocaleString('en')} more`;
  const more = style.commandLinks
    ? commandLink(count, CARD_COMMANDS.mentions, cardOf(card, card.entity))
    : count;
  return shown.map(
    (passage, at) => passageLine(passage, style) + (left > 0 && at === shown.length - 1 ? ` · ${more}` : ''),
  );
}

function passageLine(
  { text, highlight, headline, published, outlet, target }: Passage,
  style: CardStyle,
): string {
  const [start, end] = highlight;
  const stressed = `${escapeMarkdown(text.slice(0, start))}**${escapeMarkdown(text.slice(start, end))}**${escapeMarkdown(text.slice(end))}`;
  const source = [published, outlet].filter((part) => part !== undefined).map(escapeMarkdown);
  const link = openLink(escapeMarkdown(clip(headline, LONGEST_NAME)), target, style);
  return `> ${stressed}  \n> — ${[link, ...source].join(', ')}`;
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
  const { entity, corpus, why, asOf, appeared, at } = card;
  if (!commandLinks || corpus.mentions === 0) return '';
  return [
    commandLink('All mentions', CARD_COMMANDS.mentions, cardOf(card, entity)),
    commandLink('Open card beside', CARD_COMMANDS.card, cardOf(card, entity)),
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

/** What can be set right from a card: at the mention where there is one, else for the entity as a whole. */
function corrections({ entity, kind, at }: CardData): readonly (readonly [string, CorrectionOrder])[] {
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

/** Another card as it is asked for from this one: beside the same article, and as of it where this one is. */
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
