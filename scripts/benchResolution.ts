// Measures who-is-who across articles on generated names: from scratch, for one changed article,
// and its memory.
//   node --expose-gc scripts/benchResolution.ts [ARTICLES ...]
import type { ResolverEntry } from '../src/entities/analysis.ts';
import { EntityResolver } from '../src/resolution/entityResolver.ts';
import { Population } from '../test/bench/corpus/population.ts';
import { COUNTRIES, FAMILY_STARTS, ROLES } from '../test/bench/corpus/wordLists.ts';
import { makeRandom } from './train/random.ts';

const SIZES = process.argv.slice(2).map(Number);
const sizes = SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000];
/** Names in an article: about twenty, as in news. */
const PER_ARTICLE = { people: 6, short: 2, places: 6, organizations: 5, countries: 2 } as const;
/** Budgets at 100,000 articles. */
const SLOWEST = { seconds: 20, change: 10, megabytes: 150 } as const;
const CHANGES = 200;

/**
 * A corpus's names, without its texts: a few people and places are everywhere, most names are rare.
 */
class NamesOfArticles {
  readonly #people: Population;

  constructor(articles: number) {
    this.#people = new Population({ seed: 1, articles: articles * 2, namesakes: 0.02 });
  }

  /** @param version another one names others beside the same */
  entries(article: number, version = 0): ResolverEntry[] {
    const random = makeRandom(article * 31 + version);
    const whole = (below: number): number => Math.floor(below * random());
    const among = <T>(list: readonly T[]): T => list[whole(list.length)]!;
    const entries: ResolverEntry[] = [];
    const titles = (): string[] => (random() < 0.4 ? [among(ROLES)] : []);
    if (random() < 0.1) entries.push({ kind: 'person', name: 'Ada Kim', titles: ['President'] });
    for (let i = 0; i < PER_ARTICLE.people; i++) {
      const { given, family } = this.#people.person(this.#people.draw(random));
      entries.push({ kind: 'person', name: `${given} ${family}`, titles: titles() });
    }
    for (let i = 0; i < PER_ARTICLE.short; i++) {
      const { family } = this.#people.person(this.#people.draw(random));
      entries.push({ kind: 'person', name: i === 0 && random() < 0.1 ? 'Kim' : family, titles: titles() });
    }
    for (let i = 0; i < PER_ARTICLE.places; i++)
      entries.push({ kind: 'place', name: this.#people.town(random), titles: [] });
    for (let i = 0; i < PER_ARTICLE.countries; i++)
      entries.push({ kind: 'place', name: among(COUNTRIES), titles: [] });
    for (let i = 0; i < PER_ARTICLE.organizations; i++) {
      const name = `${among(FAMILY_STARTS)}${String.fromCharCode(97 + whole(26))} ${String(whole(60 * random()))} Group`;
      entries.push({ kind: 'organization', name, titles: [] });
    }
    return entries;
  }
}

const collect = (globalThis as { gc?: () => void }).gc;
const memory = (): number => {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

let worst = { seconds: 0, change: 0, megabytes: 0 };
for (const size of sizes) {
  const made = new NamesOfArticles(size);
  const ids = Array.from({ length: size }, (_, i) => `file:///news/${String(i).padStart(6, '0')}.txt`);
  let reading = 0;
  for (const [i] of ids.entries()) reading -= timed(() => made.entries(i));
  const before = memory();
  const resolver = new EntityResolver();
  let entries = 0;
  const scratch =
    reading +
    timed(() => {
      for (const [i, id] of ids.entries()) {
        const entities = made.entries(i);
        entries += entities.length;
        resolver.set(id, { entities });
      }
      resolver.resolve();
    });
  const megabytes = memory() - before;
  const costs: number[] = [];
  let concerned = 0;
  for (let change = 0; change < CHANGES; change++) {
    const article = (change * 7919) % size;
    const entities = made.entries(article, change % 2);
    costs.push(
      timed(() => {
        resolver.set(ids[article]!, { entities });
        concerned += resolver.resolve().changed.length;
      }),
    );
  }
  costs.sort((a, b) => a - b);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / CHANGES;
  const at = (share: number): string => costs[Math.floor(share * (CHANGES - 1))]!.toFixed(1);
  console.log(
    `${size.toLocaleString('en')} articles, ${entries.toLocaleString('en')} names: ${(scratch / 1000).toFixed(1)} s from scratch, ` +
      `${megabytes.toFixed(0)} MB${collect ? '' : ' (run with --expose-gc)'}, one changed article ${mean.toFixed(1)} ms in the mean, ` +
      `${at(0.5)} at half, ${at(0.95)} at 95 %, ${at(1)} at most; ${(concerned / CHANGES).toFixed(1)} articles said anew`,
  );
  worst = { seconds: scratch / 1000, change: mean, megabytes };
}
if (sizes.at(-1) === 100_000) {
  for (const [what, most] of Object.entries(SLOWEST)) {
    const reached = worst[what as keyof typeof SLOWEST];
    if (reached <= most) continue;
    console.error(`not within budget: ${what} ${reached.toFixed(1)}, at most ${String(most)}`);
    process.exitCode = 1;
  }
}

/** Milliseconds of computing, whatever else the machine does. */
function timed(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
