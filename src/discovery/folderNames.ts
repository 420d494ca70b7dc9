import { wordSet } from '../base/words/wordSet.ts';

/** Names of files and folders by which corpora are found, in lower case: case is ignored. */

/** Names of folders of articles. */
export const CORPUS_FOLDERS: ReadonlySet<string> = new Set(['seeds', 'articles', 'corpus']);

/**
 * Folders of tools, dependencies and build results: never searched. Those that start with a dot are
 * skipped anyway.
 */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  ...wordSet(`
  node_modules bower_components jspm_packages dist build out target vendor venv env site-packages
  __pycache__ __macosx coverage tmp temp $recycle.bin
`),
  'system volume information',
]);

/** Files and folders that only a code project has. */
export const CODE_SIGNS: ReadonlySet<string> = wordSet(`
  package.json deno.json tsconfig.json pyproject.toml setup.py setup.cfg requirements.txt pipfile cargo.toml
  go.mod cmakelists.txt makefile gnumakefile configure configure.ac meson.build build.bazel workspace.bazel
  pom.xml build.gradle build.gradle.kts settings.gradle build.xml gemfile rakefile composer.json mix.exs
  rebar.config package.swift pubspec.yaml dune-project stack.yaml build.sbt dockerfile docker-compose.yml
  node_modules
`);

/** Endings of source and project files. */
export const CODE_ENDINGS: ReadonlySet<string> = wordSet(
  'c cc cpp cs css cu cxx dart el ex exs f90 go gradle h hpp hs ipynb java jl js jsx kt lua m mjs ml mm php pl proto ps1 py r rb rs sass scala scss sh sln sql swift tcl tex ts tsx vb vue zig csproj vcxproj xcodeproj',
);

/** Files beside articles that are not articles. */
const BESIDE_ARTICLES: ReadonlySet<string> = wordSet(`
  corpus-lens.json thumbs.db desktop.ini readme readme.md readme.txt license license.md license.txt
  licence.txt copying index.csv metadata.csv
`);

/** True for a file or folder beside articles that is not an article. */
export function isBesideArticles(name: string): boolean {
  const lower = name.toLowerCase();
  return name.startsWith('.') || BESIDE_ARTICLES.has(lower) || lower.endsWith('.code-workspace');
}

/** True for a file that is read as an article: plain text by its name. */
export function isArticleName(name: string): boolean {
  return !name.startsWith('.') && name.toLowerCase().endsWith('.txt');
}

/** True for a folder that is never searched. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name.toLowerCase());
}

/** True for a file or folder that only a code project has. */
export function isCodeSign(name: string): boolean {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  return CODE_SIGNS.has(lower) || (dot > 0 && CODE_ENDINGS.has(lower.slice(dot + 1)));
}
