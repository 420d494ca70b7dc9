import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs pinned npm packages that generated data is made from, once.
 * @returns the folder they are in, absolute
 */
export function installPackages(under: string, packages: readonly string[]): string {
  const folder = path.resolve(under);
  fs.mkdirSync(folder, { recursive: true });
  const stamp = path.join(folder, 'installed.txt');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== packages.join('\n')) {
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      stdio: 'inherit',
    });
    fs.writeFileSync(stamp, packages.join('\n'));
  }
  return folder;
}
