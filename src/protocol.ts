/** Every `corpus/*` request and notification between client and server, typed. Plain JSON throughout. */
import type { MentionKind } from './mentions/mention.ts';

/** Options that the client passes as `initializationOptions`. */
export interface ServerOptions {
  /** True when the client registers the commands that card links call. Other editors get plain links. */
  readonly commandLinks?: boolean;
  /** True when the server shall read files through the client (virtual workspaces, the browser). */
  readonly clientFiles?: boolean;
  /** The `corpusLens.include` globs, relative to each workspace folder. */
  readonly include?: readonly string[];
  /** URIs of folders to read as corpora whatever their name. */
  readonly folders?: readonly string[];
}

/** `corpus/marks`: what to mark in one open article. */
export const MarksRequest = 'corpus/marks';
export interface MarksParams {
  readonly uri: string;
}
export interface MarksResult {
  /** The document version that the offsets belong to. */
  readonly version: number;
  /** Flat, five numbers a mark: start, end (UTF-16 offsets), kind (index into {@link MARK_KINDS}), certainty (0 to 100), entity (index into `entities`, -1 for none). */
  readonly marks: readonly number[];
  readonly entities: readonly string[];
  /** A sentence for the reader when not everything is marked: "first 1 MB read". */
  readonly note?: string;
}
export const MARK_KINDS: readonly MentionKind[] = ['person', 'place', 'date', 'organization'];
export const MARK_STRIDE = 5;

/** `corpus/children`: one page of one level of a tree view. */
export const ChildrenRequest = 'corpus/children';
export type ViewName = 'articles' | 'people' | 'places' | 'dates';
export interface ChildrenParams {
  readonly view: ViewName;
  /** Id of the node whose children are asked for; absent for the top level. */
  readonly parent?: string;
  readonly offset: number;
  readonly limit: number;
  /** URI of the one article to show; absent for the whole corpus. */
  readonly scope?: string;
  /** Typed by the reader; matches names and aliases, case and accents ignored. */
  readonly filter?: string;
  readonly sort?: 'frequency' | 'name';
  /** URI of the article being read; it stands on top of the Articles view. */
  readonly current?: string;
}
export interface ChildrenResult {
  readonly nodes: readonly TreeNode[];
  /** How many children the parent has in all. */
  readonly total: number;
}
export type TreeNodeKind =
  'month' | 'article' | 'section' | 'group' | 'person' | 'place' | 'date' | 'mention' | 'copy' | 'unread';
export interface TreeNode {
  /** Stable across refreshes: expansion survives. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  readonly label: string;
  /** Start and end of the stretches of `label` to stress (the keyword of a KWIC line). */
  readonly highlights?: readonly (readonly [number, number])[];
  readonly description?: string;
  /** What a screen reader says: "Kim Jong Un, person, 38 mentions in 2 articles". */
  readonly accessibleLabel: string;
  readonly hasChildren: boolean;
  /** Where a click leads. */
  readonly target?: Target;
  /** Entity id or EDTF value that the node stands for. */
  readonly entity?: string;
}
/** A place in an article: zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface Target {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** `corpus/tooltip`: the Markdown of one tree node's tooltip, computed when asked. */
export const TooltipRequest = 'corpus/tooltip';
export interface TooltipParams {
  readonly view: ViewName;
  readonly id: string;
}

/** `corpus/path`: node ids from the top level down to the node for what stands at a position; empty when nothing does. */
export const PathRequest = 'corpus/path';
export interface PathParams {
  readonly view: ViewName;
  readonly uri: string;
  readonly position?: Position;
  readonly scope?: string;
}
export interface PathResult {
  readonly nodes: readonly TreeNode[];
}

/** `corpus/card`: everything a card says, as data. */
export const CardRequest = 'corpus/card';
export interface CardParams {
  /** The mention hovered … */
  readonly at?: { readonly uri: string; readonly position: Position };
  /** … or an entity id or EDTF value (`date:2019-01-18`). */
  readonly entity?: string;
}
export interface CardData {
  readonly kind: MentionKind;
  /** Entity id, or `date:` and an EDTF value. */
  readonly entity: string;
  /** Canonical name; for a date the value in words with its weekday. */
  readonly title: string;
  /** Best short answer to "who is this?" with its source; never invented. */
  readonly answer?: { readonly text: string; readonly articles: number; readonly target?: Target };
  /** Two or more when the name could be someone else, likeliest first. */
  readonly candidates: readonly { readonly entity: string; readonly name: string; readonly cue: string }[];
  readonly aliases: readonly {
    readonly surface: string;
    readonly count: number;
    readonly variant: boolean;
  }[];
  /** Dates: how the value was worked out, and what is wrong with the date as written. */
  readonly reason?: string;
  readonly problem?: string;
  /** Present when the card was asked for at a mention. */
  readonly here?: { readonly mentions: number; readonly firstLine: number };
  readonly corpus: {
    readonly mentions: number;
    readonly articles: number;
    /** Articles with copies of one wire story counted once. */
    readonly independent: number;
    readonly firstDay?: string;
    readonly lastDay?: string;
    /** Mentions by period, oldest first, for the small bar chart; empty where dates are unknown. */
    readonly timeline: readonly { readonly period: string; readonly mentions: number }[];
  };
  /** From other articles than the one hovered in. */
  readonly passages: readonly Passage[];
  /** How many more passages there are. */
  readonly morePassages: number;
  readonly oftenWith: readonly {
    readonly entity: string;
    readonly name: string;
    readonly kind: MentionKind;
    readonly articles: number;
  }[];
  /** Dates: the days before and after it that the corpus mentions. */
  readonly neighbours?: readonly { readonly entity: string; readonly title: string }[];
  /** Set while the index is still being built: "312 of 1,040 articles". */
  readonly indexing?: string;
}
export interface Passage {
  readonly text: string;
  /** Start and end inside `text` of the name itself. */
  readonly highlight: readonly [number, number];
  readonly headline: string;
  /** Publication day or window in words. */
  readonly published?: string;
  readonly outlet?: string;
  readonly target: Target;
}

/** `corpus/status` (notification, server to client): how far the index is. */
export const StatusNotification = 'corpus/status';
export interface CorpusStatus {
  readonly state: 'idle' | 'indexing';
  readonly corpora: readonly { readonly uri: string; readonly name: string; readonly articles: number }[];
  readonly done: number;
  readonly total: number;
  readonly counts: { readonly people: number; readonly places: number; readonly dates: number };
  /** Files that could not be read, with the reason in words. */
  readonly notRead: readonly { readonly uri: string; readonly reason: string }[];
}
/** `corpus/statusNow` (request): the same, when asked. */
export const StatusRequest = 'corpus/statusNow';

/** `corpus/changed` (notification, server to client): the index changed; marks and trees are to be asked for again. */
export const ChangedNotification = 'corpus/changed';
export interface ChangedParams {
  /** Open articles whose marks changed. */
  readonly uris: readonly string[];
}

/** `corpus/folders` (notification, client to server): folders that the reader chose to read as corpora, and the include globs. */
export const FoldersNotification = 'corpus/folders';
export interface FoldersParams {
  readonly include: readonly string[];
  readonly folders: readonly string[];
}

/** File requests from server to client, for when only the client can reach the files. */
export const ReadDirectoryRequest = 'corpus/fs/readDirectory';
export const ReadFileRequest = 'corpus/fs/readFile';
export const StatRequest = 'corpus/fs/stat';
export interface FileParams {
  readonly uri: string;
}
export interface ReadDirectoryResult {
  readonly entries: readonly { readonly name: string; readonly type: 'file' | 'directory' | 'other' }[];
}
export interface ReadFileResult {
  /** At most the limit that the server reads, as base64. */
  readonly base64: string;
  readonly size: number;
}
export interface StatResult {
  readonly type: 'file' | 'directory' | 'other' | 'missing';
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}

/** Commands that links in cards and tree items call; the only ones a card may. */
export const CARD_COMMANDS = {
  open: 'corpusLens.openTarget',
  card: 'corpusLens.openCard',
  mentions: 'corpusLens.allMentions',
} as const;
