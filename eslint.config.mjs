import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import house from './scripts/floors.json' with { type: 'json' };

const { seenByClient } = house;
/** Folders floor by floor, lowest first. */
const floors = house.floors.map((floor) => Object.keys(floor));
/** The rooms of each folder that has any, in the order in which they may be imported. */
const rooms = Object.fromEntries(
  house.floors
    .flatMap((floor) => Object.entries(floor))
    .filter(([, inside]) => typeof inside === 'object')
    .map(([folder, inside]) => [folder, Object.keys(inside)]),
);

/** Globs of a room's files; `.` stands for the files that lie in the folder itself. */
const filesOf = (folder, room) =>
  room === undefined
    ? `./src/${folder}/**/*`
    : room === '.'
      ? `./src/${folder}/*.ts`
      : `./src/${folder}/${room}/**/*`;

/** The folders that are on the same floor as a folder, or above it. */
function notBelow(folder) {
  const own = floors.findIndex((floor) => floor.includes(folder));
  return floors
    .slice(own)
    .flat()
    .filter((other) => other !== folder);
}

/**
 * Zones that may not be imported: floors, and within a folder the rooms right of a room on its
 * line.
 */
const zones = [
  ...floors.flat().map((folder) => ({
    target: filesOf(folder),
    from: notBelow(folder).map((other) => filesOf(other)),
    message: 'Imports go down the floors only (scripts/floors.json).',
  })),
  ...Object.entries(rooms).flatMap(([folder, line]) =>
    line.slice(0, -1).map((room, i) => ({
      target: filesOf(folder, room),
      from: line.slice(i + 1).map((other) => filesOf(folder, other)),
      message: 'Inside a folder, imports go left on its line only (scripts/floors.json).',
    })),
  ),
  {
    target: filesOf('client'),
    from: [
      ...floors
        .flat()
        .filter(
          (folder) => folder !== 'client' && !seenByClient.some((seen) => seen.split('/')[0] === folder),
        ),
    ]
      .map((folder) => filesOf(folder))
      .concat(unseenRooms()),
    message: 'The client sees only what is listed in scripts/floors.json.',
  },
];

/** Of the folders that the client sees a room of, the other rooms. */
function unseenRooms() {
  return seenByClient
    .filter((seen) => seen.includes('/'))
    .flatMap((seen) => {
      const [folder, room] = seen.split('/');
      return rooms[folder].filter((other) => other !== room).map((other) => filesOf(folder, other));
    });
}

export default tseslint.config(
  {
    ignores: [
      'src/entities/places/gazetteerData.ts',
      'dist/',
      '.vscode-test/',
      'node_modules/',
      'test/screens/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `() => close()` may call what returns nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A number in text reads as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An index that is known to be in the list: checking it again would say that it may not be.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  // This file is in no project, by which types are known.
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    // Code is laid out by Prettier; comments are wrapped by hand.
    files: ['{src,scripts,test}/**/*.ts'],
    rules: { 'max-len': ['error', { code: 1000, comments: 100, ignoreUrls: true }] },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/client/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'Only src/client imports vscode.' }] },
      ],
    },
  },
  {
    // VS Code loses the press of a mouse that is quicker than a hand.
    files: ['test/vscode/screens/**/*.ts'],
    ignores: ['test/vscode/screens/hand.ts', 'test/vscode/screens/hand.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(click|dblclick|hover)$/]:not([callee.object.property.name="mouse"]):not([callee.object.callee.name="window"])',
          message: 'press or point with hand.ts',
        },
      ],
    },
  },
);
