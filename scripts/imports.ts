import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What is known of a source file. */
export interface SourceFile {
  /** Paths of the files that it imports, be it only for their types, below the same folder. */
  readonly imports: ReadonlySet<string>;
  readonly lines: number;
}

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** Reads the imports of every TypeScript file below a folder, by path below it with `/`. */
export function readImports(folder: string): Map<string, SourceFile> {
  const slashed = (path: string): string => relative(folder, path).split(sep).join('/');
  const paths = globSync('**/*.ts', { cwd: folder }).map((path) => join(folder, path));
  const known = new Set(paths.map(slashed));
  return new Map(
    paths.sort().map((path) => {
      const text = readFileSync(path, 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, to]) => slashed(resolve(dirname(path), to!)));
      return [
        slashed(path),
        { imports: new Set(imports.filter((to) => known.has(to))), lines: text.split('\n').length - 1 },
      ];
    }),
  );
}

/** The folder that a file lies in: its room. */
export function roomOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
