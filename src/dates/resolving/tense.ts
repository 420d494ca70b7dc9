import { wordSet } from '../../base/words/wordSet.ts';
import type { Article } from '../../text/article.ts';

/**
 * Whether a sentence is about the past or the future; `perfect` is "has made": it counts from the
 * publication date.
 */
export type Tense = 'past' | 'future' | 'perfect' | 'none';

/** The tense around a date, and whether its verb is right before the date. */
export interface TenseClue {
  readonly tense: Tense;
  readonly close: boolean;
}

/**
 * Words that show the tense. Regular past forms are known by their ending; irregular ones after
 * Quirk et al., "A Comprehensive Grammar of the English Language", 3.11 ff.
 */
const FUTURE = wordSet(
  'will shall ll wo plan plans planning planned scheduled due expected expects expect upcoming ahead intends intend hopes hope hoping aims deadline until till likely may might could would should slated must going tentatively',
);
/** These are future only before "to" or "for": "set to begin". */
const FUTURE_BEFORE_TO = wordSet(
  'set scheduled due expected ready poised slated planned estimated projected forecast',
);
const PAST = wordSet(
  'was were had did said told met made held began took went came became won lost gave got found left led ran saw sent spoke stood thought wrote fell flew grew hit kept knew paid put read rose shot sold struck threw wore broke brought built bought caught chose cut drew drove felt fought hurt laid let meant rang sank sat shut slept spent stole swore taught understood woke died been shown given taken seen known done gone written spoken broken chosen driven fallen hidden risen sworn thrown torn worn begun drawn grown flown',
);
const PERFECT = wordSet('has have ve hasn haven');
const BE = wordSet('be being');
/** Words in -ed that are no past tense. */
const NOT_PAST = wordSet(
  'need indeed feed speed seed united hundred red bed wed shed exceed proceed succeed breed bleed weed greed',
);

const REACH = 14;
/** A verb so many tokens before a date governs it: "signed in March". */
const GOVERNS = 3;

/** After these a verb is in its base form: "will hit" is not past. */
const BEFORE_BASE = wordSet('will shall would could may might can must should to not ll');
/** The timetable present: "the summit starts Saturday". */
const TIMETABLE = wordSet(
  'starts start begins begin opens open kicks arrives arrive leaves leave departs depart ends concludes closes returns',
);

/** What one word says of the tense, as bits. */
const Is = {
  future: 1,
  futureBeforeTo: 2,
  past: 4,
  perfect: 8,
  be: 16,
  beforeBase: 32,
  timetable: 64,
  participle: 128, // a past form, regular ones among them
  ed: 256, // ends like one
  been: 512,
  had: 1024,
  present: 2048, // "is", "are"
  to: 4096,
  preposition: 8192, // "to", "for", "on", "in"
  that: 16384,
} as const;

const LISTS: Readonly<Partial<Record<keyof typeof Is, Iterable<string>>>> = {
  future: FUTURE,
  futureBeforeTo: FUTURE_BEFORE_TO,
  past: PAST,
  perfect: PERFECT,
  be: BE,
  beforeBase: BEFORE_BASE,
  timetable: TIMETABLE,
  been: ['been'],
  had: ['had'],
  present: ['is', 'are'],
  to: ['to'],
  preposition: ['to', 'for', 'on', 'in'],
  that: ['that'],
};

const KNOWN = new Map<string, number>();
for (const [name, words] of Object.entries(LISTS) as [keyof typeof Is, Iterable<string>][])
  for (const word of words) KNOWN.set(word, (KNOWN.get(word) ?? 0) | Is[name]);

function bitsOf(word: string): number {
  let bits = KNOWN.get(word) ?? 0;
  if (word.endsWith('ed')) {
    bits |= Is.ed;
    if (word.length > 4 && !NOT_PAST.has(word)) bits |= Is.participle;
  }
  return bits & Is.past ? bits | Is.participle : bits;
}

/** What a word says between the words before and after it; all three as {@link Is} bits. */
function clueOf(word: number, before: number, after: number): Tense {
  // "Had been hoping to announce": the plan decides the tense, not the past in which it was made.
  if ((word & Is.been && after & Is.future) || (word & Is.had && after & Is.been)) return 'none';
  if (word & Is.perfect) return 'perfect';
  if (word & Is.present && after & Is.to) return 'future';
  if (before & Is.be && word & (Is.past | Is.ed)) return 'future';
  if (word & Is.futureBeforeTo && after & Is.preposition) return 'future';
  if (word & (Is.future | Is.timetable)) return 'future';
  // "Shops are closed from Monday": a state, at any time.
  if (word & Is.ed && before & Is.present) return 'none';
  if (word & Is.participle && before & Is.perfect) return 'perfect';
  if (word & Is.past) return !(before & Is.beforeBase) ? 'past' : before & Is.to ? 'none' : 'future';
  return word & Is.participle ? 'past' : 'none';
}

/** The {@link Is} bits of token `t` of a sentence; none for long tokens, which are in no list. */
function bitsAt({ text, tokens }: Article, t: number): number {
  const start = tokens.starts[t]!;
  const end = tokens.ends[t]!;
  if (end - start >= LONGEST) return 0;
  const written = text.slice(start, end);
  if (written === 'May') return 0;
  const word = written.toLowerCase();
  return bitsOf(/['’]/.test(word) ? word.replace(/^['’]|(?:n['’]t|['’](?:s|re))$/g, '') : word);
}
const LONGEST = 16;

const isComma = ({ text, tokens }: Article, t: number): boolean =>
  text.charCodeAt(tokens.starts[t]!) === COMMA;
const COMMA = 44;

/**
 * The tense of the words around a span, from the nearest verbs of its sentence on either side,
 * nearer ones counting more.
 * @param sentence index into `article.sentences`;
 * @param start,
 * @param end the span in UTF-16 offsets.
 */
export function tenseAround(article: Article, sentence: number, start: number, end: number): TenseClue {
  const { tokens, sentences } = article;
  const first = sentences.firstToken[sentence] ?? 0;
  const last = sentences.firstToken[sentence + 1] ?? tokens.count;
  let at = first;
  let high = last;
  while (at < high) {
    const middle = (at + high) >> 1;
    if (tokens.ends[middle]! <= start) at = middle + 1;
    else high = middle;
  }
  const bits = (t: number): number => (t >= first && t < last ? bitsAt(article, t) : 0);
  const weight = { past: 0, future: 0, perfect: 0, none: 0 };
  let close = 'none' as Tense;
  const count = (clue: Tense, factor: number, distance: number): void => {
    weight[clue] += factor / distance;
    if (factor > 1 && distance <= GOVERNS) close = clue === 'none' ? close : clue;
  };
  let word = bits(at - 1);
  let after = bits(at);
  for (let t = at - 1, distance = 1; t >= first && distance <= REACH; t--, distance++) {
    const before = bits(t - 1);
    // "They have agreed that it will be in May": the words before the clause are about another
    // time.
    if (word & Is.that && weight.past + weight.future + weight.perfect > 0) break;
    count(clueOf(word, before, after), 1.25, distance);
    [word, after] = [before, word];
  }
  const isTold = weight.past + weight.future + weight.perfect > 0;
  let right = at;
  while (right < last && tokens.starts[right]! < end) right++;
  let before = bits(right - 1);
  word = bits(right);
  for (let t = right, distance = 1; t < last && distance <= REACH; t++, distance++) {
    // The words behind a comma are about something else: "It will open in May, the mayor said".
    if (isTold && isComma(article, t)) break;
    after = bits(t + 1);
    count(clueOf(word, before, after), 1, distance);
    [before, word] = [word, after];
  }
  const best = Math.max(weight.past, weight.future, weight.perfect);
  if (best === 0) return { tense: 'none', close: false };
  const tense = weight.past === best ? 'past' : weight.future === best ? 'future' : 'perfect';
  return { tense, close: close === tense };
}
