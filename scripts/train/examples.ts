import fs from 'node:fs';
import { makeFeatureSource, mayBeName, nameRuns } from '../../src/mentions/features/featureSource.ts';
import {
  MAX_FEATURES,
  readFeatures,
  readVotes,
  type FeatureSource,
} from '../../src/mentions/features/features.ts';
import { labelOf, OUTSIDE, TAG_KINDS, type TagKind } from '../../src/mentions/model/labels.ts';
import type { Lexicon } from '../../src/mentions/model/lexicon.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly optional?: boolean;
}
export interface GoldArticle {
  readonly id: string;
  readonly region?: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

export function readGold(file: string): GoldArticle[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
}

/**
 * True for annotations that count neither way for a mention of `kind`: optional ones, and
 * facilities, which annotators treat in many ways.
 */
export function isLoose(mention: GoldMention, kind: string): boolean {
  return mention.type === 'facility' || (mention.type === kind && mention.optional === true);
}

const KIND_OF_TYPE: Readonly<Record<string, (typeof TAG_KINDS)[number]>> = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  norp: 'demonym',
  facility: 'facility',
};

/** An article ready for features, with the gold label of every token. */
export interface Example {
  readonly gold: GoldArticle;
  readonly source: FeatureSource;
  readonly labels: Uint8Array;
  /** The labels that the annotation leaves open at each token, as bits. */
  readonly allowed: Int32Array;
  /** Runs of tokens that may be names: [first, end) pairs. */
  readonly runs: readonly (readonly [number, number])[];
  /** Gold names that no token run can hold. */
  readonly lost: number;
}

const bitsOf = (kinds: readonly TagKind[]): number =>
  kinds.reduce((bits, kind) => bits | (0b1111 << (1 + 4 * TAG_KINDS.indexOf(kind))), 0);
/** What a token without annotation may be where only people and places were annotated. */
const UNSAID = 1 | bitsOf(['organization', 'demonym', 'facility']);

/** @param partial true when only people and places (facilities among them) are annotated */
export function makeExample(gold: GoldArticle, lexicon: Lexicon, partial = false): Example {
  const article = parseArticle(gold.text);
  const source = makeFeatureSource(article, lexicon);
  const { tokens } = article;
  const labels = new Uint8Array(tokens.count);
  const allowed = new Int32Array(tokens.count).fill(partial ? UNSAID : 1);
  let lost = 0;
  for (const mention of gold.mentions.flatMap(splitPlaces)) {
    const kind = KIND_OF_TYPE[mention.type];
    if (!kind) continue;
    let first = 0;
    let high = tokens.count;
    while (first < high) {
      const middle = (first + high) >> 1;
      if (tokens.ends[middle]! <= mention.start) first = middle + 1;
      else high = middle;
    }
    let end = first;
    while (end < tokens.count && tokens.starts[end]! < mention.end) end++;
    while (first < end && !mayBeName(source.table, first)) first++;
    while (end > first && !mayBeName(source.table, end - 1)) end--;
    let usable = end > first;
    for (let i = first; i < end; i++)
      if (!mayBeName(source.table, i) || labels[i] !== OUTSIDE) usable = false;
    if (usable && source.table.sentence[first] !== source.table.sentence[end - 1]) usable = false;
    if (!usable) {
      lost++;
      continue;
    }
    for (let i = first; i < end; i++) {
      labels[i] = labelOf(TAG_KINDS.indexOf(kind), i - first, end - first);
      allowed[i] = 1 << labels[i]!;
      if (partial && kind === 'place')
        allowed[i]! |= 1 << labelOf(TAG_KINDS.indexOf('facility'), i - first, end - first);
      if (mention.optional) allowed[i] = -1;
    }
  }
  const flat = nameRuns(source.table);
  const runs = flat.flatMap((first, r) => (r % 2 ? [] : [[first, flat[r + 1]!] as const]));
  return { gold, source, labels, allowed, runs, lost };
}

/** "Kamonyi, Rwanda" is two places. */
function splitPlaces(mention: GoldMention & { readonly text?: string }): GoldMention[] {
  if (mention.type !== 'place' || !mention.text?.includes(', ')) return [mention];
  const parts: GoldMention[] = [];
  let start = mention.start;
  for (const part of mention.text.split(', ')) {
    parts.push({ ...mention, start, end: start + part.length });
    start += part.length + 2;
  }
  return parts;
}

const buffer = new Int32Array(MAX_FEATURES);
/**
 * Calls back with the feature hashes of each token of a run, those of the votes among them where
 * votes are given.
 */
export function eachToken(
  source: FeatureSource,
  run: readonly [number, number],
  votes: Uint16Array | undefined,
  visit: (features: Int32Array) => void,
): void {
  for (let i = run[0]; i < run[1]; i++) {
    const count = readFeatures(source, i, buffer);
    const more = votes ? readVotes(source, votes, i, buffer.subarray(count)) : 0;
    visit(buffer.subarray(0, count + more));
  }
}
