import { ArticleRecord } from '../../src/index/record/articleRecord.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { ArticleAnalysis, ArticleEntity, LinkedMention } from '../../src/entities/analysis.ts';
import type { PublicationDate } from '../../src/calendar/dateMention.ts';
import type { NameKind } from '../../src/mentions/names/mention.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';
import { emptyIndex } from './databases.ts';

/**
 * An entity of a hand-made article: its name and the surfaces under which it stands in the text.
 */
export interface Named {
  readonly kind: NameKind;
  readonly name: string;
  readonly surfaces?: readonly string[];
  readonly titles?: readonly string[];
}

export interface HandMade {
  readonly names?: readonly Named[];
  /** EDTF value by surface; an empty value is one that the text leaves open. */
  readonly dates?: readonly (readonly [surface: string, value: string])[];
  readonly published?: string | readonly [string, string];
}

export const person = (name: string, surfaces?: readonly string[], titles?: readonly string[]): Named => ({
  kind: 'person',
  name,
  ...(surfaces && { surfaces }),
  ...(titles && { titles }),
});
export const place = (name: string, surfaces?: readonly string[]): Named => ({
  kind: 'place',
  name,
  ...(surfaces && { surfaces }),
});

/**
 * The analysis of a text whose mentions are given: every occurrence of a surface is one, the
 * longest first.
 */
export function analysisOf(text: string, { names = [], dates = [], published }: HandMade): ArticleAnalysis {
  const wanted = [
    ...names.flatMap(({ kind, name, surfaces = [name] }, entity) =>
      surfaces.map((surface) => ({ surface, kind, entity, value: undefined })),
    ),
    ...dates.map(([surface, value]) => ({ surface, kind: 'date' as const, entity: undefined, value })),
  ].sort((a, b) => b.surface.length - a.surface.length);
  const mentions: LinkedMention[] = [];
  for (const { surface, kind, entity, value } of wanted) {
    for (
      let start = text.indexOf(surface);
      start >= 0;
      start = text.indexOf(surface, start + surface.length)
    ) {
      const end = start + surface.length;
      if (mentions.some((other) => other.start < end && start < other.end)) continue;
      mentions.push({
        start,
        end,
        kind,
        surface,
        confidence: 0.9,
        candidates: entity === undefined ? [] : [entity],
        ...(entity !== undefined && { entity }),
        ...(value && { value }),
        ...(kind === 'date' && { reason: `"${surface}" as written` }),
      });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const entities = names.map(({ kind, name, titles = [] }): ArticleEntity => ({
    kind,
    name,
    aliases: [],
    titles,
  }));
  return { article: parseArticle(text), publication: publicationOf(published), mentions, entities };
}

function publicationOf(published: HandMade['published']): PublicationDate {
  if (published === undefined) return { from: 'unknown', reason: 'no evidence' };
  if (typeof published === 'string')
    return { from: 'known', day: published, window: [published, published], reason: 'given' };
  return { from: 'inferred', window: published, reason: 'worked out' };
}

/** A hand-made article as a record. `name` is its file name. */
export function record(name: string, text: string, made: HandMade = {}): ArticleRecord {
  return new ArticleRecord(uriOf(name), analysisOf(text, made));
}

export function uriOf(name: string): string {
  return `file:///news/${name}`;
}

export function indexOf(...records: readonly ArticleRecord[]): CorpusIndex {
  const index = emptyIndex();
  for (const one of records) index.put(one);
  return index;
}
