import type { ArticleEntity, CorpusEntity, Resolution } from '../../src/entities/analysis.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { resolutionParts } from '../../src/index/tables/resolutionParts.ts';
import { EntityResolver } from '../../src/resolution/entityResolver.ts';
import type { NameKind } from '../../src/mentions/names/mention.ts';
import { pick } from './random.ts';

/**
 * An article's entities: `Jane Roe`, `l:Norway`, `o:Acme`; titles behind a bar: `Jane Roe|Senator`.
 */
export function article(...names: string[]): { entities: ArticleEntity[] } {
  const kinds: Record<string, NameKind> = { p: 'person', l: 'place', o: 'organization' };
  return {
    entities: names.map((text) => {
      const [, kind = 'p', name = '', titles = ''] = /^(?:([plo]):)?([^|]*)(?:\|(.*))?$/.exec(text)!;
      return {
        kind: kinds[kind]!,
        name,
        aliases: [{ surface: name, count: 1 }],
        titles: titles === '' ? [] : titles.split(';'),
      };
    }),
  };
}

export const GIVEN = ['John', 'Jon', 'Mike', 'Michael', 'M.', 'Anna', 'Ann', 'Jong', 'Jung', 'Tomas', 'Moon'];
const FAMILY = [
  'Smith',
  'Smyth',
  'Halvorsen',
  'Halvorson',
  'Kim',
  'Lindqvist',
  'García Márquez',
  'Roe Jr.',
  'Chung-in',
];
const OTHER = ['l:US', 'l:America', 'l:Lima', 'l:Oslo', 'o:Acme', 'o:Penguin', 'o:Tate', 'o:UN'];
const TITLES = ['', '', '|Senator', '|film director', '|coach'];

export function randomArticle(random: (below: number) => number): string[] {
  const names: string[] = [];
  for (let i = random(5); i >= 0; i--) {
    const family = pick(random, FAMILY);
    const lead = random(12) === 0 ? pick(random, ['RB ', 'Moviemaker ', 'Old Jong ']) : '';
    names.push((random(3) === 0 ? family : `${lead}${pick(random, GIVEN)} ${family}`) + pick(random, TITLES));
  }
  for (let i = random(5); i > 0; i--) names.push(pick(random, OTHER));
  return names;
}

/** Writes a resolution into an index at once. */
export function writeResolution(index: CorpusIndex, resolution: Resolution): void {
  const writer = index.resolutionWriter();
  for (const part of resolutionParts(resolution)) writer.some(writer.take(part), Infinity);
  writer.some(
    writer.markResolved(() => true),
    Infinity,
  );
}

/** The entities of some articles, each once, by id. */
export function entitiesOf(resolution: Resolution, articles: Iterable<string>): readonly CorpusEntity[] {
  const ids = new Set([...articles].flatMap((article) => resolution.idsOf(article) ?? []));
  return [...ids].sort().map((id) => resolution.entity(id)!);
}

/** Everything that a resolution says, in one comparable value. */
export function told(resolution: Resolution, ids: Iterable<string>): unknown {
  return {
    entities: entitiesOf(resolution, ids),
    articles: [...ids].sort().map((id) => [id, resolution.idsOf(id), resolution.candidatesOf(id)]),
  };
}

/** A resolver that is given articles for the first time. */
export function rebuilt(articles: ReadonlyMap<string, readonly string[]>): EntityResolver {
  const resolver = new EntityResolver();
  for (const [id, names] of articles) resolver.set(id, article(...names));
  return resolver;
}
