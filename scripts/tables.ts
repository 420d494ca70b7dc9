// Draws the tables of settings and commands into README.md from the manifest, or checks that they
// are up to date.
//   node scripts/tables.ts [--check]
import { drawSection } from './drawSection.ts';
import { readProject } from './manifest.ts';
import { commandsTable, settingsTable } from './manifestTables.ts';

const project = readProject();
const problems = [
  ...drawSection('README.md', '<!-- settings, made by `node scripts/tables.ts` -->', settingsTable(project)),
  ...drawSection('README.md', '<!-- commands, made by `node scripts/tables.ts` -->', commandsTable(project)),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
