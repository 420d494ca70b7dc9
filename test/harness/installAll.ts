// Installs what the tests in VS Code run in, VS Code and a browser, where they are not there yet:
// for tests that run side by side.
import { launchBrowser } from './browser.ts';
import { chosenBuild } from './builds.ts';
import { installVscode } from './installVscode.ts';

await installVscode(chosenBuild());
await (await launchBrowser()).close();
process.exit();
