import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "ledger", "version": "1.0.0" }\n',
  'CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.20)\nproject(ledger)\nadd_executable(ledger src/main.c)\n',
  'requirements.txt': 'requests==2.31.0\nnumpy>=1.26\n',
  'src/main.c': 'int main(void) { return 0; }\n',
};

/** Writes what a programmer has open: code, and two .txt files that are no articles. */
export function writeCodeRepository(folder: string): void {
  mkdirSync(join(folder, 'src'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
}
