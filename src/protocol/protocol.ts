/** Every `corpus/*` request and notification between client and server, typed. Plain JSON throughout. */
import type { Position, Target } from '../base/target.ts';
import type { CardData } from '../queries/cards/cardData.ts';
import type { ListedArticle } from '../queries/reading/mentionList.ts';
import type {
  CorrectionChoice,
  CorrectionList,
  CorrectionSubject,
  CorrectionVerb,
  Reach,
  SubjectData,
} from '../corrections/correctionData.ts';
import type { CorrectionScope } from '../corrections/corrections.ts';
import type { NameListQuery } from '../queries/nameLists/nameRows.ts';
import type { ImportPlan } from '../queries/nameLists/planImport.ts';
import type { TreeNode, ViewName } from '../queries/outline/outlineData.ts';
import type { MentionKind } from '../mentions/names/mention.ts';

/** Options that the client passes as `initializationOptions`. */
export interface ServerOptions {
  /** True when the client registers the commands that card links call. Other editors get plain links. */
  readonly commandLinks?: boolean;
  /** True when the client shows `corpus/status`; for others there is `window/workDoneProgress`. */
  readonly showsStatus?: boolean;
  /** True when hovers shall tell nothing that appeared after the article being read; see {@link AsOfNotification}. */
  readonly asOf?: boolean;
  /** True when the server shall read files through the client (virtual workspaces, the browser). */
  readonly clientFiles?: boolean;
  /** For servers on a disk: path of the folder in which indexes are kept. */
  readonly storage?: string;
  /** For servers in a browser, which cannot read them by themselves: SQLite's WebAssembly build and the tagger's model, base64. */
  readonly parts?: ServerParts;
  /** The `corpusLens.include` globs, relative to each workspace folder. */
  readonly include?: readonly string[];
  /** URIs of folders to read as corpora whatever their name. */
  readonly folders?: readonly string[];
  /** Articles that the index holds at most. */
  readonly mostArticles?: number;
}

/** Files that are shipped beside the server, base64. */
export interface ServerParts {
  readonly sqlite: string;
  readonly model: string;
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
export type { ChildrenParams, ViewName } from '../queries/outline/outlineData.ts';
export type { ChildrenResult, TreeNode, TreeNodeKind } from '../queries/outline/outlineData.ts';
export type { Position, Target } from '../base/target.ts';

/** `corpus/tooltip`: the Markdown of one tree node's tooltip, computed when asked. */
export const TooltipRequest = 'corpus/tooltip';
export interface TooltipParams {
  readonly view: ViewName;
  readonly id: string;
  /** As in the `corpus/children` request that brought the node. */
  readonly scope?: string;
  readonly current?: string;
}
/** Markdown; empty when there is nothing to say beyond the label. */
export type TooltipResult = string;

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
  /** URI of the article that is being read; that of `at` unless given. */
  readonly article?: string;
  /** True to tell nothing that appeared after that article. */
  readonly asOf?: boolean;
  /** The section of the card that the reader wants to see. */
  readonly section?: 'why';
  /** For a list of mentions: a role that the card gives, of which the places are wanted. */
  readonly role?: string;
}
export type { CardData, Passage, RoleThen } from '../queries/cards/cardData.ts';

/** The result of {@link CardRequest}: null when there is nothing to say. */
export type CardResult = CardData | null;

/** `corpus/mentions`: where an entity or a date (`date:2019-01-18`) is mentioned, article by article. */
export const MentionsRequest = 'corpus/mentions';
export interface MentionsParams extends Pick<CardParams, 'article' | 'asOf' | 'role'> {
  readonly entity: string;
}
export interface MentionsResult {
  readonly title: string;
  /** Newest first. */
  readonly articles: readonly ListedArticle[];
}
export type { ListedArticle, ListedMention } from '../queries/reading/mentionList.ts';

/** `corpus/newHere`: what an article is the first of the corpus to say; null where there is no such article. */
export const NewHereRequest = 'corpus/newHere';
export interface NewHereParams {
  readonly uri: string;
}
export type { NewInArticle, NewItem } from '../queries/cards/cardData.ts';

/** `corpus/publication`: when an article appeared and how that was worked out; null where there is no such article. */
export const PublicationRequest = 'corpus/publication';
export interface PublicationParams {
  readonly uri: string;
}
export interface PublicationResult {
  /** Day or window in words. */
  readonly published?: string;
  readonly reasons: readonly string[];
  /** URI of the near-copy whose day told this one. */
  readonly copyOf?: string;
}

/** `corpus/compare`: two near-copies side by side; null where there are no such articles. */
export const CompareRequest = 'corpus/compare';
export interface CompareParams {
  /** URIs. */
  readonly article: string;
  readonly copy: string;
}
export interface CompareResult {
  /** The older one. */
  readonly left: ComparedArticle;
  readonly right: ComparedArticle;
}
export interface ComparedArticle extends Omit<ListedArticle, 'mentions'> {
  /** One paragraph a line, with as many lines as the other one's, so that lines of one number belong together. */
  readonly text: string;
}

/** `corpus/asOf` (notification, client to server): whether hovers tell nothing that appeared after the article being read. */
export const AsOfNotification = 'corpus/asOf';
export interface AsOfParams {
  readonly asOf: boolean;
}

/** `corpus/status` (notification, server to client): how far the index is. */
export const StatusNotification = 'corpus/status';
export interface CorpusStatus {
  /** `correcting`: everything is read, and what the reader has set right is being counted anew. */
  readonly state: 'idle' | 'indexing' | 'paused' | 'correcting';
  readonly corpora: readonly { readonly uri: string; readonly name: string; readonly articles: number }[];
  readonly done: number;
  readonly total: number;
  readonly counts: { readonly people: number; readonly places: number; readonly dates: number };
  /** What the reader should know of how the index is kept: "The index is kept in memory: the disk is full." */
  readonly message?: string;
  /** Files that could not be read, with the reason in words. */
  readonly notRead: readonly { readonly uri: string; readonly reason: string }[];
}
/** `corpus/statusNow` (request): the same, when asked. */
export const StatusRequest = 'corpus/statusNow';

/**
 * `corpus/indexing` (notification, client to server): the reader wants the indexing to wait, to go on, to stop with what is read, or to begin
 * anew from nothing.
 */
export const IndexingNotification = 'corpus/indexing';
export interface IndexingParams {
  readonly action: 'pause' | 'resume' | 'stop' | 'rebuild';
}

/** `corpus/report` (request): what the index holds and where it is kept, in plain text. */
export const ReportRequest = 'corpus/report';

/** `corpus/changed` (notification, server to client): the index changed; marks and trees are to be asked for again. */
export const ChangedNotification = 'corpus/changed';
export interface ChangedParams {
  /** Open articles whose marks changed. */
  readonly uris: readonly string[];
}

/** `corpus/folders` (notification, client to server): folders that the reader chose to read as corpora, the include globs, and how much to read. */
export const FoldersNotification = 'corpus/folders';
export interface FoldersParams {
  readonly include: readonly string[];
  readonly folders: readonly string[];
  /** Articles that the index holds at most. */
  readonly mostArticles?: number;
}

/** `corpus/corrections/subject`: what is known of something that the reader wants set right. */
export const CorrectionSubjectRequest = 'corpus/corrections/subject';
/** The result of {@link CorrectionSubjectRequest}: null when nothing stands there, or it belongs to no corpus. */
export type CorrectionSubjectResult = SubjectData | null;

/** `corpus/corrections/choices`: the ways to set it right, smallest first, with what each would change. */
export const CorrectionChoicesRequest = 'corpus/corrections/choices';
export interface CorrectionChoicesParams {
  readonly subject: CorrectionSubject;
  readonly verb: CorrectionVerb;
}
export interface CorrectionChoicesResult {
  readonly choices: readonly CorrectionChoice[];
}

/** `corpus/corrections/list`: what the reader has set right, corpus by corpus. */
export const CorrectionListRequest = 'corpus/corrections/list';
export interface CorrectionListResult {
  readonly lists: readonly CorrectionList[];
}

/** `corpus/corrections/apply`: a `corpus-lens.json` was written; answered when all that it says is so. */
export const ApplyConfigRequest = 'corpus/corrections/apply';
export interface ApplyConfigParams {
  readonly uri: string;
}

/** `corpus/evidence`: what an article says at a place, with its source, as text to be copied; null where nothing stands there. */
export const EvidenceRequest = 'corpus/evidence';
export const EVIDENCE_FORMATS = ['markdown', 'bibtex'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];
export interface EvidenceParams {
  readonly at: Target;
  readonly format: EvidenceFormat;
  /** True for just what stands there; the sentence around it otherwise. */
  readonly exact?: boolean;
}
export type EvidenceResult = string | null;

/** What the command that copies evidence takes; the reader is asked for a format that is left out. */
export interface EvidenceOrder {
  readonly at: Target;
  readonly format?: EvidenceFormat;
}

/** `corpus/names/export`: the names that the corpus holds, as CSV. */
export const ExportNamesRequest = 'corpus/names/export';
export interface ExportNamesParams extends Pick<NameListQuery, 'kinds' | 'filter' | 'sort'> {
  /** URI of the article whose names are wanted; those of all articles when absent. */
  readonly scope?: string;
}
export interface ExportNamesResult {
  readonly text: string;
  /** Rows of the list, without the header. */
  readonly rows: number;
}

/** `corpus/names/import`: which corrections a file with a list of names asks for; null when there is no such corpus. Nothing is written. */
export const ImportNamesRequest = 'corpus/names/import';
export interface ImportNamesParams {
  /** Of the file. */
  readonly uri: string;
  /** URI of the corpus. */
  readonly root: string;
}
export interface ImportNamesResult extends ImportPlan {
  /** URI of the corpus's `corpus-lens.json`. */
  readonly config: string;
  /** What each of the proposed corrections bears on, in their order, as far as there was time to count. */
  readonly reaches: readonly Reach[];
  /** Why the file cannot be read, or nothing can be set right now. */
  readonly problem?: string;
}
export type {
  CorrectionChoice,
  CorrectionList,
  CorrectionSubject,
  CorrectionVerb,
  ListedCorrection,
  Reach,
  SubjectData,
} from '../corrections/correctionData.ts';

/** What the command that sets things right takes: all of it may be left for the reader to be asked. */
export interface CorrectionOrder {
  readonly subject?: CorrectionSubject;
  /** The verb, with its name left out where the reader is to be asked for it. */
  readonly verb?: CorrectionVerb['verb'] | 'published';
  readonly kind?: MentionKind;
  readonly name?: string;
  /** How far it shall reach; the reader is asked when it is left out. */
  readonly scope?: CorrectionScope;
}

/** File requests from server to client, for when only the client can reach the files. */
export const ReadDirectoryRequest = 'corpus/fs/readDirectory';
export interface FolderParams {
  readonly uri: string;
}
export interface ReadDirectoryResult {
  readonly entries: readonly {
    readonly name: string;
    readonly type: 'file' | 'directory' | 'other';
    /** True for a symbolic link; `type` is then that of what it leads to, `other` when it dangles. */
    readonly link?: boolean;
  }[];
}
/** Many files with one request, all of them read at the same time: the server asks for no more than are good to read at a time. */
export const ReadFilesRequest = 'corpus/fs/readFiles';
export const StatFilesRequest = 'corpus/fs/statFiles';
export interface FilesParams {
  readonly uris: readonly string[];
  /** {@link ReadFilesRequest}: how many first bytes of each are wanted. */
  readonly limit?: number;
}
export interface ReadFilesResult {
  /** In the order of the URIs. */
  readonly files: readonly (ReadFileResult | { readonly reason: string })[];
}
export interface ReadFileResult {
  /** The first bytes, as base64. */
  readonly base64: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
}
export interface StatFilesResult {
  /** In the order of the URIs. */
  readonly stats: readonly StatResult[];
}
export interface StatResult {
  readonly type: 'file' | 'directory' | 'other' | 'missing';
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}

/**
 * Commands that links in cards and tree items call; the only ones a card may. Arguments: `open` takes a {@link Target},
 * `card` and `mentions` take an entity id, `date:` and an EDTF value, or {@link CardParams}, `correct` a {@link CorrectionOrder}, `asOf` the
 * {@link Target} of the name whose card is shown, `evidence` an {@link EvidenceOrder}.
 */
export const CARD_COMMANDS = {
  open: 'corpusLens.openTarget',
  card: 'corpusLens.openCard',
  mentions: 'corpusLens.allMentions',
  correct: 'corpusLens.correct',
  asOf: 'corpusLens.toggleAsOf',
  evidence: 'corpusLens.copyEvidence',
} as const;

/** `corpus/tool`: an agent's question, as one of the tools in `queries/agents/agentTools.ts` takes it. */
export const ToolRequest = 'corpus/tool';
export interface ToolParams {
  readonly name: string;
  /** Of the tool's input schema; checked by the tool. */
  readonly input: unknown;
}
/** Plain text with file and line for every fact, or what was wrong with the question. */
export interface ToolResult {
  readonly text?: string;
  readonly problem?: string;
}

/**
 * Commands that code lenses call. Arguments: `names` takes `people` or `places` and an article's URI; `compare` an article's URI and those of
 * its near-copies; `newHere` and `published` an article's URI.
 */
export const LENS_COMMANDS = {
  names: 'corpusLens.namesInArticle',
  published: 'corpusLens.whyPublished',
  compare: 'corpusLens.compareCopies',
  newHere: 'corpusLens.newHere',
} as const;
