import { readFileSync, readdirSync } from 'node:fs';
import { decodeArticle } from '../../../src/text/decodeArticle.ts';
import type { MentionKind } from '../../../src/mentions/names/mention.ts';
import type { Span } from '../../../src/base/span.ts';

const seedsFolder = new URL('../../../seeds/', import.meta.url);
const goldFile = new URL('../../bench/seeds.jsonl', import.meta.url);

/** An article of the sample corpus as an editor shows it. */
export interface Seed {
  /** File name without its ending, `000_second_summit_february`. */
  readonly id: string;
  readonly text: string;
}

/** What a careful reader marks in an article. */
export interface GoldMention extends Span {
  /** `facility`: a building, which counts neither way as place or organization. */
  readonly type: MentionKind | 'facility';
  readonly text: string;
  /** Readers may differ on this one: it counts neither way. */
  readonly optional?: true;
  /** Dates: EDTF. */
  readonly value?: string;
  /** People and places: the same word for the same one in every article. */
  readonly cluster?: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  /** The day the article appeared, `YYYY-MM-DD`. */
  readonly docdate: string;
  readonly mentions: readonly GoldMention[];
}

/**
 * @returns the sample corpus in the order of its file names.
 * @throws when an article cannot be decoded.
 */
export function readSeeds(): readonly Seed[] {
  const names = readdirSync(seedsFolder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => {
    const decoded = decodeArticle(readFileSync(new URL(name, seedsFolder)));
    if (decoded.kind !== 'text') throw new Error(`${name}: ${decoded.reason}`);
    return { id: name.slice(0, -'.txt'.length), text: decoded.text };
  });
}

/** @returns the gold data of the sample corpus, one entry an article, in the same order. */
export function readGold(): readonly GoldArticle[] {
  const lines = readFileSync(goldFile, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as GoldArticle);
}
