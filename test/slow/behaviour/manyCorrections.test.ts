import { writeResolution } from '../../support/resolving.ts';
import { loadRoleReader } from '../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { applyCorrections } from '../../../src/corrections/applyCorrections.ts';
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { card } from '../../../src/queries/cards/card.ts';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { CorrectionSet } from '../../../src/corrections/correctionSet.ts';
import { resolutionParts } from '../../../src/index/tables/resolutionParts.ts';
import type { ArticleAnalysis } from '../../../src/entities/analysis.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { linkRules } from '../../../src/indexing/correctionRules.ts';
import type { NameKind } from '../../../src/mentions/names/mention.ts';
import { assertGrowsWithText } from '../../support/growth.ts';
import { analysisOf, indexOf, uriOf, type Named } from '../../support/articles.ts';

before(loadRoleReader);

/** Corrections, and eight times as many. */
const UNITS = 600;
/** Names of an article. */
const NAMES = 20;

/** A name that is like no other one. */
function nameOf(number: number): string {
  const word = (from: number): string => {
    let [left, letters] = [from, ''];
    for (let i = 0; i < 3; i++) {
      letters += 'bcdfghklmnprstvz'[left % 16]! + 'aeiou'[(left >> 4) % 5]!;
      left = Math.floor(left / 80);
    }
    return `${letters[0]!.toUpperCase()}${letters.slice(1)}n`;
  };
  return `${word((number * 7919) % 400_000)} ${word((number * 104_729 + 13) % 400_000)}`;
}

const kind = 'person';
/** Corrections by the number of each. */
const SHAPES: Readonly<Record<string, (number: number) => readonly object[]>> = {
  'a chain of the same': (i) => [{ same: [nameOf(i), nameOf(i + 1)], kind }],
  'a chain of the same, of any kind': (i) => [{ same: [nameOf(i), nameOf(i + 1)] }],
  'a star of the same': (i) => [{ same: [nameOf(0), nameOf(i + 1)], kind }],
  'a star of the same, called by its ends': (i) => [{ same: [nameOf(i + 1), nameOf(0)], kind }],
  renames: (i) => [{ rename: nameOf(i), to: nameOf(i + 50_000), kind }],
  'renames of a chain': (i) => [
    { same: [nameOf(i), nameOf(i + 1)], kind },
    { rename: nameOf(i), to: nameOf(i + 50_000), kind },
  ],
  'a chain kept apart': (i) => [{ apart: [nameOf(i), nameOf(i + 1)], kind }],
  'a star kept apart': (i) => [{ apart: [nameOf(0), nameOf(i + 1)], kind }],
  'contradictions in a chain': (i) => [
    { same: [nameOf(i), nameOf(i + 1)], kind },
    ...(i % 2 === 0 ? [{ apart: [nameOf(i), nameOf(i + 1)], kind }] : []),
  ],
  'lists as long as may be': (i) =>
    i % 100 === 0 ? [{ same: Array.from({ length: 100 }, (_, k) => nameOf(i + k)), kind }] : [],
};
/** Those that bear on single articles. */
const IN_ARTICLES: typeof SHAPES = {
  'no names': (i) => [{ name: nameOf(i), is: 'not a name' }],
  'no names in one article': (i) => [{ name: nameOf(i), article: 'all.txt', is: 'not a name' }],
  'names of one person': (i) => [{ name: nameOf(i), is: 'person', refersTo: nameOf(0) }],
  'places in one article': (i) => [
    { article: 'all.txt', before: `was number ${i} `, quote: nameOf(i), after: ' and left', is: 'place' },
  ],
  'places that are there no more': (i) => [
    { article: 'all.txt', before: `is number ${i} `, quote: nameOf(i), after: ' and left', is: 'place' },
  ],
};

const fileOf = (shape: (typeof SHAPES)[string], units: number): string =>
  JSON.stringify({ corrections: Array.from({ length: units }, (_, i) => shape(i)).flat() });

function setOf(file: string): CorrectionSet {
  const { config, problems } = parseCorpusConfig(file);
  assert.deepEqual(problems, []);
  return new CorrectionSet(config.corrections);
}

/** Articles that hold so many names, some in each. */
function recordsOf(units: number, of: NameKind): readonly ArticleRecord[] {
  return Array.from({ length: Math.ceil(units / NAMES) }, (_, at) => {
    const names = Array.from({ length: NAMES }, (_, i): Named => ({
      kind: of,
      name: nameOf(at * NAMES + i),
    }));
    const text = `News\n\n${names.map(({ name }) => `Then ${name} spoke.`).join(' ')}\n`;
    return new ArticleRecord(uriOf(`${at.toString()}.txt`), analysisOf(text, { names }));
  });
}

/** All names in one article, each beside its number. */
function oneArticle(units: number) {
  const named = Array.from({ length: units }, (_, i) => nameOf(i));
  const text = `News\n\n${named.map((name, i) => `It was number ${i} ${name} and left.`).join('\n\n')}\n`;
  const { article, publication } = analysisOf(text, {});
  let from = 0;
  const mentions = named.map((surface, entity) => {
    const start = text.indexOf(surface, from);
    from = start + surface.length;
    return { start, end: from, kind, surface, confidence: 0.9, entity, candidates: [entity] } as const;
  });
  const entities = named.map((name) => ({ kind, name, aliases: [], titles: [] }) as const);
  return { article, publication, mentions, entities };
}

/** A resolver that knows some articles, and what it is to be told. */
interface Who {
  readonly resolver: EntityResolver;
  readonly records: readonly ArticleRecord[];
  readonly set: CorrectionSet;
}

describe('thousands of corrections', function () {
  this.timeout(300_000);

  for (const [name, shape] of Object.entries({ ...SHAPES, ...IN_ARTICLES }))
    it(`are read in proportion to them: ${name}`, () => {
      assertGrowsWithText(setOf, (units) => fileOf(shape, units), UNITS);
    });

  for (const [name, shape] of Object.entries(IN_ARTICLES))
    it(`are applied in proportion to them: ${name}`, () => {
      assertGrowsWithText(
        ({ raw, set }: { raw: ArticleAnalysis; set: CorrectionSet }) =>
          applyCorrections(raw, set.for('all.txt')),
        (units) => ({ raw: oneArticle(units), set: setOf(fileOf(shape, units)) }),
        UNITS,
      );
    });

  for (const [name, shape] of Object.entries(SHAPES))
    for (const of of name.includes('any kind') ? (['person', 'place'] as const) : ([kind] as const))
      it(`are told of who is who in proportion to them: ${name}, ${of}`, () => {
        assertGrowsWithText(
          ({ resolver, set, records }: Who) => {
            resolver.setRules(linkRules([set]));
            for (const part of resolutionParts(resolver.resolve())) assert.ok(part.articles.length > 0);
            // One more changed article, and the rules anew, as after an edit.
            resolver.set(records[0]!.id, records[0]!.analysis);
            resolver.resolve();
            resolver.setRules(linkRules([]));
            resolver.resolve();
          },
          (units) => {
            const [resolver, records] = [new EntityResolver(), recordsOf(units, of)];
            for (const { id, analysis } of records) resolver.set(id, analysis);
            resolver.resolve();
            return { resolver, records, set: setOf(fileOf(shape, units)) };
          },
          UNITS,
        );
      });

  for (const shape of ['a chain of the same', 'a star of the same', 'renames of a chain'])
    it(`do not hold up a card: ${shape}`, () => {
      assertGrowsWithText(
        ({ index, record }: { index: CorpusIndex; record: ArticleRecord }) =>
          card(index, { record, mention: 0 }),
        (units) => {
          const [resolver, records] = [new EntityResolver(), recordsOf(units, kind)];
          const index = indexOf(...records);
          for (const { id, analysis } of records) resolver.set(id, analysis);
          resolver.setRules(linkRules([setOf(fileOf(SHAPES[shape]!, units))]));
          writeResolution(index, resolver.resolve());
          return { index, record: records[0]! };
        },
        UNITS,
      );
    });
});
