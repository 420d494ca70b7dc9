import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atExit } from './atExit.ts';
import type { Installation } from './installVscode.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface ServerOptions {
  /** Where it keeps its data and the reader's settings; a fresh folder when absent. */
  readonly dataDir?: string;
  /**
   * The port to listen on; any that is free when absent. What a browser keeps for a page it keeps
   * by its port too.
   */
  readonly port?: number;
  /** Where installed extensions live; a fresh folder when absent. */
  readonly extensionsDir?: string;
  /** The reader's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Keys of the reader's own. */
  readonly keybindings?: readonly unknown[];
  /** Settings of the machine that the server runs on. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** Lets a page load an extension from its source folder and run its tests. */
  readonly forTests?: boolean;
}

/** A VS Code server on a port of this machine. */
export interface CodeServer {
  readonly port: number;
  /** The page's address for a folder or a workspace file, with VS Code's own query parameters. */
  address(opened: string, query?: Readonly<Record<string, string>>): string;
  /** The last lines it logged, for when something went wrong. */
  log(): string;
  stop(): void;
}

const START_TIMEOUT = 120_000;
const LISTENING = /Extension host agent listening on (\d+)/;

/**
 * Starts a server and waits until it listens. Throws with its log when it ends early or never
 * listens.
 */
export async function startCodeServer(
  installation: Installation,
  options: ServerOptions,
): Promise<CodeServer> {
  const data = temporaryFolder('server');
  const { dataDir = data.path, settings = {}, keybindings = [], machineSettings = {} } = options;
  writeSettings(join(dataDir, 'data', 'User', 'settings.json'), settings);
  writeSettings(join(dataDir, 'data', 'User', 'keybindings.json'), keybindings);
  writeSettings(join(dataDir, 'data', 'Machine', 'settings.json'), machineSettings);
  // Anyone who can reach the port of a server without a token, such as any web page that is open,
  // owns the machine.
  const token = randomBytes(16).toString('hex');
  const args = [
    installation.serverMain,
    ...['--host', '127.0.0.1', '--port', (options.port ?? 0).toString(), '--connection-token', token],
    ...['--server-data-dir', dataDir, '--telemetry-level', 'off'],
    ...['--extensions-dir', options.extensionsDir ?? join(data.path, 'extensions')],
    ...['--accept-server-license-terms', '--disable-workspace-trust'],
    ...(options.forTests ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
  ];
  // Its own process group, so that its extension hosts and watchers go with it.
  const child = spawn(installation.node, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // As started from a terminal: else VS Code runs the tester's login shell for its variables,
      // for which extensions wait up to ten seconds.
      VSCODE_CLI: '1',
      // Its sockets go with its folder; elsewhere the paths would be too long for sockets.
      ...(process.platform === 'linux' && { TMPDIR: data.path }),
    },
  });
  const kill = atExit(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  });
  const stop = (): void => {
    kill();
    data.remove();
  };
  const lines: string[] = [];
  const log = (): string => lines.join('').split('\n').slice(-40).join('\n');
  try {
    const port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`VS Code's server did not start in time:\n${log()}`));
      }, START_TIMEOUT);
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`VS Code's server ended (${String(code)}):\n${log()}`));
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          lines.push(chunk);
          const found = LISTENING.exec(lines.join(''));
          if (!found) return;
          clearTimeout(timer);
          resolve(Number(found[1]));
        });
      }
    });
    const address = (opened: string, query = {}): string => {
      const what = opened.endsWith('.code-workspace') ? { workspace: opened } : { folder: opened };
      return `http://127.0.0.1:${port.toString()}/?${new URLSearchParams({ tkn: token, ...what, ...query }).toString()}`;
    };
    return { port, address, log, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function writeSettings(path: string, settings: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(settings, null, 2));
}
