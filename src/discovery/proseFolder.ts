import type { FileEntry, FileSystem } from '../base/files.ts';
import { childUri } from '../base/uris.ts';
import { decodeArticle } from '../text/decodeArticle.ts';
import { looksLikeProse } from './looksLikeProse.ts';
import { isArticleName, isBesideArticles, isCodeSign, isSkippedFolder } from './folderNames.ts';

/** Files that are read to judge a folder, and bytes of each. */
const SAMPLE = 9;
const SAMPLE_BYTES = 16_384;
/**
 * Folders of one level, spread over it, and files that are looked at to judge a folder; levels into
 * which articles may be sorted.
 */
const MOST_FOLDERS = 60;
const MOST_FILES = 3_000;
const DEEPEST = 8;
/**
 * Share of the sample that must read like prose in a folder with the name of a corpus, and in one
 * without.
 */
const MOSTLY = 0.6;
const NEARLY_ALL = 0.8;
/** Share of text files among all files, in a folder without the name of a corpus. */
const TEXT_SHARE = 0.9;
/** A single text file beside a corpus is a note about it. */
const FEWEST_BESIDE = 2;

interface Contents {
  readonly texts: string[];
  others: number;
  hasCode: boolean;
}

/** True when there are text files in and below a folder, and most of them read like articles. */
export async function isMostlyProse(files: FileSystem, folder: string): Promise<boolean> {
  const { texts } = await contentsOf(files, folder, { stopAtCode: false });
  return (await proseShare(files, texts)) >= MOSTLY;
}

/**
 * True when a folder contains at least one article, little else, and no sign of a code project.
 * @param corpora URIs of folders in it that are corpora of their own: their content does not count
 */
export async function isFolderOfArticles(
  files: FileSystem,
  folder: string,
  corpora: ReadonlySet<string>,
): Promise<boolean> {
  const { texts, others, hasCode } = await contentsOf(files, folder, { stopAtCode: true, without: corpora });
  const fewest = corpora.size > 0 ? FEWEST_BESIDE : 1;
  if (hasCode || texts.length < fewest || texts.length < TEXT_SHARE * (texts.length + others)) return false;
  return (await proseShare(files, texts)) >= NEARLY_ALL;
}

/**
 * Counts what is in and below a folder, up to a bound: of many folders on one level only some are
 * counted, so that the deepest are reached.
 * @param stopAtCode whether the first sign of code ends the search
 * @param without URIs of folders that are left out
 */
async function contentsOf(
  files: FileSystem,
  root: string,
  { stopAtCode, without }: { readonly stopAtCode: boolean; readonly without?: ReadonlySet<string> },
): Promise<Contents> {
  const contents: Contents = { texts: [], others: 0, hasCode: false };
  let level = [root];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const below: string[] = [];
    for (const folder of spread(level, MOST_FOLDERS)) {
      if (contents.texts.length + contents.others > MOST_FILES) return contents;
      if (without?.has(folder)) continue;
      const entries = await files.readDirectory(folder).catch((): readonly FileEntry[] => []);
      for (const entry of entries) takeEntry(contents, below, folder, entry);
      if (contents.hasCode && stopAtCode) return contents;
    }
    level = below;
  }
  return contents;
}

function takeEntry(
  contents: Contents,
  below: string[],
  folder: string,
  { name, type, link }: FileEntry,
): void {
  if (isCodeSign(name)) contents.hasCode = true;
  if (isBesideArticles(name)) return;
  let uri: string;
  try {
    uri = childUri(folder, name);
  } catch {
    return;
  }
  if (type === 'directory') {
    if (!link && !isSkippedFolder(name)) below.push(uri);
  } else if (type === 'file' && isArticleName(name)) contents.texts.push(uri);
  else contents.others++;
}

/**
 * Share of files that read like prose, judged by a sample spread over the list, without empty
 * files.
 */
async function proseShare(files: FileSystem, uris: readonly string[]): Promise<number> {
  let [judged, prose] = [0, 0];
  for (const uri of spread(uris, SAMPLE)) {
    const file = await files.readFile(uri, SAMPLE_BYTES + 1).catch(() => undefined);
    if (!file || file.bytes.length === 0) continue;
    judged++;
    const decoded = decodeArticle(file.bytes, SAMPLE_BYTES);
    if (decoded.kind === 'text' && looksLikeProse(decoded.text)) prose++;
  }
  return judged === 0 ? 0 : prose / judged;
}

/** At most `most` of a list, spread evenly over it, in its order. */
function spread(list: readonly string[], most: number): readonly string[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]!);
}
