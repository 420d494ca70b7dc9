import type { Target } from '../base/target.ts';
import { shortDays } from '../corpus/dateValue.ts';
import { clip } from '../corpus/oneLine.ts';
import { placeInWords } from '../corpus/placeInWords.ts';
import { plural } from '../corpus/plural.ts';
import { CARD_COMMANDS, type CardData, type CorrectionOrder, type Passage } from '../protocol.ts';
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

/** True when a card tells more than the word that is hovered. */
export function saysSomething(card: CardData): boolean {
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
  const lines = [
    titleLine(card, style),
    candidatesLine(card, style),
    dateLines(card),
    aliasesLine(card),
    figuresLine(card, style),
    rolesLine(card, style),
    ...card.passages.map((passage) => passageLine(passage, style)),
    linksLine(
      'Often with',
      card.oftenWith.map(({ entity, name }) => ({ entity, label: name })),
      style,
    ),
    linksLine(
      'Near it',
      (card.neighbours ?? []).map(({ entity, title }) => ({ entity, label: title })),
      style,
    ),
    actionsLine(card, style),
    card.indexing === undefined ? '' : `*Still reading: ${escapeMarkdown(card.indexing)}*`,
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function titleLine({ title, kind, answer, where }: CardData, style: CardStyle): string {
  const parts = [`**${name(title)}**`, kind];
  if (answer) {
    const source = plural(answer.articles, 'article');
    const linked = answer.target ? openLink(source, answer.target, style) : source;
    parts.push(`${escapeMarkdown(answer.text)} (${linked})`);
  }
  if (where) parts.push(escapeMarkdown(placeInWords(where)));
  return parts.filter((part) => part !== '').join(' · ');
}

function candidatesLine({ entity: chosen, candidates, corpus, at }: CardData, style: CardStyle): string {
  if (candidates.length < 2) return '';
  // Nothing is counted where nobody is chosen: then every candidate is a guess.
  const guesses = corpus.mentions === 0 ? candidates : candidates.filter(({ entity }) => entity !== chosen);
  const each = guesses.map(({ entity, name: of, cue }) => {
    const who = style.commandLinks ? commandLink(name(of), CARD_COMMANDS.card, entity) : name(of);
    const settle: CorrectionOrder = { ...(at && { subject: { at } }), verb: 'refersTo', name: of };
    const means = style.commandLinks && at ? ` ${commandLink('✓ it is', CARD_COMMANDS.correct, settle)}` : '';
    return `${cue === '' ? who : `${who} (${escapeMarkdown(cue)})`}${means}`;
  });
  return `Could ${guesses.length === candidates.length ? 'be' : 'also be'} ${each.join(' or ')}`;
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
  { commandLinks }: CardStyle,
): string {
  if (links.length === 0) return '';
  const each = links.map((link) =>
    commandLinks ? commandLink(name(link.label), CARD_COMMANDS.card, link.entity) : name(link.label),
  );
  return `${label} ${each.join(' · ')}`;
}

function actionsLine(card: CardData, { commandLinks }: CardStyle): string {
  const { entity, corpus, morePassages, why } = card;
  const more = `${morePassages.toLocaleString('en')} more`;
  if (!commandLinks) return morePassages > 0 ? more : '';
  if (corpus.mentions === 0) return '';
  return [
    ...(morePassages > 0 ? [commandLink(more, CARD_COMMANDS.mentions, entity)] : []),
    commandLink('All mentions', CARD_COMMANDS.mentions, entity),
    commandLink('Open card beside', CARD_COMMANDS.card, entity),
    ...(why
      ? [
          commandLink('Why this link?', CARD_COMMANDS.card, {
            at: { uri: why.at.uri, position: why.at.range.start },
          }),
        ]
      : []),
    ...corrections(card).map(([label, order]) => commandLink(label, CARD_COMMANDS.correct, order)),
  ].join(' · ');
}

/** What can be set right from a card: at the mention where there is one, else for the entity as a whole. */
function corrections({ entity, kind, at }: CardData): readonly (readonly [string, CorrectionOrder])[] {
  if (kind === 'date') return at ? [['Set right…', { subject: { at } }]] : [];
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

function name(text: string): string {
  return escapeMarkdown(clip(text, LONGEST_NAME));
}
