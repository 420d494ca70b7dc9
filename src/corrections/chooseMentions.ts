import { partitionPoint } from '../base/partitionPoint.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { ArticleAnalysis, LinkedMention } from '../entities/analysis.ts';
import type { MentionKind } from '../mentions/names/mention.ts';
import { combine, NOTHING_SAID, type ArticleCorrections, type NameClaims } from './correctionSet.ts';
import { NOT_A_NAME, type Claim } from './corrections.ts';
import { nameWords } from './nameWords.ts';

/** A mention that stays or is new, not yet linked to an entity. */
export interface ChosenMention extends Span {
  readonly kind: MentionKind;
  /** The mention as the tagger found it; absent where only a correction marks one. */
  readonly raw?: LinkedMention;
  /** What a correction says about it. */
  readonly claim?: Claim;
}

/** What a correction says about a span. */
interface Said extends Span {
  readonly claim: Claim;
}

/**
 * The mentions of an article with corrections applied: without what is not a name, with corrected
 * kinds, and with missed names marked wherever they are whole words. The most specific correction
 * applies. A name inside a longer mention stays part of it ("Washington" in "Washington Post"),
 * unless a correction is about that very place. Linear in text and mentions.
 * @param quotes the places of corrections of single mentions, with what each says
 * @returns in text order, never overlapping; undefined when corrections change nothing
 */
export function chooseMentions(
  raw: ArticleAnalysis,
  corrections: ArticleCorrections,
  quotes: readonly Said[],
): readonly ChosenMention[] | undefined {
  const { text } = raw.article;
  const said = (surface: string): Claim | undefined => {
    const [general, own] = [corrections.corpus.of(surface), corrections.own.of(surface)];
    return general || own ? combine(general, own) : undefined;
  };
  const pointed = withoutOverlaps(quotes, (span) => said(text.slice(span.start, span.end)));
  let changed = pointed.length > 0;
  const left: ChosenMention[] = [];
  for (const mention of raw.mentions) {
    const claim = said(mention.surface);
    changed ||= claim !== undefined;
    if (claim?.is === NOT_A_NAME || anyOverlaps(pointed, mention)) continue;
    left.push({
      start: mention.start,
      end: mention.end,
      kind: claim?.is ?? (claim && mention.kind === 'date' ? 'person' : mention.kind),
      raw: mention,
      ...(claim && { claim }),
    });
  }
  const missed = missedNames(raw, corrections).filter(
    (span) => !anyOverlaps(pointed, span) && !isWithinOther(left, span),
  );
  if (!changed && missed.length === 0) return undefined;
  const kept = left.filter((mention) => !anyOverlaps(missed, mention));
  const fresh = [...missed, ...pointed.filter(({ claim }) => claim.is !== NOT_A_NAME)].map(
    ({ start, end, claim }): ChosenMention => {
      const found = raw.mentions[firstEndingAfter(raw.mentions, start)];
      const same = found?.start === start && found.end === end ? found : undefined;
      const { is } = claim;
      const known = same && same.kind !== 'date' ? same.kind : 'person';
      const kind = is === undefined || is === NOT_A_NAME ? known : is;
      return { start, end, kind, claim, ...(same && { raw: same }) };
    },
  );
  return [...kept, ...fresh].sort((a, b) => a.start - b.start);
}

/** The spans that are mentions of some names, or would be with a correction. In text order. */
export function claimedSpans(analysis: ArticleAnalysis, claims: NameClaims): readonly Span[] {
  const known = analysis.mentions.filter(({ surface }) => claims.of(surface) !== undefined);
  const missed = missedNames(analysis, { corpus: claims, own: NOTHING_SAID }).filter(
    (span) => !anyOverlaps(known, span) && !isWithinOther(analysis.mentions, span),
  );
  return [...known, ...missed].sort((a, b) => a.start - b.start);
}

/** Of corrections of overlapping spans the last; of the same span all. In text order. */
function withoutOverlaps(
  quotes: readonly Said[],
  general: (span: Span) => Claim | undefined,
): readonly Said[] {
  const bySpan = new Map<string, Said & { readonly order: number }>();
  for (const [order, { start, end, claim }] of quotes.entries()) {
    const key = `${start} ${end}`;
    bySpan.set(key, { start, end, claim: combine(bySpan.get(key)?.claim, claim), order });
  }
  const taken: (Said & { readonly order: number })[] = [];
  for (const one of [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
    let last = taken.at(-1);
    while (last && overlaps(last, one) && last.order < one.order) {
      taken.pop();
      last = taken.at(-1);
    }
    if (!last || !overlaps(last, one)) taken.push(one);
  }
  return taken.map(({ start, end, claim }) => ({
    start,
    end,
    claim: combine(general({ start, end }), claim),
  }));
}

/**
 * Where the names to mark are whole words, the longest first, whether the tagger found them or not.
 */
function missedNames(
  { article }: ArticleAnalysis,
  { corpus, own }: Pick<ArticleCorrections, 'corpus' | 'own'>,
): readonly Said[] {
  if (!corpus.marks && !own.marks) return [];
  const { text } = article;
  const words = nameWords(text, article.tokens);
  const found: Said[] = [];
  for (let i = 0; i < words.words.length; i++) {
    const [general, specific] = [corpus.startingAt(i, words), own.startingAt(i, words)];
    const longest = specific && specific.last >= (general?.last ?? 0) ? specific : general;
    if (!longest) continue;
    const [start, end] = [words.starts[i]!, words.ends[longest.last]!];
    const written = text.slice(start, end);
    if (!isWrittenLike(written, longest.name) || /\n\s*\n/.test(written)) continue;
    const claim = combine(corpus.of(longest.name), own.of(longest.name));
    if (claim.is === NOT_A_NAME) continue;
    found.push({ start, end, claim });
    i = longest.last;
  }
  return found;
}

/** "may" is not the name "May", nor "us" the name "US"; "JANE ROE" may well be "Jane Roe". */
function isWrittenLike(written: string, name: string): boolean {
  const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
  if (isUpper(name)) return isUpper(written);
  const [[first = ''], [initial = '']] = [written, name];
  return !isUpper(initial) || isUpper(first);
}

/** True when a mention is longer than the span and contains it. */
function isWithinOther(mentions: readonly Span[], span: Span): boolean {
  const other = mentions[firstEndingAfter(mentions, span.start)];
  return (
    other !== undefined &&
    other.start <= span.start &&
    span.end <= other.end &&
    other.end - other.start > span.end - span.start
  );
}

function anyOverlaps(spans: readonly Span[], span: Span): boolean {
  const other = spans[firstEndingAfter(spans, span.start)];
  return other !== undefined && overlaps(other, span);
}

/** Index of the first span that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (at) => spans[at]!.end <= offset);
}
