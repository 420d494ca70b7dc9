import type { ArticleStore } from './articleStore.ts';
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

/** True where the rarer of two names that are one slip apart is a misspelling of the other. */
export function isSlipOf(form: number, other: number, names: NameStore, articles: ArticleStore): boolean {
  const [rare, usual] = [articles.count(form), articles.count(other)];
  if (rare > usual || rare > Math.max(1, usual * RARER)) return false;
  if (rare === usual && names.keyOf(form) < names.keyOf(other)) return false;
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
