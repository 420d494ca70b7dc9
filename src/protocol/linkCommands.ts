import type { Target } from '../base/target.ts';
import type { CorrectionSubject, CorrectionVerb } from '../corrections/correctionData.ts';
import type { CorrectionScope } from '../corrections/corrections.ts';
import type { MentionKind } from '../mentions/names/mention.ts';
import type { EvidenceFormat } from './articleRequests.ts';

/**
 * Commands that links in cards and tree items call; the only ones a card may. Arguments: `open`
 * takes a {@link Target}, `card` and `mentions` take an entity id, `date:` and an EDTF value, or
 * `CardParams`, `correct` a {@link CorrectionOrder}, `asOf` the {@link Target} of the name whose
 * card is shown, `evidence` an {@link EvidenceOrder}.
 */
export const CARD_COMMANDS = {
  open: 'corpusLens.openTarget',
  card: 'corpusLens.openCard',
  mentions: 'corpusLens.allMentions',
  correct: 'corpusLens.correct',
  asOf: 'corpusLens.toggleAsOf',
  evidence: 'corpusLens.copyEvidence',
} as const;

/**
 * Commands that code lenses call. Arguments: `names` takes `people` or `places` and an article's
 * URI; `compare` an article's URI and those of its near-copies; `newHere` and `published` an
 * article's URI.
 */
export const LENS_COMMANDS = {
  names: 'corpusLens.namesInArticle',
  published: 'corpusLens.whyPublished',
  compare: 'corpusLens.compareCopies',
  newHere: 'corpusLens.newHere',
} as const;

/**
 * What the command that sets things right takes: all of it may be left for the reader to be asked.
 */
export interface CorrectionOrder {
  readonly subject?: CorrectionSubject;
  /** The verb, with its name left out where the reader is to be asked for it. */
  readonly verb?: CorrectionVerb['verb'] | 'published';
  readonly kind?: MentionKind;
  readonly name?: string;
  /** How far it shall reach; the reader is asked when it is left out. */
  readonly scope?: CorrectionScope;
}

/**
 * What the command that copies evidence takes; the reader is asked for a format that is left out.
 */
export interface EvidenceOrder {
  readonly at: Target;
  readonly format?: EvidenceFormat;
}
