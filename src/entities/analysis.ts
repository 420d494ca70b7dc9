import type { Span } from '../base/span.ts';
import type { DatePart, PublicationDate } from '../calendar/dateMention.ts';
import type { MentionKind, NameKind } from '../mentions/names/mention.ts';
import type { Article } from '../text/article.ts';

/** A mention with what it refers to inside its article. */
export interface LinkedMention extends Span {
  readonly kind: MentionKind;
  /** The text of the span. */
  readonly surface: string;
  readonly confidence: number;
  /** Index into {@link ArticleAnalysis.entities}; absent for dates. */
  readonly entity?: number;
  /**
   * Every entity that the mention may refer to, the likeliest first: `entity`, when it is set.
   * Empty for dates.
   */
  readonly candidates: readonly number[];
  /** Why the mention was linked so, in words: "full name in line 4". */
  readonly evidence?: string;
  /** Dates only: the EDTF value. */
  readonly value?: string;
  /**
   * Dates only: the part of the value that is meant ("late February" is the late part of
   * `2019-02~`).
   */
  readonly part?: DatePart;
  /** Dates only: how the value was worked out, one sentence. */
  readonly reason?: string;
  /** Dates only: what is wrong with the date as written. */
  readonly problem?: string;
}

/** A name of an entity in an article, with its number of mentions. */
export interface Alias {
  readonly surface: string;
  readonly count: number;
}

/** A person, place or organization as one article knows it. */
export interface ArticleEntity {
  readonly kind: NameKind;
  /** The name a reader would expect: "Donald Trump", "United States". */
  readonly name: string;
  /** Surfaces in this article, most frequent first. */
  readonly aliases: readonly Alias[];
  /** Titles and roles right beside the name ("President", "North Korean leader"), as found. */
  readonly titles: readonly string[];
}

/** What one article says by itself: a pure function of its text and its known publication date. */
export interface ArticleAnalysis {
  readonly article: Article;
  readonly publication: PublicationDate;
  /** In text order, never overlapping. */
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly ArticleEntity[];
}

/** An entity of the corpus: one or more article entities that are the same. */
export interface CorpusEntity {
  /**
   * The same for the same entity in every article, made of kind and name (see `entityId`), so that
   * it stays the same as the corpus grows.
   */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
}

/**
 * What resolution across articles needs of an article's entity; an {@link ArticleEntity} is one.
 */
export interface ResolverEntry extends Pick<ArticleEntity, 'kind' | 'name' | 'titles'> {
  /**
   * Places only: key of the place that the name means by the article's own context; entries with
   * different keys are never joined.
   */
  readonly place?: string;
}

/** The result of entity resolution across articles, valid until the resolver is asked again. */
export interface Resolution {
  /**
   * Articles that were set since the previous resolution, and others whose result changed; no
   * deleted ones.
   */
  readonly changed: readonly string[];
  /**
   * The corpus entity id of each entity of an article, in the order of its `entities`; undefined
   * for an unknown article.
   */
  readonly idsOf: (articleId: string) => readonly string[] | undefined;
  /**
   * For each of them all corpus entities that it may be, the likeliest first: the id of `idsOf`.
   */
  candidatesOf(articleId: string): readonly (readonly string[])[] | undefined;
  entity(id: string): CorpusEntity | undefined;
}
