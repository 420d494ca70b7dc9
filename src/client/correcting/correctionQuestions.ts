import { debounced } from '../../base/timers.ts';
import * as vscode from 'vscode';
import { isCalendarDay } from '../../corrections/corpusConfig.ts';
import { inWords, type CorrectionScope } from '../../corrections/corrections.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type {
  CorrectionChoice,
  CorrectionVerb,
  Reach,
  SubjectData,
} from '../../corrections/correctionData.ts';
import { ChildrenRequest, type ChildrenParams } from '../../protocol/outlineRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { articleCount, mentionCount } from '../base/format.ts';
import { kindIcon } from '../marks/kindIcons.ts';

/** Names offered at a time. */
const OFFERED = 50;
/** Milliseconds without typing before names are looked up. */
const TYPING_DELAY = 120;

type Verb = CorrectionVerb['verb'] | 'published';

/** Asks what to correct. */
export async function askForVerb(data: SubjectData): Promise<Verb | undefined> {
  const { kind, surface, name = surface, article } = data;
  const isName = kind !== undefined && kind !== 'date';
  const labels: Readonly<Partial<Record<Verb, string>>> = {
    ...(kind && { notAName: kind === 'date' ? vscode.l10n.t('Not a date') : vscode.l10n.t('Not a name') }),
    is: kind ? vscode.l10n.t('Change kind…') : vscode.l10n.t('Mark as…'),
    ...(isName && {
      sameAs: vscode.l10n.t('Same as…'),
      ...(article !== undefined && { someoneElse: vscode.l10n.t('Someone else here…') }),
      rename: vscode.l10n.t('Rename {0}…', name),
    }),
    ...(article !== undefined && { published: vscode.l10n.t('Set publication date…') }),
  };
  const items = (Object.keys(labels) as Verb[]).map((verb) => ({ label: labels[verb]!, verb }));
  return (await vscode.window.showQuickPick(items, { title: quoted(surface) }))?.verb;
}

/** Asks for the kind. */
export async function askForKind({ surface, kind }: SubjectData): Promise<MentionKind | undefined> {
  const all: readonly { readonly is: MentionKind; readonly label: string }[] = [
    { is: 'person', label: vscode.l10n.t('A person') },
    { is: 'place', label: vscode.l10n.t('A place') },
    { is: 'organization', label: vscode.l10n.t('An organization') },
    { is: 'date', label: vscode.l10n.t('A date') },
  ];
  const items = all.filter(({ is }) => is !== kind).map((one) => ({ ...one, iconPath: kindIcon(one.is) }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('{0} is', quoted(surface)) }))?.is;
}

/** Asks for a name. */
export async function askForName(
  { surface, name = surface }: SubjectData,
  verb: 'someoneElse' | 'rename',
): Promise<string | undefined> {
  const isRename = verb === 'rename';
  const value = isRename ? name : `${name} (2)`;
  const answer = await vscode.window.showInputBox({
    title: isRename
      ? vscode.l10n.t('Rename {0}', quoted(name))
      : vscode.l10n.t('{0} is someone else here', quoted(surface)),
    prompt: isRename
      ? vscode.l10n.t('Entering an existing name merges the two. Articles are not changed.')
      : vscode.l10n.t('A different name, for example {0}', quoted(`${name} (sheriff)`)),
    value,
    valueSelection: isRename ? [0, value.length] : [name.length + 1, value.length],
    validateInput: (text) =>
      text.trim() === ''
        ? vscode.l10n.t('Enter a name')
        : !isRename && text.trim() === name
          ? vscode.l10n.t('Enter a different name')
          : undefined,
  });
  return answer?.trim();
}

/**
 * Asks for the publication date.
 * @returns `YYYY-MM-DD`, empty for "unknown", undefined when the reader cancels
 */
export async function askForDay(
  headline: string,
  published: string | undefined,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined && isCalendarDay(given)) return given;
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Publication Date of {0}', quoted(headline)),
    prompt: vscode.l10n.t('Year, month and day, for example 2019-01-31. Leave empty if unknown.'),
    value: published ?? '',
    validateInput: (text) =>
      text.trim() === '' || isCalendarDay(text.trim())
        ? undefined
        : vscode.l10n.t('Enter a valid date, for example 2019-01-31'),
  });
  return answer?.trim();
}

/**
 * Asks who is the same: first the candidates, then entities of the corpus, filtered as the reader
 * types; any other name too.
 */
export function askForSameAs(server: CorpusServer, data: SubjectData): Promise<string | undefined> {
  const { surface, name = surface, kind, candidates } = data;
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly name: string }>();
  pick.title = vscode.l10n.t('{0} is the same as', quoted(name));
  pick.placeholder = vscode.l10n.t('Part of a name');
  pick.matchOnDescription = true;
  const first = candidates.map((one) => ({
    label: oneLine(one.name),
    description: oneLine(one.cue),
    name: one.name,
  }));
  let asked = 0;
  const look = async (typed: string): Promise<void> => {
    const number = ++asked;
    pick.busy = true;
    const found = kind === 'person' || kind === 'place' ? await names(server, kind, typed) : [];
    if (number !== asked) return;
    const known = new Set([name, ...first.map((one) => one.name)]);
    const others = found.filter((one) => !known.has(one.name));
    const wanted = typed.trim();
    const isNew = wanted !== '' && ![...first, ...others].some((one) => one.name === wanted);
    pick.items = [
      ...first,
      ...others,
      ...(isNew ? [{ label: quoted(wanted), name: wanted, alwaysShow: true }] : []),
    ];
    pick.busy = false;
  };
  const lookSoon = debounced((value: string) => void look(value), TYPING_DELAY);
  pick.onDidChangeValue(lookSoon);
  void look('');
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      // Enter was pressed before the names came.
      if (!chosen) return;
      resolve(chosen.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      lookSoon.dispose();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks for the scope, the smallest first, each with what it changes. */
export async function askForReach(
  { surface }: SubjectData,
  verb: CorrectionVerb,
  choices: readonly CorrectionChoice[],
): Promise<CorrectionChoice | undefined> {
  const labels: Readonly<Record<CorrectionScope, string>> = {
    mention: vscode.l10n.t('This mention'),
    article: vscode.l10n.t('This article'),
    corpus: vscode.l10n.t('The whole corpus'),
  };
  const items = choices.flatMap((choice) => {
    const [detail = '', ...more] = choice.reach.samples;
    return [
      { label: labels[choice.scope], description: reachInWords(choice.reach), detail, choice },
      // A row has one line of text; whichever is chosen, the scope above it is meant.
      ...more.map((sample) => ({ label: '', description: sample, choice })),
    ];
  });
  if (items.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to correct here'), 3000);
    return undefined;
  }
  // A name that another entity has joins the two.
  const title =
    verb.verb === 'rename'
      ? items[0]!.choice.corrections.map(inWords).join(', ')
      : verbInWords(surface, verb);
  const placeHolder =
    choices.length === 1
      ? vscode.l10n.t('Press Enter to apply. Saved in corpus-lens.json; articles are not changed.')
      : vscode.l10n.t('Select where to apply it. Saved in corpus-lens.json; articles are not changed.');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.choice;
}

/** "12 mentions in 3 articles". */
export function reachInWords({ mentions, articles, more }: Reach): string {
  const text = vscode.l10n.t('{0} in {1}', mentionCount(mentions), articleCount(articles));
  return more ? vscode.l10n.t('{0} and more', text) : text;
}

function verbInWords(surface: string, verb: Exclude<CorrectionVerb, { readonly verb: 'rename' }>): string {
  switch (verb.verb) {
    case 'notAName':
      return vscode.l10n.t('{0} is not a name', quoted(surface));
    case 'is': {
      const kinds: Readonly<Record<MentionKind, string>> = {
        person: vscode.l10n.t('{0} is a person', quoted(surface)),
        place: vscode.l10n.t('{0} is a place', quoted(surface)),
        organization: vscode.l10n.t('{0} is an organization', quoted(surface)),
        date: vscode.l10n.t('{0} is a date', quoted(surface)),
      };
      return kinds[verb.kind];
    }
    default:
      return vscode.l10n.t('{0} is {1}', quoted(surface), quoted(verb.name));
  }
}

async function names(
  server: CorpusServer,
  kind: 'person' | 'place',
  typed: string,
): Promise<readonly { readonly label: string; readonly description: string; readonly name: string }[]> {
  const params: ChildrenParams = {
    view: kind === 'person' ? 'people' : 'places',
    offset: 0,
    limit: OFFERED,
    ...(typed.trim() !== '' && { filter: typed.trim() }),
  };
  const found = await server.request(ChildrenRequest, params);
  return (found?.nodes ?? []).map(({ label, description = '' }) => ({ label, description, name: label }));
}

function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}
