import type { Article } from '../text/article.ts';
import type { NameMention } from './mention.ts';
import { decodeModel } from './modelFile.ts';
import { TAGGER_MODEL } from './model/taggerWeights.ts';
import { NameTagger } from './nameTagger.ts';
import { TaggerModel } from './taggerModel.ts';

let shipped: NameTagger | undefined;

/**
 * Finds the people, places and organizations of an article with the shipped model, which is unpacked on the first call. Titles,
 * possessives and quotation marks stay outside the spans. A pure function; cost linear in the text; content never throws.
 * @returns the mentions in text order, never overlapping; `confidence` is the model's probability of the span
 */
export function tagNames(article: Article): readonly NameMention[] {
  shipped ??= loadTagger();
  return shipped.tag(article);
}

/** Unpacks the shipped model. */
export function loadTagger(): NameTagger {
  return new NameTagger(new TaggerModel(decodeModel(fromBase64(TAGGER_MODEL))));
}

function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
