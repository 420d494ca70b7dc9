import { asOfInWords } from '../../queries/words/asOfInWords.ts';
import { shortDays } from '../../calendar/inWords.ts';
import { placeInWords } from '../../queries/words/placeInWords.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type { Target } from '../../base/target.ts';
import type { CardData, CardParams, Passage } from '../../protocol/cardRequests.ts';
import { CARD_COMMANDS, type EvidenceOrder } from '../../protocol/linkCommands.ts';
import { html, type Html, type Translate } from '../base/html.ts';
import { timelineSvg } from './timelineSvg.ts';

/** The parameters of another card that this card links to. */
type CardOf = (entity: string) => CardParams;

/**
 * The body of a card as HTML. Everything from articles is escaped; the only links are those of
 * {@link CARD_COMMANDS}.
 * @param params of the request for the card; a section that they name comes first
 * @param lands whether the editor shows the card from its beginning, or from that section, however
 *   far it was scrolled before
 */
export function cardHtml(card: CardData, params: CardParams, t: Translate, lands = false): Html {
  const { corpus } = card;
  const isAskedWhy = params.section === 'why' && card.why !== undefined;
  const why = section(
    t('Why this link?'),
    (card.why?.reasons ?? []).map((reason) => html`<li>${reason}</li>`),
    '',
    lands && isAskedWhy ? 'landing' : '',
  );
  const cardOf = (entity: string): CardParams => ({ entity, ...readingOf(params) });
  const kinds: Readonly<Record<MentionKind, string>> = {
    person: t('person'),
    place: t('place'),
    date: t('date'),
    organization: t('organization'),
  };
  return html`
    <header class="${card.kind}${lands && !isAskedWhy ? ' landing' : ''}">
      <h1>${card.title}</h1>
      <p class="kind">${kinds[card.kind]}</p>
    </header>
    ${card.indexing === undefined ? undefined : html`<p class="note" role="status">${t('Still indexing: {0}', card.indexing)}</p>`}
    ${isAskedWhy ? why : undefined} ${asOf(card, params, t)} ${answer(card, cardOf, t)}
    ${card.where === undefined ? undefined : html`<p>${placeInWords(card.where)}</p>`}
    ${card.reason === undefined ? undefined : html`<p>${card.reason}</p>`}
    ${card.problem === undefined ? undefined : html`<p class="problem">${card.problem}</p>`}
    ${candidates(card, cardOf, t)}
    <p>${counts(card, t)}</p>
    ${corpus.mentions === 0 ? undefined : html`<p>${link(CARD_COMMANDS.mentions, cardOf(card.entity), t('All mentions'))}</p>`}
    ${passages(card, cardOf, t)} ${newHere(card, t)} ${aliases(card, t)}
    ${section(
      t('Roles over time'),
      (card.roles ?? []).map(
        ({ text, headline, published, target }) =>
          html`<li>${text} <small>${published} · ${link(CARD_COMMANDS.open, target, headline)}</small></li>`,
      ),
    )}
    ${timelineSvg(corpus.timeline, t)}
    ${section(
      t('Often with'),
      card.oftenWith.map(
        ({ entity, name, kind, articles }) =>
          html`<li>
            ${link(CARD_COMMANDS.card, cardOf(entity), name, kind)}
            <small>${articleCount(articles, t)}</small>
          </li>`,
      ),
    )}
    ${isAskedWhy ? undefined : why}
    ${section(
      t('Nearby dates'),
      (card.neighbours ?? []).map(
        ({ entity, title }) => html`<li>${link(CARD_COMMANDS.card, cardOf(entity), title, 'date')}</li>`,
      ),
    )}
  `;
}

function answer({ answer, entity }: CardData, cardOf: CardOf, t: Translate): Html | undefined {
  if (!answer) return undefined;
  const { text, articles, target } = answer;
  const source = articleCount(articles, t);
  const linked =
    articles > 1
      ? link(CARD_COMMANDS.mentions, { ...cardOf(entity), role: text }, source)
      : target && link(CARD_COMMANDS.open, target, source);
  return html`<p class="answer">
    ${text}
    <small>(${linked ?? source})</small>
  </p>`;
}

function candidates(card: CardData, cardOf: CardOf, t: Translate): Html | undefined {
  if (card.candidates.length < 2) return undefined;
  return section(
    t('Could be'),
    card.candidates.map(
      ({ entity, name, cue }) =>
        html`<li>${link(CARD_COMMANDS.card, cardOf(entity), name, card.kind)} <small>${cue}</small></li>`,
    ),
  );
}

function aliases(card: CardData, t: Translate): Html | undefined {
  return section(
    t('Also called'),
    card.aliases.map(
      ({ surface, count, variant }) =>
        html`<li>
          ${surface} <small>${count}${variant ? html` · ${t('variant spelling')}` : undefined}</small>
        </li>`,
    ),
    'chips',
  );
}

function counts({ corpus, here }: CardData, t: Translate): string {
  const mentions = corpus.mentions === 1 ? t('1 mention') : t('{0} mentions', corpus.mentions);
  const inArticles = t('{0} in {1}', mentions, articleCount(corpus.articles, t));
  const parts = [
    corpus.mentions === 0
      ? undefined
      : corpus.independent < corpus.articles
        ? t('{0} ({1} independent)', inArticles, corpus.independent)
        : inArticles,
    corpus.firstDay === undefined || corpus.lastDay === undefined
      ? undefined
      : shortDays([corpus.firstDay, corpus.lastDay]),
    here ? countsHere(here, t) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function countsHere({ mentions, first, uncounted }: NonNullable<CardData['here']>, t: Translate): string {
  const line = first.range.start.line + 1;
  return uncounted === undefined
    ? t('{0} here, first in line {1}', mentions, line)
    : t('{0} here, first in line {1}, outside of the story and not counted', mentions, line);
}

/** Passages from other articles; without any, the sentence from which the card was opened. */
function passages(card: CardData, cardOf: CardOf, t: Translate): Html | undefined {
  const { sentence, morePassages } = card;
  if (card.passages.length === 0)
    return (
      sentence &&
      html`<section>
        <h2>${t('In this article')}</h2>
        ${passage(sentence, t)}
      </section>`
    );
  const more =
    morePassages === 0
      ? undefined
      : html`<p>${link(CARD_COMMANDS.mentions, cardOf(card.entity), t('{0} more', morePassages))}</p>`;
  return html`<section>
    <h2>${t('Elsewhere')}</h2>
    ${card.passages.map((one) => passage(one, t))}${more}
  </section>`;
}

function passage(
  { text, highlight: [start, end], headline, published, outlet, target }: Passage,
  t: Translate,
): Html {
  const source = [published, outlet].filter((part) => part !== undefined).join(' · ');
  return html`<figure>
    <blockquote>${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}</blockquote>
    <figcaption>
      ${link(CARD_COMMANDS.open, target, headline)} <small>${source}</small>
      <small>${link(CARD_COMMANDS.evidence, { at: target }, t('Copy as evidence…'))}</small>
    </figcaption>
  </figure>`;
}

function section(title: string, items: readonly Html[], style = '', landing = ''): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<section class="${landing}">
    <h2>${title}</h2>
    <ul class="${style}">
      ${items}
    </ul>
  </section>`;
}

function articleCount(articles: number, t: Translate): string {
  return articles === 1 ? t('1 article') : t('{0} articles', articles);
}

/** The article beside which a card is shown, and whether the card leaves out later articles. */
function readingOf({
  at,
  article = at?.uri,
  asOf = false,
}: CardParams): Pick<CardParams, 'article' | 'asOf'> {
  return article === undefined ? {} : { article, asOf };
}

/** What the card leaves out as later, and the switch. */
function asOf(card: CardData, params: CardParams, t: Translate): Html | undefined {
  const isPast = card.asOf !== undefined;
  if (card.dayUnknown)
    return html`<p class="note">
      ${t('The publication date is unknown, so later articles are not hidden.')}
    </p>`;
  if (!card.appeared) return undefined;
  const words = asOfInWords(card) ?? t('Includes later articles');
  const label = isPast ? t('Whole corpus') : t('As of this article');
  const other: CardParams = { ...params, ...readingOf(params), asOf: !isPast };
  return html`<p class="note" role="status">${words} · ${link(CARD_COMMANDS.card, other, label)}</p>`;
}

/** What the article being read is the first to say. */
function newHere({ newHere }: CardData, t: Translate): Html | undefined {
  if (!newHere) return undefined;
  const { what, open, together } = newHere;
  if (what === 'together')
    return section(
      t('First mentioned together with'),
      together.map(({ name, target }) => html`<li>${link(CARD_COMMANDS.open, target, name)}</li>`),
      'chips',
    );
  const words = {
    only: t('New here: no other article mentions it'),
    first: t('New here: no earlier article mentions it'),
    perhaps: t('Possibly new here: also in {0} that may be older', articleCount(open, t)),
  };
  return html`<p>${words[what]}</p>`;
}

function link(
  command: string,
  argument: Target | CardParams | EvidenceOrder,
  label: string,
  style = '',
): Html {
  const href = `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
  return html`<a class="${style}" href="${href}">${label}</a>`;
}
