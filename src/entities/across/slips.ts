import type { ArticleStore } from './articleStore.ts';
import { areRomanizations } from '../nameRelation.ts';
import type { NameStore } from './nameStore.ts';

/** What two names one slip apart must share, in the units of `NameStore.weightOf`, or an office. */
const SUPPORT = 1.5;
/** Of the articles with a name so many are read at most, about. */
const MOST_READ = 64;
/** A misspelling is rarer than the name. */
const RARER = 0.5;

/** What speaks for a name being another one misspelt. */
export interface SlipEvidence {
  /** Numbers of the offices that both hold. */
  readonly offices: readonly number[];
  /** Blocks of other names that stand beside both. */
  readonly blocks: readonly number[];
}

/** True where the rarer of two names that are one slip apart is a misspelling of the other, or the rarer of two romanizations stands for one person. */
export function isSlipOf(form: number, other: number, names: NameStore, articles: ArticleStore): boolean {
  const [rare, usual] = [articles.count(form), articles.count(other)];
  if (rare > usual) return false;
  const isRare = rare <= Math.max(1, usual * RARER);
  if (!isRare && !areRomanizations(names.parsed(form), names.parsed(other))) return false;
  if (rare === usual && names.keyOf(form) < names.keyOf(other)) return false;
  return isSupported(form, other, names, articles);
}

/** True where what stands beside two alike names speaks for their being one person's. */
export function isSupported(form: number, other: number, names: NameStore, articles: ArticleStore): boolean {
  const { offices, blocks } = slipEvidence(form, other, names, articles);
  return offices.length > 0 || blocks.reduce((sum, block) => sum + names.weightOf(block), 0) >= SUPPORT;
}

export function slipEvidence(
  form: number,
  other: number,
  names: NameStore,
  articles: ArticleStore,
): SlipEvidence {
  const held = articles.officesOf(other);
  const blocksOf = (one: number): Set<number> =>
    new Set(
      [...articles.sampleOf(one, MOST_READ)].flatMap((article) =>
        articles.context(article, names.blockOf(one)),
      ),
    );
  const near = blocksOf(other);
  return {
    offices: [...articles.officesOf(form)].filter((office) => held.has(office)),
    blocks: [...blocksOf(form)].filter((block) => near.has(block) && block !== names.blockOf(other)),
  };
}
