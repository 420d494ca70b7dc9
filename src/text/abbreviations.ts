import { wordList, wordSet } from '../base/words/wordSet.ts';

/**
 * Abbreviations that keep their period, as written (case counts: "Sat." is a day, "sat." ends a
 * sentence).
 * Source: the abbreviation chapters of the common English newsroom style guides (titles, months,
 * states, companies).
 */
export const ABBREVIATIONS: Readonly<Record<'title' | 'name' | 'other', readonly string[]>> = {
  /** Stand before a name, so never end a sentence. */
  title: wordList(`
    Mr Mrs Ms Messrs Mmes Mx Dr Drs Prof Rev Revd Fr Sr Br Hon Rt Pres Gov Govs
    Sen Sens Rep Reps Amb Sec Supt Atty Asst Dir Insp Gen Lt Maj Col Capt Cmdr Cdr
    Cpl Pfc Pvt Sgt Adm Brig Ens Det Engr Ar Adv Smt Shri Pt Md Mohd Msgr Mgr Sra
    Srta Mme Mlle Dn St Ste Mt Ft`),
  /** Stand inside or after names; end a sentence where a new one plainly begins. */
  name: wordList(`
    Jr Sr Esq Inc Ltd Co Corp Cos Bros Assn Dept Univ Bhd Sdn Pte Pty Ave Blvd Rd
    Sq Hwy Bldg Pl Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md
    Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo
    Ont Que Alta Sask Man Jos`),
  other: wordList(`
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur
    Thurs Fri etc vs approx est al cf viz ca Vol vol Fig pp Nos nos v min max
    dept ft sq oz lbs mph`),
};

/**
 * "No. 10" keeps its period; "No." as an answer ends a sentence. These count only before a digit.
 */
export const BEFORE_DIGIT = wordSet('No no Art art p ch Ch par Sat Sun');

const NEVER_LAST: ReadonlySet<string> = new Set(ABBREVIATIONS.title);
const KNOWN: ReadonlySet<string> = new Set(Object.values(ABBREVIATIONS).flat());
const LONGEST = Math.max(...[...KNOWN].map((word) => word.length));

/** True when a period right after `text[start, end)` belongs to the word. */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && KNOWN.has(text.slice(start, end));
}

/** True for abbreviations before a name ("Mr", "Gen", "St"), given without the period. */
export function standsBeforeName(word: string): boolean {
  return NEVER_LAST.has(word);
}

/**
 * Words that often begin a sentence and seldom a name: after "U.S." or "Inc." they show that a new
 * sentence has begun.
 * Source: the most frequent first words of English sentences that are function words.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = wordSet(
  'The A An This That These Those He She It We They You I His Her Its Our Their My In On At By For From With As Of To ' +
    'But And Or So Yet If When While Where After Before Since Although Though Because However Meanwhile Still Also Then ' +
    'There Here What Who Why How Which Not No Both Some Many Most All Each Another Other Officials Police Asked Last Now',
);
