import { lazy, lazyObject } from '../../base/lazy.ts';
import { ByteReader, ByteWriter } from '../../base/numbers/bytes.ts';
import type { ArticleRecord } from './articleRecord.ts';
import { rolesIn } from './roles.ts';

/**
 * What one article says of one entity or date: indexes into the article's mentions, in text order.
 */
export interface Posting {
  readonly record: ArticleRecord;
  /** Mentions that show what the story is about. */
  readonly counted: readonly number[];
  /** All mentions, those in credits and boilerplate too. */
  readonly all: readonly number[];
  /** Titles and roles that the article gives the entity, forms of address left out. */
  readonly titles: readonly string[];
}

/**
 * A posting's mentions as bytes: steps from one index to the next, doubled, odd where the mention
 * counts.
 */
export function encodeMentions(all: readonly number[], counts: (mention: number) => boolean): Uint8Array {
  const to = new ByteWriter(2 * all.length);
  let before = 0;
  for (const mention of all) {
    to.number(2 * (mention - before) + (counts(mention) ? 1 : 0));
    before = mention;
  }
  return to.take();
}

/**
 * A posting whose article is read when it is asked for.
 * @param locals those of the article's entities that are this one, as indexes into its analysis's
 */
export function storedPosting(
  record: () => ArticleRecord,
  mentions: Uint8Array,
  locals: () => readonly number[],
): Posting {
  const lists = lazy(() => decodeMentions(mentions));
  const found = lazy(record);
  return lazyObject<Posting>({
    record: found,
    counted: () => lists().counted,
    all: () => lists().all,
    titles: () =>
      locals().flatMap((local) => [...rolesIn(found().analysis.entities[local]?.titles ?? []).values()]),
  });
}

function decodeMentions(bytes: Uint8Array): Pick<Posting, 'counted' | 'all'> {
  const from = new ByteReader(bytes);
  const [counted, all]: [number[], number[]] = [[], []];
  let at = 0;
  while (from.at < bytes.length) {
    const step = from.number();
    at += Math.floor(step / 2);
    all.push(at);
    if (step % 2 === 1) counted.push(at);
  }
  return { counted, all };
}
