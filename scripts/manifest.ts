import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { PROJECT } from '../test/harness/project.ts';
import type { Files } from './pageLinks.ts';

/** The parts of an extension's package.json that are checked. */
export interface Manifest {
  readonly name: string;
  readonly main?: string;
  readonly browser?: string;
  readonly icon?: string;
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly galleryBanner?: { readonly color?: string; readonly theme?: string };
  readonly qna?: unknown;
  readonly pricing?: string;
  readonly capabilities?: {
    readonly untrustedWorkspaces?: { readonly supported?: unknown };
    readonly virtualWorkspaces?: unknown;
  };
  readonly contributes: Contributions;
}

export interface Contributions {
  readonly commands?: readonly Command[];
  readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
  readonly keybindings?: readonly { readonly command: string; readonly key: string }[];
  readonly views?: Readonly<Record<string, readonly View[]>>;
  readonly viewsContainers?: Readonly<
    Record<string, readonly { readonly id: string; readonly icon: string }[]>
  >;
  readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string }[];
  readonly configuration?: Configuration | readonly Configuration[];
  readonly configurationDefaults?: Readonly<Record<string, unknown>>;
  readonly colors?: readonly Color[];
  readonly walkthroughs?: readonly { readonly steps: readonly { readonly description: string }[] }[];
  readonly languages?: readonly { readonly id: string; readonly configuration?: string }[];
  readonly grammars?: readonly { readonly language: string; readonly path: string }[];
  readonly jsonValidation?: readonly { readonly fileMatch: unknown; readonly url: string }[];
}

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}

export interface MenuItem {
  readonly command?: string;
  readonly when?: string;
  readonly group?: string;
}

export interface View {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly contextualTitle?: string;
  readonly accessibilityHelpContent?: string;
}

export interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}

export interface Setting {
  readonly scope?: string;
  readonly order?: number;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

export interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

/** The manifest with what it is checked against. */
export interface Project {
  readonly manifest: Manifest;
  /** The manifest's own text. */
  readonly text: string;
  /** The strings that the manifest refers to as `%key%`. */
  readonly strings: Readonly<Record<string, string>>;
  /** All code of the client and of what it shares with the server. */
  readonly code: string;
}

/**
 * The project with the files that a package of it holds, those in `dist/` if they have been built.
 */
export interface PackedProject extends Project {
  readonly packed: Files;
}

export function readProject(): Project {
  const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
  const sources = globSync(['src/client/**/*.ts', 'src/protocol/*.ts'], { cwd: PROJECT });
  return {
    manifest: JSON.parse(text) as Manifest,
    text,
    strings: JSON.parse(readFileSync(join(PROJECT, 'package.nls.json'), 'utf8')) as Record<string, string>,
    code: sources.map((path) => readFileSync(join(PROJECT, path), 'utf8')).join('\n'),
  };
}

export async function readPackedProject(): Promise<PackedProject> {
  const packed = new Set(await listFiles({ cwd: PROJECT, packageManager: PackageManager.None }));
  // The package has it under another name.
  packed.delete('LICENSE');
  return {
    ...readProject(),
    packed: (path) => (packed.has(path) ? readFileSync(join(PROJECT, path), 'utf8') : undefined),
  };
}
