// Draws the structure of src/ into ARCHITECTURE.md from its real imports, or checks that it is
// drawn as it is, and that tests lie in the same rooms.
//   node scripts/house.ts [--check]
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT } from '../test/harness/project.ts';
import { circlesIn } from './circles.ts';
import { drawSection } from './drawSection.ts';
import house from './floors.json' with { type: 'json' };
import { readImports, roomOf } from './imports.ts';
import { sharedNamesIn } from './sharedNames.ts';

/** A folder that holds more cannot be taken in at a glance. */
const MOST_FILES = 25;

const files = readImports(join(PROJECT, 'src'));
const roomsOfSource = countByRoom(files.keys());
const listed = new Set(rows().map(([room]) => room));
const problems = [
  ...circlesIn(files).map((circle) => `circle of files: ${circle.join(' > ')}`),
  ...circlesIn(importsOfRooms()).map((circle) => `circle of rooms: ${circle.join(' > ')}`),
  ...sharedNamesIn(files.keys()).map((paths) => `one name for two files: ${paths.join(', ')}`),
  ...problemsOf('src', roomsOfSource, listed),
  ...['test/unit', 'test/slow'].flatMap((folder) => {
    const paths = globSync('**/*.ts', { cwd: join(PROJECT, folder) }).map((path) =>
      path.replaceAll(sep, '/'),
    );
    return problemsOf(folder, countByRoom(paths), new Set([...listed, ...Object.keys(house.tests)]));
  }),
  ...drawSection('ARCHITECTURE.md', '<!-- made by `node scripts/house.ts` -->', table()),
];

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/** Every room with its purpose, floor by floor, in the order in which it may be imported. */
function rows(): (readonly [room: string, holds: string])[] {
  return house.floors.flatMap((floor) =>
    Object.entries(floor as Record<string, string | Record<string, string>>).flatMap(([folder, inside]) =>
      typeof inside === 'string'
        ? [[folder, inside] as const]
        : Object.entries(inside).map(
            ([room, holds]) => [room === '.' ? folder : `${folder}/${room}`, holds] as const,
          ),
    ),
  );
}

/** How many files each room holds. */
function countByRoom(paths: Iterable<string>): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>();
  for (const path of paths) rooms.set(roomOf(path), (rooms.get(roomOf(path)) ?? 0) + 1);
  return rooms;
}

/** What is wrong with the rooms below a folder. */
function problemsOf(
  folder: string,
  rooms: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): string[] {
  return [...rooms].flatMap(([room, count]) => [
    ...(count > MOST_FILES
      ? [`${folder}/${room} holds ${count.toString()} files, more than ${MOST_FILES.toString()}`]
      : []),
    ...(known.has(room) ? [] : [`${folder}/${room} is not listed in scripts/floors.json`]),
  ]);
}

function importsOfRooms(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const [path, imports] of files) {
    const room = roomOf(path);
    const seen = rooms.get(room) ?? new Set();
    for (const imported of imports) if (roomOf(imported) !== room) seen.add(roomOf(imported));
    rooms.set(room, seen);
  }
  return rooms;
}

function table(): string {
  const imports = importsOfRooms();
  const order = rows().map(([room]) => room);
  return [
    '| room | holds | files | imports |',
    '|---|---|---|---|',
    ...rows().map(([room, holds]) => {
      const count = roomsOfSource.get(room) ?? 0;
      const seen = [...(imports.get(room) ?? [])].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      return `| \`${room}\` | ${holds} | ${count.toString()} | ${seen.join(', ')} |`;
    }),
  ].join('\n');
}
