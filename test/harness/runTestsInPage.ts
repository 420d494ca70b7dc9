import type { BrowserContext } from 'playwright-core';
import type { CodeServer } from './codeServer.ts';
import { fromSuiteLine } from './suiteLine.ts';

export interface TestRun {
  readonly folder: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

/** No word from VS Code for this long (milliseconds) means that it hangs. */
const SILENCE = 300_000;

/**
 * Opens VS Code on a folder, runs a test suite in its extension host, prints the suite's own lines,
 * and returns its exit code. Throws, with what VS Code logged last, when it never comes to an end.
 */
export async function runTestsInPage(
  browser: BrowserContext,
  server: CodeServer,
  run: TestRun,
): Promise<number> {
  const page = await browser.newPage();
  const logged: string[] = [];
  let reported = false;
  try {
    return await new Promise<number>((resolve, reject) => {
      const giveUp = (reason: string): void => {
        reject(new Error([reason, ...logged.slice(-30), server.log()].join('\n')));
      };
      let timer = setTimeout(giveUp, SILENCE, 'VS Code did not come up in time');
      const onLog = (type: string, args: readonly unknown[]): void => {
        const line = fromSuiteLine(args[0]);
        if (line === undefined) logged.push(`${type}: ${args.map(inWords).join(' ')}`);
        else {
          reported = true;
          console.log(line);
          clearTimeout(timer);
          timer = setTimeout(giveUp, SILENCE, 'The tests fell silent');
        }
      };
      const onExit = (code: number): void => {
        if (code !== 0 && !reported) giveUp(`The tests ended with ${code.toString()} before they ran`);
        clearTimeout(timer);
        resolve(code);
      };
      page.once('crash', () => {
        giveUp('The page crashed');
      });
      Promise.all([
        page.exposeFunction('codeAutomationLog', onLog),
        page.exposeFunction('codeAutomationExit', onExit),
      ])
        .then(() => page.goto(testAddress(server, run), { timeout: SILENCE }))
        .catch(reject);
    });
  } finally {
    await page.close();
  }
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function testAddress(server: CodeServer, run: TestRun): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port.toString()}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(run.extensionTestsPath)],
  ];
  return server.address(run.folder, { payload: JSON.stringify(payload) });
}
