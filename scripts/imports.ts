import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/**
 * What every TypeScript file below a folder imports from below it, be it only for its types.
 * @returns paths below the folder, with `/`
 */
export function readImports(folder: string): Map<string, ReadonlySet<string>> {
  const slashed = (path: string): string => relative(folder, path).split(sep).join('/');
  const paths = globSync('**/*.ts', { cwd: folder }).map((path) => join(folder, path));
  const known = new Set(paths.map(slashed));
  return new Map(
    paths.sort().map((path) => {
      const text = readFileSync(path, 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, to]) => slashed(resolve(dirname(path), to!)));
      return [slashed(path), new Set(imports.filter((to) => known.has(to)))];
    }),
  );
}

/** The folder that a file lies in: its room. */
export function roomOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
