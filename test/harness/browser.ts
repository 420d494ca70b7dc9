import { chromium, type Browser, type BrowserContext, type ViewportSize } from 'playwright-core';
import { installFromDebian, isExecutable, onPath } from './debian.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const MISSING =
  'No Chromium found: install Chromium, Chrome or Edge, or set CHROME_PATH to the executable of one.';

/** The page goes no further than this machine, whatever VS Code would like to look up. */
const HERMETIC = [
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts a Chromium without a window; it ends with this process at the latest. Throws when there is
 * none.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** The same for a profile of its own: what pages keep in the browser is there the next time. */
export async function launchProfile(profile: string, viewport: ViewportSize): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport });
}

async function launchOptions(): Promise<{
  readonly executablePath: string;
  readonly args: string[];
}> {
  return { executablePath: await findOrInstallBrowser(), args: ['--disable-gpu', ...HERMETIC] };
}

async function findOrInstallBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH=${named} is not an executable file.`);
  }
  const found = findBrowser();
  if (found) return found;
  await installFromDebian('chromium');
  const installed = findBrowser();
  if (!installed) throw new Error(MISSING);
  return installed;
}

function findBrowser(): string | undefined {
  return NAMES.map(onPath).find(Boolean) ?? ELSEWHERE.find(isExecutable);
}
