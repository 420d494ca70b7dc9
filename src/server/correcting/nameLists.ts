import type { CancellationToken } from 'vscode-languageserver';
import type { FileContent } from '../../base/files.ts';
import { inSlices } from '../../base/inSlices.ts';
import { childUri, normalizeUri } from '../../base/uris.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import { reasonOf } from '../../base/errors.ts';
import type {
  ExportNamesParams,
  ExportNamesResult,
  ImportNamesParams,
  ImportNamesResult,
} from '../../protocol/nameListRequests.ts';
import { tableText } from '../../queries/nameLists/csv.ts';
import { nameRows } from '../../queries/nameLists/nameRows.ts';
import { importReach, importSteps } from '../../queries/nameLists/planImport.ts';
import { decodeList, LIST_LIMIT } from '../../queries/nameLists/readNameList.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** Milliseconds for which the mentions that a list changes are counted. */
const COUNTING = 400;

/** `corpus/names/export`: the names of the corpus, as CSV. */
export async function exportNames(
  { corpora, breathe }: ServerContext,
  { kinds, scope, filter, sort }: ExportNamesParams,
  token: CancellationToken,
): Promise<ExportNamesResult> {
  const article = scope === undefined ? undefined : normalizeUri(scope);
  const said = corpora.roots.all.flatMap(({ uri }) => corpora.corrections.of(uri).kept);
  const rows: (readonly string[])[] = [];
  const steps = nameRows(
    corpora.index,
    { kinds, article, filter, sort },
    said.map(({ correction }) => correction),
  );
  await inSlices(
    steps,
    breathe,
    () => token.isCancellationRequested,
    (row) => rows.push(row),
  );
  return { text: tableText(rows), rows: rows.length - 1 };
}

/** `corpus/names/import`: which corrections a file with a list of names asks for. */
export async function importNames(
  { corpora, configs, files, breathe }: ServerContext,
  { uri, root }: ImportNamesParams,
  token: CancellationToken,
): Promise<ImportNamesResult | null> {
  if (!corpora.roots.all.some((one) => one.uri === root)) return null;
  const none = { config: childUri(root, CONFIG_FILE), proposed: [], mistakes: [], rows: 0, reaches: [] };
  if (configs.isBroken(root)) return { ...none, problem: `${CONFIG_FILE} cannot be read` };
  let file: FileContent;
  try {
    file = await files.readFile(uri, LIST_LIMIT);
  } catch (error) {
    return { ...none, problem: reasonOf(error) };
  }
  const decoded = decodeList(file.bytes, file.size);
  if ('problem' in decoded) return { ...none, problem: decoded.problem };
  corpora.prepare();
  const { index } = corpora;
  const articleAt = (path: string): string | undefined => corpora.articleAt(root, path);
  const steps = importSteps(decoded.text, { index, kept: corpora.corrections.of(root).kept, articleAt });
  const plan = await inSlices(steps, breathe, () => token.isCancellationRequested);
  if (!plan) return null;
  const asked = plan.proposed.map(({ correction }) => correction);
  const until = performance.now() + COUNTING;
  return { ...none, ...plan, reaches: importReach(asked, { index, root, articleAt, until }) };
}
