import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deadLinks } from '../../../scripts/pageLinks.ts';
import { PROJECT } from '../../harness/project.ts';

const dead = (files: Readonly<Record<string, string>>, page = 'README.md'): readonly string[] =>
  deadLinks(page, (path) => files[path]);

describe('links of pages', () => {
  it('finds links and pictures without a file', () => {
    const page = '[a](a.md) ![b](media/b.png "B") [c][c] <img src="d.png">\n\n[c]: c.md\n';
    assert.deepEqual(dead({ 'README.md': page }), ['a.md', 'media/b.png', 'c.md', 'd.png']);
    assert.deepEqual(dead({ 'README.md': page, 'a.md': '', 'media/b.png': '', 'c.md': '', 'd.png': '' }), []);
  });

  it('follows links from the folder of the page', () => {
    const page = '[up](../README.md) [beside](b.md)';
    assert.deepEqual(dead({ 'docs/a.md': page, 'README.md': '', 'b.md': '' }, 'docs/a.md'), ['b.md']);
  });

  it('finds links to headings that are not there', () => {
    const page =
      '# What `it` does, today\n## More\n## More\n[a](#what-it-does-today) [b](#more-1) [c](#more-2) [d](a.md#x)';
    assert.deepEqual(dead({ 'README.md': page, 'a.md': '# Y' }), ['#more-2', 'a.md#x']);
  });

  it('takes code for no link and no heading, and looks at no other machine', () => {
    const page =
      '`[a](a.md)`\n```sh\n# no heading\n[b](b.md)\n```\n[c](https://example.org/c.md) [d](#no-heading)';
    assert.deepEqual(dead({ 'README.md': page }), ['#no-heading']);
  });

  const pages = ['**/*.md', '.github/**/*.md'];
  const files = ['{src,scripts,test}/**/*', '*', '.github/**/*'];
  const sources = globSync(files, { cwd: PROJECT });
  for (const page of globSync(pages, { cwd: PROJECT, exclude: ['**/node_modules', '.vscode-test'] })) {
    it(`of ${page} lead somewhere`, () => {
      assert.deepEqual(deadLinks(page, projectFile), []);
    });

    it(`of ${page} name sources that are there`, () => {
      const named = [...(projectFile(page) ?? '').matchAll(/`([\w./]+\.(?:ts|mjs|lua|bin))`/g)];
      const missing = named.map(([, path = '']) => path).filter((path) => !isSource(path));
      assert.deepEqual(missing, []);
    });
  }

  /** Pages name a file by its path, or by the end of it. */
  function isSource(path: string): boolean {
    return sources.some((source) => `/${source}`.endsWith(`/${path}`));
  }
});

/** A file of this repository; of a folder, which a link may lead to as well, no text. */
function projectFile(path: string): string | undefined {
  const stats = statSync(join(PROJECT, path), { throwIfNoEntry: false });
  return stats?.isDirectory() ? '' : stats && readFileSync(join(PROJECT, path), 'utf8');
}
