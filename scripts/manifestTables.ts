import type { Contributions, Project } from './manifest.ts';

/** What a reader calls the menus of the manifest. */
const MENUS: Readonly<Record<string, string>> = {
  'editor/title': 'editor title',
  'corpusLens.editor': 'editor menu',
  'view/title': 'view title',
  'view/item/context': 'row of a view',
  'corpusLens.setRight': 'row of a view',
  'explorer/context': 'Explorer',
};

/** All settings in the order of the settings editor: name, default, what each does. */
export function settingsTable({ manifest: { contributes }, strings }: Project): string {
  const settings = [contributes.configuration ?? []]
    .flat()
    .flatMap(({ properties }) => Object.entries(properties));
  return tableOf(
    ['setting', 'default', 'what it does'],
    settings.map(([name, setting]) => [
      `\`${name}\``,
      `\`${JSON.stringify(setting.default)}\``,
      // `#name#` is a link to a setting, in VS Code alone.
      [setting.markdownDescription, ...alternatives(setting.enum, setting.enumDescriptions)]
        .map((text = '') => translated(text, strings).replace(/`#(.+?)#`/g, '`$1`'))
        .join(' '),
    ]),
  );
}

/**
 * The commands that a reader can choose somewhere, in the order of the manifest: title, key, menus.
 * @throws when a menu has no name for readers
 */
export function commandsTable({ manifest: { contributes }, strings }: Project): string {
  const rows = (contributes.commands ?? []).map(({ command, title }) => ({
    title: translated(title, strings),
    keys: (contributes.keybindings ?? [])
      .filter((key) => key.command === command)
      .map(({ key }) => keyName(key)),
    places: placesOf(command, contributes),
  }));
  return tableOf(
    ['command', 'key', 'where'],
    rows
      .filter(({ keys, places }) => keys.length + places.length > 0)
      .map(({ title, keys, places }) => [`*${title}*`, keys.join(', '), places.join(', ')]),
  );
}

function placesOf(command: string, { menus }: Contributions): readonly string[] {
  const places = new Set<string>();
  if (!menus?.['commandPalette']?.some((item) => item.command === command && item.when === 'false'))
    places.add('palette');
  for (const [menu, items] of Object.entries(menus ?? {})) {
    if (menu === 'commandPalette' || !items.some((item) => item.command === command)) continue;
    const place = MENUS[menu];
    if (place === undefined) throw new Error(`no name for readers of the menu ${menu}`);
    places.add(place);
  }
  return [...places];
}

/** The values of a setting that has only some, each with its description. */
function alternatives(values: readonly unknown[] = [], texts: readonly string[] = []): readonly string[] {
  return values.map((value, i) => `\`${String(value)}\`: ${texts[i] ?? ''}`);
}

/** A description with its `%key%` replaced. */
function translated(text: string, strings: Readonly<Record<string, string>>): string {
  return text.replace(/%([^%]+)%/, (whole, key: string) => strings[key] ?? whole);
}

/** `shift+f7` is Shift+F7. */
function keyName(key: string): string {
  return key.replace(/[a-z]+\d*/g, (word) => word[0]!.toUpperCase() + word.slice(1));
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
