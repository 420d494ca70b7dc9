/** What runs apart from the rest of the sources: a file of one may be named like the other's. */
const SIDES = ['server', 'client', 'cli'];

/**
 * File names that stand in two folders of one side. Two sides may name a file alike where it is
 * about the same subject (`queries/cards/newHere.ts`, `server/reading/newHere.ts`); within a side a
 * name is one subject's, in one folder: `x.node.ts` and `x.web.ts` beside `x.ts` are its kinds.
 * @param paths of files below `src/`
 * @returns the paths of each such name
 */
export function sharedNamesIn(paths: Iterable<string>): string[][] {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const [top = ''] = path.split('/');
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.(node|web))?\.ts$/, '');
    const key = `${SIDES.includes(top) ? top : ''}/${name}`;
    byName.set(key, [...(byName.get(key) ?? []), path]);
  }
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  return [...byName.values()].filter((paths) => new Set(paths.map(folderOf)).size > 1);
}
