// Bundles the suite that runs inside VS Code's extension host, one bundle for both hosts.
import { copyFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

const SUITE = 'dist/test/suite.cjs';

await esbuild.build({
  entryPoints: ['test/vscode/suite/index.ts'],
  outfile: SUITE,
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  // Mocha's browser build would otherwise take the bundle's `module.exports` for its own.
  define: { module: 'undefined' },
  sourcemap: 'inline',
  logLevel: 'warning',
});
// In a browser VS Code puts `.js` behind the name.
copyFileSync(SUITE, `${SUITE}.js`);
