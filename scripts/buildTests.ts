// Bundles the suite that runs inside VS Code's extension host, one bundle for both hosts.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

// VS Code loads the suite as CommonJS, by whatever name, where everything else is a module.
mkdirSync('dist/test', { recursive: true });
writeFileSync('dist/test/package.json', '{"type":"commonjs"}');

await esbuild.build({
  entryPoints: { suite: 'test/vscode/suite/index.ts' },
  outdir: 'dist/test',
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
