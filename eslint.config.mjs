import tseslint from 'typescript-eslint';

/** The floors of ARCHITECTURE.md, lowest first. A file imports its own folder and lower floors only. */
const FLOORS = [
  ['src/base'],
  ['src/text'],
  ['src/mentions', 'src/dates'],
  ['src/entities'],
  ['src/corpus'],
  ['src/indexing'],
  ['src/protocol/protocol.ts', 'src/server', 'src/cli'],
  ['src/client'],
];

const floorOf = FLOORS.flatMap((parts, floor) => parts.map((part) => ({ part, floor })));

/** Folders that a file of `part` may not import: everything above it, and its neighbours on the same floor. */
function forbidden(part, floor) {
  const free = part === 'src/server' || part === 'src/cli' ? ['src/protocol/protocol.ts'] : [];
  return floorOf
    .filter((other) => other.part !== part && other.floor >= floor && !free.includes(other.part))
    .map((other) => `**/${other.part.replace('src/', '')}${other.part.endsWith('.ts') ? '' : '/**'}`);
}

const floorRules = floorOf.map(({ part, floor }) => ({
  files: [part.endsWith('.ts') ? part : `${part}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(forbidden(part, floor).length
            ? [
                {
                  // Packages are no floors, whatever their folders are called.
                  group: [...forbidden(part, floor), '!@modelcontextprotocol/**'],
                  message: 'imports go down the floors only (ARCHITECTURE.md)',
                },
              ]
            : []),
          ...(part === 'src/client'
            ? []
            : [{ group: ['vscode'], message: "only src/client imports 'vscode'" }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      'src/mentions/model/taggerWeights.ts',
      'src/entities/places/gazetteerData.ts',
      'dist/',
      '.vscode-test/',
      'node_modules/',
      'test/screens/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  ...floorRules,
  {
    // Node built-ins stay in *.node.ts, so that everything else also runs in a browser.
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.node.ts', 'src/cli/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', '__filename', 'require'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Node built-ins stay in *.node.ts' }] },
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
