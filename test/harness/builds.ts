/** A VS Code that npm can install: the `code-server` package carries VS Code's own server build. */
export interface Build {
  /** Version of VS Code, as `vscode.version` says it. */
  readonly vscode: string;
  /** Version of npm's `code-server` that carries it. */
  readonly codeServer: string;
  /** What it needs beyond its packages when they are installed without their scripts. */
  readonly extras?: BuildExtras;
}

export interface BuildExtras {
  /** Major version of the Node that it runs on. */
  readonly node: number;
  /** Native modules to compile for that Node. */
  readonly compile: readonly string[];
  /** Version of `@vscode/ripgrep-universal` whose ripgrep it finds files with. */
  readonly ripgrep: string;
}

/**
 * 4.105 to 4.108 depend on a git repository, so 4.110.0 is the oldest that installs from npm alone.
 */
export const BUILDS: Readonly<Record<'newest' | 'old', Build>> = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1' },
  old: {
    vscode: '1.110.0',
    codeServer: '4.110.0',
    extras: { node: 22, compile: ['@vscode/native-watchdog', '@vscode/spdlog'], ripgrep: '1.18.0' },
  },
};

/** The build that `VSCODE` names: `newest` when unset. Throws on an unknown name. */
export function chosenBuild(name = process.env['VSCODE'] ?? 'newest'): Build {
  if (name === 'newest' || name === 'old') return BUILDS[name];
  throw new Error(`VSCODE=${name}: know newest, old and desktop`);
}
