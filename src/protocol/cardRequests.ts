import { RequestType } from 'vscode-jsonrpc';
import type { Position } from '../base/target.ts';
import type { CardData } from '../queries/cards/cardData.ts';
import type { ListedArticle } from '../queries/reading/mentionList.ts';

export type { CardData, Passage, RoleThen } from '../queries/cards/cardData.ts';
export type { ListedArticle, ListedMention } from '../queries/reading/mentionList.ts';

/** Everything a card says, as data; null when there is nothing to say. */
export const CardRequest = new RequestType<CardParams, CardData | null, void>('corpus/card');
export interface CardParams {
  /** The mention hovered … */
  readonly at?: { readonly uri: string; readonly position: Position };
  /** … or an entity id or EDTF value (`date:2019-01-18`). */
  readonly entity?: string;
  /** URI of the article that is being read; that of `at` unless given. */
  readonly article?: string;
  /** True to leave out what was published after that article. */
  readonly asOf?: boolean;
  /** The section of the card that the reader wants to see. */
  readonly section?: 'why';
  /** For a list of mentions: a role that the card gives, of which the places are wanted. */
  readonly role?: string;
}

/** Where an entity or a date (`date:2019-01-18`) is mentioned, article by article. */
export const MentionsRequest = new RequestType<MentionsParams, MentionsResult, void>('corpus/mentions');
export interface MentionsParams extends Pick<CardParams, 'article' | 'asOf' | 'role'> {
  readonly entity: string;
}
export interface MentionsResult {
  readonly title: string;
  /** Newest first. */
  readonly articles: readonly ListedArticle[];
}
