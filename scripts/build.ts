// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.ts [--watch] [--production]
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { writeNotices } from './notices.ts';

/** The folders that decide what an index holds; what is only read from it makes no index anew. */
const STORED = [
  'base',
  'calendar',
  'text',
  'mentions',
  'dates',
  'entities',
  'resolution',
  'corrections',
  'index',
];

/** A hash of all that an index depends on: indexes made by other sources are made anew. */
function analyzerSources(): string {
  const hash = createHash('sha256');
  for (const folder of STORED)
    for (const name of readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join('src', folder, name);
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
    }
  return hash.digest('hex').slice(0, 16);
}

const stamp = { ANALYZER_SOURCES: JSON.stringify(analyzerSources()) };
const production = process.argv.includes('--production');
const shared: esbuild.BuildOptions = {
  bundle: true,
  outdir: 'dist',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
};
const forNode: esbuild.BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // The UMD build of jsonc-parser, its "main", cannot be bundled.
  mainFields: ['module', 'main'],
  // Worker threads run the bundle that starts them; a CommonJS module knows itself by its file
  // name.
  define: { 'import.meta.url': 'bundleUrl', ...stamp },
  banner: { js: "'use strict'; const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  entryPoints: {
    'extension.node': 'src/client/extension.node.ts',
    'server.node': 'src/server/main.node.ts',
    cli: 'src/cli/main.node.ts',
  },
};
const forWeb: esbuild.BuildOptions = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  external: ['vscode'],
  // SQLite's loader looks for its file beside itself, unless it is given the file: it is.
  define: { 'import.meta.url': '"file:///"', ...stamp },
};
const builds: esbuild.BuildOptions[] = [
  forNode,
  { ...forWeb, format: 'cjs', entryPoints: { 'extension.web': 'src/client/extension.web.ts' } },
  { ...forWeb, format: 'iife', entryPoints: { 'server.web': 'src/server/main.web.ts' } },
];

mkdirSync('dist', { recursive: true });
copyFileSync('node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm', 'dist/sqlite3.wasm');
copyFileSync('src/mentions/model/tagger.bin', 'dist/tagger.bin');
if (process.argv.includes('--watch')) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  const done = await Promise.all(builds.map((options) => esbuild.build({ ...options, metafile: true })));
  writeNotices(
    done.map(({ metafile }) => metafile),
    'dist/NOTICES.txt',
  );
}
