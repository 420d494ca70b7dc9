// Bundles the suite that runs inside VS Code's extension host, one bundle for both hosts.
import * as esbuild from 'esbuild';

await esbuild.build({
  entryPoints: ['test/vscode/suite/index.ts'],
  outfile: 'dist/test/suite.js',
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
