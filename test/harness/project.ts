import { join } from 'node:path';

/** The project's root folder. */
export const PROJECT = join(import.meta.dirname, '..', '..');
/** Where VS Code is installed for tests; never committed. */
export const INSTALLS = join(PROJECT, '.vscode-test');
