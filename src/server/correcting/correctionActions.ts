import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  Command,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { FileSystem } from '../../base/files.ts';
import { childUri, normalizeUri } from '../../base/uris.ts';
import { waysOf } from '../../corrections/correctionChoices.ts';
import type { CorrectionScope } from '../../corrections/corrections.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type { Target } from '../../base/target.ts';
import type { CorrectionVerb } from '../../corrections/correctionData.ts';
import { CARD_COMMANDS, type CorrectionOrder } from '../../protocol/linkCommands.ts';
import { configEdit } from './configEdit.ts';
import { findSubject, type FoundSubject } from './correctionSubjects.ts';
import type { ServerContext } from '../context/serverContext.ts';

const KINDS: readonly (readonly [MentionKind, string])[] = [
  ['person', 'Is a person'],
  ['place', 'Is a place'],
  ['organization', 'Is an organization'],
  ['date', 'Is a date'],
];
const REACH: Readonly<Record<CorrectionScope, string>> = {
  mention: 'this mention',
  article: 'in this article',
  corpus: 'in the whole corpus',
};

/** An action of the light bulb. `verb` is there when nothing has to be asked. */
interface Offer {
  readonly title: string;
  readonly order: CorrectionOrder;
  readonly verb?: CorrectionVerb;
}

/**
 * `textDocument/codeAction`: the corrections of a mention, or of selected text. Our client gets
 * commands that ask for the scope; any other editor one action for each scope, as an edit of
 * `corpus-lens.json`.
 */
export async function codeActions(
  context: ServerContext,
  { textDocument, range, context: { only } }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[] | null> {
  if (only && !only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return null;
  const at: Target = { uri: normalizeUri(textDocument.uri), range };
  const found = await findSubject(context, { at }, token);
  if (!found) return null;
  const offers = offersFor(found, at);
  if (context.style().commandLinks) return offers.map(commandAction);
  const edits = offers.flatMap(({ title, verb }) => (verb ? [{ title, verb }] : []));
  const actions = edits.map(({ title, verb }) => editActions(context.files, found, title, verb));
  return (await Promise.all(actions)).flat();
}

function offersFor({ surface, kind, name, candidates }: FoundSubject, at: Target): readonly Offer[] {
  const subject = { at };
  const is = KINDS.filter(([one]) => one !== kind).map(([one, title]): Offer => ({
    title: kind === undefined ? `Mark “${surface}” as ${one === 'organization' ? 'an' : 'a'} ${one}` : title,
    order: { subject, verb: 'is', kind: one },
    verb: { verb: 'is', kind: one },
  }));
  if (kind === undefined) return is;
  const no: Offer = {
    title: `“${surface}” is not a ${kind === 'date' ? 'date' : 'name'}`,
    order: { subject, verb: 'notAName' },
    verb: { verb: 'notAName' },
  };
  if (kind === 'date')
    return [no, ...is, { title: 'Set publication date…', order: { subject, verb: 'published' } }];
  const settle = candidates.map(({ name: other }): Offer => ({
    title: `Means ${other}`,
    order: { subject, verb: 'refersTo', name: other },
    verb: { verb: 'refersTo', name: other },
  }));
  return [
    no,
    ...settle,
    { title: 'Same as…', order: { subject, verb: 'sameAs' } },
    { title: 'Someone else here…', order: { subject, verb: 'someoneElse' } },
    { title: `Rename ${name ?? surface}…`, order: { subject, verb: 'rename' } },
    ...is,
  ];
}

function commandAction({ title: said, order }: Offer): CodeAction {
  const title = oneLine(said);
  const command: Command = { title, command: CARD_COMMANDS.correct, arguments: [order] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

async function editActions(
  files: FileSystem,
  found: FoundSubject,
  title: string,
  verb: CorrectionVerb,
): Promise<readonly CodeAction[]> {
  const config = childUri(found.root, CONFIG_FILE);
  const actions = waysOf(found, verb).map(async ({ scope, corrections }): Promise<CodeAction[]> => {
    const edit: WorkspaceEdit | undefined = await configEdit(files, config, corrections);
    return edit ? [{ title: oneLine(`${title}, ${REACH[scope]}`), kind: CodeActionKind.QuickFix, edit }] : [];
  });
  return (await Promise.all(actions)).flat();
}
