import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../test/harness/project.ts';
import { deadLinks } from './pageLinks.ts';
import { pngSize } from './pngSize.ts';
import type { Contributions, Manifest, PackedProject, Setting, View } from './manifest.ts';

/** Looks at one thing; says what is wrong, one line a fault. */
type Check = (project: PackedProject) => readonly string[];

/** What a polished extension's manifest has, each by the name that the report gives it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'presents itself': ({ manifest }) => [
    ...unless(Boolean(manifest.categories?.length), 'no categories'),
    ...unless(between(manifest.keywords?.length, 6, 10), '6 to 10 keywords'),
    ...unless(manifest.galleryBanner?.color !== undefined, 'no galleryBanner'),
    ...unless(manifest.qna === false, 'qna is not false'),
    ...unless(manifest.pricing === 'Free', 'pricing is not Free'),
  ],
  'has an icon of 256 pixels': ({ manifest }) => {
    const size =
      manifest.icon && existsSync(join(PROJECT, manifest.icon))
        ? pngSize(join(PROJECT, manifest.icon))
        : undefined;
    return unless(size?.width === 256 && size.height === 256, `icon is ${JSON.stringify(size)}`);
  },
  'runs in both hosts, untrusted and virtual workspaces': ({ manifest }) => [
    ...unless(manifest.main !== undefined && manifest.browser !== undefined, 'main and browser'),
    ...unless(manifest.capabilities?.untrustedWorkspaces?.supported === true, 'untrustedWorkspaces'),
    ...unless(manifest.capabilities?.virtualWorkspaces === true, 'virtualWorkspaces'),
  ],
  'refers to files that exist': ({ manifest: { contributes } }) =>
    [
      ...Object.values(contributes.viewsContainers ?? {})
        .flat()
        .map(({ icon }) => icon),
      ...Object.values(contributes.views ?? {})
        .flat()
        .map(({ icon }) => icon ?? ''),
      ...(contributes.languages ?? []).map(({ configuration }) => configuration ?? ''),
      ...(contributes.grammars ?? []).map(({ path }) => path),
      ...(contributes.jsonValidation ?? []).map(({ url }) => url),
    ].filter((path) => path !== '' && !path.startsWith('$(') && !existsSync(join(PROJECT, path))),
  'is packed with a README whose links and pictures are in the package': ({ packed }) =>
    deadLinks('README.md', packed),
  'defines every string it uses': ({ text, strings }) =>
    [...usedKeys(text)].filter((key) => !(key in strings)),
  'uses every string it defines': ({ text, strings }) =>
    Object.keys(strings).filter((key) => !usedKeys(text).has(key)),
  'says everything in translatable strings': ({ manifest: { contributes } }) =>
    [
      ...(contributes.commands ?? []).map(({ title }) => title),
      ...views(contributes).map(({ name }) => name),
    ].filter((title) => !/^%.+%$/.test(title)),
  'gives every command a category': ({ manifest: { contributes } }) =>
    (contributes.commands ?? []).filter(({ category }) => !category).map(({ command }) => command),
  'registers every command': ({ manifest: { contributes }, code }) =>
    (contributes.commands ?? [])
      .filter(({ command }) => !quoted(code, command))
      .map(({ command }) => command),
  'mentions no command that is not contributed': ({ manifest, text, strings }) => {
    const known = new Set((manifest.contributes.commands ?? []).map(({ command }) => command));
    return mentionedCommands(manifest, text + JSON.stringify(strings)).filter(
      (command) =>
        command.startsWith('corpusLens.') && !known.has(command) && !isViewCommand(manifest, command),
    );
  },
  'gives every command shown as a button an icon': ({ manifest: { contributes } }) => {
    const buttons = Object.values(contributes.menus ?? {})
      .flat()
      .filter(({ group }) => /^(navigation|inline)/.test(group ?? ''));
    const shown = new Set(buttons.map(({ command }) => command));
    return (contributes.commands ?? [])
      .filter(({ command, icon }) => shown.has(command) && !icon)
      .map(({ command }) => command);
  },
  'describes every view': ({ manifest: { contributes } }) =>
    views(contributes)
      .filter(
        ({ icon, contextualTitle, accessibilityHelpContent }) =>
          !icon || !contextualTitle || !accessibilityHelpContent,
      )
      .map(({ id }) => id),
  'welcomes the reader to every view': ({ manifest: { contributes } }) => {
    const welcomed = new Set((contributes.viewsWelcome ?? []).map(({ view }) => view));
    return views(contributes)
      .filter(({ id }) => !welcomed.has(id))
      .map(({ id }) => id);
  },
  'has at most two inline actions an item': ({ manifest: { contributes } }) => {
    const inline = (contributes.menus?.['view/item/context'] ?? []).filter(({ group }) =>
      group?.startsWith('inline'),
    );
    const most = Math.max(...inline.map(({ when }) => inline.filter((other) => other.when === when).length));
    return unless(most <= 2, `${most.toString()} inline actions`);
  },
  'has at most 15 settings': ({ manifest }) =>
    unless(settings(manifest).length <= 15, settings(manifest).length.toString()),
  'describes every setting': ({ manifest }) =>
    settings(manifest)
      .filter(
        ([
          ,
          { scope, order, markdownDescription, enum: values, enumDescriptions, markdownEnumDescriptions },
        ]) =>
          !scope ||
          order === undefined ||
          !markdownDescription ||
          (values && (enumDescriptions ?? markdownEnumDescriptions)?.length !== values.length),
      )
      .map(([name]) => name),
  'reads every setting': ({ manifest, code }) =>
    settings(manifest)
      .map(([name]) => name)
      .filter(
        (name) =>
          !READ_ELSEWHERE.includes(name) &&
          !JSON.stringify(manifest.contributes).includes(`config.${name}`) &&
          !quoted(code, name) &&
          !quoted(code, name.slice('corpusLens.'.length)),
      ),
  'has every colour in four themes': ({ manifest: { contributes } }) =>
    (contributes.colors ?? [])
      .filter(({ defaults }) =>
        ['light', 'dark', 'highContrast', 'highContrastLight'].some((theme) => !defaults[theme]),
      )
      .map(({ id }) => id),
  'uses every colour': ({ manifest: { contributes }, code }) =>
    (contributes.colors ?? [])
      .map(({ id }) => id)
      .filter((id) => !quoted(code, id) && !quoted(code, lastWord(id))),
  'sets up articles for reading': ({ manifest: { contributes } }) =>
    unless(
      contributes.configurationDefaults?.['[news-article]'] !== undefined,
      'no defaults for [news-article]',
    ),
  'checks corpus-lens.json': ({ manifest: { contributes } }) =>
    unless((contributes.jsonValidation ?? []).length > 0, 'no jsonValidation'),
  'titles commands as VS Code does': ({ strings }) =>
    Object.entries(strings)
      .filter(([key]) => key.startsWith('command.') || key.startsWith('submenu.'))
      .map(([, title]) => title)
      .filter((title) =>
        title.split(/[ ,…]+/).some((word) => !/^(?:\p{Lu}|$)/u.test(word) && !SMALL.has(word)),
      ),
  'speaks the plain language of its readers': ({ strings, code }) => [
    ...Object.values(strings).filter((text) => PRIVATE.test(text)),
    ...[...code.matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, text = '']) =>
      PRIVATE.test(text) ? [text] : [],
    ),
  ],
  'has one walkthrough of four steps': ({ manifest: { contributes } }) => {
    const steps = (contributes.walkthroughs ?? []).map((walkthrough) => walkthrough.steps.length);
    return unless(steps.length === 1 && steps[0] === 4, `steps: ${steps.join()}`);
  },
};

/** Words that stay small inside a title. */
const SMALL: ReadonlySet<string> = new Set('a an and as by for from in of on or the to with'.split(' '));
/** Words that this project has used for itself, and nobody would look for in a menu. */
const PRIVATE = /\b(?:told|tells?|settles?d?|set right|sets right|posted|bears on|goes? on)\b/i;

function unless(fine: boolean, fault: string): readonly string[] {
  return fine ? [] : [fault];
}

function between(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}

/** Read by vscode-languageclient. */
const READ_ELSEWHERE = ['corpusLens.trace.server'];

function quoted(code: string, word: string): boolean {
  return code.includes(`'${word}'`) || code.includes(`\`${word}\``);
}

/** `corpusLens.personUnderline` is put together from the kind of mention and this. */
function lastWord(id: string): string {
  return id.slice(id.search(/[A-Z][a-z]*$/));
}

function views(contributes: Contributions): readonly View[] {
  return Object.values(contributes.views ?? {}).flat();
}

function settings({ contributes }: Manifest): readonly (readonly [string, Setting])[] {
  return [contributes.configuration ?? []].flat().flatMap(({ properties }) => Object.entries(properties));
}

function usedKeys(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));
}

/** Commands in menus, keybindings, and links of welcome texts and walkthroughs. */
function mentionedCommands({ contributes }: Manifest, text: string): readonly string[] {
  return [
    ...[...text.matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command),
    ...Object.values(contributes.menus ?? {})
      .flat()
      .map(({ command }) => command ?? ''),
    ...(contributes.keybindings ?? []).map(({ command }) => command),
  ];
}

/** VS Code makes `VIEW.focus` and the like by itself. */
function isViewCommand({ contributes }: Manifest, command: string): boolean {
  return views(contributes).some(({ id }) => command.startsWith(`${id}.`));
}
