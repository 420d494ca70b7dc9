import type { Article } from '../text/article.ts';
import type { NameMention } from './names/mention.ts';
import { decodeModel } from './model/modelFile.ts';
import { NameTagger } from './nameTagger.ts';
import { shippedModel } from '#shippedModel';
import { TaggerModel } from './model/taggerModel.ts';

let shipped: NameTagger | undefined;

/**
 * Finds the people, places and organizations of an article with the shipped model, which is
 * unpacked on the first call. Titles, possessives and quotation marks stay outside the spans. A
 * pure function; cost linear in the text; content never throws.
 * @returns the mentions in text order, never overlapping; `confidence` is the model's probability
 *   of the span
 */
export function tagNames(article: Article): readonly NameMention[] {
  shipped ??= loadTagger();
  return shipped.tag(article);
}

/** Unpacks the shipped model. */
export function loadTagger(): NameTagger {
  return new NameTagger(new TaggerModel(decodeModel(shippedModel())));
}
