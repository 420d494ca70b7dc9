import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT } from '../test/harness/project.ts';

const END = '<!-- end -->';

/**
 * Writes into a page of the project what a script makes of the sources, or with `--check` compares
 * only.
 * @param page path of the page in the project
 * @param begin the line of the page after which the text stands, up to the next `<!-- end -->`
 * @returns a line when the page shows something else and `--check` was given, else nothing
 * @throws when the page has no such place
 */
export function drawSection(page: string, begin: string, text: string): readonly string[] {
  const path = join(PROJECT, page);
  const before = readFileSync(path, 'utf8');
  const after = withSection(before, begin, text);
  if (after === before) return [];
  if (process.argv.includes('--check'))
    return [`${page} is not up to date: run \`node scripts/${basename(process.argv[1] ?? '')}\``];
  writeFileSync(path, after);
  return [];
}

/** A page with the text between two of its lines replaced. @throws when it does not have them */
export function withSection(page: string, begin: string, text: string): string {
  const start = page.indexOf(`${begin}\n`);
  const end = page.indexOf(`\n${END}`, start);
  if (start < 0 || end < 0) throw new Error(`the page has no place between ${begin} and ${END}`);
  return `${page.slice(0, start)}${begin}\n\n${text}\n${page.slice(end)}`;
}
