import type { FileEntry, FileSystem } from '../base/files.ts';
import { childUri } from '../base/uris.ts';
import { decodeArticle } from '../text/decodeArticle.ts';
import { looksLikeProse } from '../text/looksLikeProse.ts';
import { BESIDE_ARTICLES, isArticleName, isCodeSign, isSkippedFolder } from './folderNames.ts';

/** Files that are read to judge a folder, and bytes of each. */
const SAMPLE = 9;
const SAMPLE_BYTES = 16_384;
/** Folders and files that are looked at to judge a folder. */
const MOST_FOLDERS = 200;
const MOST_FILES = 3_000;
const DEEPEST = 4;
/** Share of the sample that must read like prose in a folder whose name speaks for it, and in one whose name does not. */
const MOSTLY = 0.6;
const NEARLY_ALL = 0.8;
/** Share of text files among all, in a folder whose name does not speak for it. */
const TEXT_SHARE = 0.9;
/** One text file alone is a note, not a corpus. */
const FEWEST = 2;

interface Contents {
  readonly texts: string[];
  others: number;
  hasCode: boolean;
}

/** True when most of the text files in and below a folder read like articles, and there is one at least. */
export async function isMostlyProse(files: FileSystem, folder: string): Promise<boolean> {
  const { texts } = await contentsOf(files, folder, false);
  return (await proseShare(files, texts)) >= MOSTLY;
}

/** True when a folder holds articles and next to nothing else, with no sign of a code project. */
export async function isFolderOfArticles(files: FileSystem, folder: string): Promise<boolean> {
  const { texts, others, hasCode } = await contentsOf(files, folder, true);
  if (hasCode || texts.length < FEWEST || texts.length < TEXT_SHARE * (texts.length + others)) return false;
  return (await proseShare(files, texts)) >= NEARLY_ALL;
}

/** Counts what is in and below a folder, up to a bound. @param stopAtCode whether the first sign of code ends the search */
async function contentsOf(files: FileSystem, root: string, stopAtCode: boolean): Promise<Contents> {
  const contents: Contents = { texts: [], others: 0, hasCode: false };
  let level = [root];
  let visited = 0;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      if (++visited > MOST_FOLDERS || contents.texts.length + contents.others > MOST_FILES) return contents;
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
  if (name.startsWith('.') || BESIDE_ARTICLES.has(name.toLowerCase())) return;
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

/** Share of files that read like prose, judged by a sample spread over the list; empty files are passed over. */
async function proseShare(files: FileSystem, uris: readonly string[]): Promise<number> {
  const step = Math.max(1, uris.length / SAMPLE);
  let [judged, prose] = [0, 0];
  for (let at = 0; at < uris.length; at += step) {
    const file = await files.readFile(uris[Math.floor(at)]!, SAMPLE_BYTES + 1).catch(() => undefined);
    if (!file || file.bytes.length === 0) continue;
    judged++;
    const decoded = decodeArticle(file.bytes, SAMPLE_BYTES);
    if (decoded.kind === 'text' && looksLikeProse(decoded.text)) prose++;
  }
  return judged === 0 ? 0 : prose / judged;
}
