import * as vscode from 'vscode';
import type { CorrectionSubject, CorrectionVerb, SubjectData } from '../../corrections/correctionData.ts';
import {
  CorrectionChoicesRequest,
  CorrectionSubjectRequest,
  type CorrectionChoicesParams,
} from '../../protocol/correctionRequests.ts';
import type { CorrectionOrder } from '../../protocol/linkCommands.ts';
import { selectedPlace } from '../base/selection.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import {
  askForDay,
  askForKind,
  askForName,
  askForReach,
  askForSameAs,
  askForVerb,
} from './correctionQuestions.ts';
import type { Corrections } from './corrections.ts';
import { onlyChoice } from './onlyChoice.ts';

/** The parts of the extension that corrections use. */
export interface CorrectParts {
  readonly server: CorpusServer;
  readonly corrections: Corrections;
}

/** Makes a correction: asks for what the order leaves open, the scope last, and saves it. */
export async function correct(parts: CorrectParts, order: CorrectionOrder): Promise<void> {
  const { server, corrections } = parts;
  const pointedAt = order.subject ?? subjectAtCursor();
  const subject = order.verb === 'published' ? articleOf(pointedAt) : pointedAt;
  const data = subject && (await server.request(CorrectionSubjectRequest, subject));
  if (!subject || !data) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to correct here'), 3000);
    return;
  }
  const config = vscode.Uri.parse(data.config);
  if (data.isBroken) {
    corrections.sayUnreadable(config);
    return;
  }
  const asked = order.verb ?? (await askForVerb(data));
  if (asked === 'published') {
    // The surface of a place in an article is not its headline.
    const whole = subject.article === undefined ? articleOf(subject) : undefined;
    const { surface } = (whole && (await server.request(CorrectionSubjectRequest, whole))) ?? data;
    const { article, published } = data;
    const day = article === undefined ? undefined : await askForDay(surface, published, order.name);
    if (article !== undefined && day !== undefined)
      await corrections.setPublished(config, { article, headline: surface }, day === '' ? undefined : day);
    return;
  }
  const verb = asked && (await completed(parts, data, { ...order, verb: asked }));
  if (!verb) return;
  const params: CorrectionChoicesParams = { subject, verb };
  const found = await server.request(CorrectionChoicesRequest, params);
  const choices = found?.choices ?? [];
  const choice = order.scope
    ? choices.find(({ scope }) => scope === order.scope)
    : (onlyChoice(choices) ?? (await askForReach(data, verb, choices)));
  if (choice) await corrections.add(config, choice.corrections);
}

/** The verb with all that it needs; undefined when the reader cancels. */
async function completed(
  { server }: CorrectParts,
  data: SubjectData,
  { verb, kind, name }: CorrectionOrder & { readonly verb: CorrectionVerb['verb'] },
): Promise<CorrectionVerb | undefined> {
  switch (verb) {
    case 'notAName':
      return { verb };
    case 'is': {
      const is = kind ?? (await askForKind(data));
      return is && { verb, kind: is };
    }
    case 'refersTo':
    case 'sameAs': {
      const other = name ?? (await askForSameAs(server, data));
      return other === undefined ? undefined : { verb, name: other };
    }
    case 'someoneElse': {
      const other = name ?? (await askForName(data, 'someoneElse'));
      return other === undefined ? undefined : { verb, name: other };
    }
    case 'rename': {
      const to = name ?? (await askForName(data, 'rename'));
      return to === undefined ? undefined : { verb, to };
    }
  }
}

/** The article of a subject: its date can be set from any place in it. */
function articleOf(subject: CorrectionSubject | undefined): CorrectionSubject | undefined {
  return subject?.at ? { article: subject.at.uri } : subject;
}

/** The selection in the article being read, or the place of the cursor. */
function subjectAtCursor(): CorrectionSubject | undefined {
  const at = selectedPlace();
  return at && { at };
}
