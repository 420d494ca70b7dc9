/** A VS Code that npm can install: the `code-server` package carries VS Code's own server build. */
export interface Build {
  /** Version of VS Code, as `vscode.version` says it. */
  readonly vscode: string;
  /** Version of npm's `code-server` that carries it. */
  readonly codeServer: string;
  /** Major version of Node that its native modules are made for. */
  readonly node: number;
  /** Native modules, of those installed without scripts, that must be compiled here. */
  readonly compile: readonly string[];
}

export const BUILDS = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: 24, compile: [] },
  old: {
    vscode: '1.110.0',
    codeServer: '4.110.0',
    node: 22,
    compile: ['@vscode/native-watchdog', '@vscode/spdlog'],
  },
} as const satisfies Record<string, Build>;

/** The build that `VSCODE` names: `newest` when unset. Throws on an unknown name. */
export function chosenBuild(name = process.env['VSCODE'] ?? 'newest'): Build {
  if (name === 'newest' || name === 'old') return BUILDS[name];
  throw new Error(`VSCODE=${name}: know newest, old and desktop`);
}
