import type { Article } from '../text/article.ts';

/** Whether a sentence speaks of what has happened or of what is to come; `perfect` is "has made": told from the day of publication. */
export type Tense = 'past' | 'future' | 'perfect' | 'none';

/** The tense around a date, and whether the verb that tells it stands right before the date. */
export interface TenseClue {
  readonly tense: Tense;
  readonly close: boolean;
}

/** Words that tell the tense. Regular past forms are known by their ending; irregular ones after Quirk et al., "A Comprehensive Grammar of the English Language", 3.11 ff. */
const FUTURE = new Set(
  'will shall ll won plan plans planning planned scheduled due expected expects expect upcoming ahead intends intend hopes hope hoping aims deadline until till likely may might could would should slated must going tentatively'.split(
    ' ',
  ),
);
/** These are future only before "to" or "for": "set to begin". */
const FUTURE_BEFORE_TO = new Set('set scheduled due expected ready poised slated planned'.split(' '));
const PAST = new Set(
  'was were had did said told met made held began took went came became won lost gave got found left led ran saw sent spoke stood thought wrote fell flew grew hit kept knew paid put read rose shot sold struck threw wore broke brought built bought caught chose cut drew drove felt fought hurt laid let meant rang sank sat shut slept spent stole swore taught understood woke died been shown given taken seen known done gone written spoken broken chosen driven fallen hidden risen sworn thrown torn worn begun drawn grown flown'.split(
    ' ',
  ),
);
const PERFECT = new Set('has have ve hasn haven'.split(' '));
const BE = new Set('be being'.split(' '));
/** Words in -ed that are no past tense. */
const NOT_PAST = new Set(
  'need indeed feed speed seed united hundred red bed wed shed exceed proceed succeed breed bleed weed greed agreed'.split(
    ' ',
  ),
);
NOT_PAST.delete('agreed');

const REACH = 14;
/** A verb so many tokens before a date governs it: "signed in March". */
const GOVERNS = 3;

/** After these a verb stands in its base form: "will hit" is no past. */
const BEFORE_BASE = new Set('will shall would could may might can must should to not ll'.split(' '));
/** The timetable present: "the summit starts Saturday". */
const TIMETABLE = new Set(
  'starts start begins begin opens open kicks arrives arrive leaves leave departs depart ends concludes closes returns'.split(
    ' ',
  ),
);

function clueOf(word: string, before: string, after: string): Tense {
  // "Had been hoping to announce": the plan tells the time, not the past in which it was made.
  if ((word === 'been' && FUTURE.has(after)) || (word === 'had' && after === 'been')) return 'none';
  if (PERFECT.has(word)) return 'perfect';
  if ((word === 'is' || word === 'are') && after === 'to') return 'future';
  if (BE.has(before) && (PAST.has(word) || word.endsWith('ed'))) return 'future';
  if (FUTURE_BEFORE_TO.has(word) && (after === 'to' || after === 'for' || after === 'on' || after === 'in'))
    return 'future';
  if (FUTURE.has(word) || TIMETABLE.has(word)) return 'future';
  const participle = PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));
  if (participle && PERFECT.has(before)) return 'perfect';
  if (PAST.has(word)) return !BEFORE_BASE.has(before) ? 'past' : before === 'to' ? 'none' : 'future';
  return participle ? 'past' : 'none';
}

/**
 * The tense of the words around a span, from the nearest verbs of its sentence on either side, nearer ones counting more.
 * @param sentence index into `article.sentences`; @param start, @param end the span in UTF-16 offsets.
 */
export function tenseAround(article: Article, sentence: number, start: number, end: number): TenseClue {
  const { text, tokens, sentences } = article;
  const first = sentences.firstToken[sentence] ?? 0;
  const last = sentences.firstToken[sentence + 1] ?? tokens.count;
  let at = first;
  let high = last;
  while (at < high) {
    const middle = (at + high) >> 1;
    if (tokens.ends[middle]! <= start) at = middle + 1;
    else high = middle;
  }
  const word = (t: number): string =>
    t >= first && t < last && tokens.ends[t]! - tokens.starts[t]! < 16
      ? text
          .slice(tokens.starts[t], tokens.ends[t])
          .toLowerCase()
          .replace(/^['’]|(?:n['’]t|['’](?:s|re))$/g, '')
      : '';
  const weight = { past: 0, future: 0, perfect: 0, none: 0 };
  let close = 'none' as Tense;
  const count = (t: number, factor: number, distance: number): void => {
    const clue = clueOf(word(t), word(t - 1), word(t + 1));
    weight[clue] += factor / distance;
    if (factor > 1 && distance <= GOVERNS) close = clue === 'none' ? close : clue;
  };
  for (let t = at - 1, distance = 1; t >= first && distance <= REACH; t--, distance++)
    count(t, 1.25, distance);
  let right = at;
  while (right < last && tokens.starts[right]! < end) right++;
  for (let t = right, distance = 1; t < last && distance <= REACH; t++, distance++) count(t, 1, distance);
  const best = Math.max(weight.past, weight.future, weight.perfect);
  if (best === 0) return { tense: 'none', close: false };
  const tense = weight.past === best ? 'past' : weight.future === best ? 'future' : 'perfect';
  return { tense, close: close === tense };
}
