// Builds for production and packs the extension as a reader installs it: corpus-lens-VERSION.vsix.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };
import { PROJECT } from '../test/harness/project.ts';
import { run } from '../test/harness/run.ts';
import { vsixPath } from '../test/harness/vsix.ts';

const LARGEST = 6_000_000;

const build = await run(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), '--production'], {
  cwd: PROJECT,
  echo: true,
});
if (build.code !== 0) process.exit(build.code);
await createVSIX({
  cwd: PROJECT,
  packagePath: vsixPath(),
  // Everything is bundled.
  dependencies: false,
  // Pages and pictures of the README are shown from the repository; as long as none is named, they
  // are in the package.
  rewriteRelativeLinks: 'repository' in manifest,
  allowMissingRepository: true,
});
const { size } = statSync(vsixPath());
console.log(`${relative(PROJECT, vsixPath())}: ${(size / 1e6).toFixed(2)} MB`);
if (size > LARGEST) {
  console.error(`larger than ${(LARGEST / 1e6).toString()} MB`);
  process.exit(1);
}
