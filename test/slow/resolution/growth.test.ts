import assert from 'node:assert/strict';
import type { ResolverEntry } from '../../../src/entities/analysis.ts';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { quotationsOf } from '../../../src/entities/quotations.ts';
import { assertGrowsWithText } from '../../support/growth.ts';
import { NAMED, NAMING, REPEATED, sentences } from '../../support/hostileTexts.ts';
import { pick, seeded } from '../../support/random.ts';
import { article, GIVEN } from '../../support/resolving.ts';

/**
 * Eight times the text may take so many times as long. Pairs of names are compared up to a limit
 * that the smaller text is often below, so that its cost still grows towards it; a quadratic reader
 * would need 64 times as long.
 */
const MOST = 24;

type Articles = readonly { readonly entities: readonly ResolverEntry[] }[];

/** Reads whose each mention is, as the command line and the index do. */
function resolveAll(articles: Articles): void {
  const resolver = new EntityResolver();
  for (const [i, one] of articles.entries()) resolver.set(`a${i}`, one);
  for (const changed of [0, 1]) {
    resolver.set(`a${changed}`, articles[changed] ?? articles[0]!);
    const resolution = resolver.resolve();
    for (const i of articles.keys()) {
      resolution.candidatesOf(`a${i}`);
      for (const id of resolution.idsOf(`a${i}`)!) resolution.entity(id);
    }
  }
}

describe('the cost of an article', () => {
  const read = (text: string): void => {
    const analysis = analyzeArticle(text);
    quotationsOf(analysis);
    resolveAll([analysis]);
  };
  for (const word of REPEATED) {
    it(`grows no faster than the text: ${JSON.stringify(word)} again and again`, () => {
      assertGrowsWithText(read, (n) => word.repeat(n), 800, MOST);
    });
  }
  for (const [name, naming] of Object.entries(NAMING)) {
    it(`grows no faster than the text: ${name}`, () => {
      assertGrowsWithText(read, (n) => sentences(naming, n), 400, MOST);
    });
  }

  it('holds no name of more than sixteen tokens, however many capitals stand in a row', () => {
    for (const word of REPEATED)
      for (const { start, end } of analyzeArticle(word.repeat(400)).mentions)
        assert.ok(
          end - start <= 200 && end - start <= 16 * (word.length + 1),
          `${word} gives ${end - start}`,
        );
  });
});

/** How names are spread over articles: how many each holds. */
const SPREAD: Readonly<Record<string, (names: number) => number>> = {
  'in one article': (names) => names,
  'in articles of twelve': () => 12,
  'in an article each': () => 1,
};

describe('the cost of resolution', () => {
  for (const [name, named] of Object.entries(NAMED))
    for (const [where, held] of Object.entries(SPREAD)) {
      it(`grows no faster than the names: ${name}, ${where}`, () => {
        const make = (names: number): Articles =>
          Array.from({ length: Math.ceil(names / held(names)) }, (_, i) =>
            article(
              ...Array.from({ length: held(names) }, (_, k) => named(i * held(names) + k, names)).flat(),
            ),
          );
        assertGrowsWithText(resolveAll, make, 300, MOST);
      });
    }

  it('grows no faster than the articles of a corpus', () => {
    let run = 0;
    const make = (count: number): Articles => {
      const random = seeded(8);
      const word = (i: number): string =>
        `${String.fromCharCode(65 + (i % 26))}${i.toString(26).replace(/\d/g, (digit) => 'aeioubdfgk'[Number(digit)]!)}`;
      // Other names each time: parsed names are remembered, those of a small corpus all.
      const name = (): string => word(26 ** 4 * run + random(count));
      run++;
      return Array.from({ length: count }, () => {
        const people = Array.from({ length: 5 }, () => `${pick(random, GIVEN)} ${name()}`);
        return article(...people, `l:${word(random(500))}`, `o:${word(random(500))}`, name());
      });
    };
    const resolve = (count: number): void => {
      const resolver = new EntityResolver();
      for (const [i, one] of make(count).entries()) resolver.set(`a${i}`, one);
      resolver.resolve();
    };
    // As many as have their names remembered while they are resolved; larger ones pay once more to
    // parse them. How a corpus of 10,000 articles grows is what scripts/checkScale.ts measures.
    assertGrowsWithText(resolve, (count) => count, 150, 24);
  });
});
