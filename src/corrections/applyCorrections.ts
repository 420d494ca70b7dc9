import { getOrInsert } from '../base/getOrInsert.ts';
import type { ArticleAnalysis, ArticleEntity, LinkedMention } from '../entities/analysis.ts';
import { resolveCoreference } from '../entities/coreference.ts';
import type { Link, Name } from '../entities/names/grouping.ts';
import type { NameKind } from '../mentions/names/mention.ts';
import { chooseMentions, type ChosenMention } from './chooseMentions.ts';
import type { ArticleCorrections } from './correctionSet.ts';
import type { QuoteCorrection } from './corrections.ts';
import { findQuotes } from './findQuotes.ts';
import { nameKey } from './nameWords.ts';

/** Why a mention is what it is, if a correction says so. */
export const SET_BY_READER = 'set by the reader in corpus-lens.json';

/**
 * A correction of a single mention whose text is no longer found. It is never moved to another
 * place.
 */
export interface StaleQuote {
  readonly correction: QuoteCorrection;
  readonly reason: 'missing' | 'ambiguous';
}

/** An analysis with corrections applied. */
export interface CorrectedAnalysis {
  readonly analysis: ArticleAnalysis;
  readonly stale: readonly StaleQuote[];
}

/**
 * Applies corrections to an analysis, a pure function of both. Mentions are chosen, linked as the
 * engine links them, and then linked again where a correction says whom they mean. Linear in the
 * text and its mentions, whatever the number of corrections.
 * @returns the same analysis when no correction is about it
 */
export function applyCorrections(
  raw: ArticleAnalysis,
  corrections: ArticleCorrections | undefined,
): CorrectedAnalysis {
  if (!corrections) return { analysis: raw, stale: [] };
  const { quotes } = corrections;
  const found = findQuotes(quotes.length > 0 ? raw.article.text : '', quotes);
  const pointed = quotes.flatMap((claim, index) => {
    const span = found[index]!;
    return typeof span === 'string' ? [] : [{ start: span.start, end: span.end, claim }];
  });
  const stale = quotes.flatMap((correction, index): StaleQuote[] => {
    const reason = found[index]!;
    return typeof reason === 'string' ? [{ correction, reason }] : [];
  });
  const chosen = chooseMentions(raw, corrections, pointed);
  const analysis = chosen ? link(raw, chosen, corrections) : splitApart(raw, corrections);
  return { analysis, stale };
}

function link(
  raw: ArticleAnalysis,
  chosen: readonly ChosenMention[],
  corrections: ArticleCorrections,
): ArticleAnalysis {
  const { article, publication } = raw;
  const names = chosen.flatMap(({ start, end, kind }): Name[] =>
    kind === 'date' ? [] : [{ start, end, kind, surface: article.text.slice(start, end) }],
  );
  const { entities, links } = resolveCoreference(names, article);
  let next = 0;
  const mentions = chosen.map((mention) =>
    mention.kind === 'date' ? dateOf(article.text, mention) : nameOf(names[next]!, mention, links[next++]!),
  );
  return splitApart({ article, publication, ...relinked(mentions, entities, chosen) }, corrections);
}

function nameOf(
  name: Name,
  { raw, claim }: ChosenMention,
  { group, candidates, evidence }: Link,
): LinkedMention {
  const by = claim
    ? { confidence: 1, evidence: SET_BY_READER }
    : { confidence: raw?.confidence ?? 1, evidence };
  const { start, end, kind, surface } = name;
  return { start, end, kind, surface, entity: group, candidates, ...by };
}

function dateOf(text: string, { start, end, raw, claim }: ChosenMention): LinkedMention {
  if (raw?.kind === 'date') return claim ? { ...raw, confidence: 1 } : raw;
  const surface = text.slice(start, end);
  return { start, end, kind: 'date', surface, confidence: 1, candidates: [], reason: SET_BY_READER };
}

/** Links mentions to the entities that corrections name. */
function relinked(
  mentions: readonly LinkedMention[],
  entities: readonly ArticleEntity[],
  chosen: readonly ChosenMention[],
): Pick<ArticleAnalysis, 'mentions' | 'entities'> {
  const all = new Entities(entities);
  const linked = mentions.map((mention, index): LinkedMention => {
    const refersTo = chosen[index]!.claim?.refersTo;
    if (refersTo === undefined || mention.kind === 'date') return mention;
    const entity = all.named(mention.kind, refersTo);
    return { ...mention, entity, candidates: [entity] };
  });
  return linked.some((mention, index) => mention !== mentions[index])
    ? compacted(linked, all.list)
    : { mentions, entities };
}

/** Splits entities of the article whose names a correction keeps apart. */
function splitApart(analysis: ArticleAnalysis, { apart }: ArticleCorrections): ArticleAnalysis {
  if (apart.size === 0) return analysis;
  const { mentions, entities } = analysis;
  const groups = entities.map(({ name }) => apart.get(nameKey(name)));
  if (!groups.some((group) => group !== undefined)) return analysis;
  const all = new Entities(entities);
  const linked = mentions.map((mention): LinkedMention => {
    const { entity, kind, surface } = mention;
    if (entity === undefined || kind === 'date') return mention;
    const own = groups[entity] && apart.get(nameKey(surface));
    if (!own || nameKey(surface) === nameKey(entities[entity]!.name)) return mention;
    if (![...own].some((group) => groups[entity]!.has(group))) return mention;
    const split = all.named(kind, surface);
    return { ...mention, entity: split, candidates: [split], evidence: SET_BY_READER };
  });
  if (linked.every((mention, index) => mention === mentions[index])) return analysis;
  const { article, publication } = analysis;
  return { article, publication, ...compacted(linked, all.list) };
}

/** The entities of an article, to which corrections may add. */
class Entities {
  readonly list: ArticleEntity[];
  readonly #byName = new Map<string, number>();

  constructor(entities: readonly ArticleEntity[]) {
    this.list = [...entities];
    for (const [index, { kind, name }] of entities.entries()) {
      getOrInsert(this.#byName, `${kind} ${nameKey(name)}`, () => index);
    }
  }

  /** The index of the entity with that name, which is added when there is none. */
  named(kind: NameKind, name: string): number {
    return getOrInsert(
      this.#byName,
      `${kind} ${nameKey(name)}`,
      () => this.list.push({ kind, name, aliases: [], titles: [] }) - 1,
    );
  }
}

/**
 * Leaves out entities without mentions, numbers the others by their first mention and counts their
 * surfaces again.
 */
function compacted(
  mentions: readonly LinkedMention[],
  entities: readonly ArticleEntity[],
): Pick<ArticleAnalysis, 'mentions' | 'entities'> {
  const numbers = new Map<number, number>();
  const surfaces: Map<string, number>[] = [];
  for (const { entity, surface } of mentions) {
    if (entity === undefined) continue;
    const number = getOrInsert(numbers, entity, () => surfaces.push(new Map()) - 1);
    surfaces[number]!.set(surface, (surfaces[number]!.get(surface) ?? 0) + 1);
  }
  return {
    mentions: mentions.map((mention) =>
      mention.entity === undefined
        ? mention
        : {
            ...mention,
            entity: numbers.get(mention.entity)!,
            candidates: mention.candidates.flatMap((candidate) => numbers.get(candidate) ?? []),
          },
    ),
    entities: [...numbers].map(([entity, number]) => ({
      ...entities[entity]!,
      aliases: [...surfaces[number]!]
        .map(([surface, count]) => ({ surface, count }))
        .sort((a, b) => b.count - a.count || (a.surface < b.surface ? -1 : 1)),
    })),
  };
}
