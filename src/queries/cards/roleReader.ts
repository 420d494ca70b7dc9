import type nlp from 'compromise/two';
import { isRoleWord } from '../../entities/names/roleWords.ts';
import { foldName } from '../../base/words/foldName.ts';

/**
 * Words behind a name that say who it is: ", one of her aides," or " is a former judge". Longest
 * reach in UTF-16 code units.
 */
const REACH = 120;
const AFTER_NAME =
  /^(?:,|,? who (?:is|was)| (?:is|was)) ((?:the|an?|one of|his|her|its|their|\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*)?['’]s) [^,.;:()"“”\n]{3,90})[,.;]/u;
const MOST_WORDS = 9;
const FEWEST_WORDS = 2;

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

let parse: typeof nlp | undefined;

/**
 * Loads the parser, which takes longer to start than the rest of the server: await it before asking
 * the index who somebody is.
 */
export async function loadRoleReader(): Promise<void> {
  parse ??= (await import('compromise/two')).default;
}

/**
 * Reads a role off the words behind a name with compromise's parser: the noun phrase in apposition
 * or behind "is", if its head is an occupation or office.
 * @param text the article
 * @param end where the name ends, a UTF-16 offset
 * @returns the phrase as written, without its article, or undefined where there is none
 * @throws where {@link loadRoleReader} was not awaited
 */
export function roleBehind(text: string, end: number): string | undefined {
  const phrase = AFTER_NAME.exec(text.slice(end, end + REACH))?.[1];
  if (phrase === undefined) return undefined;
  if (!parse) throw new Error('the reader of roles is not loaded');
  const [sentence] = parse(phrase).json() as { terms: Term[] }[];
  const terms = nounPhrase(sentence?.terms ?? []);
  if (terms.length < FEWEST_WORDS || terms.length > MOST_WORDS || !terms.some(isOccupation)) return undefined;
  const last = terms.at(-1)!.text;
  const stop = phrase.lastIndexOf(last) + last.length;
  return phrase
    .slice(0, stop)
    .replace(/^(?:the|an?) /i, '')
    .trim();
}

/** The terms up to the first verb or relative clause. */
function nounPhrase(terms: readonly Term[]): readonly Term[] {
  const stop = terms.findIndex(
    ({ text, tags }) => tags.includes('Verb') || /^(?:who|whom|whose|which|that|when|where)$/i.test(text),
  );
  const phrase = stop < 0 ? terms : terms.slice(0, stop);
  const end = phrase.findLastIndex(({ tags }) => tags.includes('Noun'));
  return phrase.slice(0, end + 1);
}

function isOccupation({ text, tags }: Term): boolean {
  return tags.includes('Noun') && isRoleWord(foldName(text).replace(/s$/, ''));
}
