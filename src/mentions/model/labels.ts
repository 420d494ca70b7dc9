/** The kinds of the sequence model. The first three are names; the rest prevent false names. */
export const TAG_KINDS = ['person', 'place', 'organization', 'demonym', 'facility'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** BILOU positions of a token in its span (Ratinov and Roth 2009). */
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

/** Label 0 is "outside"; the others are 1 + 4 * kind + position. */
export const OUTSIDE = 0;
/** Outside, and four labels (begin, inside, last, unit) for each kind. */
export const LABEL_COUNT = 1 + 4 * TAG_KINDS.length;

/** The label of the `index`-th of `length` tokens of a span. */
export function labelOf(kind: number, index: number, length: number): number {
  const position = length === 1 ? UNIT : index === 0 ? BEGIN : index === length - 1 ? LAST : INSIDE;
  return 1 + 4 * kind + position;
}

/** Index into {@link TAG_KINDS} of a label other than outside. */
export const kindOf = (label: number): number => (label - 1) >> 2;

/** True for the labels that a span may start with. */
export const opens = (label: number): boolean => label !== OUTSIDE && ((label - 1) & 3) % 3 === 0;
/** True for the labels that a span may end with. */
export const closes = (label: number): boolean => label !== OUTSIDE && ((label - 1) & 3) >= 2;

/** True for the labels that a sequence may begin with. */
export const mayStart = (label: number): boolean => label === OUTSIDE || opens(label);
/** True for the labels that a sequence may end with. */
export const mayEnd = (label: number): boolean => label === OUTSIDE || closes(label);

function follows(previous: number, label: number): boolean {
  if (mayEnd(previous)) return mayStart(label);
  return !mayStart(label) && kindOf(previous) === kindOf(label);
}

/**
 * For each label the labels that may be before it: a span that has begun continues in its kind
 * until it ends.
 */
export const PREDECESSORS: readonly Int32Array[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Int32Array.from({ length: LABEL_COUNT }, (_, previous) => previous).filter((previous) =>
    follows(previous, label),
  ),
);
