import { Minimatch } from 'minimatch';

/** In UTF-16 code units; nobody writes longer patterns by hand. */
const LONGEST = 300;

/**
 * A test for paths (relative, forward slashes) that match any of the globs. Invalid patterns match
 * nothing.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => compile(glob) ?? []);
  return (path) => matchers.some((matcher) => matcher.match(path));
}

/**
 * The folder that a glob names when it ends in all of it (`news/**`, `news/*.txt`) or in no file
 * name; undefined when it selects files by name. The empty path is the workspace folder.
 */
export function folderOf(glob: string): string | undefined {
  const bare = glob.replace(/^\.\//, '').replace(/(?:^|\/)(?:\*\*\/?)?(?:\*|\*\.txt)?\/?$/i, '');
  return /\.txt$/i.test(bare) ? undefined : bare;
}

function compile(glob: string): Minimatch | undefined {
  if (glob.length > LONGEST) return undefined;
  try {
    return new Minimatch(glob.replace(/^\.\//, ''), { dot: false, nocomment: true, nonegate: true });
  } catch {
    return undefined;
  }
}
