import type { Span } from '../base/span.ts';
import { oneLine } from '../base/words/oneLine.ts';
import type { MentionKind, NameKind } from '../mentions/names/mention.ts';

/** What a correction can say that a span is. */
export type CorrectedKind = MentionKind | typeof NOT_A_NAME;
/** The kind of what is not a name, as the file writes it. */
export const NOT_A_NAME = 'not a name';
/** All kinds that a correction can give. */
export const CORRECTED_KINDS: readonly CorrectedKind[] = [
  'person',
  'place',
  'organization',
  'date',
  NOT_A_NAME,
];

/** What a correction says about the mentions that it selects. At least one of the two is there. */
export interface Claim {
  readonly is?: CorrectedKind;
  /** The name of who or what is meant: all mentions that refer to one name are one entity. */
  readonly refersTo?: string;
}

/**
 * About a name wherever it is whole words: in one article, or in the corpus if `article` is absent.
 */
export interface NameCorrection extends Claim {
  readonly type: 'name';
  readonly name: string;
  /** Path relative to the corpus root, in the form of `configKey`. */
  readonly article?: string;
}

/**
 * About a single mention, found again by its text and the text before and after it, like the
 * TextQuoteSelector of the W3C Web Annotation Data Model (section 4.2.4). White space is compared
 * as one space.
 */
export interface QuoteCorrection extends Claim {
  readonly type: 'quote';
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly article: string;
}

/** Several names of one person, place or organization; the first is the one shown. */
export interface SameCorrection {
  readonly type: 'same';
  readonly names: readonly string[];
  readonly kind?: NameKind;
}

/** Names that are never the same person, place or organization. */
export interface ApartCorrection {
  readonly type: 'apart';
  readonly names: readonly string[];
  readonly kind?: NameKind;
}

/** The name to show for an entity. */
export interface RenameCorrection {
  readonly type: 'rename';
  readonly name: string;
  readonly to: string;
  readonly kind?: NameKind;
}

/** One correction: an entry of `corrections` in `corpus-lens.json`. */
export type Correction =
  NameCorrection | QuoteCorrection | SameCorrection | ApartCorrection | RenameCorrection;

/** A correction with its place in the text of `corpus-lens.json`. */
export interface PlacedCorrection extends Span {
  readonly correction: Correction;
}

/** The scopes of a correction, the smallest first. */
export type CorrectionScope = 'mention' | 'article' | 'corpus';

/** The scope of a correction. */
export function scopeOf(correction: Correction): CorrectionScope {
  if (correction.type === 'quote') return 'mention';
  return correction.type === 'name' && correction.article !== undefined ? 'article' : 'corpus';
}

/** The article that a correction is about, if it is about one. */
export function articleOf(correction: Correction): string | undefined {
  return correction.type === 'quote' || correction.type === 'name' ? correction.article : undefined;
}

/**
 * The names that a correction selects; not the name that a rename gives, nor the one that is meant.
 */
export function namesOf(correction: Correction): readonly string[] {
  switch (correction.type) {
    case 'name':
    case 'rename':
      return [correction.name];
    case 'quote':
      return [correction.quote];
    case 'same':
    case 'apart':
      return correction.names;
  }
}

/**
 * The entry of `corpus-lens.json` for a correction, its keys in the order in which they read best.
 */
export function entryOf(correction: Correction): Readonly<Record<string, string | readonly string[]>> {
  switch (correction.type) {
    case 'name': {
      const { name, article } = correction;
      return { name, ...(article !== undefined && { article }), ...claimOf(correction) };
    }
    case 'quote': {
      const { article, before, quote, after } = correction;
      return { article, before, quote, after, ...claimOf(correction) };
    }
    case 'same':
      return { same: correction.names, ...kindOf(correction) };
    case 'apart':
      return { apart: correction.names, ...kindOf(correction) };
    case 'rename':
      return { rename: correction.name, to: correction.to, ...kindOf(correction) };
  }
}

/** A correction in words on one line, without its scope: `“Summary” is not a name`. */
export function inWords(correction: Correction): string {
  return oneLine(said(correction));
}

function said(correction: Correction): string {
  switch (correction.type) {
    case 'name':
      return `“${correction.name}” ${claimInWords(correction)}`;
    case 'quote':
      return `“${correction.quote}” ${claimInWords(correction)}`;
    case 'same':
      return `${listed(correction.names)} are the same`;
    case 'apart':
      return `${listed(correction.names)} are not the same`;
    case 'rename':
      return `“${correction.name}” is called “${correction.to}”`;
  }
}

function claimInWords({ is, refersTo }: Claim): string {
  if (refersTo !== undefined && is !== NOT_A_NAME) return `is “${refersTo}”`;
  if (is === undefined || is === NOT_A_NAME) return `is ${NOT_A_NAME}`;
  return `is ${is === 'organization' ? 'an' : 'a'} ${is}`;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

function claimOf({ is, refersTo }: Claim): Record<string, string> {
  return { ...(is !== undefined && { is }), ...(refersTo !== undefined && { refersTo }) };
}

function kindOf({ kind }: { readonly kind?: NameKind }): Record<string, string> {
  return kind === undefined ? {} : { kind };
}

/** Equal for corrections that say the same about the same thing. */
export function identityOf(correction: Correction): string {
  return JSON.stringify(entryOf(correction));
}
