import assert from 'node:assert/strict';
import type { Contributions, Project } from '../../../scripts/manifest.ts';
import { commandsTable, settingsTable } from '../../../scripts/manifestTables.ts';

const project = (contributes: Contributions): Project => ({
  manifest: { name: 'x', contributes },
  text: '',
  strings: {
    'setting.style': 'How marks are drawn (see `#editor.x#`).',
    'style.a': 'Plain | subtle.',
    go: 'Go',
  },
  code: '',
});

describe('tables made from the manifest', () => {
  it('say what each setting does, with its values', () => {
    const style = {
      default: 'a',
      markdownDescription: '%setting.style%',
      enum: ['a'],
      enumDescriptions: ['%style.a%'],
    };
    assert.equal(
      settingsTable(project({ configuration: { properties: { 'x.style': style } } })),
      '| setting | default | what it does |\n|---|---|---|\n' +
        '| `x.style` | `"a"` | How marks are drawn (see `editor.x`). `a`: Plain \\| subtle. |',
    );
  });

  it('say where each command is, and leave out what nobody can choose', () => {
    const commands = [
      { command: 'go', title: '%go%' },
      { command: 'row', title: 'Row' },
      { command: 'hidden', title: 'Hidden' },
    ];
    const menus = {
      commandPalette: [
        { command: 'row', when: 'false' },
        { command: 'hidden', when: 'false' },
      ],
      'view/item/context': [{ command: 'row' }],
      'corpusLens.setRight': [{ command: 'row' }],
    };
    const keybindings = [{ command: 'go', key: 'shift+f7' }];
    assert.equal(
      commandsTable(project({ commands, menus, keybindings })),
      '| command | key | where |\n|---|---|---|\n| *Go* | Shift+F7 | palette |\n| *Row* |  | row of a view |',
    );
  });

  it('refuse a menu without a name', () => {
    const commands = [{ command: 'go', title: 'Go' }];
    assert.throws(
      () => commandsTable(project({ commands, menus: { 'scm/title': [{ command: 'go' }] } })),
      /scm\/title/,
    );
  });
});
