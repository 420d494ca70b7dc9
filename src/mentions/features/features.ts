import type { Article } from '../../text/article.ts';
import type { DocumentContext } from './documentContext.ts';
import { AFFIXES, type Spellings } from './spellings.ts';
import type { TokenTable } from './tokenTable.ts';
import { Form, mix, SEED, wordHash } from './wordForm.ts';
import { CHOICE_BITS, CHOICE_MASK } from './votes.ts';

/** The most features that one token can have. */
export const MAX_FEATURES = 192;

/** All that features are read from. */
export interface FeatureSource {
  readonly article: Article;
  readonly table: TokenTable;
  readonly context: DocumentContext;
  /** Gazetteer phrase marks per token. */
  readonly phrase: Int32Array;
  /** For every token of a name the token that says what the name is, -1 for none. */
  readonly definition: Int32Array;
  /** Section kind of each sentence, as a number. */
  readonly sectionKind: Uint8Array;
}

/** How far from a token the spellings are read one by one. */
export const NEAR = 2;
/** The value outside of the sentence. */
const PAD = 0x5eed;
const OUTSIDE_CLUSTER = -2;
/** Where in a spelling's affixes its last three characters are. */
const LAST_THREE = 5;
/** How far a run of capitals is followed to either side. */
const REACH = 8;
/** Word clusters are nested: fine, eight times coarser, 64 times coarser. */
const MIDDLE = 3;
const COARSE = 6;
const IN_RUN = Form.capital | Form.linked;

/**
 * Writes the features of token `i` as 32-bit hashes: words, shapes, affixes, clusters and gazetteer
 * classes around it (Ratinov and Roth 2009), the run of capitals around it, and what its other
 * occurrences say (Chieu and Ng 2003).
 * @returns how many were written to `out`, at most {@link MAX_FEATURES}
 */
export function readFeatures(source: FeatureSource, i: number, out: Int32Array): number {
  const { table } = source;
  let n = 0;
  for (let offset = -NEAR; offset <= NEAR; offset++)
    n = readSpelling(
      table.spellings,
      spellingNear(table, i, offset),
      formNear(table, i, offset),
      offset,
      out,
      n,
    );
  return readSurroundings(source, i, out, n);
}

/** The number of the spelling `offset` tokens from token `i`; -1 outside the sentence. */
export function spellingNear({ spelling, sentence }: TokenTable, i: number, offset: number): number {
  return sentence[i + offset] === sentence[i] ? spelling[i + offset]! : -1;
}

/** Its {@link Form} bits; 0 outside the sentence. */
export function formNear({ form, sentence }: TokenTable, i: number, offset: number): number {
  return sentence[i + offset] === sentence[i] ? form[i + offset]! : 0;
}

/**
 * Writes those features of a token that one spelling near it decides alone, and whether it starts
 * its sentence.
 * @param spelling a number from `spellings`; -1 outside of the sentence
 * @param form the {@link Form} bits of the token that it is the spelling of
 * @param offset the distance of that token in tokens from the one with these features; at most
 *   {@link NEAR}
 * @returns the number of features in `out` then; `from` of them were there before
 */
export function readSpelling(
  spellings: Spellings,
  spelling: number,
  form: number,
  offset: number,
  out: Int32Array,
  from: number,
): number {
  const known = spelling >= 0;
  const cluster = known ? spellings.cluster[spelling]! : OUTSIDE_CLUSTER;
  const classes = known ? spellings.classes[spelling]! : 0;
  const capital = form & Form.capital;
  let n = from;
  out[n++] = feature(10 + offset, known ? spellings.word[spelling]! : PAD, 0);
  out[n++] = feature(
    20 + offset,
    known ? spellings.shape[spelling]! : PAD,
    form & (Form.sentenceStart | Form.allCaps),
  );
  out[n++] = feature(30 + offset, cluster, 0);
  out[n++] = feature(40 + offset, cluster >> MIDDLE, 0);
  out[n++] = feature(50 + offset, cluster >> COARSE, 0);
  if (classes) out[n++] = feature(60 + offset, classes, capital);
  for (let bits = classes; bits; bits &= bits - 1) out[n++] = feature(70 + offset, bits & -bits, capital);
  if (offset < -1 || offset > 1) return n;
  const affixes = spelling * AFFIXES;
  if (offset < 0) out[n++] = feature(130, known ? spellings.affixes[affixes + LAST_THREE]! : PAD, 0);
  else if (offset > 0) out[n++] = feature(131, known ? spellings.affixes[affixes + LAST_THREE]! : PAD, 0);
  else {
    out[n++] = SEED;
    for (let k = 0; k < AFFIXES; k++)
      out[n++] = feature(120 + k, spellings.affixes[affixes + k]!, k < 3 ? 0 : capital);
  }
  return n;
}

/**
 * Writes the other features of token `i`: those of several spellings together, and of its place.
 */
export function readSurroundings(source: FeatureSource, i: number, out: Int32Array, from: number): number {
  const n = readNeighbours(source, i, out, from);
  return source.table.form[i]! & IN_RUN ? readRun(source, i, out, n) : n;
}

/**
 * Writes the features that the votes of a first reading give token `i`: its own, and with those of
 * its neighbours.
 * @returns how many were written to `out`
 */
export function readVotes(
  { table, sectionKind }: FeatureSource,
  votes: Uint16Array,
  i: number,
  out: Int32Array,
): number {
  const { sentence, form, count } = table;
  const here = sentence[i]!;
  const vote = votes[i]! & CHOICE_MASK;
  const parts = votes[i]! >> CHOICE_BITS;
  const before = i > 0 && sentence[i - 1] === here ? votes[i - 1]! & CHOICE_MASK : 0;
  const after = i + 1 < count && sentence[i + 1] === here ? votes[i + 1]! & CHOICE_MASK : 0;
  let n = 0;
  if (vote) {
    out[n++] = feature(180, vote, form[i]! & (Form.capital | Form.allCaps));
    out[n++] = feature(181, vote, sectionKind[here]!);
    out[n++] = feature(182, vote, table.shape[i]!);
  }
  if (parts) {
    const alone = (form[i]! & IN_RUN) !== 0 && !inRun(table, i - 1, here) && !inRun(table, i + 1, here);
    out[n++] = feature(185, parts, alone ? 1 : 0);
    out[n++] = feature(186, parts, vote);
    for (let bits = parts; bits; bits &= bits - 1) out[n++] = feature(187, bits & -bits, alone ? 1 : 0);
  }
  if (before) out[n++] = feature(183, before, vote);
  if (after) out[n++] = feature(184, vote, after);
  return n;
}

function inRun({ form, sentence, count }: TokenTable, i: number, here: number): boolean {
  return i >= 0 && i < count && sentence[i] === here && (form[i]! & IN_RUN) !== 0;
}

function feature(template: number, a: number, b: number): number {
  return mix(mix(mix(SEED, template), a), b);
}

/** The token together with its neighbours and its section. */
function readNeighbours(source: FeatureSource, i: number, out: Int32Array, from: number): number {
  const { word, shape, form, cluster, classes, sentence, count } = source.table;
  const here = sentence[i]!;
  const before = i > 0 && sentence[i - 1] === here ? i - 1 : -1;
  const after = i + 1 < count && sentence[i + 1] === here ? i + 1 : -1;
  const w = word[i]!;
  const s = shape[i]!;
  const c = cluster[i]!;
  const f = form[i]!;
  const wordBefore = before < 0 ? PAD : word[before]!;
  const wordAfter = after < 0 ? PAD : word[after]!;
  const shapeBefore = before < 0 ? PAD : shape[before]!;
  const shapeAfter = after < 0 ? PAD : shape[after]!;
  const clusterBefore = before < 0 ? OUTSIDE_CLUSTER : cluster[before]!;
  const clusterAfter = after < 0 ? OUTSIDE_CLUSTER : cluster[after]!;
  let n = from;
  out[n++] = feature(100, wordBefore, w);
  out[n++] = feature(101, w, wordAfter);
  out[n++] = feature(102, shapeBefore, s);
  out[n++] = feature(103, s, shapeAfter);
  out[n++] = feature(104, mix(shapeBefore, s), shapeAfter);
  out[n++] = feature(105, wordBefore, s);
  out[n++] = feature(106, wordAfter, s);
  out[n++] = feature(107, mix(wordBefore, wordAfter), s);
  out[n++] = feature(108, clusterBefore, c);
  out[n++] = feature(109, c, clusterAfter);
  out[n++] = feature(110, clusterBefore, mix(clusterAfter, f & (Form.capital | Form.lower)));
  out[n++] = feature(111, clusterBefore >> MIDDLE, mix(c >> MIDDLE, clusterAfter >> MIDDLE));
  out[n++] = feature(
    112,
    classes[i]!,
    mix(before < 0 ? PAD : classes[before]!, after < 0 ? PAD : classes[after]!),
  );
  const joinsNext = after >= 0 && form[after]! & Form.linked;
  out[n++] = feature(132, (f & Form.linked) | (joinsNext ? 1 : 0), mix(s, shapeAfter));
  if (joinsNext && i + 2 < count) out[n++] = feature(133, word[i + 2]!, form[i + 2]! & Form.lower);
  else if (f & Form.linked && i > 1) out[n++] = feature(134, word[i - 2]!, 0);
  const section = source.sectionKind[here]!;
  out[n++] = feature(140, section, f & (Form.capital | Form.allCaps | Form.sentenceStart));
  out[n++] = feature(141, section, mix(c >> COARSE, f & Form.capital));
  const phrase = source.phrase[i]!;
  if (phrase) out[n++] = feature(142, phrase, f & Form.capital);
  return n;
}

const JOINTS = [',', 'and', 'or', '&', '/'].map(wordHash);
const isJoint = (word: number): boolean => JOINTS.includes(word);

/**
 * The whole run of capitalized words around the token, and what the rest of the article says about
 * its word.
 */
function readRun(source: FeatureSource, i: number, out: Int32Array, from: number): number {
  const { word, form, cluster, classes, sentence, count } = source.table;
  const here = sentence[i]!;
  let first = i;
  while (first > 0 && sentence[first - 1] === here && form[first - 1]! & IN_RUN && i - first < REACH) first--;
  let last = i;
  while (last + 1 < count && sentence[last + 1] === here && form[last + 1]! & IN_RUN && last - i < REACH)
    last++;
  const left = first > 0 && sentence[first - 1] === here ? first - 1 : -1;
  const right = last + 1 < count && sentence[last + 1] === here ? last + 1 : -1;
  let any = 0;
  for (let j = first; j <= last; j++) any |= classes[j]!;
  let n = from;
  out[n++] = feature(150, Math.min(last - first, 5), Math.min(i - first, 5));
  out[n++] = feature(151, word[last]!, i === last ? 1 : 0);
  out[n++] = feature(152, word[first]!, i === first ? 1 : 0);
  out[n++] = feature(153, left < 0 ? PAD : word[left]!, i - first);
  out[n++] = feature(154, right < 0 ? PAD : word[right]!, last - i);
  out[n++] = feature(155, cluster[last]! >> MIDDLE, last - i);
  out[n++] = feature(156, cluster[first]! >> MIDDLE, i - first);
  out[n++] = feature(157, left < 0 ? PAD : cluster[left]!, 1);
  out[n++] = feature(158, right < 0 ? PAD : cluster[right]!, 1);
  out[n++] = feature(159, classes[first]!, classes[last]!);
  out[n++] = feature(160, any, Math.min(last - first, 3));
  n = readOutskirts(source.table, first, last, i, out, n);
  const head = source.definition[i]!;
  if (head >= 0) {
    out[n++] = feature(161, cluster[head]!, 0);
    out[n++] = feature(162, cluster[head]! >> MIDDLE, 0);
    out[n++] = feature(163, classes[head]!, 0);
  }
  const conjunct = left > 0 && sentence[left - 1] === here && isJoint(word[left]!) ? left - 1 : -1;
  if (conjunct >= 0 && form[conjunct]! & Form.capital) {
    out[n++] = feature(164, classes[conjunct]!, last - first);
    out[n++] = feature(165, cluster[conjunct]! >> MIDDLE, word[left]!);
  }
  const next =
    right >= 0 && right + 1 < count && sentence[right + 1] === here && isJoint(word[right]!) ? right + 1 : -1;
  if (next >= 0 && form[next]! & Form.capital) {
    out[n++] = feature(166, classes[next]!, last - first);
    out[n++] = feature(167, cluster[next]! >> MIDDLE, word[right]!);
  }
  const known = source.context.number[i]!;
  const seen = known < 0 ? 0 : source.context.seen[known]!;
  for (let bits = seen; bits; bits &= bits - 1) out[n++] = feature(170, bits & -bits, 0);
  out[n++] = feature(171, seen & 3, form[i]! & Form.sentenceStart);
  out[n++] = feature(172, seen & 0xfc, 0);
  return n;
}

/**
 * The two words to either side of the run from `first` to `last` around token `i`, each pair as
 * one, and their clusters.
 */
function readOutskirts(
  { word, cluster, sentence }: TokenTable,
  first: number,
  last: number,
  i: number,
  out: Int32Array,
  from: number,
): number {
  const here = sentence[i];
  const wordAt = (j: number): number => (sentence[j] === here ? word[j]! : PAD);
  const clusterAt = (j: number): number => (sentence[j] === here ? cluster[j]! : OUTSIDE_CLUSTER);
  const left = clusterAt(first - 1) >> MIDDLE;
  const right = clusterAt(last + 1) >> MIDDLE;
  let n = from;
  out[n++] = feature(113, wordAt(first - 1), wordAt(first - 2));
  out[n++] = feature(114, wordAt(last + 1), wordAt(last + 2));
  out[n++] = feature(115, clusterAt(first - 2) >> MIDDLE, mix(left, i - first));
  out[n++] = feature(116, clusterAt(last + 2) >> MIDDLE, mix(right, last - i));
  out[n++] = feature(117, left, mix(right, Math.min(last - first, 3)));
  out[n++] = feature(118, clusterAt(first - 2), 1);
  out[n++] = feature(119, clusterAt(last + 2), 1);
  return n;
}
